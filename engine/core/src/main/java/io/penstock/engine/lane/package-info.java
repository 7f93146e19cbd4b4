/** Lanes: one thread each, its books, and the strategies it runs. Nothing is shared between lanes. */
package io.penstock.engine.lane;

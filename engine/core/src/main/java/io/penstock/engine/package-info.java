/**
 * The engine: how the parts are wired, in the order in which the data flows.
 */
package io.penstock.engine;

/** Which cores this process may use, which thread runs on which of them, and how threads wait. */
package io.penstock.engine.thread;

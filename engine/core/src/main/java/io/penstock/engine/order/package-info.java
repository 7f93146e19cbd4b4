/**
 * What strategies want to trade: the intents in sequence with their hash, and the orders that are open. Pure and
 * single-threaded: no I/O, no clock, no thread.
 */
package io.penstock.engine.order;

/** What follows from events and books: state of the market, bars, composite quotes. Pure: no I/O, clock or thread. */
package io.penstock.engine.market;

/**
 * Strategies, one package per idea: one strategy, its provider, and a page that says the idea, its source and its limits.
 * Here is what several of them need: {@link io.penstock.strategies.MarketGate}, {@link
 * io.penstock.strategies.PerInstrument}, sizes, windows, and the sums and figures of reports.
 */
package io.penstock.strategies;

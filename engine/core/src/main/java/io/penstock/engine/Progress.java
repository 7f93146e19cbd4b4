package io.penstock.engine;

/**
 * How far a run has come. A moment's approximate figures.
 *
 * @param messages read so far
 * @param fractionDone 0 to 1; NaN when nobody knows
 */
public record Progress(long messages, double fractionDone) {}

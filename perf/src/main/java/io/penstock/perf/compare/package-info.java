/**
 * The ring beside what else one could use, and the ways to run strategies beside one another, on the same work.
 *
 * <p>Each candidate has a JVM of its own, warm from the start to the end of the comparison, and they take turns: a machine
 * that slows down slows all of them. Ratios are those of figures from the same round, and their median is told. Whatever a
 * receiver saw is summed and must be what was sent.
 */
package io.penstock.perf.compare;

/**
 * Throughput: how many messages a second each stage of a replay carries, from a recording held in memory. The stages run
 * the classes that a replay runs.
 */
package io.penstock.perf.throughput;

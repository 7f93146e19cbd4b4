/**
 * What the shape of a run costs: lanes, feeds, ring, batches, waiting and timing, each varied by itself around one shape.
 */
package io.penstock.perf.topology;

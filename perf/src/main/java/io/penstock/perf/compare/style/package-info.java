/**
 * Ways to run the same strategies on the same market: in one thread, on lanes of the ring, in a pool of workers, in an
 * event loop, in processes that follow a journal. Each strategy must hear the same quotes in the same order, however it is run.
 */
package io.penstock.perf.compare.style;

/**
 * The ring, and what else one could hand events from thread to thread with: each carries the same fields from one
 * sender to each of one to three receivers, and waits in one of the same two ways.
 */
package io.penstock.perf.compare.carrier;

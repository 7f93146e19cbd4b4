/**
 * Is this machine fit to measure on? Each check finds one thing that is known to spoil or shift latency figures, judges it
 * and says what to do. What cannot be read is unknown, never an error.
 */
package io.penstock.perf.doctor;

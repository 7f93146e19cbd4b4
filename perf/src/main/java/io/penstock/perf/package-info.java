/**
 * Benchmarks: each prints the machine it ran on and checks its own result.
 */
package io.penstock.perf;

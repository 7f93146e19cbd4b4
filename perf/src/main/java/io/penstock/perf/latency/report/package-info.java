/** What is made of measured latencies: files, a page, and comparisons. Nothing here measures. */
package io.penstock.perf.latency.report;

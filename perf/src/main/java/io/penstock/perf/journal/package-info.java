/** What keeping every event in a journal costs: throughput beside a plain mapped write of as many bytes. */
package io.penstock.perf.journal;

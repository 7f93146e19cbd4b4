/** Where the time goes: one histogram for each hop, one writer for each histogram. */
package io.penstock.engine.latency;

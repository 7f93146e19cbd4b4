/** What a run uses and counts. */
package io.penstock.engine.metrics;

/**
 * The journal: every event of a ring in its order, on a Chronicle queue, readable by this process and others, also while it
 * grows. The only importer of Chronicle; only {@link io.penstock.engine.journal.Queue} and its {@code Cycle} touch it.
 */
package io.penstock.engine.journal;

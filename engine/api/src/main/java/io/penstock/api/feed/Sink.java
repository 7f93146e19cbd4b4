package io.penstock.api.feed;

import java.io.Closeable;

/**
 * The way out: takes the events of a stream, as a feed hands them over, and writes a recording. One thread. What its
 * format cannot say is counted, never dropped silently.
 */
public interface Sink extends EventWriter, Closeable {
    /** Messages written so far. */
    long written();

    /** Events that the format has no message for. */
    long unsupported();
}

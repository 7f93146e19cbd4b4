package io.penstock.api.feed;

import io.penstock.api.event.EventKind;
import io.penstock.api.strategy.Strategy;
import java.io.Closeable;
import java.io.IOException;

/**
 * The way out: hears what a lane sees, books included, and writes a recording. Lane thread until the run has ended. What
 * its format cannot say is counted, never dropped silently. A stream that does not take what is written makes a callback
 * throw {@link java.io.UncheckedIOException}.
 */
public interface Sink extends Strategy, Closeable {
    /** Records written so far. */
    long written();

    /** Events of a kind, so far, that should be in the recording and that its format has no words for. */
    long unsupported(EventKind kind);

    /** Writes what is left and closes the stream. After the run, if no callback failed. Idempotent. */
    @Override
    void close() throws IOException;
}

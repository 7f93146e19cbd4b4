package io.penstock.api.feed;

import java.io.OutputStream;

/** Opens sinks of one format; found with {@link java.util.ServiceLoader}. */
public interface SinkProvider {
    /** Unique name, as typed after {@code --format} and as file suffix. */
    String format();

    /** One line for {@code list}. */
    String description();

    /** A sink that writes to a stream; closing the sink flushes and closes the stream. */
    Sink open(OutputStream out);
}

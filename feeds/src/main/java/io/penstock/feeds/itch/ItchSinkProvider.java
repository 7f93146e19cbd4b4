package io.penstock.feeds.itch;

import io.penstock.api.feed.Sink;
import io.penstock.api.feed.SinkProvider;
import java.io.OutputStream;

/** Opens {@link ItchSink}s. */
public final class ItchSinkProvider implements SinkProvider {
    /** For {@link java.util.ServiceLoader}. */
    public ItchSinkProvider() {}

    @Override
    public String format() {
        return "itch";
    }

    @Override
    public String description() {
        return "Nasdaq TotalView-ITCH 5.0 with two-byte lengths, as in Nasdaq's daily files";
    }

    @Override
    public Sink open(OutputStream out) {
        return new ItchSink(out);
    }
}

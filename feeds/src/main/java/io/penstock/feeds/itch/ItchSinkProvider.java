package io.penstock.feeds.itch;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.feed.Sink;
import io.penstock.api.feed.SinkProvider;
import java.io.OutputStream;
import java.util.List;

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
    public List<String> suffixes() {
        return List.of("itch", "NASDAQ_ITCH50");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Sink open(OutputStream out, Parameters parameters) {
        return new ItchSink(out);
    }
}

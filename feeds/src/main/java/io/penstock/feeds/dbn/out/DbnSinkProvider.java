package io.penstock.feeds.dbn.out;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.feed.Sink;
import io.penstock.api.feed.SinkProvider;
import io.penstock.feeds.dbn.DbnSchema;
import java.io.OutputStream;
import java.util.List;

/** Opens sinks that write Databento's schemas as DBN. */
public final class DbnSinkProvider implements SinkProvider {
    /** For {@link java.util.ServiceLoader}. */
    public DbnSinkProvider() {}

    @Override
    public String format() {
        return "dbn";
    }

    @Override
    public String description() {
        return "Databento's schemas as DBN of version 3";
    }

    @Override
    public List<String> suffixes() {
        return List.of("dbn");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Schemas.parameter());
    }

    @Override
    public Sink open(OutputStream out, Parameters parameters) {
        DbnSchema schema = Schemas.named(parameters.getText(SCHEMA));
        return Schemas.sink(schema, new DbnRecords(out, schema));
    }
}

package io.penstock.feeds.dbn.out;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.feed.Sink;
import io.penstock.api.feed.SinkProvider;
import io.penstock.feeds.dbn.DbnSchema;
import java.io.OutputStream;
import java.util.List;

/** Opens sinks that write Databento's schemas as CSV. */
public final class CsvSinkProvider implements SinkProvider {
    private static final String PRETTY_PRICES = "pretty-px";
    private static final String PRETTY_TIMES = "pretty-ts";

    /** For {@link java.util.ServiceLoader}. */
    public CsvSinkProvider() {}

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String description() {
        return "Databento's schemas as CSV, columns and values as its own encoder writes them";
    }

    @Override
    public List<String> suffixes() {
        return List.of("csv");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Schemas.parameter(),
                Parameter.flag(PRETTY_PRICES, true, "prices with nine decimals; false: whole numbers of 1e-9"),
                Parameter.flag(PRETTY_TIMES, true, "times as ISO 8601 in UTC; false: ns since the epoch"));
    }

    @Override
    public Sink open(OutputStream out, Parameters parameters) {
        DbnSchema schema = Schemas.named(parameters.getText(SCHEMA));
        return Schemas.sink(
                schema,
                new CsvRecords(out, schema, parameters.getFlag(PRETTY_PRICES), parameters.getFlag(PRETTY_TIMES)));
    }
}

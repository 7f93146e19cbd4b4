package io.penstock.feeds.dbn.out;

import io.penstock.api.Parameter;
import io.penstock.api.Time;
import io.penstock.api.feed.Sink;
import io.penstock.api.feed.SinkProvider;
import io.penstock.feeds.dbn.DbnSchema;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The schemas that follow from events, and the sink of each. */
final class Schemas {
    private static final long MINUTE_NS = 60 * Time.SECOND_NS;
    private static final long HOUR_NS = 60 * MINUTE_NS;
    private static final long DAY_NS = 24 * HOUR_NS;

    private static final Map<DbnSchema, Function<RecordOutput, Sink>> SINKS = new EnumMap<>(DbnSchema.class);

    static {
        SINKS.put(DbnSchema.MBO, MboSink::new);
        book(DbnSchema.MBP_1, false);
        book(DbnSchema.MBP_10, false);
        book(DbnSchema.TBBO, true);
        SINKS.put(DbnSchema.TRADES, TradeSink::new);
        bbo(DbnSchema.BBO_1S, Time.SECOND_NS);
        bbo(DbnSchema.BBO_1M, MINUTE_NS);
        bars(DbnSchema.OHLCV_1S, Time.SECOND_NS);
        bars(DbnSchema.OHLCV_1M, MINUTE_NS);
        bars(DbnSchema.OHLCV_1H, HOUR_NS);
        bars(DbnSchema.OHLCV_1D, DAY_NS);
        SINKS.put(DbnSchema.DEFINITION, DefinitionSink::new);
        SINKS.put(DbnSchema.STATUS, StatusSink::new);
        SINKS.put(DbnSchema.IMBALANCE, ImbalanceSink::new);
    }

    private Schemas() {}

    /** The parameter that chooses one. */
    static Parameter parameter() {
        return Parameter.choice(
                SinkProvider.SCHEMA,
                DbnSchema.MBO.text(),
                SINKS.keySet().stream().map(DbnSchema::text).toList(),
                "which records to write");
    }

    /** @throws IllegalArgumentException when there is no schema of that name */
    static DbnSchema named(String text) {
        return Arrays.stream(DbnSchema.values())
                .filter(schema -> schema.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("schema " + text));
    }

    /** A sink that hands the records of a schema to an output. */
    static Sink sink(DbnSchema schema, RecordOutput out) {
        return SINKS.get(schema).apply(out);
    }

    private static void book(DbnSchema schema, boolean tradesOnly) {
        SINKS.put(schema, out -> new BookSink(out, schema.rtype(), tradesOnly));
    }

    private static void bbo(DbnSchema schema, long intervalNs) {
        SINKS.put(schema, out -> new BboSink(out, schema.rtype(), intervalNs));
    }

    private static void bars(DbnSchema schema, long intervalNs) {
        SINKS.put(schema, out -> new BarSink(out, schema.rtype(), intervalNs));
    }
}

package io.penstock.feeds.dbn.out;

import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Sink;
import io.penstock.engine.testkit.StrategyTester;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A market that a test writes down, and the rows of CSV that become of it. */
final class CsvMarket {
    /** 2019-01-30 09:30 in New York. */
    static final long OPEN = 1_548_858_600L * Time.SECOND_NS;

    static final Instrument PENS = new Instrument(0, "PENS", "XNAS", 4, 0, 100, 9);
    static final Instrument TANK = new Instrument(1, "TANK", "XNAS", 4, 0, 100, 7);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Sink sink;
    private final StrategyTester tester;
    private long sequence;

    /** {@code settings}: as in {@code schema=mbo,pretty-px=false}. */
    CsvMarket(String settings) {
        CsvSinkProvider provider = new CsvSinkProvider();
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : settings.split(",")) {
            given.put(pair.split("=")[0], pair.split("=")[1]);
        }
        sink = provider.open(bytes, Parameters.of(provider.parameters(), given));
        tester = StrategyTester.of(sink);
    }

    /** Two stocks of which every order is shown. */
    static CsvMarket of(String settings) {
        return new CsvMarket(settings).define(PENS, BookKind.ORDERS).define(TANK, BookKind.ORDERS);
    }

    CsvMarket define(Instrument instrument, BookKind kind) {
        return message(0, out -> out.define(instrument, kind));
    }

    /** A message, its own group, so many ns after the opening; sequence numbers run from 1. */
    CsvMarket message(long ns, Consumer<EventWriter> message) {
        return message(ns, Time.NONE, message);
    }

    CsvMarket message(long ns, long tsRecv, Consumer<EventWriter> message) {
        part(ns, tsRecv, message);
        tester.endGroup();
        return this;
    }

    /** A message that does not end its group. */
    CsvMarket part(long ns, long tsRecv, Consumer<EventWriter> message) {
        EventWriter out = tester.writer();
        out.header(OPEN + ns, tsRecv, ++sequence, tsRecv == Time.NONE ? OPEN + ns : tsRecv);
        message.accept(out);
        return this;
    }

    long unsupported(EventKind kind) {
        return sink.unsupported(kind);
    }

    StrategyTester tester() {
        return tester;
    }

    /** All lines, the names of the columns first. */
    List<String> lines() throws IOException {
        tester.stop();
        sink.close();
        String text = bytes.toString(StandardCharsets.UTF_8);
        return Arrays.asList(text.split("\n"));
    }

    /** The rows. */
    List<String> rows() throws IOException {
        List<String> lines = lines();
        return lines.subList(1, lines.size());
    }
}

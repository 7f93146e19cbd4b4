package io.penstock.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.market.BarInterval;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.RunReport;
import io.penstock.engine.ScriptedMarket;
import io.penstock.engine.Transcript;
import io.penstock.engine.replay.Moment;
import io.penstock.engine.replay.Playback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay of a journal gives each strategy the same callbacks as the run that wrote it. */
class JournalRoundTripTest {
    private static final long SEED = 20_261_125;

    @TempDir
    private Path directory;

    @Test
    void everyCallbackIsHeardAgain() throws IOException {
        heardAgain(EngineConfig.defaults());
    }

    @Test
    void alsoOfAWindowOnlyAndOfSomeInstruments() throws IOException {
        heardAgain(EngineConfig.defaults()
                .withPlayback(Playback.ALL
                        .from(Moment.parse("from", "1970-01-01T00:00:02Z"))
                        .to(Moment.parse("to", "1970-01-01T00:00:06Z")))
                .withSymbols("B*", "A1"));
    }

    @Test
    void alsoOfTwoPasses() throws IOException {
        heardAgain(EngineConfig.defaults().withPlayback(Playback.ALL.times(2)));
    }

    @Test
    void whatTwoRunsWroteIsReadOneAfterTheOther() throws IOException {
        List<String> first = run(journaled(EngineConfig.defaults()), market(0), market(1));
        List<String> second = run(journaled(EngineConfig.defaults()), market(1));
        List<String> both = replay();
        // Without the stop and the report, which come once.
        int events = first.size() - 2;
        assertEquals(first.subList(0, events), both.subList(0, events));
        long clears = both.stream().filter(line -> line.startsWith("clear all")).count();
        assertEquals(1, clears);
        assertTrue(both.size() > second.size());
    }

    private void heardAgain(EngineConfig config) throws IOException {
        List<String> heard = run(journaled(config), market(0), market(1));
        List<String> again = replay();
        assertTrue(heard.size() > 200, "lines " + heard.size());
        for (int i = 0; i < Math.min(heard.size(), again.size()); i++) {
            assertEquals(heard.get(i), again.get(i), "line " + i);
        }
        assertEquals(heard.size(), again.size());
    }

    private EngineConfig journaled(EngineConfig config) {
        return config.withJournal(JournalConfig.in(directory).withLowWater(0));
    }

    private List<String> replay() throws IOException {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        RunReport report = Engine.of(EngineConfig.defaults())
                .feed("journal:" + directory)
                .strategy("transcript", Transcript.into(lines))
                .run();
        assertTrue(!report.failed() && !report.sources().get(0).lossy(), report::toString);
        return lines;
    }

    private static List<String> run(EngineConfig config, ScriptedMarket... markets) throws IOException {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Engine engine = Engine.of(config);
        for (ScriptedMarket market : markets) {
            engine.feed(market);
        }
        RunReport report = engine.strategy("transcript", Transcript.into(lines)).run();
        assertTrue(!report.failed(), report::toString);
        assertEquals(report.eventsHandled(), report.journal().orElseThrow().events());
        return lines;
    }

    /** Some ten seconds with every kind of event. */
    private static ScriptedMarket market(int source) {
        SplittableRandom random = new SplittableRandom(SEED + source);
        String name = source == 0 ? "A" : "B";
        int id = 2 * source;
        ScriptedMarket market = new ScriptedMarket().define(id, name + 0).define(id + 1, name + 1);
        long nanos = 0;
        for (int i = 0; i < 400; i++) {
            nanos += random.nextLong(50_000_000);
            long order = source * 100_000L + i;
            int instrument = id + random.nextInt(2);
            int kind = random.nextInt(13);
            long price = (kind < 5 ? 90L : 101L) * 1_000_000_000 + random.nextInt(10) * 100_000L + random.nextInt(2);
            int lot = i;
            market.received(nanos, random.nextBoolean() ? nanos + 5_000 : nanos, out -> {
                switch (kind) {
                    case 12 -> out.bar(instrument, BarInterval.MINUTE, price, price + 7, price - 5, price + 1, order);
                    case 11 -> out.status(instrument, TradingState.TRADING, 0x41424344);
                    case 10 -> out.quote(instrument, price, 5, price + 1_000_000, 7);
                    case 9 -> out.trade(instrument, Side.NONE, price, 12, order, TradeCondition.HIDDEN);
                    case 8 -> out.gap(instrument, order, 3);
                    case 7 ->
                        out.define(
                                new Instrument(instrument, name + instrument % 2, "XNAS", 2, 0, 10, lot),
                                BookKind.ORDERS);
                    default -> {
                        out.addOrder(instrument, order, kind < 5 ? Side.BUY : Side.SELL, price, 1 + kind, 0);
                        out.reduceOrder(instrument, order, 1);
                        out.replaceOrder(instrument, order, order + 50_000, price + 100_000, 9);
                        out.executeOrder(instrument, order + 50_000, price, 2, order, kind == 3);
                        out.deleteOrder(instrument, order + 50_000);
                    }
                }
            });
        }
        return market;
    }
}

package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.Source;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.RunningStrategies.Running;
import io.penstock.engine.journal.JournalConfig;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.order.Intents;
import io.penstock.engine.plugin.AllowedJars;
import io.penstock.engine.plugin.PluginJar;
import io.penstock.engine.plugin.PluginSource;
import io.penstock.engine.replay.Moment;
import io.penstock.engine.replay.Playback;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Strategies come, go and pause while a stream goes on that a brake keeps from ending meanwhile. */
@Timeout(600)
class RunningStrategiesTest {
    /** Writes down what it hears and what it orders: what that is depends on the present event only. */
    private static final class Trader extends Transcript {
        final List<String> lines;
        private final List<String> orders;

        Trader() {
            this(Collections.synchronizedList(new ArrayList<>()));
        }

        private Trader(List<String> lines) {
            super(lines::add);
            this.lines = lines;
            this.orders = lines;
        }

        @Override
        public void onOrder(OrderEvent order) {
            super.onOrder(order);
            if (order.orderId() % 3 == 0) {
                boolean sent = context.orders().market(order.instrumentId(), order.side(), order.quantity()) > 0;
                orders.add("sent | " + sent + " " + order.instrumentId() + " " + order.quantity() + " | #"
                        + context.position());
            }
        }
    }

    @TempDir
    private Path directory;

    @Test
    void anAddedStrategyHearsFromItsFirstEventOnWhatItWouldHaveHeardHadItBeenThereFromTheStart() throws Exception {
        for (boolean stops : new boolean[] {true, false}) {
            hearsTheSame(stops, EngineConfig.defaults(), BrakedStream.market(0));
        }
    }

    @Test
    void alsoOfMergedSourcesOfAWindowOfAFilterAndInALaterPass() throws Exception {
        ScriptedMarket[] markets = {BrakedStream.market(0), BrakedStream.market(1), BrakedStream.market(2)};
        Playback window = Playback.ALL.from(Moment.parse("from", "1970-01-01T00:00:04Z"));
        hearsTheSame(true, EngineConfig.defaults().withPlayback(window), markets);
        hearsTheSame(false, EngineConfig.defaults().withSymbols("S2*", "S1A"), markets);
        // A brake that takes hold in the second of three days.
        ScriptedMarket day = BrakedStream.market(0, BrakedStream.BRAKES_FROM / 3);
        hearsTheSame(true, EngineConfig.defaults().withPlayback(Playback.ALL.times(6)), day);
    }

    @Test
    void ofALiveSourceItCatchesUpFromTheJournalThatTheRunKeeps() throws Exception {
        EngineConfig kept = EngineConfig.defaults().withJournal(JournalConfig.in(directory.resolve("journal")));
        // The second session begins in the middle of the journal, and gave its ids anew.
        hearsTheSame(false, kept, live(0));
        hearsTheSame(true, kept, live(1));
        Playback window = Playback.ALL.from(Moment.parse("from", "1970-01-01T00:00:04Z"));
        hearsTheSame(false, kept.withPlayback(window), live(0), BrakedStream.market(1));
        hearsTheSame(true, kept.withSymbols("S2*", "S1A"), live(2), live(1));
    }

    private static ScriptedMarket live(int source) {
        ScriptedMarket live = new ScriptedMarket() {
            @Override
            public boolean isLive() {
                return true;
            }
        };
        return BrakedStream.fill(live, source, BrakedStream.GROUPS);
    }

    private static void hearsTheSame(boolean stops, EngineConfig config, ScriptedMarket... markets) throws Exception {
        Trader first = new Trader();
        Trader late = new Trader();
        try (BrakedStream stream = new BrakedStream(stops, config, markets)) {
            stream.engine.strategy("first", first).keepIntents();
            Running added = stream.start().add("late", late);

            RunReport report = stream.end();

            assertTrue(added.from() > BrakedStream.BRAKES_FROM / 2, added::toString);
            assertFalse(report.failed(), report::toString);
            assertEquals(
                    List.of(new StrategyChange(StrategyChange.Kind.ADDED, added.from(), "late", 2)), report.changes());
            assertEquals(3, report.strategies().size());
            assertEquals(StrategyReport.State.DONE, report.strategies().get(2).state());
            assertSameFrom(added.from(), first.lines, late.lines);
            assertSameOrdersFrom(
                    added.from(),
                    report.strategies().get(1),
                    report.strategies().get(2));
        }
    }

    /** All of what it sent is in its report, and is what the other sent from then on; it numbers its orders itself. */
    private static void assertSameOrdersFrom(long position, StrategyReport first, StrategyReport late) {
        Intents expected = first.orders().intents().orElseThrow();
        Intents found = late.orders().intents().orElseThrow();
        int before = 0;
        while (expected.position(before) < position) {
            before++;
        }
        assertTrue(found.size() > 100, "orders " + found.size());
        assertEquals(found.size(), late.orders().sent());
        assertEquals(expected.size() - before, found.size());
        for (int i = 0; i < found.size(); i++) {
            assertEquals(expected.position(before + i), found.position(i));
            assertEquals(expected.instrumentId(before + i), found.instrumentId(i));
        }
        assertTrue(late.orders().sha256().matches("[0-9a-f]{64}"), late.orders()::sha256);
    }

    /**
     * The late one is told first what there is, and its first quote of an instrument comes with the first change of the book,
     * also where that leaves the quote as it was. All else is the same.
     */
    private static void assertSameFrom(long position, List<String> first, List<String> late) {
        List<String> expected =
                first.stream().filter(line -> positionOf(line) >= position).toList();
        Set<String> quoted = new HashSet<>();
        int next = 0;
        for (String line : late) {
            String name = line.substring(0, line.indexOf(" |"));
            boolean isNew = !name.startsWith("quote ") || quoted.add(name);
            if (next < expected.size() && line.equals(expected.get(next))) {
                next++;
            } else {
                boolean isOpening = name.matches("start|definition .*|status .*") && positionOf(line) <= position;
                assertTrue(
                        isOpening || (name.startsWith("quote ") && isNew),
                        line + "\n  from " + position + ", expected\n"
                                + (next < expected.size() ? expected.get(next) : "nothing"));
            }
        }
        assertEquals(expected.size(), next, () -> "after " + late.get(late.size() - 1));
        assertTrue(next > 1_000, "lines " + next);
    }

    private static long positionOf(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf('#') + 1));
    }

    @Test
    void whoTakesAnothersPlaceHearsTheGroupAfterTheLastThatTheOtherHeard() throws Exception {
        for (boolean stops : new boolean[] {true, false}) {
            Trader old = new Trader();
            Trader heir = new Trader();
            Trader witness = new Trader();
            try (BrakedStream stream = new BrakedStream(stops, EngineConfig.defaults(), BrakedStream.market(0))) {
                stream.engine.strategy("mine", old).strategy("witness", witness);
                Running replaced = stream.start().replace("mine", "mine", heir);
                RunReport report = stream.end();

                assertEquals("mine", replaced.id());
                assertEquals(
                        List.of("removed", "added"),
                        report.changes().stream()
                                .map(change -> change.kind().label())
                                .toList());
                report.changes().forEach(change -> assertEquals(replaced.from(), change.position()));
                assertEquals(
                        StrategyReport.State.REMOVED, report.strategies().get(1).state());
                assertSameFrom(replaced.from(), witness.lines, heir.lines);
                assertEquals(
                        before(replaced.from(), witness.lines),
                        before(replaced.from(), old.lines).stream()
                                .filter(line -> !line.matches("(stop|report) .*"))
                                .toList());
            }
        }
    }

    private static List<String> before(long position, List<String> lines) {
        return lines.stream().filter(line -> positionOf(line) < position).toList();
    }

    @Test
    void aPausedStrategyHearsNothingAndItsTimersWaitWithoutTimeFallingBack() throws Exception {
        Trader first = new Trader();
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Strategy ticking = new Transcript(heard::add) {
            @Override
            public void onStart(StrategyContext context) {
                super.onStart(context);
                context.schedule(0);
            }

            @Override
            public void onTimer(long timerId) {
                super.onTimer(timerId);
                context.schedule(context.now() + 1_000_000);
            }
        };
        try (BrakedStream stream = new BrakedStream(false, EngineConfig.defaults(), BrakedStream.market(0))) {
            stream.engine.strategy("first", first).strategy("ticking", ticking);
            RunningStrategies running = stream.start();
            assertEquals("paused", running.pause("ticking").state());
            int before = heard.size();
            int others = first.lines.size();
            while (first.lines.size() < others + 200) {
                Thread.sleep(1);
            }
            assertEquals(before, heard.size());
            assertEquals("running", running.resume("ticking").state());
            RunReport report = stream.end();

            long paused = report.changes().get(0).position();
            long resumed = report.changes().get(1).position();
            assertTrue(resumed > paused + 50, report.changes()::toString);
            List<String> events = heard.stream()
                    .filter(line -> line.matches("(order|end|quote|book) .*"))
                    .toList();
            assertEquals(
                    first.lines.stream()
                            .filter(line -> line.matches("(order|end) .*"))
                            .filter(line -> positionOf(line) < paused || positionOf(line) >= resumed)
                            .toList(),
                    events.stream()
                            .filter(line -> line.matches("(order|end) .*"))
                            .toList());
            long last = Long.MIN_VALUE;
            for (String line : heard) {
                String now = line.substring(line.lastIndexOf("| ") + 2, line.lastIndexOf(" #"));
                assertTrue(Long.parseLong(now) >= last || Long.parseLong(now) == Time.NONE, line);
                last = Long.parseLong(now) == Time.NONE ? last : Long.parseLong(now);
            }
        }
    }

    @Test
    void aRemovedPlugInIsLetGoWhileTheStreamGoesOn() throws Exception {
        Path jar = new PluginSource()
                .strategy(
                        "Mine",
                        "mine",
                        "private int calls; public void onGroupEnd(long p) { calls++; }"
                                + " public void report(Results results) { results.put(\"calls\", calls); }")
                .jar(directory.resolve("mine.jar"));
        try (BrakedStream stream = new BrakedStream(false, EngineConfig.defaults(), BrakedStream.market(0))) {
            RunningStrategies running = stream.start();
            List<PluginJar> jars = PluginJar.open(jar, AllowedJars.ANY);
            WeakReference<ClassLoader> loader = new WeakReference<>(
                    jars.get(0).strategies().get(0).getClass().getClassLoader());
            running.add("mine", jars);
            jars = null;
            running.remove("mine");

            for (int i = 0; i < 100 && loader.get() != null; i++) {
                System.gc();
                Thread.sleep(20);
            }
            assertNull(loader.get());
            RunReport report = stream.end();
            assertEquals(
                    StrategyReport.State.REMOVED, report.strategies().get(1).state());
            assertEquals(
                    report.changes().get(1).position() - report.changes().get(0).position() > 0,
                    (long) report.strategies().get(1).figure("calls") > 0);
        }
    }

    @Test
    void aStreamWhoseStrategiesAllLeftGoesOnToItsEnd() throws Exception {
        try (BrakedStream stream = new BrakedStream(true, EngineConfig.defaults(), BrakedStream.market(0))) {
            Trader only = new Trader();
            stream.engine.strategy("only", only);
            RunningStrategies running = stream.start();
            running.remove("only");
            RunReport report = stream.end();

            assertEquals(1, report.changes().size());
            assertFalse(report.failed());
            assertTrue(only.lines.get(only.lines.size() - 1).startsWith("report "));
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedWithItsReason() throws Exception {
        try (BrakedStream stream = new BrakedStream(true, EngineConfig.defaults(), BrakedStream.market(0))) {
            RunningStrategies running = stream.start();

            assertRefused("unknown strategy 'nobody'; known: ", () -> running.add("nobody", List.of()));
            assertRefused(
                    "no strategy 'brak' runs; there is brake. Did you mean 'brake'?", () -> running.pause("brak"));
            assertRefused(
                    "its onStart threw java.lang.IllegalStateException: no",
                    () -> running.add("bad", new Strategy() {
                        @Override
                        public void onStart(StrategyContext context) {
                            throw new IllegalStateException("no");
                        }
                    }));
            assertEquals(1, running.list().size());
            RunReport report = stream.end();
            assertFalse(report.failed());
            assertRefused("the stream has ended", () -> running.add("late", new Strategy() {}));
            assertRefused("its lane has ended", () -> running.pause("brake"));
        }
    }

    @Test
    void sourcesThatCannotBeReadAgainOrReadDifferentlyAreToldOf() throws Exception {
        ScriptedMarket changing = new ScriptedMarket() {
            private int opened;

            @Override
            public Feed open(Source source, FeedContext context) {
                return opened++ == 0 ? feed() : BrakedStream.market(1).feed();
            }
        };
        BrakedStream.fill(changing, 0, BrakedStream.GROUPS);
        try (BrakedStream stream = new BrakedStream(true, EngineConfig.defaults(), live(0))) {
            RunningStrategies running = stream.start();
            assertRefused(
                    "scripted: is not read twice, and this run keeps no journal",
                    () -> running.add("late", new Strategy() {}));
            assertFalse(stream.end().failed());
        }
        try (BrakedStream stream = new BrakedStream(true, EngineConfig.defaults(), changing)) {
            RunningStrategies running = stream.start();
            assertRefused(
                    "the sources do not read as they did the first time", () -> running.add("late", new Strategy() {}));
            assertFalse(stream.end().failed());
        }
    }

    private static void assertRefused(String why, Callable<?> step) {
        Exception refusal = assertThrows(Exception.class, step::call);
        assertTrue(
                (refusal instanceof IOException || refusal instanceof IllegalArgumentException)
                        && refusal.getMessage().startsWith(why),
                refusal::toString);
    }
}

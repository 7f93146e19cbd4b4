package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.Source;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.RunningStrategies.Running;
import io.penstock.engine.lane.StrategyReport;
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
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Strategies come, go and pause while a stream goes on that a brake keeps from ending meanwhile. */
@Timeout(120)
class RunningStrategiesTest {
    private static final long SEED = 20_190_130;
    private static final int GROUPS = 6_000;
    private static final int BRAKES_FROM = 3_000;

    /** Lets a stream pass until a place in it, and then only slowly, or not at all, until it is released. */
    private static final class Brake implements Strategy {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);
        private final boolean stops;

        Brake(boolean stops) {
            this.stops = stops;
        }

        @Override
        public void onGroupEnd(long position) {
            if (position >= BRAKES_FROM && released.getCount() > 0) {
                reached.countDown();
                if (stops) {
                    await(released);
                } else {
                    LockSupport.parkNanos(100_000);
                }
            }
        }
    }

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

    /** A run in another thread, which is over when the brake was released. */
    private static final class Stream implements AutoCloseable {
        final Brake brake;
        final Engine engine;
        private final FutureTask<RunReport> run;

        Stream(boolean stops, EngineConfig config, ScriptedMarket... markets) {
            this(new Brake(stops), Engine.of(config.withLanes(2).withRingSlots(1_024)), markets);
        }

        private Stream(Brake brake, Engine engine, ScriptedMarket... markets) {
            this.brake = brake;
            this.engine = engine.strategy("brake", brake);
            for (ScriptedMarket market : markets) {
                engine.feed(market);
            }
            run = new FutureTask<>((Callable<RunReport>) engine::run);
        }

        RunningStrategies start() {
            new Thread(run, "run").start();
            await(brake.reached);
            return engine.running().orElseThrow();
        }

        RunReport end() throws InterruptedException, ExecutionException, TimeoutException {
            brake.released.countDown();
            return run.get(60, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            brake.released.countDown();
            engine.stop();
        }
    }

    @TempDir
    private Path directory;

    @Test
    void anAddedStrategyHearsFromItsFirstEventOnWhatItWouldHaveHeardHadItBeenThereFromTheStart() throws Exception {
        for (boolean stops : new boolean[] {true, false}) {
            hearsTheSame(stops, EngineConfig.defaults(), market(0));
        }
    }

    @Test
    void alsoOfMergedSourcesOfAWindowOfAFilterAndInALaterPass() throws Exception {
        ScriptedMarket[] markets = {market(0), market(1), market(2)};
        Playback window = Playback.ALL.from(Moment.parse("from", "1970-01-01T00:00:04Z"));
        hearsTheSame(true, EngineConfig.defaults().withPlayback(window), markets);
        hearsTheSame(false, EngineConfig.defaults().withSymbols("S2*", "S1A"), markets);
        // A brake that takes hold in the second of three days.
        ScriptedMarket day = market(0, BRAKES_FROM / 3);
        hearsTheSame(true, EngineConfig.defaults().withPlayback(Playback.ALL.times(6)), day);
    }

    private static void hearsTheSame(boolean stops, EngineConfig config, ScriptedMarket... markets) throws Exception {
        Trader first = new Trader();
        Trader late = new Trader();
        try (Stream stream = new Stream(stops, config, markets)) {
            stream.engine.strategy("first", first);
            Running added = stream.start().add("late", late);

            RunReport report = stream.end();

            assertTrue(added.from() > BRAKES_FROM / 2, added::toString);
            assertFalse(report.failed(), report::toString);
            assertEquals(
                    List.of(new StrategyChange(StrategyChange.Kind.ADDED, added.from(), "late", 2)), report.changes());
            assertEquals(3, report.strategies().size());
            assertEquals(StrategyReport.State.DONE, report.strategies().get(2).state());
            assertSameFrom(added.from(), first.lines, late.lines);
        }
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
            try (Stream stream = new Stream(stops, EngineConfig.defaults(), market(0))) {
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
        try (Stream stream = new Stream(false, EngineConfig.defaults(), market(0))) {
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
        try (Stream stream = new Stream(false, EngineConfig.defaults(), market(0))) {
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
        try (Stream stream = new Stream(true, EngineConfig.defaults(), market(0))) {
            Trader only = new Trader();
            stream.engine.strategy("only", only);
            RunningStrategies running = stream.start();
            running.remove("only");
            stream.brake.released.countDown();
            RunReport report = stream.end();

            assertEquals(1, report.changes().size());
            assertFalse(report.failed());
            assertTrue(only.lines.get(only.lines.size() - 1).startsWith("report "));
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedWithItsReason() throws Exception {
        try (Stream stream = new Stream(true, EngineConfig.defaults(), market(0))) {
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
        ScriptedMarket live = new ScriptedMarket() {
            @Override
            public boolean isLive() {
                return true;
            }
        };
        fill(live, 0, GROUPS);
        ScriptedMarket changing = new ScriptedMarket() {
            private int opened;

            @Override
            public Feed open(Source source, FeedContext context) {
                return opened++ == 0 ? feed() : market(1).feed();
            }
        };
        fill(changing, 0, GROUPS);
        try (Stream stream = new Stream(true, EngineConfig.defaults(), live)) {
            RunningStrategies running = stream.start();
            assertRefused(
                    "scripted: is not read twice, and this run keeps no journal",
                    () -> running.add("late", new Strategy() {}));
            assertFalse(stream.end().failed());
        }
        try (Stream stream = new Stream(true, EngineConfig.defaults(), changing)) {
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

    private static ScriptedMarket market(int source) {
        return market(source, GROUPS);
    }

    private static ScriptedMarket market(int source, int groups) {
        return fill(new ScriptedMarket(), source, groups);
    }

    private static ScriptedMarket fill(ScriptedMarket market, int source, int groups) {
        SplittableRandom random = new SplittableRandom(SEED + source);
        market.define(2 * source, "S" + source + "A")
                .define(2 * source + 1, "S" + source + "B")
                .define(6, "S2SHARED");
        long nanos = 0;
        for (int i = 0; i < groups; i++) {
            nanos += random.nextLong(4_000_000);
            long order = source * 100_000L + i;
            int instrument = random.nextInt(3) == 0 ? 6 : 2 * source + random.nextInt(2);
            int kind = random.nextInt(10);
            long price = (kind < 5 ? 90L : 101L) + random.nextInt(10);
            market.group(nanos, out -> {
                if (kind == 9) {
                    out.status(instrument, TradingState.TRADING, 0);
                } else {
                    out.addOrder(instrument, order, kind < 5 ? Side.BUY : Side.SELL, price, 2 + kind, 0);
                    out.executeOrder(instrument, order, price, 1, order, true);
                }
            });
        }
        return market;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

package io.penstock.perf.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.strategy.Contract;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.RunReport;
import io.penstock.engine.lane.Quarantine;
import io.penstock.engine.lane.StrategyReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Eight strategies, one of which goes wrong in one of twenty ways at a random moment in a random place on one to four lanes: the
 * other seven send exactly the orders that they send without it. Here each way once in a short market; the whole campaign is
 *
 * <pre>
 * mvn -pl perf -am test -Dtest=IsolationTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dpenstock.isolation.runs=1000 -Dpenstock.isolation.events=1000000
 * </pre>
 *
 * <p>and {@code -Dpenstock.isolation.first=N} goes on with run N. Run N does the same whenever it is run.
 */
@Timeout(value = 12, unit = TimeUnit.HOURS)
class IsolationTest {
    private static final int FIRST = Integer.getInteger("penstock.isolation.first", 0);
    private static final int RUNS = Integer.getInteger("penstock.isolation.runs", Misdeed.values().length);
    private static final int EVENTS = Integer.getInteger("penstock.isolation.events", 10_000);
    private static final int STEADY = 7;
    /** Told and not asserted: a machine that does something else for a while is no fault. */
    private static final long AIM_OWN_NS = 250_000_000;

    private static final Contract CONTRACT = Contract.NONE.allocatingAtMost(512);

    private final List<String> undisturbed = new ArrayList<>();
    private final List<Long> detections = new ArrayList<>();
    private long mostOwnNs;
    private int late;

    @Test
    void noStrategyHurtsAnother() throws IOException {
        undisturbed.addAll(outputs(engine(1), STEADY));
        int equal = 0;
        for (int run = FIRST; run < FIRST + RUNS; run++) {
            equal += isolated(run) ? 1 : 0;
            if ((run + 1) % 50 == 0 || run + 1 == FIRST + RUNS) {
                tell(run + 1 - FIRST, equal);
            }
        }
        assertEquals(RUNS, equal);
    }

    private boolean isolated(int run) throws IOException {
        SplittableRandom random = new SplittableRandom(run);
        Misdeed misdeed = Misdeed.values()[run % Misdeed.values().length];
        long when = 1 + random.nextLong(EVENTS / 2);
        int place = random.nextInt(STEADY + 1);
        int lanes = 1 + random.nextInt(4);
        String what = "run " + run + ": " + misdeed + " in callback " + when + ", at place " + place + " of " + lanes
                + " lanes";
        Culprit culprit = new Culprit(STEADY, misdeed, when);
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Engine engine = engine(lanes).warnings(told::add);
        for (int number = 0; number <= STEADY; number++) {
            if (number == place) {
                engine.strategy("culprit", culprit, CONTRACT);
            }
            if (number < STEADY) {
                engine.strategy("steady-" + number, new Steady(number));
            }
        }
        RunReport report = engine.run();
        culprit.letGo();

        StrategyReport end = report.strategies().get(place);
        assertTrue(end.quarantine().isPresent(), what + ": it was not noticed");
        assertEquals(
                expected(misdeed),
                end.state(),
                what + ": " + end.quarantine().get().stack());
        assertEquals(
                1,
                told.stream()
                        .filter(text -> text.startsWith("strategy culprit "))
                        .count(),
                what + ": " + told);
        note(end.quarantine().get());
        List<String> outputs = new ArrayList<>();
        report.strategies().stream()
                .filter(strategy -> !strategy.name().equals(end.name()))
                .forEach(steady -> outputs.add(output(steady)));
        report.lanes().forEach(lane -> assertEquals(Optional.empty(), lane.failure(), what));
        for (int number = 0; number < STEADY; number++) {
            assertEquals(undisturbed.get(number), outputs.get(number), what);
        }
        return true;
    }

    private void note(Quarantine quarantine) {
        if (quarantine.abandoned()) {
            detections.add(quarantine.detectionNs());
            mostOwnNs = Math.max(mostOwnNs, quarantine.ownNs());
            late += quarantine.ownNs() > AIM_OWN_NS ? 1 : 0;
        }
    }

    private static StrategyReport.State expected(Misdeed misdeed) {
        return misdeed.keepsItsThread() ? StrategyReport.State.ABANDONED : StrategyReport.State.QUARANTINED;
    }

    private static Engine engine(int lanes) {
        return Engine.of(EngineConfig.defaults().withLanes(lanes).withRingSlots(4_096))
                .feed("synthetic:symbols=20,seed=7,messages=" + EVENTS);
    }

    private static List<String> outputs(Engine engine, int strategies) throws IOException {
        for (int number = 0; number < strategies; number++) {
            engine.strategy("steady-" + number, new Steady(number));
        }
        return engine.run().strategies().stream().map(IsolationTest::output).toList();
    }

    private static String output(StrategyReport steady) {
        return steady.name() + " " + steady.state() + " " + steady.figures() + " "
                + steady.orders().count() + " orders " + steady.orders().sha256();
    }

    private void tell(int runs, int equal) {
        Collections.sort(detections);
        String found = detections.isEmpty()
                ? ""
                : "; of " + detections.size() + " threads given up the middle one after "
                        + detections.get(detections.size() / 2) / 1_000_000 + " ms, the last after "
                        + detections.get(detections.size() - 1) / 1_000_000 + " ms, own time at most "
                        + mostOwnNs / 1_000_000 + " ms, " + late + " over " + AIM_OWN_NS / 1_000_000 + " ms";
        System.out.println("isolation: outputs of all others equal in " + equal + " of " + runs + " runs of " + EVENTS
                + " messages" + found);
    }
}

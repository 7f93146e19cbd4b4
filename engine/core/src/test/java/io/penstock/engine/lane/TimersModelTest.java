package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.testkit.StrategyTester;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timers against a plain list of them, on random times of which many are equal, past or far away. */
class TimersModelTest {
    private static final int EVENTS = 4_000;

    /** What strategy and model both can do. */
    private interface Clock {
        long now();

        long schedule(long dueNanos);

        boolean cancel(long timerId);
    }

    /** The same deeds for the same cause, whoever does them. */
    private static void act(long seed, long cause, Clock clock, List<String> log) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + cause);
        for (int deeds = random.nextInt(3); deeds > 0; deeds--) {
            if (random.nextInt(3) == 0) {
                long id = Math.max(1, Math.abs(cause) - random.nextInt(40));
                log.add("cancel " + id + " " + clock.cancel(id));
            } else {
                long delay = random.nextInt(10) == 0 ? random.nextInt(5_000) : random.nextInt(30) - 8;
                long due = clock.now() == Time.NONE ? delay : clock.now() + delay;
                log.add("schedule " + clock.schedule(due) + " at " + due);
            }
        }
    }

    private static final class Model implements Clock {
        private record Timer(long id, long due) {}

        private final List<Timer> timers = new ArrayList<>();
        private final List<Timer> overdue = new ArrayList<>();
        private final List<String> log;
        private final long seed;
        private long now = Time.NONE;
        private long lastId;

        Model(long seed, List<String> log) {
            this.seed = seed;
            this.log = log;
        }

        void event(long nanos) {
            overdue.forEach(timer -> timers.add(new Timer(timer.id(), now)));
            overdue.clear();
            for (Optional<Timer> due = due(nanos); due.isPresent(); due = due(nanos)) {
                timers.remove(due.get());
                now = due.get().due();
                log.add("timer " + due.get().id() + " now " + now);
                act(seed, due.get().id(), this, log);
            }
            now = nanos;
        }

        private Optional<Timer> due(long nanos) {
            return timers.stream()
                    .filter(timer -> timer.due() <= nanos)
                    .min(Comparator.comparingLong(Timer::due).thenComparingLong(Timer::id));
        }

        @Override
        public long now() {
            return now;
        }

        @Override
        public long schedule(long dueNanos) {
            boolean isOverdue = now != Time.NONE && dueNanos <= now;
            (isOverdue ? overdue : timers).add(new Timer(++lastId, dueNanos));
            return lastId;
        }

        @Override
        public boolean cancel(long timerId) {
            return timers.removeIf(timer -> timer.id() == timerId) || overdue.removeIf(timer -> timer.id() == timerId);
        }
    }

    private static final class Real implements Strategy, Clock {
        private final List<String> log;
        private final long seed;
        private StrategyContext context;
        private long groups;

        Real(long seed, List<String> log) {
            this.seed = seed;
            this.log = log;
        }

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
            act(seed, 0, this, log);
        }

        @Override
        public void onTimer(long timerId) {
            log.add("timer " + timerId + " now " + now());
            act(seed, timerId, this, log);
        }

        @Override
        public void onGroupEnd(long position) {
            log.add("event now " + now());
            act(seed, --groups, this, log);
        }

        @Override
        public long now() {
            return context.now();
        }

        @Override
        public long schedule(long dueNanos) {
            return context.schedule(dueNanos);
        }

        @Override
        public boolean cancel(long timerId) {
            return context.cancel(timerId);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261124})
    void timersFireAsAPlainListOfThemWould(long seed) {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        Model model = new Model(seed, expected);
        act(seed, 0, model, expected);
        StrategyTester market = StrategyTester.of(new Real(seed, actual));
        SplittableRandom random = new SplittableRandom(seed);
        long nanos = 100;
        for (int event = 1; event <= EVENTS; event++) {
            nanos += random.nextInt(20) == 0 ? random.nextInt(3_000) : random.nextInt(6);
            model.event(nanos);
            expected.add("event now " + nanos);
            act(seed, -event, model, expected);
            EventWriter out = market.writer();
            out.header(nanos, Time.NONE, event, nanos);
            out.session(SessionEvent.Phase.MARKET_OPEN);
            out.endGroup();
        }

        long fired = expected.stream().filter(line -> line.startsWith("timer")).count();
        assertTrue(fired > EVENTS / 2, "seed " + seed + " fired " + fired);
        for (int line = 0; line < Math.min(expected.size(), actual.size()); line++) {
            assertEquals(expected.get(line), actual.get(line), "seed " + seed + " line " + line);
        }
        assertEquals(expected.size(), actual.size(), "seed " + seed);
    }
}

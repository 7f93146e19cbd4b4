package io.penstock.engine.lane;

import io.penstock.api.Time;
import java.io.Closeable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Looks at the lanes of a run every few milliseconds. Tells of each strategy that failed, once, with the stack; and where a
 * callback does not return, gives its thread up and lets a successor take the lane over. One daemon thread of its own, so that
 * neither printing nor a strategy holds a lane up.
 */
public final class Watchdog implements Closeable {
    /** Between two looks. */
    static final long POLL_NS = 10_000_000;
    /** What a strategy does once, such as to read a file, may take this long. */
    private static final long LONG_LIMIT_NS = 10 * Time.SECOND_NS;

    private final List<LaneWatch> lanes = new CopyOnWriteArrayList<>();
    private final Function<Lane, Thread> successors;
    private final LongSupplier nanoClock;
    private final long limitNs;
    private final Consumer<String> messages;
    private final LogLines log;
    private final Set<StrategyRunner> told = new HashSet<>();
    private final Set<LaneWatch> interrupted = new HashSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "watchdog");
    private int abandoned;

    private Watchdog(
            List<Lane> lanes,
            Function<Lane, Thread> successors,
            LongSupplier nanoClock,
            long limitNs,
            Consumer<String> messages,
            LogLines log) {
        lanes.forEach(lane -> this.lanes.add(lane.watch()));
        this.successors = successors;
        this.nanoClock = nanoClock;
        this.limitNs = limitNs;
        this.messages = messages;
        this.log = log;
    }

    /**
     * Begins to watch, before the lanes start.
     *
     * @param successors makes a thread, not started, that runs a lane on
     * @param limitNs how long a callback may take; {@link Long#MAX_VALUE} for ever
     * @param messages told of each strategy that failed, once
     * @param log what the strategies say, written in between
     */
    public static Watchdog start(
            List<Lane> lanes,
            Function<Lane, Thread> successors,
            LongSupplier nanoClock,
            long limitNs,
            Consumer<String> messages,
            LogLines log) {
        Watchdog watchdog = new Watchdog(lanes, successors, nanoClock, limitNs, messages, log);
        watchdog.thread.setDaemon(true);
        watchdog.thread.start();
        return watchdog;
    }

    /** Watches one more lane, which is about to run. Any thread. */
    public void watch(Lane lane) {
        lanes.add(lane.watch());
    }

    /** Threads that were given up. After {@link #close}. */
    public int abandoned() {
        return abandoned;
    }

    /** Ends watching, after the lanes have ended, and tells of what was not told yet. */
    @Override
    public void close() {
        closing.countDown();
        boolean wasInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        tellAll();
        log.write();
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!closing.await(POLL_NS, TimeUnit.NANOSECONDS)) {
                long now = nanoClock.getAsLong();
                lanes.forEach(lane -> look(lane, now));
                tellAll();
                log.write();
            }
        } catch (InterruptedException e) {
            messages.accept("the watchdog was interrupted: a callback that does not return will hold its lane up");
        }
    }

    private void look(LaneWatch lane, long now) {
        long sinceNs = lane.look(now);
        if (sinceNs >= limitNs && lane.abandon(now, sinceNs, limitNs, Math.max(limitNs, LONG_LIMIT_NS))) {
            abandoned++;
            lane.lane().succeed();
            successors.apply(lane.lane()).start();
        }
    }

    private void tellAll() {
        for (LaneWatch lane : lanes) {
            if (lane.lane().wasInterrupted() && interrupted.add(lane)) {
                messages.accept(
                        "a strategy of lane " + lane.number() + " interrupts the lane's thread; nothing comes of it");
            }
            for (StrategyRunner runner : lane.runners()) {
                if (runner.wall().failure().isPresent() && told.add(runner)) {
                    messages.accept(text(runner, runner.wall().failure().get(), lane.number()));
                }
            }
        }
    }

    private static String text(StrategyRunner runner, Quarantine failure, int lane) {
        String when = failure.position() < 0
                ? " before the first event"
                : " at event " + failure.position() + ", " + time(failure.streamNanos());
        String state = runner.wall().isClosed() ? "is in quarantine" : "goes on";
        return "strategy " + runner.name() + " failed in " + failure.callback() + when + "; it " + state + ", lane "
                + lane + " runs on" + System.lineSeparator() + failure.stack();
    }

    private static String time(long nanos) {
        return nanos == Time.NONE
                ? "no time yet"
                : Instant.ofEpochSecond(0, nanos).toString();
    }
}

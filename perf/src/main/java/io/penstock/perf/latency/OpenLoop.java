package io.penstock.perf.latency;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.engine.replay.Pacing;
import io.penstock.perf.jitter.HiccupWatch;
import io.penstock.perf.jitter.Hiccups;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A schedule that waits for nobody: an event is due when it is due, also while the feed is late, and the lateness is part of
 * its latency. While the feed has to wait it spins on the clock, whatever the wait profile, and sees when its core did not
 * run: the hiccup meter of the run, on the very core and at the very time. Feed thread.
 *
 * <p>The schedule stands still at the beginning of a pass over the source, while the books of the last one are cleared.
 */
final class OpenLoop implements Pacing {
    /** Between the clearing of the books and the first event of a pass. */
    private static final long REST_NS = 5_000_000;
    /** The first events of a pass are its instruments, and what follows waits for them: nothing is measured so long. */
    private static final long SETTLE_NS = 20_000_000;

    /** For as long as a run is meant to last. */
    static final long NEVER = Long.MAX_VALUE;

    /** Whoever waits for a pass waits no longer than this after the end. */
    private static final long LONGEST_PASS_NS = 60_000_000_000L;

    /**
     * What a run is to do.
     *
     * @param arrivals when events are due
     * @param settleNs of it before anything is measured
     * @param measureNs how long to measure; then the run is stopped
     * @param giveUpNs the run is stopped when the feed is later than this: it will never catch up; {@link #NEVER} for a run
     *     that ends when its time is over, however late the feed is
     * @param leastPasses over the source that a run which never gives up makes all the same, unless they take a minute more
     */
    record Plan(Arrivals arrivals, long settleNs, long measureNs, long giveUpNs, int leastPasses) {}

    private final Plan plan;
    private final LongSupplier nanoClock;
    private final MeasuredTime measured;
    private final boolean yields;
    private final Runnable stop;
    private final HiccupWatch watch;
    private long startNanos;
    private long endNanos;
    private long firstPosition;
    private long dueNanos = Time.NONE;
    private long lateNs;
    private int passes;
    private boolean passBegan;
    private boolean gaveUp;

    /**
     * A schedule that begins when it is first asked.
     *
     * @param measured set by this schedule
     * @param yields whether there are fewer cores than threads, and spinning would keep the lanes from running
     * @param stop ends the run
     */
    OpenLoop(Plan plan, LongSupplier nanoClock, MeasuredTime measured, boolean yields, Runnable stop) {
        this.plan = plan;
        this.nanoClock = nanoClock;
        this.measured = measured;
        this.yields = yields;
        this.stop = stop;
        this.watch = new HiccupWatch(nanoClock.getAsLong());
    }

    /** The source is read from its beginning, again. Feed thread. */
    void passBegins() {
        passBegan = true;
        passes++;
    }

    @Override
    @HotPath
    public long await(long streamNanos, long position, BooleanSupplier stopped) {
        long now = nanoClock.getAsLong();
        if (streamNanos == Time.NONE && (passBegan || dueNanos == Time.NONE)) {
            // What lies before the window that is played only builds books: nobody waits for it, and nothing is
            // measured.
            lateNs = 0;
            return now;
        }
        if (dueNanos == Time.NONE) {
            begin(now, position);
        }
        long due = startNanos + plan.arrivals.offsetNs(streamNanos, position - firstPosition);
        if (passBegan) {
            due = rest(due, now);
        }
        dueNanos = due;
        if (plan.giveUpNs == NEVER ? isOver(now) : due >= endNanos) {
            stop.run();
        } else if (now < due) {
            now = spin(now, due, stopped);
        }
        lateNs = Math.max(0, now - due);
        if (lateNs > plan.giveUpNs) {
            gaveUp = true;
            stop.run();
        }
        return due;
    }

    @Override
    public long lateNs() {
        return lateNs;
    }

    /** Whether the run ended early because the feed could not keep the schedule. After the run. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** How often reading of the source began; 0 where that cannot be told. After the run. */
    int passes() {
        return passes;
    }

    /** When the last group was due. After the run. */
    long lastDueNanos() {
        return dueNanos;
    }

    /** How the feed's core stood still while the feed waited. After the run. */
    Hiccups hiccups() {
        return watch.result();
    }

    private boolean isOver(long now) {
        boolean metAll = plan.leastPasses == 0 || passes > plan.leastPasses;
        return now >= endNanos && (metAll || now >= endNanos + LONGEST_PASS_NS);
    }

    private void begin(long now, long position) {
        startNanos = now;
        firstPosition = position;
        dueNanos = now;
        endNanos = now + plan.settleNs + plan.measureNs;
        passBegan = false;
        measured.set(now + plan.settleNs, endNanos);
    }

    private long rest(long due, long now) {
        passBegan = false;
        long next = now + REST_NS;
        // From the group on in which the source was found to have ended.
        measured.pause(dueNanos, next + SETTLE_NS);
        startNanos += next - due;
        return next;
    }

    private long spin(long from, long due, BooleanSupplier stopped) {
        long now = from;
        watch.resume(now);
        while (now < due && !stopped.getAsBoolean()) {
            if (yields) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
            now = nanoClock.getAsLong();
            watch.saw(now);
        }
        return now;
    }
}

package io.penstock.perf.jitter;

import io.penstock.engine.thread.PinPlan;
import io.penstock.perf.CoreThread;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A thread that does nothing but notice when it does not run, beside something else that is measured. Any thread may stop
 * it.
 *
 * <pre>{@code
 * try (HiccupMeter meter = HiccupMeter.sleeping()) {
 *     benchmark.run();
 *     Hiccups meanwhile = meter.stop();
 * }
 * }</pre>
 */
public final class HiccupMeter implements AutoCloseable {
    /** Two hundred wake-ups a second cost what they run beside about a thousandth of one core. */
    private static final long SLEEP_NS = 5_000_000;

    private final Thread thread;
    private volatile boolean stopping;
    private Hiccups result;

    private HiccupMeter(int core, boolean spins, Consumer<String> warnings) {
        thread = CoreThread.on(core, "hiccups", spins ? this::spin : this::sleep, warnings);
    }

    /**
     * Starts one that spins and so misses nothing. It takes a whole core, which what is measured must not need.
     *
     * @param core where, or {@link PinPlan#UNPINNED}
     * @param warnings told when that core is refused
     */
    public static HiccupMeter spinning(int core, Consumer<String> warnings) {
        HiccupMeter meter = new HiccupMeter(core, true, warnings);
        meter.thread.start();
        return meter;
    }

    /** Starts one that sleeps, for machines without a core to spare: it sees each stop of the machine with some luck. */
    public static HiccupMeter sleeping() {
        HiccupMeter meter = new HiccupMeter(PinPlan.UNPINNED, false, warning -> {});
        meter.thread.start();
        return meter;
    }

    /** Ends the thread. Later calls return the same. */
    public Hiccups stop() {
        stopping = true;
        LockSupport.unpark(thread);
        CoreThread.join(thread);
        return result;
    }

    @Override
    public void close() {
        stop();
    }

    private void spin() {
        HiccupWatch watch = new HiccupWatch(System.nanoTime());
        while (!stopping) {
            watch.saw(System.nanoTime());
        }
        result = watch.result();
    }

    private void sleep() {
        SleeperWatch watch = new SleeperWatch(System.nanoTime());
        long due = System.nanoTime() + SLEEP_NS;
        while (!stopping) {
            long now = System.nanoTime();
            if (now < due) {
                LockSupport.parkNanos(due - now);
            } else {
                watch.woken(due, now);
                // From when it woke: a long hiccup is one, and not followed by the wake-ups that it missed.
                due = System.nanoTime() + SLEEP_NS;
            }
        }
        result = watch.result();
    }
}

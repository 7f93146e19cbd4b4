package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.strategy.Contract;
import io.penstock.engine.latency.CallbackTimes;
import io.penstock.engine.metrics.AllocationMeter;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Measures one strategy, in the events that its lane picks, and holds it to its contract. A measured callback costs two
 * readings of the clock and two of the allocation counter more than another, some 150 ns. Lane thread.
 */
final class Meter {
    /** Classes are loaded and code is compiled at first: what that takes is not the strategy's. */
    private static final int WARM_UP_EVENTS = 16;

    private static final int WINDOW = 16;
    /** A percentile of fewer is not worth much. */
    private static final int ENOUGH_CALLBACKS = 1_000;

    private final Contract contract;
    private final LongSupplier nanoClock;
    private final CallbackTimes times = new CallbackTimes();
    private long startBytes;
    private long startNanos;
    private long eventBytes;
    private boolean heard;
    private long events;
    private long bytes;
    private long mostBytes;
    private long windowBytes;
    private int windowOver;
    private String broken;

    Meter(Contract contract, LongSupplier nanoClock) {
        this.contract = contract;
        this.nanoClock = nanoClock;
    }

    @HotPath
    void beginCallback() {
        startBytes = AllocationMeter.ofThisThread();
        startNanos = nanoClock.getAsLong();
    }

    @HotPath
    void endCallback() {
        times.record(nanoClock.getAsLong() - startNanos);
        eventBytes += AllocationMeter.ofThisThread() - startBytes;
        heard = true;
    }

    /** A measured event is over. @return what of the contract it broke for the first time */
    Optional<String> endEvent() {
        if (!heard) {
            return Optional.empty();
        }
        heard = false;
        long allocated = eventBytes;
        eventBytes = 0;
        if (++events <= WARM_UP_EVENTS) {
            return Optional.empty();
        }
        bytes += allocated;
        mostBytes = Math.max(mostBytes, allocated);
        windowBytes += allocated;
        windowOver += allocated > contract.maxAllocatedBytesPerEvent() ? 1 : 0;
        return events % WINDOW == 0 ? endWindow() : Optional.empty();
    }

    private Optional<String> endWindow() {
        long mean = windowBytes / WINDOW;
        boolean over = windowOver > 1 && mean > contract.maxAllocatedBytesPerEvent() && broken == null;
        windowBytes = 0;
        windowOver = 0;
        if (over) {
            broken = "it allocates " + mean + " bytes per event, and promised at most "
                    + contract.maxAllocatedBytesPerEvent();
            return Optional.of(broken);
        }
        return Optional.empty();
    }

    /** After the end. */
    Cost cost() {
        long counted = Math.max(0, events - WARM_UP_EVENTS);
        double perEvent = counted == 0 || !AllocationMeter.isKnown() ? Double.NaN : (double) bytes / counted;
        return new Cost(
                counted,
                perEvent,
                mostBytes,
                times.summary(),
                Optional.ofNullable(broken).or(this::slow));
    }

    private Optional<String> slow() {
        long ns = times.atPercentile(contract.percentile());
        return times.count() < ENOUGH_CALLBACKS || ns <= contract.maxCallbackNs()
                ? Optional.empty()
                : Optional.of("percentile " + contract.percentile() + " of its callbacks is " + ns
                        + " ns, and it promised at most " + contract.maxCallbackNs());
    }
}

package io.penstock.perf.alloc;

import io.penstock.engine.metrics.AllocationMeter;
import java.util.function.LongSupplier;

/** What one thread allocates from the middle of a stream to its end. That thread only. */
final class LaterHalf {
    private final AllocationMeter meter = new AllocationMeter();
    private final LongSupplier grownBytes;
    private final long half;
    private boolean counting;
    private long from;
    private long bytesBefore;
    private long grownBefore;

    /**
     * @param all of the stream
     * @param grownBytes what tables took so far to become larger
     */
    LaterHalf(long all, LongSupplier grownBytes) {
        this.half = all / 2;
        this.grownBytes = grownBytes;
    }

    /** So many of the stream are done. */
    void done(long count) {
        if (!counting && count >= half) {
            counting = true;
            from = count;
            grownBefore = grownBytes.getAsLong();
            bytesBefore = meter.now();
        }
    }

    /** @param all that were done at the end */
    HopBytes end(String hop, long all) {
        long bytes = meter.now() - bytesBefore;
        long grown = grownBytes.getAsLong() - grownBefore;
        return new HopBytes(hop, all - from, bytes - grown, grown);
    }
}

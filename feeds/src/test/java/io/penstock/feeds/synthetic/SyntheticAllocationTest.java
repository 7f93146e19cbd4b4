package io.penstock.feeds.synthetic;

import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.Allocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class SyntheticAllocationTest {
    /** With halts and both auctions, all within what is measured. */
    private static final String DAY = "symbols=100,messages=600000,halts=20,seed=1";

    @Test
    void makingAMarketAllocatesNothingOnceWarm() {
        assertAllocatesNothing(new SilentWriter());
    }

    private static void assertAllocatesNothing(EventWriter out) {
        Feed feed = SyntheticDay.open(DAY);
        Allocation.assertNoneOnceWarm(100_000, 480_000, step -> {
            try {
                feed.poll(out, 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

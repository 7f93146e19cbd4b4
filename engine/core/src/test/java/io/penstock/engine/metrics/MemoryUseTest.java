package io.penstock.engine.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MemoryUseTest {
    @Test
    void theMeterItselfAllocatesNothing() {
        AllocationMeter meter = new AllocationMeter();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 1_000; i++) {
            meter.start();
            meter.stop();
            least = Math.min(least, meter.bytes());
        }
        assertEquals(0, least);
    }

    @Test
    void bytesOfEveryThreadAreCounted() throws InterruptedException {
        MemoryUse memory = new MemoryUse(1);
        Thread lane = new Thread(() -> allocate(memory.lane(0), 3_000_000));
        lane.start();
        lane.join();
        allocate(memory.feed(), 1_000_000);

        assertTrue(
                memory.lane(0).bytes() >= 3_000_000,
                () -> "lane " + memory.lane(0).bytes());
        assertTrue(memory.feed().bytes() >= 1_000_000 && memory.feed().bytes() < 2_000_000);
        assertEquals(memory.feed().bytes() + memory.lane(0).bytes(), memory.bytes());
    }

    @Test
    void onlyWhatIsAllocatedAfterWarmUpAndIsNotGrowthCountsPerEvent() {
        MemoryUse memory = new MemoryUse(0);
        AllocationMeter feed = memory.feed();
        feed.start();
        byte[] cold = new byte[1_000_000];
        feed.warm();
        byte[] steady = new byte[4_000];
        feed.excuse(2_000);
        feed.stop();

        assertEquals(1_004_000, cold.length + steady.length);
        assertTrue(feed.bytes() >= 1_004_000);
        double perEvent = memory.bytesPerEvent(MemoryUse.WARM_UP_EVENTS + 1_000);
        assertEquals(feed.steadyBytes() / 1_000.0, perEvent);
        assertEquals(2.0, perEvent, 0.1);
        assertEquals(Double.NaN, memory.bytesPerEvent(MemoryUse.WARM_UP_EVENTS));
    }

    @Test
    void aThreadThatWasNotMeasuredMakesTheSumUnknown() {
        MemoryUse memory = new MemoryUse(1);
        allocate(memory.feed(), 1_000);

        assertEquals(AllocationMeter.UNKNOWN, memory.bytes());
        assertEquals(Double.NaN, memory.bytesPerEvent(5));
    }

    @Test
    void aMeterThatWasNotStartedKnowsNothing() {
        AllocationMeter meter = new AllocationMeter();
        meter.stop();

        assertEquals(AllocationMeter.UNKNOWN, meter.bytes());
    }

    @Test
    void collectionsBetweenStartAndStopAreCounted() {
        MemoryUse memory = new MemoryUse(0);
        assertEquals(0, memory.gc().count());
        memory.start();
        System.gc();
        memory.stop();

        assertTrue(memory.gc().count() >= 1, () -> memory.gc().toString());
        assertTrue(memory.gc().millis() >= 0, () -> memory.gc().toString());
        assertTrue(GcWork.sinceStart().count() >= memory.gc().count());
    }

    private static void allocate(AllocationMeter meter, int bytes) {
        meter.start();
        byte[] array = new byte[bytes];
        meter.stop();
        assertEquals(bytes, array.length);
    }
}

package io.penstock.engine.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.penstock.api.Time;
import io.penstock.api.event.SessionEvent;
import io.penstock.engine.thread.WaitPlan;
import io.penstock.engine.thread.WaitProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many readers on few cores: nobody misses anything or waits for ever, however they wait. */
@Timeout(60)
class WaitingReadersTest {
    private static final int READERS = 16;
    private static final int EVENTS = 20_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        threads.shutdownNow();
        assertEquals(true, threads.awaitTermination(10, TimeUnit.SECONDS));
    }

    @Test
    void sixteenSleepingReadersOfAShortRingReadEverything() throws Exception {
        everyReaderReadsAll(WaitPlan.of(WaitProfile.QUIET, READERS, 2), WaitPlan.of(WaitProfile.QUIET, READERS, 2));
    }

    @Test
    void thePlanMayChangeWhileTheyWait() throws Exception {
        everyReaderReadsAll(WaitPlan.of(WaitProfile.BALANCED), WaitPlan.of(WaitProfile.QUIET, READERS, 2));
        everyReaderReadsAll(WaitPlan.of(WaitProfile.QUIET, READERS, 2), WaitPlan.of(WaitProfile.QUIET));
    }

    @Test
    void aReaderThatIsParkedHearsThatItIsStoppedOrWoken() throws Exception {
        EventRing ring = ring();
        ring.waitBy(WaitPlan.of(WaitProfile.QUIET, READERS, 2));
        RingReader reader = ring.newReader();
        Future<Long> woken = threads.submit(() -> reader.await(0));
        Thread.sleep(20);
        assertFalse(woken.isDone());
        reader.wake();
        assertEquals(-1, woken.get());
        Future<Long> stopped = threads.submit(() -> reader.await(0));
        Thread.sleep(20);
        reader.stop();
        assertEquals(-1, stopped.get());
    }

    private void everyReaderReadsAll(WaitPlan atFirst, WaitPlan later) throws Exception {
        EventRing ring = ring();
        ring.waitBy(atFirst);
        List<Future<Long>> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            reading.add(threads.submit(reads(ring.newReader())));
        }
        RingWriter writer = ring.writer();
        for (int i = 0; i < EVENTS; i++) {
            if (i == EVENTS / 2) {
                writer.flush();
                // Long enough for all to have parked.
                Thread.sleep(20);
                ring.waitBy(later);
            }
            writer.header(i, Time.NONE, i, i);
            writer.session(SessionEvent.Phase.MARKET_OPEN);
            writer.endGroup();
        }
        writer.end();
        for (Future<Long> reader : reading) {
            assertEquals(EVENTS * (EVENTS - 1L) / 2, reader.get());
        }
    }

    private static Callable<Long> reads(RingReader reader) {
        return () -> {
            long sum = 0;
            long next = 0;
            boolean ended = false;
            while (!ended) {
                long last = reader.await(next);
                for (; next <= last; next++) {
                    ended = reader.get(next).isEnd();
                    sum += ended ? 0 : reader.get(next).sequence();
                }
                reader.release(next - 1);
            }
            reader.stop();
            return sum;
        };
    }

    private static EventRing ring() {
        return new EventRing(1_024, WaitProfile.QUIET, 0, instrument -> true, System::nanoTime);
    }
}

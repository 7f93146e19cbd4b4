package io.penstock.perf.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.perf.jitter.HiccupWatch;
import io.penstock.perf.jitter.Hiccups;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of slow events whose story is known. Times are in us after the beginning. */
class TailStoryTest {
    private final List<JvmPauses.Pause> pauses = new ArrayList<>();
    private final List<Stall> stalls = new ArrayList<>();
    private Hiccups hiccups = new HiccupWatch(0).result();

    @Test
    void eventsBehindOneThatWaitedAreOfItsEpisodeAndHaveItsCause() {
        List<SlowEvent> events = new ArrayList<>();
        // The lane was idle from 90 on and took nothing up until 1,100, though the first was there at 101.
        for (int i = 0; i < 500; i++) {
            long due = 100L + i;
            events.add(event(i, due, due, due + 1, i == 0 ? 90 : 1_099 + i, 1_100 + i, 1_101 + i, 1_102 + i));
        }
        events.add(event(9_000, 5_000, 5_000, 5_001, 4_900, 5_001, 6_000, 6_001));
        TailStory story = story(events);

        assertEquals(501, story.events());
        assertEquals(2, story.episodes());
        assertEquals(
                new TailStory.Part(Cause.LANE_STOOD.text(), 500, 1, 1_002_000),
                story.parts().get(0));
        assertEquals(
                new TailStory.Part(Cause.BOOK_SLOW.text(), 1, 1, 1_001_000),
                story.parts().get(1));
        TailStory.Told worst = story.worst().get(0);
        assertEquals(0, worst.position());
        assertEquals("late 0 ns, decode 1.00 us, queue 999 us, book 1.00 us, strategy 1.00 us", worst.hops());
    }

    @Test
    void aPauseOfTheJvmExplainsWhatItOverlaps() {
        pauses.add(new JvmPauses.Pause("garbage collection (G1)", true, us(150), us(800)));

        assertEquals(Cause.GARBAGE_COLLECTION, causeOf(laneStood()));
        pauses.set(0, new JvmPauses.Pause("safepoint (Deoptimize)", true, us(150), us(800)));
        assertEquals(Cause.SAFEPOINT, causeOf(laneStood()));
        pauses.set(0, new JvmPauses.Pause("safepoint (Deoptimize)", true, us(150), us(10)));
        assertEquals(Cause.LANE_STOOD, causeOf(laneStood()), "too short to explain it");
        pauses.set(0, new JvmPauses.Pause("garbage collection (G1)", true, us(3_000), us(800)));
        assertEquals(Cause.LANE_STOOD, causeOf(laneStood()), "another time");
    }

    @Test
    void whatTheKernelCountedTellsPreemptionFromPageFaults() {
        stalls.add(new Stall(us(1_102), us(1_000), 0, us(900)));
        assertEquals(Cause.LANE_PREEMPTED, causeOf(laneStood()));
        stalls.set(0, new Stall(us(1_102), us(1_000), 12, us(3)));
        assertEquals(Cause.PAGE_FAULTS, causeOf(laneStood()));
        stalls.set(0, new Stall(us(1_102), us(1_000), ThreadCounters.UNKNOWN, ThreadCounters.UNKNOWN));
        assertEquals(Cause.LANE_STOOD, causeOf(laneStood()));
    }

    @Test
    void aFeedThatIsLateStoodStillOrWasOverrun() {
        SlowEvent late = event(1, 100, 1_000, 1_001, 90, 1_001, 1_002, 1_003);
        assertEquals(Cause.BURST, causeOf(late));
        HiccupWatch watch = new HiccupWatch(us(99));
        watch.saw(us(999));
        hiccups = watch.result();
        assertEquals(Cause.FEED_STOOD, causeOf(late));
        String around = story(List.of(late)).worst().get(0).around();
        assertTrue(around.contains("hiccup of the feed's core 900 us"), around);
    }

    @Test
    void aBacklogIsPutDownToTheStallBeforeIt() {
        SlowEvent behind = event(1, 2_000, 2_000, 2_001, 2_900, 2_901, 2_902, 2_903);
        assertEquals(Cause.BURST, causeOf(behind));
        stalls.add(new Stall(us(1_500), us(950), 0, us(900)));
        assertEquals(Cause.LANE_PREEMPTED, causeOf(behind));
    }

    private SlowEvent laneStood() {
        return event(1, 100, 100, 101, 90, 1_100, 1_101, 1_102);
    }

    private Cause causeOf(SlowEvent event) {
        return evidence().causeOf(new Episode(event, event, 1));
    }

    private TailStory story(List<SlowEvent> events) {
        return TailStory.of(List.of(events), 1, 0, evidence());
    }

    private Evidence evidence() {
        return new Evidence(hiccups, pauses, List.of(stalls));
    }

    private static SlowEvent event(
            long position, long due, long read, long published, long free, long taken, long applied, long delivered) {
        return new SlowEvent(
                0,
                position,
                3,
                us(due),
                us(read),
                us(published),
                us(free),
                us(taken),
                us(applied),
                us(delivered),
                0,
                1,
                1,
                10);
    }

    private static long us(long us) {
        return us * 1_000;
    }
}

package io.penstock.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.penstock.api.Time;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.engine.ring.GroupWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random sources merged, beside a model that sorts them. */
@Timeout(60)
class MergeTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = Integer.getInteger("penstock.merge.rounds", 3_000);

    /** A group of some events: {@code number} of its source, at a time or at none. */
    private record Group(int source, int number, long nanos, int events) {}

    /** {@code UNREADABLE} in place of a time: reading fails there. */
    private static final long UNREADABLE = Long.MIN_VALUE;

    @Test
    void theOrderIsThatOfTheRunningMaximumThenOfTheSourceThenItsOwn() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<List<Group>> sources = sources(random);
            int asked = seed;

            assertEquals(sorted(sources), merged(sources, random), () -> "seed " + asked);
        }
    }

    @Test
    void streamTimeNeverFallsAndNoGroupIsSplit() throws IOException {
        for (int seed = 0; seed < ROUNDS / 10; seed++) {
            List<List<Group>> sources = sources(new SplittableRandom(seed));
            List<Long> times = new ArrayList<>();
            List<Long> groupOf = new ArrayList<>();
            GroupWriter out = new GroupWriter(event -> {
                times.add(event.streamNanos() == Time.NONE ? Long.MIN_VALUE : event.streamNanos());
                groupOf.add(event.sequence());
            });
            Groups merge = new Merge(sources.stream().map(MergeTest::groups).toList());
            while (merge.poll(out, 7) != Feed.END) {
                // All of them.
            }

            String asked = "seed " + seed;
            for (int i = 1; i < times.size(); i++) {
                assertTrue(times.get(i - 1) <= times.get(i), asked);
            }
            long changes = LongStream.range(1, groupOf.size())
                    .filter(i -> !groupOf.get((int) i).equals(groupOf.get((int) i - 1)))
                    .count();
            long groups = sources.stream().mapToLong(List::size).sum();
            assertEquals(Math.max(0, groups - 1), changes, asked);
        }
    }

    @Test
    void nextNanosIsTheTimeOfTheGroupThatComesNext() throws IOException {
        Groups merge = new Merge(List.of(
                groups(List.of(new Group(0, 0, Time.NONE, 1), new Group(0, 1, 50, 1), new Group(0, 2, 40, 1))),
                groups(List.of(new Group(1, 0, 45, 1), new Group(1, 1, 50, 1)))));
        List<Long> times = new ArrayList<>();
        GroupWriter out = new GroupWriter(event -> {});
        do {
            times.add(merge.nextNanos());
        } while (merge.poll(out, 1) != Feed.END);

        assertEquals(List.of(Time.NONE, 45L, 50L, 50L, 50L, 50L), times);
    }

    @Test
    void aSourceThatCannotBeReadOnEndsTheMergeInItsPlace() {
        List<Group> good = List.of(new Group(0, 0, 1, 1), new Group(0, 1, 5, 1), new Group(0, 2, 9, 1));
        List<Group> bad = List.of(new Group(1, 0, 4, 1), new Group(1, 1, UNREADABLE, 1));
        List<Long> heard = new ArrayList<>();
        Groups merge = new Merge(List.of(groups(good), groups(bad)));

        assertThrows(IOException.class, () -> merge.poll(new GroupWriter(event -> heard.add(event.tsEvent())), 64));
        assertEquals(List.of(1L, 4L), heard, "what comes after may have to wait for what cannot be read");
    }

    @Test
    void aSourceThatHasNothingNowHoldsNobodyUp() throws IOException {
        List<Long> heard = new ArrayList<>();
        GroupWriter out = new GroupWriter(event -> heard.add(event.tsEvent()));
        Live live = new Live();
        Groups merge = new Merge(List.of(live, groups(List.of(new Group(1, 0, 4, 1), new Group(1, 1, 8, 1)))));

        assertEquals(1, merge.poll(out, 1));
        live.waiting.add(new Group(0, 0, 6, 1));
        assertEquals(2, merge.poll(out, 64));
        assertEquals(0, merge.poll(out, 64), "the other has ended, this one may go on");
        live.hasEnded = true;
        assertEquals(Feed.END, merge.poll(out, 64));
        assertEquals(List.of(4L, 6L, 8L), heard);
    }

    @Test
    void mergingAllocatesNothing() throws IOException {
        Merge merge = new Merge(List.of(endless(3), endless(5), endless(7)));
        GroupWriter out = new GroupWriter(event -> {});
        long polled = 0;
        for (int i = 0; i < 1_000; i++) {
            polled += merge.poll(out, 64);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000; i++) {
            merge.nextNanos();
            polled += merge.poll(out, 64);
        }

        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before);
        assertEquals(128_000, polled);
    }

    private static Groups endless(long stepNanos) {
        return new Groups() {
            private long nanos;

            @Override
            public long nextNanos() {
                return nanos;
            }

            @Override
            public int poll(EventWriter out, int maxGroups) {
                out.header(nanos, Time.NONE, 0, nanos);
                out.bustTrade(0, 1);
                out.endGroup();
                nanos += stepNanos;
                return 1;
            }
        };
    }

    /** What comes when it comes. */
    private static final class Live implements Groups {
        private final List<Group> waiting = new ArrayList<>();
        private boolean hasEnded;

        @Override
        public long nextNanos() {
            return waiting.isEmpty() ? Time.NONE : waiting.get(0).nanos();
        }

        @Override
        public int poll(EventWriter out, int maxGroups) {
            if (waiting.isEmpty()) {
                return hasEnded ? Feed.END : 0;
            }
            write(waiting.remove(0), out);
            return 1;
        }
    }

    private static List<List<Group>> sources(SplittableRandom random) {
        List<List<Group>> sources = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int source = 0; source < count; source++) {
            List<Group> groups = new ArrayList<>();
            long nanos = random.nextInt(20);
            int length = random.nextInt(30);
            boolean hasTimes = random.nextInt(8) > 0;
            for (int number = 0; number < length; number++) {
                // Many equal times, some that fall back, some that are not there.
                nanos += random.nextInt(4) == 0 ? random.nextInt(-5, 30) : random.nextInt(2);
                boolean isTimed = hasTimes && random.nextInt(6) > 0;
                groups.add(new Group(source, number, isTimed ? nanos : Time.NONE, 1 + random.nextInt(3)));
            }
            sources.add(groups);
        }
        return sources;
    }

    private static List<String> sorted(List<List<Group>> sources) {
        record Placed(long nanos, Group group) {}
        List<Placed> placed = new ArrayList<>();
        for (List<Group> groups : sources) {
            long highest = Long.MIN_VALUE;
            for (Group group : groups) {
                highest = group.nanos() == Time.NONE ? highest : Math.max(highest, group.nanos());
                placed.add(new Placed(highest, group));
            }
        }
        placed.sort(Comparator.comparingLong(Placed::nanos)
                .thenComparing(p -> p.group().source())
                .thenComparing(p -> p.group().number()));
        return placed.stream().map(p -> name(p.group())).toList();
    }

    private static List<String> merged(List<List<Group>> sources, SplittableRandom random) throws IOException {
        List<String> merged = new ArrayList<>();
        GroupWriter out = new GroupWriter(event -> {
            if (event.endOfGroup()) {
                assertEquals(EventKind.TRADE_BUST, event.kind());
                merged.add((event.sequence() >>> 32) + "." + (int) event.sequence());
            }
        });
        Groups merge = new Merge(sources.stream().map(MergeTest::groups).toList());
        while (true) {
            int max = 1 + random.nextInt(5);
            if (random.nextBoolean()) {
                merge.nextNanos();
            }
            int before = merged.size();
            int polled = merge.poll(out, max);
            if (polled == Feed.END) {
                return merged;
            }
            assertTrue(polled > 0 && polled <= max);
            assertEquals(before + polled, merged.size());
        }
    }

    private static Groups groups(List<Group> groups) {
        return new Groups() {
            private int next;

            @Override
            public long nextNanos() {
                return next == groups.size() || groups.get(next).nanos() == UNREADABLE
                        ? Time.NONE
                        : groups.get(next).nanos();
            }

            @Override
            public int poll(EventWriter out, int maxGroups) throws IOException {
                if (next == groups.size()) {
                    return Feed.END;
                }
                if (groups.get(next).nanos() == UNREADABLE) {
                    throw new IOException("cut");
                }
                write(groups.get(next++), out);
                return 1;
            }
        };
    }

    private static String name(Group group) {
        return group.source() + "." + group.number();
    }

    private static void write(Group group, EventWriter out) {
        out.header(group.nanos(), Time.NONE, (long) group.source() << 32 | group.number(), group.nanos());
        for (int i = 0; i < group.events(); i++) {
            out.bustTrade(0, i);
        }
        out.endGroup();
    }
}

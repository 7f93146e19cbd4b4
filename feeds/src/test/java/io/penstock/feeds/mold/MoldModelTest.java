package io.penstock.feeds.mold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.feed.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two lines that lose, double and reorder packets, against what a set of the numbers that arrived on either says. How many
 * rounds: {@code -Dpenstock.mold.rounds}.
 */
class MoldModelTest {
    private static final String SESSION = "SESSION001";
    private static final int MESSAGES = 400;

    @Test
    void whatArrivesOnEitherLineComesOutOnceInOrderWithGapsBetween() {
        int rounds = Integer.getInteger("penstock.mold.rounds", 200);
        for (int seed = 1; seed <= rounds; seed++) {
            check(seed, new SplittableRandom(seed));
        }
    }

    private static void check(int seed, SplittableRandom random) {
        Map<Double, byte[]> arrivals = new TreeMap<>();
        boolean[] arrived = new boolean[MESSAGES + 1];
        double loss = random.nextDouble() * 0.4;
        line(random, loss, arrivals, arrived);
        line(random, loss, arrivals, arrived);
        arrivals.put(-1.0, MoldPackets.heartbeat(SESSION, 1));
        arrivals.put(1e9, MoldPackets.end(SESSION, MESSAGES + 1));

        HeardStream stream = new HeardStream();
        arrivals.values().forEach(stream::packet);
        stream.release(Long.MAX_VALUE);

        assertEquals(expected(arrived), stream.lines(), "seed " + seed);
        assertEquals(
                stream.tally.offered(),
                stream.tally.accepted() + stream.tally.rejected(RejectReason.DUPLICATE),
                "seed " + seed);
    }

    /** Cut into packets differently on each line, some lost, some twice, each up to eight packets late. */
    private static void line(SplittableRandom random, double loss, Map<Double, byte[]> arrivals, boolean[] arrived) {
        int next = 1;
        while (next <= MESSAGES) {
            int count = Math.min(1 + random.nextInt(5), MESSAGES + 1 - next);
            List<String> messages = new ArrayList<>();
            for (int i = next; i < next + count; i++) {
                messages.add("m" + i);
            }
            byte[] packet = MoldPackets.packet(SESSION, next, count, messages);
            boolean lost = random.nextDouble() < loss;
            for (int copies = lost ? 0 : 1 + random.nextInt(2); copies > 0; copies--) {
                arrivals.put(next + random.nextDouble() * 8, packet);
                for (int i = next; i < next + count; i++) {
                    arrived[i] = true;
                }
            }
            next += count;
        }
    }

    private static List<String> expected(boolean[] arrived) {
        List<String> expected = new ArrayList<>();
        int next = 1;
        while (next <= MESSAGES) {
            int first = next;
            while (next <= MESSAGES && !arrived[next]) {
                next++;
            }
            if (next > first) {
                expected.add("channelGap 0 " + first + " " + (next - first));
            }
            if (next <= MESSAGES) {
                expected.add(next + ":m" + next);
                next++;
            }
        }
        return expected;
    }
}

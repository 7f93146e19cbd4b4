package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.HeldBytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Broken captures: nothing is thrown but what opening refuses, every reading ends, and every count adds up. The whole campaign,
 * which goes on until so many packets were read: {@code mvn -o -pl feeds -am test -Dtest=CaptureMutationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpenstock.fuzz.packets=100000000}.
 */
class CaptureMutationTest {
    private static final long SEED = Long.getLong("penstock.seed", 20_261_125);
    private static final long PACKETS = Long.getLong("penstock.fuzz.packets", 200_000);
    private static final int LONG_PACKETS = 512;
    private static final byte[][] SHORT = samples(8);
    private static final byte[][] LONG = samples(LONG_PACKETS);

    /** What came of all captures. */
    private static final class Sums {
        private long captures;
        private long packets;
        private long messages;
        private final long[] rejected = new long[RejectReason.values().length];

        void add(FeedTally tally) {
            captures++;
            packets += tally.counters().getOrDefault("packets", 0L);
            messages += tally.offered();
            for (RejectReason reason : RejectReason.values()) {
                rejected[reason.ordinal()] += tally.rejected(reason);
            }
        }

        void assertThatSomeWasReadAndSomeBroken() {
            assertTrue(packets > captures, "the mutations leave something to read");
            assertTrue(rejected[RejectReason.BAD_FRAMING.ordinal()] > 0, "and break something");
        }

        @Override
        public String toString() {
            StringBuilder text =
                    new StringBuilder(captures + " captures, " + packets + " packets, " + messages + " messages");
            for (RejectReason reason : RejectReason.values()) {
                text.append(rejected[reason.ordinal()] == 0 ? "" : ", " + rejected[reason.ordinal()] + " " + reason);
            }
            return text.toString();
        }
    }

    @Test
    void noMutationOfAShortCaptureMakesItThrowOrLoseCount() {
        SplittableRandom random = new SplittableRandom(SEED);
        Sums sums = new Sums();
        byte[] work = new byte[longest(SHORT)];
        for (int round = 0; round < 5_000; round++) {
            byte[] sample = SHORT[random.nextInt(SHORT.length)];
            System.arraycopy(sample, 0, work, 0, sample.length);
            int length = mutate(work, sample.length, 1 + random.nextInt(4), random);
            sums.add(read(work, length, "seed " + SEED + " round " + round));
        }
        sums.assertThatSomeWasReadAndSomeBroken();
    }

    /** In a long one opening, and what a session needs, cost little beside the packets. */
    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void noMutationOfALongCaptureMakesItThrowOrLoseCount() {
        SplittableRandom random = new SplittableRandom(SEED);
        Sums sums = new Sums();
        byte[] work = new byte[longest(LONG)];
        for (long round = 0; sums.packets < PACKETS; round++) {
            byte[] sample = LONG[random.nextInt(LONG.length)];
            System.arraycopy(sample, 0, work, 0, sample.length);
            int length = mutate(work, sample.length, 1 + random.nextInt(LONG_PACKETS / 4), random);
            sums.add(read(work, length, "seed " + SEED + " round " + round));
        }
        sums.assertThatSomeWasReadAndSomeBroken();
        System.out.println("seed " + SEED + ": " + sums);
    }

    @Test
    void everyPrefixOfACaptureIsReadUpToItsCut() {
        for (byte[] sample : SHORT) {
            for (int cut = 0; cut < sample.length; cut++) {
                read(sample, cut, "cut at " + cut);
            }
        }
    }

    private static FeedTally read(byte[] capture, int length, String what) {
        try {
            FeedTally tally = Read.tally(new HeldBytes(capture, length), new SilentWriter());
            long rejected = 0;
            for (RejectReason reason : RejectReason.values()) {
                rejected += tally.rejected(reason);
                assertEquals(tally.rejected(reason) > 0, tally.firstOffset(reason) >= 0, what + " " + reason);
                assertTrue(tally.firstOffset(reason) <= length, what + " " + reason);
            }
            assertEquals(tally.offered(), tally.accepted() + rejected, what);
            Map<String, Long> counters = tally.counters();
            long fates = 0;
            for (Fate fate : Fate.values()) {
                fates += counters.getOrDefault(fate.label(), 0L);
            }
            assertEquals(counters.getOrDefault("packets", 0L), fates, what);
            return tally;
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("test.pcap: "), what + " " + e);
            return new FeedTally();
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what, e);
        }
    }

    /** Bytes, lengths, cuts, pieces doubled or left out. @return how long the capture is now */
    private static int mutate(byte[] capture, int length, int changes, SplittableRandom random) {
        int end = length;
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(end);
            switch (random.nextInt(6)) {
                case 0 -> capture[at] = (byte) random.nextInt(256);
                case 1 -> capture[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(capture, at, Math.min(end, at + 1 + random.nextInt(8)), (byte) 0);
                case 3 -> Arrays.fill(capture, at, Math.min(end, at + 1 + random.nextInt(8)), (byte) 0xff);
                case 4 -> end = Math.max(1, end - random.nextInt(40));
                default -> {
                    int from = random.nextInt(end);
                    System.arraycopy(
                            capture, from, capture, at, Math.min(random.nextInt(64), end - Math.max(from, at)));
                }
            }
        }
        return end;
    }

    private static int longest(byte[][] samples) {
        return Arrays.stream(samples).mapToInt(sample -> sample.length).max().orElseThrow();
    }

    /** Packets of a session, line B behind line A, and others in between. */
    private static byte[][] samples(int packets) {
        byte[] tagged = Frames.ethernet(
                "8100 0064 86dd",
                Frames.v6(0, "1100 0000 00000000", Frames.datagram(9, ItchPackets.packet("SESSION001", 9))));
        byte[] tcp = Frames.ethernet("0800", Frames.v4(6, "0000", new byte[20]));
        byte[][] frames = new byte[packets][];
        for (int i = 0; i < packets; i++) {
            long turn = i / 8;
            long next = 1 + 3 * turn;
            byte[] adds = Frames.udp(ItchPackets.packet(
                    "SESSION001", next, ItchPackets.add(turn, 'B', turn), ItchPackets.add(turn + 1, 'S', turn)));
            byte[] delete = Frames.udp(ItchPackets.packet("SESSION001", next + 2, ItchPackets.delete(turn, turn)));
            frames[i] = List.of(adds, delete, tagged, tcp, delete, adds, delete, adds)
                    .get(i % 8);
        }
        return samples(frames);
    }

    private static byte[][] samples(byte[][] frames) {
        Wire nanos = Captures.fileHeader(false, 0xa1b23c4dL, LinkLayer.ETHERNET);
        for (byte[] frame : frames) {
            Captures.record(nanos, 1, frame.length, frame);
        }
        byte[] sections = Wire.big()
                .bytes(Captures.pcapng(frames))
                .bytes(Captures.section(false, 1))
                .bytes(Captures.face(false, 1, 0, "0009 0001 8a000000 000e 0008 0000000000000001"))
                .bytes(Captures.enhanced(false, 0, 99, frames[0].length, frames[0]))
                .array();
        return new byte[][] {Captures.pcap(frames), nanos.array(), Captures.pcapng(frames), sections};
    }
}

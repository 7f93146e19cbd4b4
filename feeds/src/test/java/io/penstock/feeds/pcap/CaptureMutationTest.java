package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.HeldBytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Broken captures: nothing is thrown but what opening refuses, every reading ends, and every count adds up. The campaign:
 * {@code mvn -pl feeds -am test -Dtest=CaptureMutationTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dpenstock.fuzz.captures=12500000}, which reads 100 million packets; in parts with another {@code -Dpenstock.seed} each.
 */
class CaptureMutationTest {
    private static final long SEED = Long.getLong("penstock.seed", 20_261_125);
    private static final byte[][] SAMPLES = samples();

    @Test
    void noMutationMakesItThrowOrLoseCount() {
        int captures = Integer.getInteger("penstock.fuzz.captures", 10_000);
        SplittableRandom random = new SplittableRandom(SEED);
        long packets = 0;
        long messages = 0;
        long[] rejected = new long[RejectReason.values().length];
        for (int round = 0; round < captures; round++) {
            FeedTally tally = read(mutated(random), "seed " + SEED + " round " + round);
            packets += tally.counters().getOrDefault("packets", 0L);
            messages += tally.offered();
            for (RejectReason reason : RejectReason.values()) {
                rejected[reason.ordinal()] += tally.rejected(reason);
            }
        }
        if (captures > 10_000) {
            System.out.println(captures + " captures, " + packets + " packets, " + messages
                    + " messages offered, rejected " + Arrays.toString(rejected) + " by reason");
        }
        assertTrue(packets > captures, "the mutations leave something to read");
        assertTrue(rejected[RejectReason.BAD_FRAMING.ordinal()] > 0, "and break something");
    }

    @Test
    void everyPrefixOfACaptureIsReadUpToItsCut() {
        for (byte[] sample : SAMPLES) {
            for (int cut = 0; cut < sample.length; cut++) {
                read(Arrays.copyOf(sample, cut), "cut at " + cut);
            }
        }
    }

    private static FeedTally read(byte[] capture, String what) {
        try {
            FeedTally tally = Read.capture(new HeldBytes(capture), Map.of(), new SilentWriter(), null)
                    .tally();
            long rejected = 0;
            for (RejectReason reason : RejectReason.values()) {
                rejected += tally.rejected(reason);
                assertEquals(tally.rejected(reason) > 0, tally.firstOffset(reason) >= 0, what + " " + reason);
                assertTrue(tally.firstOffset(reason) <= capture.length, what + " " + reason);
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

    /** Bytes, lengths, cuts, pieces doubled or left out. */
    private static byte[] mutated(SplittableRandom random) {
        byte[] capture = SAMPLES[random.nextInt(SAMPLES.length)].clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(capture.length);
            switch (random.nextInt(6)) {
                case 0 -> capture[at] = (byte) random.nextInt(256);
                case 1 -> capture[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(capture, at, Math.min(capture.length, at + 1 + random.nextInt(8)), (byte) 0);
                case 3 -> Arrays.fill(capture, at, Math.min(capture.length, at + 1 + random.nextInt(8)), (byte) 0xff);
                case 4 -> capture = Arrays.copyOf(capture, Math.max(1, capture.length - random.nextInt(40)));
                default -> {
                    int from = random.nextInt(capture.length);
                    int length = Math.min(random.nextInt(64), capture.length - Math.max(from, at));
                    System.arraycopy(capture, from, capture, at, length);
                }
            }
        }
        return capture;
    }

    private static byte[][] samples() {
        byte[] add =
                Frames.udp(ItchPackets.packet("SESSION001", 1, ItchPackets.add(1, 'B', 0), ItchPackets.add(2, 'S', 0)));
        byte[] delete = Frames.udp(ItchPackets.packet("SESSION001", 3, ItchPackets.delete(1, 5)));
        byte[] tagged = Frames.ethernet(
                "8100 0064 86dd",
                Frames.v6(0, "1100 0000 00000000", Frames.datagram(9, ItchPackets.packet("SESSION001", 9))));
        byte[] tcp = Frames.ethernet("0800", Frames.v4(6, "0000", new byte[20]));
        byte[][] frames = {add, delete, tagged, tcp, delete, add, delete, add};
        Wire nanos = Captures.fileHeader(false, 0xa1b23c4dL, LinkLayer.ETHERNET);
        for (byte[] frame : frames) {
            Captures.record(nanos, 1, frame.length, frame);
        }
        byte[] sections = Wire.big()
                .bytes(Captures.pcapng(frames))
                .bytes(Captures.section(false, 1))
                .bytes(Captures.face(false, 1, 0, "0009 0001 8a000000 000e 0008 0000000000000001"))
                .bytes(Captures.enhanced(false, 0, 99, add.length, add))
                .array();
        return new byte[][] {Captures.pcap(frames), nanos.array(), Captures.pcapng(frames), sections};
    }
}

package io.penstock.feeds.mdp3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.Allocation;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.SmallDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Bytes that are no MDP 3.0, or no longer. The whole campaign: {@code mvn -o -pl feeds -am test -Dtest=Mdp3MutationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpenstock.mutations=100000000}.
 */
class Mdp3MutationTest {
    private static final long MUTATIONS = Long.getLong("penstock.mutations", 400_000);
    private static final long SEED = Long.getLong("penstock.seed", 20_180_912);
    private static final int PER_DECODER = 5_000;

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void mutatedPacketsAreTakenOrCountedAndNeverThrow() {
        List<byte[]> samples = samples();
        SplittableRandom random = new SplittableRandom(SEED);
        SilentWriter out = new SilentWriter();
        FeedTally tally = new FeedTally();
        Mdp3Decoder decoder = null;
        byte[] work = new byte[4_096];
        for (long i = 0; i < MUTATIONS; i++) {
            if (i % PER_DECODER == 0) {
                decoder = new Mdp3Decoder(new SmallDirectory(), tally, 0, i % (2 * PER_DECODER) == 0, true);
            }
            byte[] sample = samples.get(random.nextInt(samples.size()));
            System.arraycopy(sample, 0, work, 0, sample.length);
            LittleEndian.put32(work, Mdp3.SEQUENCE, i);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                work[Mdp3.SENDING_TIME + random.nextInt(sample.length - Mdp3.SENDING_TIME)] =
                        (byte) random.nextInt(256);
            }
            try {
                decoder.decode(work, 0, sample.length, Time.NONE, i, out);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + " mutation " + i, e);
            }
        }
        for (RejectReason reason : new RejectReason[] {
            RejectReason.BAD_FRAMING, RejectReason.BAD_LENGTH, RejectReason.BAD_FIELD, RejectReason.UNKNOWN_TYPE
        }) {
            assertTrue(tally.rejected(reason) > 0, "seed " + SEED + " " + reason);
        }
        assertTrue(tally.accepted() > 0, "seed " + SEED);
    }

    @Test
    void aPacketCutAnywhereButBetweenMessagesIsRejectedAsAWhole() {
        byte[] packet = samples().get(0);
        List<Integer> boundaries = new ArrayList<>();
        for (int at = Mdp3.PACKET_HEADER; at < packet.length; at += LittleEndian.u16(packet, at)) {
            boundaries.add(at);
        }
        for (int cut = 0; cut < packet.length; cut++) {
            FeedTally tally = new FeedTally();
            new Mdp3Decoder(new SmallDirectory(), tally, 0, false, true)
                    .decode(packet, 0, cut, 1, 9, new SilentWriter());
            int whole = boundaries.indexOf(cut);
            assertEquals(whole < 0 ? 1 : whole, tally.offered(), "cut at " + cut);
            assertEquals(whole < 0 ? 1 : 0, tally.rejected(RejectReason.BAD_FRAMING), "cut at " + cut);
        }
    }

    @Test
    void anyMessageCutAnywhereIsTakenOrRejectedAlone() {
        for (byte[] message : Mdp3Packets.oneOfEach()) {
            for (int length = Mdp3.MESSAGE_HEADER; length < message.length; length++) {
                byte[] cut = Arrays.copyOf(message, length);
                LittleEndian.put16(cut, Mdp3.SIZE, length);
                FeedTally tally = new FeedTally();
                byte[] packet = Mdp3Packets.packet(1, cut);
                new Mdp3Decoder(new SmallDirectory(), tally, 0, true, true)
                        .decode(packet, 0, packet.length, 1, 0, new SilentWriter());
                assertEquals(
                        1,
                        tally.rejected(RejectReason.BAD_LENGTH),
                        "template " + LittleEndian.u16(message, Mdp3.TEMPLATE) + " cut at " + length);
            }
        }
    }

    @Test
    void aWarmDecoderAllocatesNothing() {
        // A definition makes an instrument: rare, and never free.
        byte[][] messages = Mdp3Packets.oneOfEach().stream()
                .filter(message ->
                        Mdp3Template.of(LittleEndian.u16(message, Mdp3.TEMPLATE)).kind != Mdp3Template.Kind.DEFINITION)
                .toArray(byte[][]::new);
        byte[] packet = Mdp3Packets.packet(1, messages);
        FeedTally tally = new FeedTally();
        Mdp3Decoder decoder = new Mdp3Decoder(new SmallDirectory(), tally, 0, false, true);
        SilentWriter out = new SilentWriter();
        Allocation.assertNoneOnceWarm(20_000, 20_000, i -> {
            LittleEndian.put32(packet, Mdp3.SEQUENCE, 1 + i);
            decoder.decode(packet, 0, packet.length, i, 0, out);
        });
        assertEquals(40_000L * messages.length, tally.accepted());
    }

    private static List<byte[]> samples() {
        List<byte[]> samples = new ArrayList<>();
        samples.add(Mdp3Packets.packet(1, Mdp3Packets.oneOfEach().toArray(byte[][]::new)));
        Mdp3Packets.oneOfEach().forEach(message -> samples.add(Mdp3Packets.packet(1, message)));
        samples.add(Mdp3Packets.packet(1, Mdp3Packets.future("ESM6", 1, 10)));
        samples.add(Mdp3Packets.packet(
                1,
                Mdp3Packets.message(
                        46,
                        Mdp3Packets.root(true),
                        Mdp3Packets.group(Mdp3Packets.level(Mdp3.NEW, '0', 1, 100, 5)),
                        Mdp3Packets.order(77, 5, 1, Mdp3.NEW))));
        return samples;
    }
}

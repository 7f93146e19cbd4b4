package io.penstock.feeds.iex;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes that are no IEX-TP, or no longer. The whole campaign: {@code mvn -o -pl feeds -am test -Dtest=IexMutationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpenstock.mutations=100000000}.
 */
class IexMutationTest {
    private static final long MUTATIONS = Long.getLong("penstock.mutations", 400_000);
    private static final long SEED = Long.getLong("penstock.seed", 20_170_425);
    private static final int PER_DECODER = 5_000;

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void mutatedPacketsAreTakenOrCountedAndNeverThrow() {
        List<byte[]> samples = samples();
        SplittableRandom random = new SplittableRandom(SEED);
        SilentWriter out = new SilentWriter();
        FeedTally tally = new FeedTally();
        IexDecoder decoder = null;
        byte[] work = new byte[2_048];
        for (long i = 0; i < MUTATIONS; i++) {
            if (i % PER_DECODER == 0) {
                decoder = new IexDecoder(new SmallDirectory(), tally, 0);
            }
            byte[] sample = samples.get(random.nextInt(samples.size()));
            System.arraycopy(sample, 0, work, 0, sample.length);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                work[random.nextInt(sample.length)] = (byte) random.nextInt(256);
            }
            try {
                decoder.decode(work, 0, sample.length, Time.NONE, i, out);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + " mutation " + i, e);
            }
        }
        assertTrue(tally.accepted() > 0 && tally.rejected(RejectReason.BAD_FRAMING) > 0, "seed " + SEED);
    }

    @Test
    void aPacketCutAnywhereIsRejectedAsAWhole() {
        for (byte[] sample : samples()) {
            for (int cut = 0; cut < sample.length; cut++) {
                FeedTally tally = new FeedTally();
                new IexDecoder(new SmallDirectory(), tally, 0).decode(sample, 0, cut, 1, 9, new SilentWriter());
                assertEquals(1, tally.offered(), "cut at " + cut);
                assertEquals(9, tally.firstOffset(RejectReason.BAD_FRAMING), "cut at " + cut);
            }
        }
    }

    @Test
    void anyMessageCutAnywhereIsTakenOrRejectedAlone() {
        for (int protocol : new int[] {IexTp.TOPS, IexTp.DEEP, IexTp.DEEP_PLUS}) {
            for (byte[] message : IexPackets.oneOfEach(protocol)) {
                for (int length = 1; length < message.length; length++) {
                    FeedTally tally = new FeedTally();
                    byte[] packet = IexPackets.packet(protocol, 1, Arrays.copyOf(message, length));
                    new IexDecoder(new SmallDirectory(), tally, 0)
                            .decode(packet, 0, packet.length, 1, 0, new SilentWriter());
                    assertEquals(1, tally.rejected(RejectReason.BAD_LENGTH), (char) message[0] + " cut at " + length);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {IexTp.TOPS, IexTp.DEEP, IexTp.DEEP_PLUS})
    void aWarmDecoderAllocatesNothing(int protocol) {
        // A directory entry makes an instrument: rare, and never free.
        List<byte[]> messages = IexPackets.oneOfEach(protocol).stream()
                .filter(message -> message[0] != Iex.DIRECTORY)
                .toList();
        byte[] packet = IexPackets.packet(protocol, 1, messages.toArray(byte[][]::new));
        FeedTally tally = new FeedTally();
        IexDecoder decoder = new IexDecoder(new SmallDirectory(), tally, 0);
        SilentWriter out = new SilentWriter();
        Allocation.assertNoneOnceWarm(20_000, 20_000, i -> {
            LittleEndian.put64(packet, IexTp.FIRST_SEQUENCE, 1 + i * messages.size());
            decoder.decode(packet, 0, packet.length, i, 0, out);
        });
        assertEquals(40_000L * messages.size(), tally.accepted());
    }

    private static List<byte[]> samples() {
        List<byte[]> samples = new ArrayList<>();
        for (int protocol : new int[] {IexTp.TOPS, IexTp.DEEP, IexTp.DEEP_PLUS}) {
            samples.add(IexPackets.packet(protocol, 1));
            samples.add(IexPackets.packet(
                    protocol, 1, IexPackets.oneOfEach(protocol).toArray(byte[][]::new)));
            IexPackets.oneOfEach(protocol).forEach(message -> samples.add(IexPackets.packet(protocol, 5, message)));
        }
        return samples;
    }
}

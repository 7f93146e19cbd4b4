package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.HeldBytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapReaderTest {
    private static final byte[] FRAME = new byte[60];

    private final FeedTally tally = new FeedTally();

    @ParameterizedTest
    @CsvSource({
        "true,  a1b2c3d4, 1000, 0, 0",
        "false, a1b2c3d4, 1000, 0, 0",
        "true,  a1b23c4d, 1,    0, 0",
        "false, a1b23c4d, 1,    0, 0",
        "true,  a1b2cd34, 1000, 8, 0",
        "false, a1b2cd34, 1000, 8, 0",
        "true,  1c0001ac, 1,    0, 4",
        "false, 1c0001ab, 1000, 0, 4"
    })
    void eachMagicSaysByteOrderUnitAndWhatElseIsInTheHeaders(
            boolean littleEndian, String magic, long unitNs, int recordExtra, int fileExtra) throws IOException {
        Wire wire = Captures.fileHeader(littleEndian, Long.parseLong(magic, 16), 101)
                .zeros(fileExtra);
        for (int i = 0; i < 2; i++) {
            wire.u32(Captures.SECONDS)
                    .u32(7 + i)
                    .u32(FRAME.length)
                    .u32(FRAME.length)
                    .zeros(recordExtra);
            wire.bytes(FRAME);
        }

        long second = Captures.SECONDS * Time.SECOND_NS;
        long first = 24L + fileExtra;
        assertEquals(
                List.of(
                        (second + 7 * unitNs) + " link 101 60 bytes at " + first,
                        (second + 8 * unitNs) + " link 101 60 bytes at " + (first + 16 + recordExtra + 60)),
                read(wire.array()));
        assertEquals(0, tally.offered());
    }

    @Test
    void packetsOfWhichLessWasKeptAreCut() throws IOException {
        Wire wire = Captures.fileHeader(true, 0xa1b2c3d4L, 1);
        Captures.record(wire, 0, 1_514, FRAME);

        assertEquals(List.of(Captures.nanos(0) + " link 1 60 bytes at 24 cut"), read(wire.array()));
    }

    @Test
    void theLengthOfAFrameCheckSequenceIsNotPartOfTheLinkType() throws IOException {
        Wire wire = Captures.fileHeader(true, 0xa1b2c3d4L, 0x1400_0001);
        Captures.record(wire, 0, 60, FRAME);

        assertEquals(List.of(Captures.nanos(0) + " link 1 60 bytes at 24"), read(wire.array()));
    }

    @Test
    void aFractionOfMoreThanASecondIsNoTime() throws IOException {
        Wire wire = Captures.fileHeader(true, 0xa1b2c3d4L, 1);
        Captures.record(wire, 1_000_000, 60, FRAME);

        assertEquals(List.of(Time.NONE + " link 1 60 bytes at 24"), read(wire.array()));
        assertEquals(1, tally.implausibleTimes());
    }

    @Test
    void aRecordLongerThanAnyPacketEndsTheReadingAndWhatIsLeftIsCounted() throws IOException {
        Wire wire = Captures.fileHeader(true, 0xa1b2c3d4L, 1);
        Captures.record(wire, 0, 60, FRAME);
        wire.u32(1).u32(2).u32(0xffff_fff0L).u32(60).bytes(FRAME);

        assertEquals(1, read(wire.array()).size());
        assertEquals(1, tally.rejected(RejectReason.BAD_FRAMING));
        assertEquals(100, tally.firstOffset(RejectReason.BAD_FRAMING));
        assertEquals(76, tally.bytesAfterEnd());
    }

    @Test
    void everyCutIsCountedUnlessItFallsBetweenPackets() throws IOException {
        byte[] whole = Captures.pcap(FRAME, FRAME, FRAME);
        for (int cut = 24; cut < whole.length; cut++) {
            FeedTally cutTally = new FeedTally();
            int packets = Read.packets(new PcapReader(new HeldBytes(Arrays.copyOf(whole, cut)), cutTally))
                    .size();
            int left = (cut - 24) % 76;
            assertEquals((cut - 24) / 76, packets, "cut at " + cut);
            assertEquals(left, cutTally.truncatedBytes(), "cut at " + cut);
            assertEquals(left > 0 ? cut - left : -1, cutTally.firstOffset(RejectReason.TRUNCATED), "cut at " + cut);
        }
    }

    @Test
    void bytesThatComeInDribsAndDrabsMakeTheSamePackets() throws IOException {
        byte[] whole = Captures.pcap(FRAME, new byte[1_500], new byte[0], FRAME);
        List<String> expected = read(whole);
        for (int step = 1; step < 100; step++) {
            Trickle bytes = new Trickle(whole, step);
            assertTrue(bytes.fill(24));
            assertEquals(expected, Read.packets(new PcapReader(bytes, tally)), "step " + step);
        }
    }

    private List<String> read(byte[] capture) throws IOException {
        return Read.packets(new PcapReader(new HeldBytes(capture), tally));
    }
}

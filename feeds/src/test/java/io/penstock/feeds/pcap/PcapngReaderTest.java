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
import org.junit.jupiter.params.provider.ValueSource;

class PcapngReaderTest {
    private static final byte[] FRAME = new byte[61];
    private static final String NANOS = "0900 0100 09000000";

    private final FeedTally tally = new FeedTally();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyKindOfPacketBlockIsReadInBothByteOrders(boolean little) throws IOException {
        byte[] capture = Wire.inOrder(little)
                .bytes(Captures.section(little, 1))
                .bytes(Captures.face(little, 113, 0, ""))
                .bytes(Captures.face(little, 1, 96, little ? NANOS : "0009 0001 09000000"))
                .bytes(Captures.block(little, 5, new byte[8]))
                .bytes(Captures.enhanced(little, 1, 1_000_000_007L, 61, FRAME))
                .bytes(Captures.enhanced(little, 0, 1_000_007L, 99, FRAME))
                .bytes(Captures.block(
                        little,
                        2,
                        Wire.inOrder(little)
                                .u16(1)
                                .u16(3)
                                .u32(1)
                                .u32(2)
                                .u32(61)
                                .u32(61)
                                .bytes(FRAME)
                                .padded()
                                .array()))
                .bytes(Captures.block(
                        little,
                        3,
                        Wire.inOrder(little).u32(61).bytes(FRAME).padded().array()))
                .array();

        assertEquals(
                List.of(
                        "1000000007 link 1 61 bytes at 96",
                        "1000007000 link 113 61 bytes at 192 cut",
                        ((1L << 32) + 2) + " link 1 61 bytes at 288",
                        Time.NONE + " link 113 61 bytes at 384"),
                read(capture));
        assertEquals(0, tally.offered());
    }

    @Test
    void anotherSectionForgetsTheInterfacesAndMayTurnTheByteOrder() throws IOException {
        byte[] capture = Wire.big()
                .bytes(Captures.pcapng(FRAME))
                .bytes(Captures.section(false, 1))
                .bytes(Captures.enhanced(false, 0, 1, 61, FRAME))
                .bytes(Captures.face(false, 101, 0, ""))
                .bytes(Captures.enhanced(false, 0, 1, 61, FRAME))
                .array();

        assertEquals(
                List.of(Captures.nanos(0) + " link 1 61 bytes at 60", "1000 link 101 61 bytes at 300"), read(capture));
        assertEquals(1, tally.rejected(RejectReason.BAD_FRAMING));
        assertEquals(184, tally.firstOffset(RejectReason.BAD_FRAMING));
    }

    @Test
    void aSectionOfAnotherVersionIsSkippedUpToTheNextOne() throws IOException {
        byte[] capture = Wire.big()
                .bytes(Captures.section(true, 2))
                .bytes(Captures.enhanced(true, 0, 1, 61, FRAME))
                .bytes(Captures.pcapng(FRAME))
                .array();

        assertEquals(1, read(capture).size());
        assertEquals(1, tally.rejected(RejectReason.UNSUPPORTED));
    }

    @Test
    void blocksThatContradictThemselvesEndTheReadingAndAreCounted() throws IOException {
        String[] lengths = {"00000000", "0b000000", "0d000000", "ffffffff"};
        for (String length : lengths) {
            FeedTally bad = new FeedTally();
            byte[] capture = Wire.little()
                    .bytes(Captures.pcapng(FRAME))
                    .hex("06000000 " + length)
                    .zeros(40)
                    .array();
            int packets =
                    Read.packets(new PcapngReader(new HeldBytes(capture), bad)).size();

            assertEquals(1, packets, length);
            assertTrue(bad.lostAnything(), length);
            assertTrue(bad.rejected(RejectReason.BAD_FRAMING) == 1, length);
        }
    }

    @Test
    void twoLengthsOfABlockThatDifferEndTheReading() throws IOException {
        byte[] capture = Captures.pcapng(FRAME, FRAME);
        capture[capture.length - 4]++;

        assertEquals(1, read(capture).size());
        assertEquals(1, tally.rejected(RejectReason.BAD_FRAMING));
        assertEquals(96, tally.bytesAfterEnd());
    }

    @Test
    void aPacketThatIsLongerThanItsBlockOrOfNoInterfaceIsCountedAndTheNextOneRead() throws IOException {
        byte[] tooLong = Captures.enhanced(true, 0, 1, 61, FRAME);
        tooLong[20] = 127;
        byte[] capture = Wire.little()
                .bytes(Captures.pcapng())
                .bytes(tooLong)
                .bytes(Captures.enhanced(true, 7, 1, 61, FRAME))
                .bytes(Captures.enhanced(true, -1, 1, 61, FRAME))
                .bytes(Captures.enhanced(true, 0, 5, 61, FRAME))
                .array();

        assertEquals(List.of("5 link 1 61 bytes at 348"), read(capture));
        assertEquals(3, tally.rejected(RejectReason.BAD_FRAMING));
    }

    @Test
    void aBlockLongerThanAnyPacketIsSkipped() throws IOException {
        byte[] capture = Wire.little()
                .bytes(Captures.pcapng(FRAME))
                .bytes(Captures.block(true, 4, new byte[400_000]))
                .bytes(Captures.enhanced(true, 0, 5, 61, FRAME))
                .array();
        Trickle bytes = new Trickle(capture, 65_536);

        assertEquals(2, Read.packets(new PcapngReader(bytes, tally)).size());
        assertEquals(0, tally.offered());
    }

    @Test
    void optionsThatLoopOrRunOutOfTheirBlockChangeNothing() throws IOException {
        for (String options :
                List.of("0900 0000", "0900 ffff 06000000", "0100 0000 0100 0000", "0900 0200 0303 0000")) {
            byte[] capture = Wire.little()
                    .bytes(Captures.section(true, 1))
                    .bytes(Captures.face(true, 1, 0, options))
                    .bytes(Captures.enhanced(true, 0, 3, 61, FRAME))
                    .array();
            assertTrue(read(capture).get(0).startsWith("3000 link 1"), options);
        }
    }

    @Test
    void everyCutIsCountedUnlessItFallsBetweenBlocks() throws IOException {
        byte[] whole = Captures.pcapng(FRAME, FRAME);
        for (int cut = 28; cut < whole.length; cut++) {
            FeedTally cutTally = new FeedTally();
            Read.packets(new PcapngReader(new HeldBytes(Arrays.copyOf(whole, cut)), cutTally));
            boolean between = cut == 28 || cut == 60 || cut == 60 + 96;
            assertEquals(between ? 0 : 1, cutTally.rejected(RejectReason.TRUNCATED), "cut at " + cut);
            assertEquals(cutTally.rejected(RejectReason.TRUNCATED), cutTally.offered(), "cut at " + cut);
        }
    }

    @Test
    void bytesThatComeInDribsAndDrabsMakeTheSamePackets() throws IOException {
        byte[] whole = Captures.pcapng(FRAME, new byte[1_500], new byte[0], FRAME);
        List<String> expected = read(whole);
        for (int step = 1; step < 60; step++) {
            assertEquals(expected, Read.packets(new PcapngReader(new Trickle(whole, step), tally)), "step " + step);
        }
    }

    private List<String> read(byte[] capture) throws IOException {
        return Read.packets(new PcapngReader(new HeldBytes(capture), tally));
    }
}

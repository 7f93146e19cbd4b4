package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.feed.RejectReason;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PcapFeedTest {
    private static final String S = "SESSION001";
    private static final byte[] FIRST =
            ItchPackets.packet(S, 1, ItchPackets.add(1, 'B', 0), ItchPackets.add(2, 'S', 0));
    private static final byte[] SECOND = ItchPackets.packet(S, 3, ItchPackets.delete(1, 5));
    private static final byte[] THIRD = ItchPackets.packet(S, 4, ItchPackets.delete(2, 6));

    /** 2023-08-22 13:30:00 UTC is 09:30 in New York, so that the day began at 04:00 UTC. */
    @Test
    void aPacketIsAGroupWithItsCaptureTimeAndTheDayOfIt() throws IOException {
        long event = 1_692_711_000L * Time.SECOND_NS;

        Read.Outcome outcome = Read.capture(Captures.pcap(Frames.udp(FIRST), Frames.udp(SECOND)), Map.of());

        assertEquals(
                List.of(
                        "header " + event + " " + Captures.nanos(0) + " 1 " + Captures.nanos(0),
                        defined("XNAS"),
                        "addOrder 0 1 BUY 1000000000 100 0",
                        "header " + event + " " + Captures.nanos(0) + " 2 " + Captures.nanos(0),
                        "addOrder 0 2 SELL 1000000000 100 0",
                        "endGroup",
                        "header " + (event + 5) + " " + Captures.nanos(1) + " 3 " + Captures.nanos(1),
                        "deleteOrder 0 1",
                        "endGroup"),
                outcome.said());
        assertEquals(Map.of("A", 2L, "D", 1L), outcome.byType());
        assertFalse(outcome.tally().lostAnything());
    }

    @Test
    void bothFormatsOfCaptureSayTheSame() throws IOException {
        assertEquals(
                Read.capture(Captures.pcap(Frames.udp(FIRST), Frames.udp(SECOND)), Map.of())
                        .said(),
                Read.capture(Captures.pcapng(Frames.udp(FIRST), Frames.udp(SECOND)), Map.of())
                        .said());
    }

    @Test
    void theSameSessionOnTwoPortsIsOneStreamWithoutAGap() throws IOException {
        Read.Outcome outcome = Read.capture(
                Captures.pcap(
                        Frames.udp(1_001, FIRST),
                        Frames.udp(1_002, FIRST),
                        Frames.udp(1_001, THIRD),
                        Frames.udp(1_002, SECOND),
                        Frames.udp(1_002, THIRD)),
                Map.of());

        assertEquals(4, outcome.tally().accepted());
        assertEquals(3, outcome.tally().rejected(RejectReason.DUPLICATE));
        assertEquals(0, outcome.tally().gaps());
        assertFalse(outcome.tally().lostAnything());
        assertEquals(
                List.of("deleteOrder 0 1", "deleteOrder 0 2"),
                outcome.said().stream()
                        .filter(line -> line.startsWith("delete"))
                        .toList());
    }

    @Test
    void whatIsHeldBackAtTheEndIsDeliveredBehindItsGap() throws IOException {
        Read.Outcome outcome = Read.capture(Captures.pcap(Frames.udp(FIRST), Frames.udp(THIRD)), Map.of());

        assertEquals(3, outcome.tally().accepted());
        assertTrue(outcome.said().contains("channelGap 0 3 1"), () -> outcome.said()
                .toString());
        assertEquals("deleteOrder 0 2", outcome.said().get(outcome.said().size() - 2));
    }

    @Test
    void everythingElseIsCountedByReasonAndTakesNothingFromTheMessages() throws IOException {
        byte[] good = Frames.udp(FIRST);
        byte[] cut = Frames.udp(SECOND);
        Wire wire = Captures.fileHeader(true, 0xa1b2c3d4L, LinkLayer.ETHERNET);
        Captures.record(wire, 0, good.length, good);
        byte[] ip = Frames.v4(6, "0000", new byte[20]);
        Captures.record(wire, 1, 54, Frames.ethernet("0800", ip));
        Captures.record(wire, 2, 60, Frames.ethernet("0806", new byte[46]));
        Captures.record(wire, 3, 60, Frames.ethernet("0800", Frames.v4(17, "2000", new byte[26])));
        byte[] other = Frames.udp(53, new byte[30]);
        Captures.record(wire, 4, other.length, other);
        wire.u32(1).u32(5).u32(cut.length - 3).u32(cut.length).bytes(Arrays.copyOf(cut, cut.length - 3));

        Read.Outcome outcome = Read.capture(wire.array(), Map.of());

        assertEquals(
                Map.of(
                        "packets", 6L,
                        "packets.udp", 2L,
                        "packets.cut", 1L,
                        "ignored.fragment", 1L,
                        "ignored.tcp", 1L,
                        "ignored.no.ip", 1L,
                        "ignored.unknown.format", 1L),
                outcome.tally().counters());
        assertEquals(2, outcome.tally().accepted());
        assertEquals(1, outcome.tally().rejected(RejectReason.TRUNCATED));
        assertEquals(3, outcome.tally().offered());
    }

    @Test
    void parametersChooseThePortTheFormatAndTheVenue() throws IOException {
        byte[] capture = Captures.pcap(Frames.udp(1_001, FIRST), Frames.udp(1_002, new byte[25]));

        Read.Outcome one = Read.capture(capture, Map.of("port", "1001", "venue", "XBOS"));
        assertEquals(2, one.tally().accepted());
        assertEquals(1, one.tally().counters().get("ignored.other.port"));
        assertTrue(one.said().contains(defined("XBOS")));

        Read.Outcome named = Read.capture(capture, Map.of("decode", "itch"));
        assertEquals(2, named.tally().accepted());
        assertEquals(1, named.tally().rejected(RejectReason.BAD_FRAMING));

        assertThrows(IllegalArgumentException.class, () -> Read.capture(capture, Map.of("decode", "telex")));
    }

    @Test
    void anotherSessionEmptiesTheBooksThatItDescribesAnew() throws IOException {
        byte[] next = ItchPackets.packet("SESSION002", 1, ItchPackets.add(7, 'B', 0));

        Read.Outcome outcome = Read.capture(Captures.pcap(Frames.udp(FIRST), Frames.udp(next)), Map.of());

        int clear = outcome.said().indexOf("clearBook 0");
        assertEquals(defined("XNAS"), outcome.said().get(clear - 1));
        assertEquals("addOrder 0 7 BUY 1000000000 100 0", outcome.said().get(clear + 1));
    }

    @Test
    void whatIsNoCaptureIsRefusedSayingWhatWasExpected() {
        assertEquals(
                "test.pcap: no capture: expected the first bytes of pcap or pcapng",
                assertThrows(IOException.class, () -> Read.capture(new byte[100], Map.of()))
                        .getMessage());
        assertEquals(
                "test.pcap: pcapng of version 7, expected version 1",
                assertThrows(IOException.class, () -> Read.capture(Captures.section(false, 7), Map.of()))
                        .getMessage());
    }

    private static String defined(String venue) {
        return "define 0 PENS " + venue + " lot unknown ORDERS";
    }
}

package io.penstock.feeds.mold;

import static io.penstock.feeds.mold.MoldPackets.end;
import static io.penstock.feeds.mold.MoldPackets.heartbeat;
import static io.penstock.feeds.mold.MoldPackets.packet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.pcap.HeldPackets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoldDecoderTest {
    private static final String S = "SESSION001";
    private static final String T = "SESSION002";
    private static final long END = Long.MAX_VALUE;

    private final HeardStream stream = new HeardStream();

    @Test
    void messagesAreNumberedFromThePacketsNumberOn() {
        stream.packet(packet(S, 1, "a", "b")).packet(packet(S, 3, "c")).packet(heartbeat(S, 4));

        assertEquals(List.of("1:a", "2:b", "3:c"), stream.lines());
        assertEquals(List.of("fromStart true"), stream.sessions);
        assertFalse(stream.tally.lostAnything());
    }

    @Test
    void aSessionHeardFromItsMiddleIsNoGap() {
        stream.packet(packet(S, 1_000, "a")).packet(packet(S, 1_001, "b"));

        assertEquals(List.of("1000:a", "1001:b"), stream.lines());
        assertEquals(List.of("fromStart false"), stream.sessions);
        assertFalse(stream.tally.lostAnything());
    }

    @Test
    void aGapStandsBeforeWhatFollowsIt() {
        stream.packet(packet(S, 1, "a"))
                .packet(packet(S, 5, "e"))
                .packet(packet(S, 6, "f"))
                .release(END);

        assertEquals(List.of("1:a", "channelGap 0 2 3", "5:e", "6:f"), stream.lines());
        assertEquals(1, stream.tally.gaps());
        assertEquals(3, stream.tally.missing());
    }

    @Test
    void aHeartbeatRevealsThatTheTailIsLost() {
        stream.packet(packet(S, 1, "a")).packet(heartbeat(S, 3)).release(END);

        assertEquals(List.of("1:a", "channelGap 0 2 1"), stream.lines());
    }

    @Test
    void theEndOfASessionIsReachedOnlyWithItsLastMessage() {
        stream.packet(packet(S, 1, "a")).packet(end(S, 3));
        assertFalse(stream.isEnded());
        stream.packet(packet(S, 2, "b"));

        assertTrue(stream.isEnded());
        assertEquals(List.of("1:a", "2:b"), stream.lines());
    }

    @Test
    void duplicatesAtAnyDistanceAreDroppedAndCounted() {
        stream.packet(packet(S, 1, "a", "b")).packet(packet(S, 3, "c"));
        stream.packet(packet(S, 1, "a", "b"))
                .packet(packet(S, 2, "b", "c", "d"))
                .packet(packet(S, 1, "a"));

        assertEquals(List.of("1:a", "2:b", "3:c", "4:d"), stream.lines());
        assertEquals(5, stream.tally.rejected(RejectReason.DUPLICATE));
        assertEquals(9, stream.tally.offered());
        assertFalse(stream.tally.lostAnything());
    }

    @Test
    void linesThatDisagreeAreAGapOfTheMessageAndAreCounted() {
        stream.packet(packet(S, 1, "a", "bcdefghij", "k"));
        stream.packet(packet(S, 2, "bcdefghiX", "k", "l"));
        stream.packet(packet(S, 2, "bcdefghij"));

        assertEquals(List.of("1:a", "2:bcdefghij", "3:k", "channelGap 0 2 1", "4:l"), stream.lines());
        assertEquals(1, stream.tally.rejected(RejectReason.CONTRADICTION));
        assertEquals(2, stream.tally.rejected(RejectReason.DUPLICATE));
        assertEquals(1, stream.tally.gaps());
        assertTrue(stream.tally.lostAnything());
    }

    /** FAILURES.md B11: one bit, anywhere in any message. */
    @Test
    void everyFlippedBitOfACopyIsFound() {
        byte[] good = packet(S, 1, "abcdefgh", "ijklmnopqrs", "t");
        for (int bit = (Mold.HEADER + Mold.BLOCK_HEADER) * 8; bit < good.length * 8; bit++) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            HeardStream lines = new HeardStream();
            lines.packet(good).packet(flipped);
            boolean isFramed = Framing.MOLDUDP64.isWhole(flipped, 0, flipped.length);

            assertEquals(isFramed ? 1 : 0, lines.tally.rejected(RejectReason.CONTRADICTION), "bit " + bit);
            assertEquals(isFramed ? 0 : 1, lines.tally.rejected(RejectReason.BAD_FRAMING), "bit " + bit);
        }
    }

    @Test
    void whatComesTooEarlyWaitsForWhatItFollows() {
        stream.packet(packet(S, 1, "a")).packet(packet(S, 4, "d")).packet(packet(S, 3, "c"));
        assertEquals(List.of("1:a"), stream.lines());
        stream.packet(packet(S, 2, "b"));

        assertEquals(List.of("1:a", "2:b", "3:c", "4:d"), stream.lines());
        assertEquals(0, stream.tally.gaps());
    }

    @Test
    void itDoesNotWaitForEver() {
        stream.packet(packet(S, 1, "a"), 100).packet(packet(S, 3, "c"), 200);
        stream.release(200 + HeldPackets.PATIENCE_NS);
        assertEquals(List.of("1:a"), stream.lines());
        stream.release(201 + HeldPackets.PATIENCE_NS);
        assertEquals(List.of("1:a", "channelGap 0 2 1", "3:c"), stream.lines());
        stream.packet(packet(S, 2, "b"), 300 + HeldPackets.PATIENCE_NS);

        assertEquals(1, stream.tally.rejected(RejectReason.DUPLICATE));
        assertEquals(3, stream.lines().size());
    }

    @Test
    void itWaitsForNoMoreThanAWindowOfPackets() {
        stream.packet(packet(S, 1, "a"));
        for (int i = 0; i < HeldPackets.MOST; i++) {
            stream.packet(packet(S, 3 + i, "x"));
        }
        assertEquals(1, stream.lines().size());
        stream.packet(packet(S, 3 + HeldPackets.MOST, "y"));

        assertEquals("channelGap 0 2 1", stream.lines().get(1));
        assertEquals(
                3 + HeldPackets.MOST + ":y", stream.lines().get(stream.lines().size() - 1));
        assertEquals(1, stream.tally.gaps());
    }

    @Test
    void aPacketWhoseCountIsNotItsContentsIsRejectedAsAWholeAndMovesNothing() {
        stream.packet(packet(S, 1, "a"));
        stream.packet(packet(S, 2, 3, List.of("b", "c")));
        stream.packet(packet(S, 2, 1, List.of("b", "c")));
        stream.packet(packet(S, 2, 0, List.of("b")));
        stream.packet(packet(S, 2, 0xffff, List.of("b")));
        stream.packet(packet(S, -2, 1, List.of("b")));
        stream.packet(packet(S, 2, "b"));

        assertEquals(List.of("1:a", "2:b"), stream.lines());
        assertEquals(5, stream.tally.rejected(RejectReason.BAD_FRAMING));
        assertEquals(1_000, stream.tally.firstOffset(RejectReason.BAD_FRAMING));
    }

    @Test
    void everyPrefixOfAPacketIsRejectedAsAWhole() {
        byte[] whole = packet(S, 1, "abc", "", "de");
        for (int cut = 0; cut < whole.length; cut++) {
            stream.packet(Arrays.copyOf(whole, cut));
        }

        assertEquals(List.of(), stream.lines());
        assertEquals(whole.length, stream.tally.rejected(RejectReason.BAD_FRAMING));
    }

    @Test
    void sessionsAreStreamsOfTheirOwn() {
        stream.packet(packet(S, 1, "a"))
                .packet(packet(T, 7, "x"))
                .packet(packet(S, 2, "b"))
                .packet(packet(T, 8, "y"));

        assertEquals(List.of("1:a", "7:x", "2:b", "8:y"), stream.lines());
        assertEquals(List.of("fromStart true", "fromStart false"), stream.sessions);
    }

    @Test
    void packetsWhoseNumbersWereWipedOutAreTakenAsTheyCome() {
        String none = "\0".repeat(10);
        stream.packet(packet(none, 0, "a")).packet(packet(none, 0, "b"));

        assertEquals(2, stream.lines().size());
        assertFalse(stream.tally.lostAnything());
    }

    @Test
    void theLastNumberThereIsWrapsNothing() {
        stream.packet(packet(S, Long.MAX_VALUE, "a", "b"))
                .packet(packet(S, 1, "c"))
                .release(END);

        assertEquals(stream.tally.offered(), stream.tally.accepted() + stream.tally.rejected(RejectReason.DUPLICATE));
    }
}

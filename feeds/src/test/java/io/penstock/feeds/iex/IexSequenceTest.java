package io.penstock.feeds.iex;

import static io.penstock.feeds.iex.IexPackets.SENT;
import static io.penstock.feeds.iex.IexPackets.SESSION;
import static io.penstock.feeds.iex.IexPackets.bid;
import static io.penstock.feeds.iex.IexPackets.packet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Time;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.SmallDirectory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of IEX-TP: gaps, heartbeats, lines, sessions. */
class IexSequenceTest {
    private static final long LATER = SENT + 2 * Time.SECOND_NS;
    private static final byte[] END_OF_MESSAGES = IexPackets.message(Iex.SYSTEM_EVENT, 'C', 9, "", 10);

    private final FeedTally tally = new FeedTally();
    private final HeardCalls heard = new HeardCalls();
    private final IexDecoder decoder = new IexDecoder(new SmallDirectory(), tally, 0);

    @Test
    void aGapComesBeforeWhatFollowsIt() {
        feed(packet(IexTp.DEEP, 1, level(1)));
        feed(packet(IexTp.DEEP, 4, level(4)));
        assertEquals(List.of(said(1), "channelGap 0 2 2", said(4)), heard.said());
        assertEquals(1, tally.gaps());
        assertEquals(2, tally.missing());
    }

    @Test
    void aHeartbeatShowsThatTheLastMessagesWereLost() {
        feed(packet(IexTp.DEEP, 1, level(1)));
        feed(packet(IexTp.DEEP, 2));
        assertEquals(0, tally.gaps());
        feed(packet(IexTp.DEEP, 5));
        assertEquals(List.of(said(1), "channelGap 0 2 3"), heard.said());
        assertEquals(2L, tally.counters().get("iex.heartbeats"));
        assertEquals(1, tally.offered());
    }

    @Test
    void whatComesTwiceIsTakenOnce() {
        feed(packet(IexTp.DEEP, 1, level(1), level(2)));
        feed(packet(IexTp.DEEP, 1, level(1)));
        feed(packet(IexTp.DEEP, 2, level(2), level(3)));
        assertEquals(List.of(said(1), said(2), said(3)), heard.said());
        assertEquals(2, tally.rejected(RejectReason.DUPLICATE));
    }

    @Test
    void linesThatDisagreeAreAGapAndAreCounted() {
        byte[] flipped = level(2);
        flipped[Iex.LEVEL_SIZE] ^= 1;
        feed(packet(IexTp.DEEP, 1, level(1), level(2)));
        feed(packet(IexTp.DEEP, 1, level(1), flipped));
        assertEquals(List.of(said(1), said(2), "channelGap 0 2 1"), heard.said());
        assertEquals(1, tally.rejected(RejectReason.CONTRADICTION));
        assertEquals(1, tally.rejected(RejectReason.DUPLICATE));
    }

    @Test
    void aSessionThatFollowsAnUnfinishedOneIsAGapAndClearsTheBooks() {
        feed(packet(IexTp.DEEP, 1, level(1)));
        feed(packet(IexTp.DEEP, SESSION + 1, 1, LATER, List.of(level(1))));
        feed(packet(IexTp.DEEP, 2, level(2)));
        assertEquals(List.of(said(1), "channelGap 0 2 0", "clearBook 0", said(1)), heard.said());
        assertEquals(1, tally.gaps());
        assertEquals(1, tally.rejected(RejectReason.DUPLICATE), "of the session before");
    }

    @Test
    void aSessionThatFollowsTheEndOfMessagesIsNoGap() {
        feed(packet(IexTp.DEEP, 1, level(1), END_OF_MESSAGES));
        feed(packet(IexTp.DEEP, 3));
        feed(packet(IexTp.DEEP, SESSION + 1, 3, LATER, List.of(level(3))));
        assertEquals(
                List.of(said(1), "session MESSAGES_END", "clearBook 0", "channelGap 0 1 2", said(3)), heard.said());
        assertEquals(1, tally.gaps(), "what the new session sent before");
    }

    @Test
    void numbersThatBeginAgainInTheSameSessionClearTheBooks() {
        feed(packet(IexTp.DEEP, 1, level(1), level(2)));
        feed(packet(IexTp.DEEP, SESSION, 1, LATER, List.of()));
        feed(packet(IexTp.DEEP, SESSION, 1, LATER, List.of(level(7))));
        assertEquals(List.of(said(1), said(2), "channelGap 0 3 0", "clearBook 0", said(7)), heard.said());
    }

    @Test
    void theFirstPacketOfTheOtherLineIsNoNewBeginningHoweverLate() {
        feed(packet(IexTp.DEEP, 1, level(1), level(2)));
        feed(packet(IexTp.DEEP, SESSION, 1, LATER, List.of(level(1))));
        assertEquals(List.of(said(1), said(2)), heard.said());
        assertEquals(0, tally.gaps());
    }

    @Test
    void channelsAndProtocolsCountForThemselves() {
        feed(packet(IexTp.DEEP, 1, level(1)));
        byte[] other = packet(IexTp.DEEP, 100, level(2));
        other[IexTp.CHANNEL] = 2;
        feed(other);
        feed(packet(IexTp.TOPS, 7, END_OF_MESSAGES));
        assertEquals(0, tally.gaps());
        assertEquals(3, tally.accepted());
    }

    @Test
    void packetsWhoseLengthsDisagreeCountAsOneAndChangeNothing() {
        byte[] good = packet(IexTp.DEEP, 1, level(1), level(2));
        for (int field : new int[] {IexTp.PAYLOAD_BYTES, IexTp.MESSAGES, IexTp.HEADER}) {
            for (int change : new int[] {1, -1}) {
                byte[] bad = good.clone();
                bad[field] += (byte) change;
                feed(bad);
            }
        }
        byte[] none = good.clone();
        none[IexTp.HEADER] = 0;
        feed(none);
        assertEquals(7, tally.rejected(RejectReason.BAD_FRAMING));
        byte[] version = good.clone();
        version[IexTp.VERSION] = 2;
        feed(version);
        assertEquals(1, tally.rejected(RejectReason.UNKNOWN_TYPE));
        assertEquals(8, tally.offered());
        assertEquals(List.of(), heard.said());
    }

    /** FAILURES B10: both lines lose packets and cut them differently; nothing is lost while one of them has it in time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void linesCutDifferentlyIntoPacketsBecomeOneStream(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<byte[]> messages = new ArrayList<>();
        List<String> lossless = new ArrayList<>();
        for (int i = 1; i <= 2_000; i++) {
            messages.add(level(i));
            lossless.add(said(i));
        }
        Deque<byte[]> a = new ArrayDeque<>(cut(messages, random));
        Deque<byte[]> b = new ArrayDeque<>(cut(messages, random));
        long next = 1;
        while (!a.isEmpty() || !b.isEmpty()) {
            Deque<byte[]> line = b.isEmpty() || (!a.isEmpty() && random.nextBoolean()) ? a : b;
            byte[] packet = line.remove();
            long first = LittleEndian.i64(packet, IexTp.FIRST_SEQUENCE);
            long end = first + LittleEndian.u16(packet, IexTp.MESSAGES);
            boolean lostOnThisLine =
                    first > next || (end > next && random.nextInt(3) == 0 && otherHas(a, b, line, next));
            if (!lostOnThisLine) {
                next = Math.max(next, end);
                feed(packet);
            }
        }
        assertEquals(lossless, heard.said(), "seed " + seed);
        assertEquals(0, tally.gaps(), "seed " + seed);
        assertEquals(0, tally.rejected(RejectReason.CONTRADICTION), "seed " + seed);
    }

    private static boolean otherHas(Deque<byte[]> a, Deque<byte[]> b, Deque<byte[]> line, long next) {
        Deque<byte[]> other = line == a ? b : a;
        return !other.isEmpty() && LittleEndian.i64(other.peek(), IexTp.FIRST_SEQUENCE) <= next;
    }

    private static List<byte[]> cut(List<byte[]> messages, SplittableRandom random) {
        List<byte[]> packets = new ArrayList<>();
        for (int from = 0; from < messages.size(); ) {
            int to = Math.min(messages.size(), from + 1 + random.nextInt(9));
            packets.add(packet(IexTp.DEEP, SESSION, from + 1, SENT, messages.subList(from, to)));
            from = to;
        }
        return packets;
    }

    private void feed(byte[] packet) {
        decoder.decode(packet, 0, packet.length, Time.NONE, 0, heard.writer());
    }

    private static byte[] level(long price4) {
        return bid("AAA", price4, 100, true, SENT);
    }

    private static String said(long price4) {
        return "setLevel 0 BUY " + price4 * 100_000 + " 100 unknown";
    }
}

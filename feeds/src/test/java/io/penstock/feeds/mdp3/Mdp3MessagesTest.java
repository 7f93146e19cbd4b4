package io.penstock.feeds.mdp3;

import static io.penstock.feeds.mdp3.Mdp3Packets.SECURITY;
import static io.penstock.feeds.mdp3.Mdp3Packets.future;
import static io.penstock.feeds.mdp3.Mdp3Packets.incremental;
import static io.penstock.feeds.mdp3.Mdp3Packets.level;
import static io.penstock.feeds.mdp3.Mdp3Packets.message;
import static io.penstock.feeds.mdp3.Mdp3Packets.order;
import static io.penstock.feeds.mdp3.Mdp3Packets.packet;
import static io.penstock.feeds.mdp3.Mdp3Packets.root;
import static io.penstock.feeds.mdp3.Mdp3Packets.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.SmallDirectory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages and numbers of packets, laid out by hand after the schema of version 13. */
class Mdp3MessagesTest {
    private static final long ONE = 1_000_000_000L;

    private final FeedTally tally = new FeedTally();
    private final HeardCalls heard = new HeardCalls();
    private Mdp3Decoder decoder = new Mdp3Decoder(new SmallDirectory(), tally, 0, false, false);
    private long sequence;

    @Test
    void levelsOfAnEventAreOneGroupThatEndsWithItsLastMessage() {
        feed(
                incremental(46, false, level(Mdp3.NEW, '0', 1, 100, 5)),
                incremental(46, true, level(Mdp3.NEW, '1', 1, 101, 6)));
        assertEquals(
                List.of(
                        "define 0 #5602 XCME lot unknown LEVELS",
                        "setLevel 0 BUY 100000000000 5 3",
                        "setLevel 0 SELL 101000000000 6 3",
                        "endGroup"),
                heard.events());
        assertEquals(1, tally.undefinedInstruments());
    }

    @Test
    void aNewLevelPushesTheLastOneOut() {
        feed(future("ESM6", 25 * ONE / 100, 2));
        feed(incremental(46, true, level(Mdp3.NEW, '0', 1, 100, 1), level(Mdp3.NEW, '0', 2, 99, 1)));
        feed(incremental(46, true, level(Mdp3.NEW, '0', 1, 101, 1)));
        assertEquals(List.of(set(100, 1, 3), set(99, 1, 3), set(99, 0, 0), set(101, 1, 3)), heard.said());
        assertEquals("define 0 ESM6 XCME lot unknown LEVELS", heard.events().get(0));
    }

    @Test
    void levelsAreChangedOverlaidAndDeletedByTheirNumbers() {
        feed(incremental(
                46,
                true,
                level(Mdp3.NEW, '0', 1, 100, 1),
                level(Mdp3.NEW, '0', 2, 99, 1),
                level(Mdp3.NEW, '0', 3, 98, 1)));
        int before = heard.said().size();
        feed(incremental(46, true, level(Mdp3.CHANGE, '0', 2, 99, 7)));
        feed(incremental(46, true, level(Mdp3.OVERLAY, '0', 3, 97, 2)));
        feed(incremental(46, true, level(Mdp3.DELETE, '0', 1, 100, 0)));
        feed(incremental(46, true, level(Mdp3.DELETE_THRU, '0', 1, 0, 0)));
        feed(incremental(46, true, level(Mdp3.DELETE_FROM, '0', 1, 0, 0)));
        assertEquals(
                List.of(set(99, 7, 3), set(98, 0, 0), set(97, 2, 3), set(100, 0, 0), set(99, 0, 0), set(97, 0, 0)),
                heard.said().subList(before, heard.said().size()));
    }

    @Test
    void impliedLevelsAreKeptOutOfTheBookAndCounted() {
        feed(incremental(46, true, level(Mdp3.NEW, 'E', 1, 100, 1), level(Mdp3.NEW, 'F', 1, 101, 1)));
        assertEquals(List.of(), heard.events());
        assertEquals(2L, tally.counters().get("mdp3.entries.implied"));
        assertEquals(1, tally.accepted());
    }

    @Test
    void theBookByOrderIsHeardWhenItIsAskedFor() {
        decoder = new Mdp3Decoder(new SmallDirectory(), tally, 0, true, false);
        feed(message(46, root(true), Mdp3Packets.group(level(Mdp3.NEW, '1', 1, 100, 5)), order(77, 5, 1, Mdp3.NEW)));
        feed(message(
                46, root(true), Mdp3Packets.group(level(Mdp3.CHANGE, '1', 1, 100, 4)), order(77, 4, 1, Mdp3.CHANGE)));
        feed(incremental(47, true, orderEntry(77, Mdp3.DELETE)));
        assertEquals(
                List.of(
                        "addOrder 0 77 SELL 100000000000 5 0",
                        "replaceOrder 0 77 77 SELL 100000000000 4",
                        "deleteOrder 0 77"),
                heard.said());
        assertEquals(2L, tally.counters().get("mdp3.entries.by.price"));
    }

    @Test
    void tradesSayWhoTookAndAreBustedByTheirNumber() {
        byte[] trade = new byte[32];
        LittleEndian.put64(trade, 0, 100 * ONE);
        LittleEndian.put32(trade, 8, 4);
        LittleEndian.put32(trade, 12, SECURITY);
        trade[24] = 2;
        LittleEndian.put32(trade, 26, 31);
        feed(incremental(48, true, trade));
        trade[25] = Mdp3.DELETE;
        feed(incremental(48, true, trade));
        assertEquals(List.of("trade 0 SELL 100000000000 4 31 UNKNOWN", "bustTrade 0 31"), heard.said());
    }

    @Test
    void statisticsLimitsAndVolumesAreNotices() {
        byte[] settlement = new byte[32];
        LittleEndian.put64(settlement, 0, 99 * ONE);
        LittleEndian.put32(settlement, 8, Integer.MAX_VALUE);
        LittleEndian.put32(settlement, 12, SECURITY);
        settlement[24] = '6';
        byte[] limits = new byte[32];
        LittleEndian.put64(limits, 0, 110 * ONE);
        LittleEndian.put64(limits, 8, Long.MAX_VALUE);
        LittleEndian.put32(limits, 24, SECURITY);
        byte[] volume = new byte[16];
        LittleEndian.put32(volume, 0, 12);
        LittleEndian.put32(volume, 4, SECURITY);
        feed(incremental(49, true, settlement), incremental(50, true, limits), incremental(37, true, volume));
        assertEquals(
                List.of(
                        "notice 0 STATISTIC \u0003 unknown 99000000000 none none",
                        "notice 0 PRICE_BANDS   0 none 110000000000 none",
                        "notice 0 STATISTIC e 12 none none none"),
                heard.said());
    }

    @Test
    void statesOfAnInstrumentAndOfItsGroup() {
        feed(future("ESM6", ONE, 10));
        feed(status(SECURITY, 17), status(Integer.MAX_VALUE, 2), status(SECURITY, 103));
        assertEquals(List.of("status 0 TRADING 805306368", "status 0 HALTED 805306368"), heard.said());
    }

    @Test
    void olderPricesHaveSevenDecimalsAndWhatDoesNotFitIsRefused() {
        byte[] old = level(Mdp3.NEW, '0', 1, 0, 1);
        LittleEndian.put64(old, 0, 20_777_500_000L);
        feed(incremental(32, true, old));
        assertEquals(List.of("setLevel 0 BUY 2077750000000 1 3"), heard.said());
        LittleEndian.put64(old, 0, Long.MAX_VALUE - 1);
        feed(incremental(32, true, old));
        assertEquals(1, tally.rejected(RejectReason.BAD_FIELD));
    }

    @Test
    void aChannelResetClearsTheBooks() {
        feed(incremental(46, true, level(Mdp3.NEW, '0', 1, 100, 1)));
        feed(incremental(4, true, new byte[2]));
        assertEquals(List.of(set(100, 1, 3), "clearBook 0"), heard.said());
    }

    @Test
    void snapshotsAreTakenOnlyWhenTheyAreAskedFor() {
        byte[] root = new byte[59];
        LittleEndian.put32(root, 8, SECURITY);
        byte[] entry = new byte[22];
        LittleEndian.put64(entry, 0, 100 * ONE);
        LittleEndian.put32(entry, 8, 3);
        entry[16] = 1;
        entry[21] = '1';
        byte[] snapshot = message(52, root, Mdp3Packets.group(entry));
        feed(snapshot);
        assertEquals(List.of(), heard.said());
        assertEquals(1L, tally.counters().get("mdp3.snapshots.ignored"));
        decoder = new Mdp3Decoder(new SmallDirectory(), tally, 0, false, true);
        feed(snapshot);
        assertEquals(List.of("clearBook 0", "setLevel 0 SELL 100000000000 3 0"), heard.said());
    }

    @Test
    void aGapComesBeforeWhatFollowsItAndDuplicatesAreDropped() {
        feed(incremental(46, true, level(Mdp3.NEW, '0', 1, 100, 1)));
        sequence += 2;
        feed(incremental(46, true, level(Mdp3.CHANGE, '0', 1, 100, 2)));
        sequence -= 1;
        feed(incremental(46, true, level(Mdp3.CHANGE, '0', 1, 100, 2)));
        decoder.release(Long.MAX_VALUE, heard.writer());
        assertEquals(List.of(set(100, 1, 3), "channelGap 0 2 2", set(100, 2, 3)), heard.said());
        assertEquals(2, tally.missing());
        assertEquals(1, tally.rejected(RejectReason.DUPLICATE));
    }

    @Test
    void roundsOfDefinitionsAreNoGapButIncrementalNumbersThatBeginAnewAre() {
        feed(future("ESM6", ONE, 10));
        sequence = 0;
        feed(future("ESM6", ONE, 10));
        assertEquals(0, tally.gaps());
        feed(incremental(46, true, level(Mdp3.NEW, '0', 1, 100, 1)));
        sequence = 0;
        feed(message(12, new byte[0]));
        assertEquals(1, tally.gaps());
        assertTrue(heard.said().containsAll(List.of("channelGap 0 3 0", "clearBook 0")));
        assertEquals(1L, tally.counters().get("mdp3.heartbeats"));
    }

    @Test
    void unknownTemplatesAreSkippedByTheirSizeAndLongerBlocksByTheirLength() {
        byte[] longer =
                message(46, new byte[20], Mdp3Packets.group(Arrays.copyOf(level(Mdp3.NEW, '0', 1, 100, 1), 40)));
        feed(message(200, new byte[3]), longer);
        assertEquals(1, tally.rejected(RejectReason.UNKNOWN_TYPE));
        assertEquals(List.of(set(100, 1, 3)), heard.said());
    }

    @Test
    void onlyWholePacketsOfThisSchemaAreRecognised() {
        byte[] good = packet(1, message(12, new byte[0]));
        assertTrue(new Mdp3Format().recognises(good, 0, good.length));
        assertFalse(new Mdp3Format().recognises(good, 0, good.length - 1));
        good[Mdp3.PACKET_HEADER + Mdp3.SCHEMA] = 8;
        assertFalse(new Mdp3Format().recognises(good, 0, good.length), "another protocol of the exchange");
    }

    private void feed(byte[]... messages) {
        byte[] packet = packet(++sequence, messages);
        decoder.decode(packet, 0, packet.length, Time.NONE, 0, heard.writer());
    }

    private static byte[] orderEntry(long id, int action) {
        byte[] entry = new byte[40];
        LittleEndian.put64(entry, 0, id);
        LittleEndian.put32(entry, 28, SECURITY);
        entry[32] = (byte) action;
        entry[33] = '1';
        return entry;
    }

    private static String set(long price, int quantity, int orders) {
        return "setLevel 0 BUY " + price * ONE + " " + quantity + " " + orders;
    }
}

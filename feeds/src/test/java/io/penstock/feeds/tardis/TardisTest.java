package io.penstock.feeds.tardis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.Heard;
import io.penstock.feeds.text.Mutations;
import io.penstock.feeds.text.TextSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows made by hand after "Data Types" of Tardis' documentation. */
class TardisTest {
    private static final String COMMON = "exchange,symbol,timestamp,local_timestamp,";
    private static final String BOOK = COMMON + "is_snapshot,side,price,amount\n";
    private static final String TRADES = COMMON + "id,side,price,amount\n";
    private static final String QUOTES = COMMON + "ask_amount,ask_price,bid_price,bid_amount\n";
    private static final String SNAPSHOTS = COMMON
            + "asks[0].price,asks[0].amount,bids[0].price,bids[0].amount,"
            + "asks[1].price,asks[1].amount,bids[1].price,bids[1].amount\n";

    private static final List<String> BOOK_ROWS = List.of(
            "deribit,BTC-PERP,1598918403696000,1598918403810979,true,ask,1e4,0.5",
            "deribit,BTC-PERP,1598918403696000,1598918403810979,false,bid,9999.5,0");

    private final TardisFeedProvider provider = new TardisFeedProvider();
    private final Heard heard = new Heard();

    @Test
    void aSnapshotClearsTheBookOnceAndRowsReceivedAtOnceAreOneGroup() throws IOException {
        FeedTally tally = read(
                BOOK,
                "deribit,BTC-PERP,1598918403696000,1598918403810979,true,bid,9999.5,2",
                "deribit,BTC-PERP,1598918403696000,1598918403810979,true,ask,1e4,0.5",
                "deribit,BTC-PERP,1598918404000000,1598918404000001,false,ask,10000,0",
                "deribit,ETH-PERP,1598918404000000,1598918404000001,true,ask,300,1",
                "deribit,BTC-PERP,1598918405000000,1598918405000001,true,ask,10001,1");

        assertEquals(
                List.of(
                        "define[BTC-PERP@DERIBIT, LEVELS]",
                        "clearBook[0]",
                        "setLevel[0, BUY, 9999500000000, 200000000, ?]",
                        "setLevel[0, SELL, 10000000000000, 50000000, ?]",
                        "setLevel[0, SELL, 10000000000000, 0, ?]",
                        "define[ETH-PERP@DERIBIT, LEVELS]",
                        "clearBook[1]",
                        "setLevel[1, SELL, 300000000000, 100000000, ?]",
                        "clearBook[0]",
                        "setLevel[0, SELL, 10001000000000, 100000000, ?]"),
                heard.events);
        assertEquals(4, heard.groups());
        assertEquals(5, tally.accepted());
        assertEquals("[1598918403696000000, 1598918403810979000, 1, 1598918403810979000]", heard.headers.get(0));
    }

    @Test
    void tradesKeepTheirNumbersAndTheirAggressor() throws IOException {
        read(
                TRADES,
                "binance,BTCUSDT,1582329602418000,1582329602853000,12345,sell,9690.00,0.008",
                "binance,BTCUSDT,1582329602418000,1582329602853000,b8d1-uuid,unknown,9690.00,1e-05");
        assertEquals(
                List.of(
                        "define[BTCUSDT@BINANCE, NONE]",
                        "trade[0, SELL, 9690000000000, 800000, 12345, UNKNOWN]",
                        "trade[0, NONE, 9690000000000, 1000, 0, UNKNOWN]"),
                heard.events);
    }

    @Test
    void anEmptySideOfAQuoteIsAbsent() throws IOException {
        read(
                QUOTES,
                "bitmex,XBTUSD,1598918400000000,1598918400001000,100,11650.5,11650,90",
                "bitmex,XBTUSD,1598918400000000,1598918400001000,,,11650,90");
        assertEquals(
                List.of(
                        "define[XBTUSD@BITMEX, TOP]",
                        "quote[0, 11650000000000, 9000000000, 11650500000000, 10000000000]",
                        "quote[0, 11650000000000, 9000000000, -, 0]"),
                heard.events);
    }

    @Test
    void aRowOfSnapshotsIsAWholeBook() throws IOException {
        read(SNAPSHOTS, "ftx,BTC-PERP,1598918400000000,1598918400001000,101,1,100,2,102,3,,");
        assertEquals(
                List.of(
                        "define[BTC-PERP@FTX, LEVELS]",
                        "clearBook[0]",
                        "setLevel[0, SELL, 101000000000, 100000000, ?]",
                        "setLevel[0, BUY, 100000000000, 200000000, ?]",
                        "setLevel[0, SELL, 102000000000, 300000000, ?]"),
                heard.events);
    }

    @Test
    void badRowsAreCountedByReasonAndLeaveNoEvent() throws IOException {
        FeedTally tally = read(
                BOOK,
                "deribit,BTC-PERP,1,2,true,ask",
                "deribit,BTC-PERP,x,x,true,ask,1,1",
                "deribit,BTC-PERP,1,2,maybe,ask,1,1",
                "deribit,BTC-PERP,1,2,true,asks,1,1",
                "deribit,BTC-PERP,1,2,true,ask,NaN,1",
                "deribit,BTC-PERP,1,2,true,ask,1,-1",
                "deribit,,1,2,true,ask,1,1");
        assertEquals(1, tally.rejected(RejectReason.BAD_SYNTAX));
        assertEquals(6, tally.rejected(RejectReason.BAD_FIELD));
        assertEquals(List.of(), heard.events);
    }

    @Test
    void filesAreRecognisedByTheirHeaderAndOthersRefused() {
        for (String header : List.of(BOOK, TRADES, QUOTES, SNAPSHOTS)) {
            assertTrue(provider.recognises("x.csv", header.getBytes(StandardCharsets.UTF_8)), header);
        }
        assertFalse(provider.recognises("x.csv", "time,price,size\n".getBytes(StandardCharsets.UTF_8)));
        assertThrows(IOException.class, () -> read("time,price,size\n"));
    }

    @Test
    void everyCutOfARowIsCountedAsOne() throws IOException {
        Mutations.cutEverywhere(provider, Heard::new, "x.csv", List.of(BOOK.strip(), BOOK_ROWS.get(0)));
    }

    @Test
    @Timeout(7_200)
    void noBytesMakeTheFeedThrowOrLoseCount() throws IOException {
        Mutations.mutate(provider, Heard::new, "x.csv", BOOK, BOOK_ROWS, 20_261_125);
        Mutations.mutate(
                provider,
                Heard::new,
                "x.csv",
                SNAPSHOTS,
                List.of("ftx,BTC-PERP,1598918400000000,1598918400001000,101,1,100,2,102,3,,"),
                20_261_125);
    }

    private FeedTally read(String header, String... rows) throws IOException {
        return TextSource.of(header + String.join("\n", rows) + "\n").read(provider, heard);
    }
}

package io.penstock.feeds.dbn.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.TradeCondition;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of the schemas that show the first levels of a book, by hand; from the action on, without the zero of ts_in_delta. */
class BookCsvTest {
    private static final long ONE = Price.ONE;

    @Test
    void theNamesOfTheColumnsStandFirst() throws IOException {
        String fields =
                "ts_recv,ts_event,rtype,publisher_id,instrument_id,action,side,depth,price,size,flags,ts_in_delta,"
                        + "sequence";
        String level = ",bid_px_00,ask_px_00,bid_sz_00,ask_sz_00,bid_ct_00,ask_ct_00";
        assertEquals(fields + ",symbol", CsvMarket.of("schema=trades").lines().get(0));
        assertEquals(
                fields + level + ",symbol", CsvMarket.of("schema=mbp-1").lines().get(0));
        assertEquals(
                fields + level + ",symbol", CsvMarket.of("schema=tbbo").lines().get(0));
        String ten = CsvMarket.of("schema=mbp-10").lines().get(0);
        assertEquals(13 + 60 + 1, ten.split(",").length);
        assertEquals(
                ",bid_px_09,ask_px_09,bid_sz_09,ask_sz_09,bid_ct_09,ask_ct_09,symbol",
                ten.substring(ten.indexOf(",bid_px_09")));
    }

    @Test
    void mbp1HasARowForEachChangeOfTheBestLevelAndForEachTrade() throws IOException {
        assertEquals(
                List.of(
                        "A,B,0,2.000000000,100,128,0,3,2.000000000,,100,0,1,0,PENS",
                        "A,A,0,3.000000000,50,128,0,5,2.000000000,3.000000000,100,50,1,1,PENS",
                        "T,A,0,2.000000000,40,0,0,6,2.000000000,3.000000000,100,50,1,1,PENS",
                        "C,B,0,2.000000000,40,128,0,6,2.000000000,3.000000000,60,50,1,1,PENS",
                        "T,N,0,2.500000000,7,128,0,7,2.000000000,3.000000000,60,50,1,1,PENS",
                        "C,B,0,2.000000000,60,128,0,9,1.000000000,3.000000000,10,50,1,1,PENS"),
                market("mbp-1"));
    }

    @Test
    void mbp10HasDeeperLevelsToo() throws IOException {
        List<String> rows = market("mbp-10");
        assertEquals(7, rows.size());
        assertEquals(
                "A,B,1,1.000000000,10,128,0,4,2.000000000,,100,0,1,0,1.000000000,,10,0,1,0" + ",,,0,0,0,0".repeat(8)
                        + ",PENS",
                rows.get(1));
    }

    @Test
    void tbboHasTheTradesWithTheBookBeforeThem() throws IOException {
        assertEquals(
                List.of(
                        "T,A,0,2.000000000,40,0,0,6,2.000000000,3.000000000,100,50,1,1,PENS",
                        "T,N,0,2.500000000,7,128,0,7,2.000000000,3.000000000,60,50,1,1,PENS"),
                market("tbbo"));
    }

    @Test
    void tradesHasTheTradesAlone() throws IOException {
        assertEquals(List.of("T,A,0,2.000000000,40,0,0,6,PENS", "T,N,0,2.500000000,7,128,0,7,PENS"), market("trades"));
    }

    @Test
    void aReplaceShowsTheBookBetweenItsTwoHalves() throws IOException {
        CsvMarket market = CsvMarket.of("schema=mbp-1")
                .message(1, out -> out.addOrder(0, 1, Side.BUY, 2 * ONE, 100, 0))
                .message(2, out -> out.addOrder(0, 2, Side.BUY, ONE, 10, 0))
                .message(3, out -> out.replaceOrder(0, 1, 3, 4 * ONE, 70))
                .message(4, out -> out.replaceOrder(0, 3, 4, 4 * ONE, 60));
        assertEquals(
                List.of(
                        "C,B,0,2.000000000,100,0,0,5,1.000000000,,10,0,1,0,PENS",
                        "A,B,0,4.000000000,70,128,0,5,4.000000000,,70,0,1,0,PENS",
                        "C,B,0,4.000000000,70,0,0,6,1.000000000,,10,0,1,0,PENS",
                        "A,B,0,4.000000000,60,128,0,6,4.000000000,,60,0,1,0,PENS"),
                fromAction(market.rows()).subList(1, 5));
    }

    @Test
    void levelsAndQuotesOfAVenueAreToldAsWhatTheyAre() throws IOException {
        CsvMarket market = new CsvMarket("schema=mbp-1")
                .define(new Instrument(0, "LEVEL", "GLBX", 2, 0, Quantity.UNKNOWN, 42), BookKind.LEVELS)
                .define(new Instrument(1, "TOP", "IEXG", 2, 0, Quantity.UNKNOWN, -1), BookKind.TOP)
                .message(1, out -> out.setLevel(0, Side.BUY, ONE, 5, 1))
                .message(2, out -> out.setLevel(0, Side.BUY, ONE, 7, Quantity.UNKNOWN))
                .message(3, out -> out.setLevel(0, Side.BUY, ONE, 0, 0))
                .message(4, out -> out.quote(1, ONE, 5, 2 * ONE, 6))
                .message(5, out -> out.quote(1, ONE, 4, 2 * ONE, 6));
        List<String> rows = market.rows();
        assertEquals(
                List.of(
                        "A,B,0,1.000000000,5,144,0,3,1.000000000,,5,0,1,0,LEVEL",
                        "M,B,0,1.000000000,7,144,0,4,1.000000000,,7,0,0,0,LEVEL",
                        "C,B,0,1.000000000,0,144,0,5,,,0,0,0,0,LEVEL",
                        "M,N,0,,0,192,0,6,1.000000000,2.000000000,5,6,0,0,TOP",
                        "M,B,0,1.000000000,4,192,0,7,1.000000000,2.000000000,4,6,0,0,TOP"),
                fromAction(rows));
        assertEquals(",2019-01-30T14:30:00.000000001Z,1,1,42,", rows.get(0).substring(0, 39));
    }

    /** As a record of mbp-10 becomes: the book is whole with its last level only. */
    @Test
    void aMessageThatSaysSeveralLevelsIsOneRow() throws IOException {
        CsvMarket market = new CsvMarket("schema=mbp-1")
                .define(new Instrument(0, "LEVEL", "GLBX", 2, 0, Quantity.UNKNOWN, 42), BookKind.LEVELS)
                .message(1, out -> {
                    out.setLevel(0, Side.BUY, ONE, 5, 1);
                    out.setLevel(0, Side.SELL, 3 * ONE, 6, 1);
                })
                .message(2, out -> {
                    out.setLevel(0, Side.BUY, ONE, 0, 0);
                    out.setLevel(0, Side.BUY, 2 * ONE, 8, 2);
                });
        assertEquals(
                List.of(
                        "M,N,0,,0,144,0,2,1.000000000,3.000000000,5,6,1,1,LEVEL",
                        "M,B,0,,0,144,0,3,2.000000000,3.000000000,8,6,2,1,LEVEL"),
                fromAction(market.rows()));
    }

    @Test
    void tbboShowsTheQuoteThatCameWithTheTrade() throws IOException {
        CsvMarket market = new CsvMarket("schema=tbbo")
                .define(new Instrument(0, "TOP", "IEXG", 2, 0, Quantity.UNKNOWN, -1), BookKind.TOP)
                .message(1, out -> out.quote(0, ONE, 5, 2 * ONE, 6))
                .message(2, out -> {
                    out.quote(0, ONE, 4, 3 * ONE, 7);
                    out.trade(0, Side.BUY, 3 * ONE, 7, 1, TradeCondition.BOOK);
                });
        assertEquals(
                List.of("T,B,0,3.000000000,7,128,0,3,1.000000000,3.000000000,4,7,0,0,TOP"), fromAction(market.rows()));
    }

    @Test
    void aClearEmptiesTheLevels() throws IOException {
        CsvMarket market = CsvMarket.of("schema=mbp-1")
                .message(1, out -> out.addOrder(0, 1, Side.BUY, 2 * ONE, 100, 0))
                .message(2, out -> out.clearBook(0));
        assertEquals(
                "R,N,0,,0,128,0,4,,,0,0,0,0,PENS", fromAction(market.rows()).get(1));
    }

    private static List<String> market(String schema) throws IOException {
        CsvMarket market = CsvMarket.of("schema=" + schema)
                .message(1, out -> out.addOrder(0, 1, Side.BUY, 2 * ONE, 100, 0))
                .message(2, out -> out.addOrder(0, 2, Side.BUY, ONE, 10, 0))
                .message(3, out -> out.addOrder(0, 3, Side.SELL, 3 * ONE, 50, 0))
                .message(4, out -> out.executeOrder(0, 1, Price.NONE, 40, 5, true))
                .message(5, out -> out.trade(0, Side.NONE, Price.parse("2.5"), 7, 6, TradeCondition.HIDDEN))
                .message(6, out -> out.trade(0, Side.NONE, 0, 0, 7, TradeCondition.OPENING_CROSS))
                .message(7, out -> out.deleteOrder(0, 1));
        return fromAction(market.rows());
    }

    private static List<String> fromAction(List<String> rows) {
        return rows.stream().map(row -> row.split(",", 6)[5]).toList();
    }
}

package io.penstock.feeds.dbn.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Rows of schema mbo, by hand, for each message of ITCH and what other feeds say beyond it. */
class MboCsvTest {
    private static final long TWO = 2 * Price.ONE;

    @Test
    void theNamesOfTheColumnsStandFirst() throws IOException {
        assertEquals(
                "ts_recv,ts_event,rtype,publisher_id,instrument_id,action,side,price,size,channel_id,order_id,flags,"
                        + "ts_in_delta,sequence,symbol",
                CsvMarket.of("schema=mbo").lines().get(0));
    }

    @Test
    void anAddIsAnA() throws IOException {
        assertRows(
                out -> out.addOrder(0, 77, Side.SELL, 14_780_000_000L, 59, 0),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,A,A,14.780000000,59,0,77,128,0,4,PENS");
        assertRows(
                out -> out.addOrder(0, 77, Side.BUY, 14_780_000_000L, 59, 0x4e495445),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,A,B,14.780000000,59,0,77,128,0,4,PENS");
    }

    @Test
    void anExecutionIsATradeAFillAndACancelOfOneSequence() throws IOException {
        assertRows(
                out -> out.executeOrder(0, 1, Price.NONE, 40, 5, true),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,T,A,2.000000000,40,0,0,0,0,4,PENS",
                ",2019-01-30T14:30:00.000000002Z,160,2,9,F,B,2.000000000,40,0,1,0,0,4,PENS",
                ",2019-01-30T14:30:00.000000002Z,160,2,9,C,B,2.000000000,40,0,1,128,0,4,PENS");
    }

    @Test
    void anExecutionAtAnotherPriceLeavesTheBookWhereTheOrderRested() throws IOException {
        assertRows(
                out -> out.executeOrder(0, 1, Price.ONE, 40, 5, true),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,T,A,1.000000000,40,0,0,0,0,4,PENS",
                ",2019-01-30T14:30:00.000000002Z,160,2,9,F,B,1.000000000,40,0,1,0,0,4,PENS",
                ",2019-01-30T14:30:00.000000002Z,160,2,9,C,B,2.000000000,40,0,1,128,0,4,PENS");
    }

    @Test
    void anExecutionThatDoesNotPrintIsNoTrade() throws IOException {
        assertRows(
                out -> out.executeOrder(0, 1, Price.ONE, 40, 5, false),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,F,B,1.000000000,40,0,1,0,0,4,PENS",
                ",2019-01-30T14:30:00.000000002Z,160,2,9,C,B,2.000000000,40,0,1,128,0,4,PENS");
    }

    @Test
    void aCancelAndADeleteAreACOfWhatWasTakenAway() throws IOException {
        assertRows(
                out -> out.reduceOrder(0, 1, 30),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,C,B,2.000000000,30,0,1,128,0,4,PENS");
        assertRows(
                out -> out.deleteOrder(0, 1),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,C,B,2.000000000,100,0,1,128,0,4,PENS");
    }

    @Test
    void aReplaceIsACOfTheOldAndAnAOfTheNewOrder() throws IOException {
        assertRows(
                out -> out.replaceOrder(0, 1, 2, Price.ONE, 70),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,C,B,2.000000000,100,0,1,0,0,4,PENS",
                ",2019-01-30T14:30:00.000000002Z,160,2,9,A,B,1.000000000,70,0,2,128,0,4,PENS");
    }

    @Test
    void anOrderThatKeepsItsIdIsModified() throws IOException {
        assertRows(
                out -> out.replaceOrder(0, 1, 1, Price.ONE, 70),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,M,B,1.000000000,70,0,1,128,0,4,PENS");
    }

    @Test
    void hiddenTradesAndCrossesAreTradesOfNoSideUnlessNothingCrossed() throws IOException {
        assertRows(
                out -> out.trade(0, Side.NONE, Price.ONE, 100, 5, TradeCondition.HIDDEN),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,T,N,1.000000000,100,0,0,128,0,4,PENS");
        assertRows(
                out -> out.trade(0, Side.NONE, Price.ONE, 5_000, 5, TradeCondition.OPENING_CROSS),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,T,N,1.000000000,5000,0,0,128,0,4,PENS");
        assertRows(out -> out.trade(0, Side.NONE, 0, 0, 5, TradeCondition.CLOSING_CROSS));
    }

    @Test
    void aClearOfTheMarketIsAnRForEachInstrument() throws IOException {
        assertRows(
                out -> out.clearBook(Instrument.ALL),
                ",2019-01-30T14:30:00.000000002Z,160,2,9,R,N,,0,0,0,128,0,4,PENS",
                ",2019-01-30T14:30:00.000000002Z,160,2,7,R,N,,0,0,0,128,0,4,TANK");
    }

    @Test
    void whatNobodySaidOfAnOrderIsAbsent() throws IOException {
        CsvMarket market =
                CsvMarket.of("schema=mbo,pretty-px=false,pretty-ts=false").message(2, out -> out.deleteOrder(0, 5));
        assertEquals(
                List.of(
                        "18446744073709551615,1548858600000000002,160,2,9,C,N,9223372036854775807,4294967295,0,5,132,0,3,"
                                + "PENS"),
                market.rows());
    }

    @Test
    void theReceiveTimeIsKeptAndWhatItIsAfterTheSending() throws IOException {
        CsvMarket market = CsvMarket.of("schema=mbo")
                .message(2, CsvMarket.OPEN + 165_202, out -> out.addOrder(0, 1, Side.BUY, TWO, 1, 0));
        assertEquals(
                "2019-01-30T14:30:00.000165202Z,2019-01-30T14:30:00.000000002Z,160,2,9,A,B,2.000000000,1,0,1,128,165200,3,"
                        + "PENS",
                market.rows().get(0));
    }

    @Test
    void theLastRowOfEachInstrumentInAPacketCarriesTheFlag() throws IOException {
        CsvMarket market = CsvMarket.of("schema=mbo")
                .part(1, Time.NONE, out -> out.addOrder(0, 1, Side.BUY, TWO, 1, 0))
                .part(1, Time.NONE, out -> out.addOrder(1, 2, Side.BUY, TWO, 1, 0))
                .message(2, out -> out.addOrder(0, 3, Side.BUY, TWO, 1, 0));
        assertEquals(
                List.of("0", "128", "128"),
                market.rows().stream().map(row -> row.split(",")[11]).toList());
    }

    @Test
    void rowsOfABookThatMissedMessagesSaySo() throws IOException {
        CsvMarket market = CsvMarket.of("schema=mbo")
                .message(1, out -> out.gap(0, 10, 2))
                .message(2, out -> out.addOrder(0, 1, Side.BUY, TWO, 1, 0))
                .message(3, out -> out.addOrder(1, 2, Side.BUY, TWO, 1, 0));
        assertEquals(
                List.of("132", "128"),
                market.rows().stream().map(row -> row.split(",")[11]).toList());
    }

    @Test
    void whatIsNotByOrderIsCounted() throws IOException {
        CsvMarket market = CsvMarket.of("schema=mbo")
                .define(new Instrument(2, "LEVEL", "GLBX", 2, 0, Quantity.UNKNOWN, -1), BookKind.LEVELS)
                .define(new Instrument(3, "TOP", "IEXG", 2, 0, Quantity.UNKNOWN, -1), BookKind.TOP)
                .message(1, out -> out.setLevel(2, Side.BUY, TWO, 5, 1))
                .message(2, out -> out.quote(3, Price.ONE, 5, TWO, 5))
                .message(3, out -> out.bustTrade(0, 5));
        assertEquals(List.of(), market.rows());
        assertEquals(1, market.unsupported(EventKind.LEVEL));
        assertEquals(1, market.unsupported(EventKind.QUOTE));
        assertEquals(1, market.unsupported(EventKind.TRADE_BUST));
    }

    /** Order 1 of PENS, 100 to buy at 2, rests before the message. */
    private static void assertRows(Consumer<EventWriter> message, String... rows) throws IOException {
        CsvMarket market = CsvMarket.of("schema=mbo")
                .message(1, out -> out.addOrder(0, 1, Side.BUY, TWO, 100, 0))
                .message(2, message);
        List<String> all = market.rows();
        assertEquals(List.of(rows), all.subList(1, all.size()));
    }
}

package io.penstock.feeds.dbn.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.market.BarInterval;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows at the end of intervals: quotes with the last trade, and bars. */
class IntervalCsvTest {
    private static final long ONE = Price.ONE;
    private static final long SECOND = Time.SECOND_NS;

    @Test
    void theNamesOfTheColumnsStandFirst() throws IOException {
        assertEquals(
                "ts_recv,ts_event,rtype,publisher_id,instrument_id,side,price,size,flags,sequence,bid_px_00,ask_px_00,"
                        + "bid_sz_00,ask_sz_00,bid_ct_00,ask_ct_00,symbol",
                CsvMarket.of("schema=bbo-1s").lines().get(0));
        assertEquals(
                "ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume,symbol",
                CsvMarket.of("schema=ohlcv-1h").lines().get(0));
    }

    @Test
    void aQuoteIsWrittenForEachSecondInWhichItOrTheLastTradeChanged() throws IOException {
        assertEquals(
                List.of(
                        "2019-01-30T14:30:01.000000000Z,,195,2,9,N,,0,128,3,2.000000000,,100,0,1,0,PENS",
                        "2019-01-30T14:30:01.000000000Z,2019-01-30T14:30:00.999999999Z,195,2,7,N,1.500000000,7,128,4,,,0,0,"
                                + "0,0,TANK",
                        // What happens at the end of an interval is in the next one.
                        "2019-01-30T14:30:02.000000000Z,2019-01-30T14:30:01.000000000Z,195,2,9,A,2.000000000,40,128,5,"
                                + "2.000000000,,60,0,1,0,PENS",
                        // Nothing happened for a while, and the last trade is still the last.
                        "2019-01-30T14:30:06.000000000Z,2019-01-30T14:30:01.000000000Z,195,2,9,A,2.000000000,40,128,6,,,0,0,"
                                + "0,0,PENS"),
                market("bbo-1s"));
    }

    @Test
    void theMinuteThatTheRecordingEndsInIsWrittenToo() throws IOException {
        assertEquals(
                List.of(
                        "2019-01-30T14:31:00.000000000Z,2019-01-30T14:30:01.000000000Z,196,2,9,A,2.000000000,40,128,6,,,0,0,"
                                + "0,0,PENS",
                        "2019-01-30T14:31:00.000000000Z,2019-01-30T14:30:00.999999999Z,196,2,7,N,1.500000000,7,128,4,,,0,0,"
                                + "0,0,TANK"),
                market("bbo-1m"));
    }

    @Test
    void aBarHoldsTheTradesOfItsInterval() throws IOException {
        CsvMarket market = CsvMarket.of("schema=ohlcv-1s")
                .message(1, out -> out.addOrder(0, 1, Side.SELL, 5 * ONE, 100, 0))
                .message(2, out -> out.trade(0, Side.NONE, 3 * ONE, 10, 1, TradeCondition.HIDDEN))
                .message(3, out -> out.executeOrder(0, 1, Price.NONE, 20, 2, true))
                .message(4, out -> out.executeOrder(0, 1, 9 * ONE, 20, 3, false))
                .message(5, out -> out.trade(0, Side.NONE, 2 * ONE, 1, 4, TradeCondition.OPENING_CROSS))
                .message(SECOND - 1, out -> out.trade(0, Side.NONE, 4 * ONE, 5, 5, TradeCondition.HIDDEN))
                .message(3 * SECOND, out -> out.trade(0, Side.NONE, -ONE, 6, 6, TradeCondition.HIDDEN));
        assertEquals(
                List.of(
                        "2019-01-30T14:30:00.000000000Z,32,2,9,3.000000000,5.000000000,2.000000000,4.000000000,36,PENS",
                        "2019-01-30T14:30:03.000000000Z,32,2,9,-1.000000000,-1.000000000,-1.000000000,-1.000000000,6,PENS"),
                market.rows());
    }

    @Test
    void hoursAndDaysBeginAtTheirUtcBoundary() throws IOException {
        assertEquals(
                "2019-01-30T14:00:00.000000000Z,34,2,7,1.500000000,1.500000000,1.500000000,1.500000000,7,TANK",
                market("ohlcv-1h").get(0));
        assertEquals(
                "2019-01-30T00:00:00.000000000Z,35,2,7,1.500000000,1.500000000,1.500000000,1.500000000,7,TANK",
                market("ohlcv-1d").get(0));
        assertEquals(
                "2019-01-30T14:30:00.000000000Z,33,2,9,2.000000000,2.000000000,2.000000000,2.000000000,40,PENS",
                market("ohlcv-1m").get(1));
    }

    @Test
    void aBarOfTheSourceIsWrittenAsItIsWhereItHasTheLength() throws IOException {
        assertEquals(
                List.of(
                        "2019-01-30T14:29:00.000000000Z,33,2,9,2.000000000,4.000000000,1.000000000,3.000000000,50,PENS"),
                bars("ohlcv-1m").rows());
    }

    @Test
    void aBarOfTheSourceThatNoRecordCanSayIsCounted() throws IOException {
        for (String schema : List.of("ohlcv-1s", "mbo", "trades", "bbo-1s", "mbp-1")) {
            CsvMarket market = bars(schema);
            assertEquals(List.of(), market.rows(), schema);
            assertEquals(1, market.unsupported(EventKind.BAR), schema);
        }
    }

    private static CsvMarket bars(String schema) {
        return CsvMarket.of("schema=" + schema)
                .message(0, out -> out.bar(0, BarInterval.MINUTE, 2 * ONE, 4 * ONE, ONE, 3 * ONE, 50));
    }

    private static List<String> market(String schema) throws IOException {
        return CsvMarket.of("schema=" + schema)
                .message(1, out -> out.addOrder(0, 1, Side.BUY, 2 * ONE, 100, 0))
                .message(SECOND - 1, out -> out.trade(1, Side.NONE, Price.parse("1.5"), 7, 1, TradeCondition.HIDDEN))
                .message(SECOND, out -> out.executeOrder(0, 1, Price.NONE, 40, 2, true))
                .message(5 * SECOND + 1, out -> out.deleteOrder(0, 1))
                .rows();
    }
}

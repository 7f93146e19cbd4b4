package io.penstock.feeds.dbn.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows about the venue's day and instruments: status, imbalance, definition. */
class VenueCsvTest {
    private static final String AT = ",2019-01-30T14:30:00.00000000";

    @Test
    void aTradingStateIsAStatus() throws IOException {
        CsvMarket market = CsvMarket.of("schema=status")
                .message(1, out -> out.status(0, TradingState.TRADING, 0))
                .message(2, out -> out.status(0, TradingState.HALTED, 0x54310000))
                .message(3, out -> out.status(0, TradingState.QUOTE_ONLY, 0x54332020))
                .message(4, out -> out.status(0, TradingState.PAUSED, 0x4c554450))
                .message(5, out -> out.status(0, TradingState.VENUE_HALTED, 'Q' << 24))
                .message(6, out -> out.status(0, TradingState.VENUE_RESUMED, 'Q' << 24))
                .message(7, out -> notice(out, '1'))
                .message(8, out -> notice(out, '0'))
                .message(9, out -> out.status(0, TradingState.HALTED, 0x31323300));
        List<String> lines = market.lines();
        assertEquals(
                "ts_recv,ts_event,rtype,publisher_id,instrument_id,action,reason,trading_event,is_trading,is_quoting,"
                        + "is_short_sell_restricted,symbol",
                lines.get(0));
        assertEquals(
                List.of(
                        AT + "1Z,18,2,9,7,0,0,Y,Y,~,PENS",
                        AT + "2Z,18,2,9,8,30,0,N,N,~,PENS",
                        AT + "3Z,18,2,9,3,32,0,N,Y,~,PENS",
                        AT + "4Z,18,2,9,9,50,0,N,N,~,PENS",
                        AT + "5Z,18,2,9,8,60,0,N,N,~,PENS",
                        AT + "6Z,18,2,9,7,60,0,~,~,~,PENS",
                        AT + "7Z,18,2,9,14,0,0,~,~,Y,PENS",
                        AT + "8Z,18,2,9,14,0,0,~,~,N,PENS",
                        AT + "9Z,18,2,9,8,123,0,N,N,~,PENS"),
                lines.subList(1, lines.size()));
    }

    @Test
    void aStateOfTheWholeMarketHasNoRow() throws IOException {
        CsvMarket market =
                CsvMarket.of("schema=status").message(1, out -> out.status(Instrument.ALL, TradingState.HALTED, 0));
        assertEquals(List.of(), market.rows());
        assertEquals(1, market.unsupported(EventKind.STATUS));
    }

    @Test
    void anImbalanceIsOne() throws IOException {
        CsvMarket market = CsvMarket.of("schema=imbalance")
                .message(
                        1,
                        out -> out.imbalance(
                                0,
                                1_000,
                                100,
                                Side.SELL,
                                Price.ONE,
                                2 * Price.ONE,
                                Price.NONE,
                                TradeCondition.CLOSING_CROSS));
        List<String> lines = market.lines();
        assertEquals(
                "ts_recv,ts_event,rtype,publisher_id,instrument_id,ref_price,auction_time,cont_book_clr_price,"
                        + "auct_interest_clr_price,ssr_filling_price,ind_match_price,upper_collar,lower_collar,paired_qty,"
                        + "total_imbalance_qty,market_imbalance_qty,unpaired_qty,auction_type,side,auction_status,"
                        + "freeze_status,num_extensions,unpaired_side,significant_imbalance,symbol",
                lines.get(0));
        assertEquals(
                AT + "1Z,20,2,9,1.000000000,,2.000000000,,,,,,1000,100,4294967295,4294967295,C,A,0,0,0,N,~,PENS",
                lines.get(1));
    }

    @Test
    void aDefinitionSaysWhatIsKnownOfAnInstrument() throws IOException {
        CsvMarket market = CsvMarket.of("schema=definition")
                .define(CsvMarket.PENS, BookKind.ORDERS)
                .define(new Instrument(2, "A,B", "XXXX", 2, 0, Quantity.UNKNOWN, -1), BookKind.TOP);
        List<String> lines = market.lines();
        List<String> names = Arrays.asList(lines.get(0).split(","));
        assertEquals(74, names.size());
        assertEquals("raw_symbol,security_update_action,instrument_class", String.join(",", names.subList(5, 8)));
        assertTrue(lines.get(0).endsWith(",leg_ratio_qty_denominator,leg_underlying_id,symbol"), lines.get(0));

        String[] first = lines.get(1).split(",", -1);
        assertEquals(
                List.of("PENS", "A", "0.000100000", "1.000000000", "9", "100", "XNAS", ""),
                List.of(
                        first[5],
                        first[6],
                        first[names.indexOf("min_price_increment")],
                        first[names.indexOf("display_factor")],
                        first[names.indexOf("raw_instrument_id")],
                        first[names.indexOf("min_lot_size_round_lot")],
                        first[names.indexOf("exchange")],
                        first[names.indexOf("expiration")]));
        assertEquals("M", lines.get(3).split(",", -1)[6]);
        assertTrue(lines.get(4).startsWith(AT + "0Z,19,0,2,\"A,B\",A,,0.010000000,"), lines.get(4));
        assertTrue(lines.get(4).endsWith(",\"A,B\""), lines.get(4));
    }

    private static void notice(EventWriter out, char code) {
        out.notice(0, Notice.Type.SHORT_SALE, code, 0, Price.NONE, Price.NONE, Price.NONE);
    }
}

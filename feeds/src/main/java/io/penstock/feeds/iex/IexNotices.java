package io.penstock.feeds.iex;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.Notice;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.feeds.LittleEndian;

/** Administrative and auction messages, checked before, to their events. Without state; any thread. */
final class IexNotices {
    // Databento's numbers of statistics, which notices go by.
    private static final char OPENING_PRICE = 1;
    private static final char CLOSE_PRICE = 11;

    private static final int NO_LETTERS = 0x20202020;

    private IexNotices() {}

    @HotPath
    static void decode(int type, int id, byte[] in, int at, EventWriter out) {
        byte detail = in[at + Iex.DETAIL];
        switch (type) {
            case Iex.TRADING_STATUS -> out.status(id, state(detail), letters(in, at + Iex.TRADING_STATUS_REASON));
            case Iex.OPERATIONAL_HALT ->
                out.status(id, detail == 'O' ? TradingState.VENUE_HALTED : TradingState.VENUE_RESUMED, 0);
            case Iex.SHORT_SALE -> word(out, id, Notice.Type.SHORT_SALE, shortSale(in, at));
            case Iex.RETAIL_INTEREST -> word(out, id, Notice.Type.RETAIL_INTEREST, retailInterest(detail));
            case Iex.SECURITY_EVENT -> word(out, id, Notice.Type.PROCESS_COMPLETE, (char) detail);
            case Iex.OFFICIAL_PRICE ->
                out.notice(
                        id,
                        Notice.Type.STATISTIC,
                        detail == 'Q' ? OPENING_PRICE : CLOSE_PRICE,
                        Quantity.UNKNOWN,
                        IexRules.price(in, at + Iex.OFFICIAL_PRICE_PRICE),
                        Price.NONE,
                        Price.NONE);
            default -> auction(id, in, at, out);
        }
    }

    private static void auction(int id, byte[] in, int at, EventWriter out) {
        byte side = in[at + Iex.AUCTION_SIDE];
        out.imbalance(
                id,
                LittleEndian.u32(in, at + Iex.AUCTION_PAIRED),
                LittleEndian.u32(in, at + Iex.AUCTION_IMBALANCE),
                side == 'B' ? Side.BUY : side == 'S' ? Side.SELL : Side.NONE,
                IexRules.priceOrNone(in, at + Iex.AUCTION_REFERENCE),
                IexRules.priceOrNone(in, at + Iex.AUCTION_INDICATIVE),
                IexRules.priceOrNone(in, at + Iex.AUCTION_BOOK_CLEARING),
                cross(in[at + Iex.DETAIL]));
        out.notice(
                id,
                Notice.Type.AUCTION_COLLAR,
                ' ',
                LittleEndian.u8(in, at + Iex.AUCTION_EXTENSIONS),
                IexRules.priceOrNone(in, at + Iex.AUCTION_COLLAR_REFERENCE),
                IexRules.priceOrNone(in, at + Iex.AUCTION_COLLAR_UPPER),
                IexRules.priceOrNone(in, at + Iex.AUCTION_COLLAR_LOWER));
        out.notice(
                id,
                Notice.Type.AUCTION_TIME,
                (char) in[at + Iex.DETAIL],
                LittleEndian.u32(in, at + Iex.AUCTION_SCHEDULED) * Time.SECOND_NS,
                Price.NONE,
                Price.NONE,
                Price.NONE);
    }

    private static void word(EventWriter out, int id, Notice.Type type, char code) {
        out.notice(id, type, code, 0, Price.NONE, Price.NONE, Price.NONE);
    }

    private static TradingState state(byte letter) {
        return switch (letter) {
            case 'T' -> TradingState.TRADING;
            case 'O' -> TradingState.QUOTE_ONLY;
            case 'P' -> TradingState.PAUSED;
            default -> TradingState.HALTED;
        };
    }

    /** In effect for a cause that is not said counts as today's: a strategy must not sell short either way. */
    private static char shortSale(byte[] in, int at) {
        if (in[at + Iex.DETAIL] == 0) {
            return '0';
        }
        return in[at + Iex.SHORT_SALE_CAUSE] == 'C' ? '2' : '1';
    }

    private static char retailInterest(byte letter) {
        return switch (letter) {
            case 'A' -> 'B';
            case 'B' -> 'S';
            case 'C' -> 'A';
            default -> 'N';
        };
    }

    private static TradeCondition cross(byte letter) {
        return switch (letter) {
            case 'O' -> TradeCondition.OPENING_CROSS;
            case 'C' -> TradeCondition.CLOSING_CROSS;
            default -> TradeCondition.HALT_CROSS;
        };
    }

    /** Four letters, the first in the highest byte; 0 when they are spaces. */
    private static int letters(byte[] in, int at) {
        int value = Integer.reverseBytes(LittleEndian.i32(in, at));
        return value == NO_LETTERS ? 0 : value;
    }
}

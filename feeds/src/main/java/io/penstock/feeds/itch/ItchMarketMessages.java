package io.penstock.feeds.itch;

import static io.penstock.feeds.itch.ItchFields.int32;
import static io.penstock.feeds.itch.ItchFields.int64;
import static io.penstock.feeds.itch.ItchFields.letters;
import static io.penstock.feeds.itch.ItchFields.price4;
import static io.penstock.feeds.itch.ItchFields.priceOrNone;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;

/** The messages that do not change an order: trades, auctions, states, and the words of the venue. Feed thread. */
final class ItchMarketMessages {
    private static final long PRICE8 = Price.ONE / 100_000_000;

    private final ItchStocks stocks;
    private final long midnightNanos;

    ItchMarketMessages(ItchStocks stocks, long midnightNanos) {
        this.stocks = stocks;
        this.midnightNanos = midnightNanos;
    }

    /** Decodes a message of a known type and its length, whose fields are valid. */
    void decode(int type, byte[] in, int at, EventWriter out) {
        switch (type) {
            case Itch.TRADE ->
                out.trade(
                        instrument(in, at, Itch.TRADE_STOCK, out),
                        Side.NONE,
                        price4(in, at + Itch.TRADE_PRICE),
                        int32(in, at + Itch.TRADE_SHARES),
                        int64(in, at + Itch.TRADE_MATCH),
                        TradeCondition.HIDDEN);
            case Itch.CROSS ->
                out.trade(
                        instrument(in, at, Itch.CROSS_STOCK, out),
                        Side.NONE,
                        price4(in, at + Itch.CROSS_PRICE),
                        int64(in, at + Itch.CROSS_SHARES),
                        int64(in, at + Itch.CROSS_MATCH),
                        auction(in[at + Itch.CROSS_TYPE]));
            case Itch.BROKEN_TRADE ->
                out.bustTrade(instrument(in, at, 0, out), int64(in, at + Itch.BROKEN_TRADE_MATCH));
            case Itch.IMBALANCE -> imbalance(in, at, out);
            case Itch.DIRECTORY -> stocks.define(in, at, out);
            case Itch.TRADING_ACTION ->
                out.status(
                        instrument(in, at, Itch.TRADING_ACTION_STOCK, out),
                        state(in[at + Itch.TRADING_ACTION_STATE]),
                        letters(in, at + Itch.TRADING_ACTION_REASON));
            case Itch.OPERATIONAL_HALT ->
                out.status(
                        instrument(in, at, Itch.OPERATIONAL_HALT_STOCK, out),
                        in[at + Itch.OPERATIONAL_HALT_ACTION] == 'H'
                                ? TradingState.VENUE_HALTED
                                : TradingState.VENUE_RESUMED,
                        in[at + Itch.OPERATIONAL_HALT_MARKET] << 24);
            case Itch.SYSTEM_EVENT -> out.session(phase(in[at + Itch.SYSTEM_EVENT_CODE]));
            default -> notice(type, in, at, out);
        }
    }

    private void notice(int type, byte[] in, int at, EventWriter out) {
        switch (type) {
            case Itch.SHORT_SALE ->
                word(
                        out,
                        instrument(in, at, Itch.SHORT_SALE_STOCK, out),
                        Notice.Type.SHORT_SALE,
                        in,
                        at + Itch.SHORT_SALE_ACTION,
                        0);
            case Itch.RETAIL_INTEREST ->
                word(
                        out,
                        instrument(in, at, Itch.RETAIL_INTEREST_STOCK, out),
                        Notice.Type.RETAIL_INTEREST,
                        in,
                        at + Itch.RETAIL_INTEREST_FLAG,
                        0);
            case Itch.BREAKER_STATUS ->
                word(out, Instrument.ALL, Notice.Type.BREAKER_BREACHED, in, at + Itch.BREAKER_STATUS_LEVEL, 0);
            case Itch.PARTICIPANT ->
                word(
                        out,
                        instrument(in, at, Itch.PARTICIPANT_STOCK, out),
                        Notice.Type.PARTICIPANT,
                        in,
                        at + Itch.PARTICIPANT_STATE,
                        int32(in, at + Itch.PARTICIPANT_ID) << 32
                                | (in[at + Itch.PARTICIPANT_MODE] & 0xffL) << 8
                                | (in[at + Itch.PARTICIPANT_PRIMARY] & 0xffL));
            case Itch.BREAKER_LEVELS ->
                out.notice(
                        Instrument.ALL,
                        Notice.Type.BREAKER_LEVELS,
                        ' ',
                        0,
                        int64(in, at + Itch.BREAKER_LEVELS_1) * PRICE8,
                        int64(in, at + Itch.BREAKER_LEVELS_2) * PRICE8,
                        int64(in, at + Itch.BREAKER_LEVELS_3) * PRICE8);
            case Itch.IPO_QUOTING ->
                out.notice(
                        instrument(in, at, Itch.IPO_QUOTING_STOCK, out),
                        Notice.Type.IPO_QUOTING,
                        (char) in[at + Itch.IPO_QUOTING_QUALIFIER],
                        midnightNanos + int32(in, at + Itch.IPO_QUOTING_RELEASE_SECONDS) * Time.SECOND_NS,
                        priceOrNone(in, at + Itch.IPO_QUOTING_PRICE),
                        Price.NONE,
                        Price.NONE);
            case Itch.AUCTION_COLLAR ->
                out.notice(
                        instrument(in, at, Itch.AUCTION_COLLAR_STOCK, out),
                        Notice.Type.AUCTION_COLLAR,
                        ' ',
                        int32(in, at + Itch.AUCTION_COLLAR_EXTENSION),
                        price4(in, at + Itch.AUCTION_COLLAR_REFERENCE),
                        price4(in, at + Itch.AUCTION_COLLAR_UPPER),
                        price4(in, at + Itch.AUCTION_COLLAR_LOWER));
            default -> directListing(in, at, out);
        }
    }

    private void directListing(byte[] in, int at, EventWriter out) {
        int instrumentId = instrument(in, at, Itch.DIRECT_LISTING_STOCK, out);
        char code = (char) in[at + Itch.DIRECT_LISTING_ELIGIBILITY];
        out.notice(
                instrumentId,
                Notice.Type.DIRECT_LISTING,
                code,
                midnightNanos + int64(in, at + Itch.DIRECT_LISTING_NEAR_TIME),
                priceOrNone(in, at + Itch.DIRECT_LISTING_NEAR_PRICE),
                price4(in, at + Itch.DIRECT_LISTING_MIN),
                price4(in, at + Itch.DIRECT_LISTING_MAX));
        out.notice(
                instrumentId,
                Notice.Type.DIRECT_LISTING_COLLAR,
                code,
                0,
                Price.NONE,
                price4(in, at + Itch.DIRECT_LISTING_UPPER_COLLAR),
                price4(in, at + Itch.DIRECT_LISTING_LOWER_COLLAR));
    }

    private void imbalance(byte[] in, int at, EventWriter out) {
        byte direction = in[at + Itch.IMBALANCE_DIRECTION];
        out.imbalance(
                instrument(in, at, Itch.IMBALANCE_STOCK, out),
                int64(in, at + Itch.IMBALANCE_PAIRED),
                int64(in, at + Itch.IMBALANCE_SHARES),
                direction == 'B' ? Side.BUY : direction == 'S' ? Side.SELL : Side.NONE,
                priceOrNone(in, at + Itch.IMBALANCE_REFERENCE),
                priceOrNone(in, at + Itch.IMBALANCE_NEAR),
                priceOrNone(in, at + Itch.IMBALANCE_FAR),
                auction(in[at + Itch.IMBALANCE_CROSS]));
    }

    private static void word(EventWriter out, int instrumentId, Notice.Type type, byte[] in, int codeAt, long value) {
        out.notice(instrumentId, type, (char) (in[codeAt] & 0xff), value, Price.NONE, Price.NONE, Price.NONE);
    }

    private static TradingState state(byte letter) {
        return switch (letter) {
            case 'T' -> TradingState.TRADING;
            case 'Q' -> TradingState.QUOTE_ONLY;
            case 'P' -> TradingState.PAUSED;
            default -> TradingState.HALTED;
        };
    }

    private static SessionEvent.Phase phase(byte letter) {
        return SessionEvent.Phase.of("OSQMEC".indexOf(letter));
    }

    private static TradeCondition auction(byte letter) {
        return switch (letter) {
            case 'O' -> TradeCondition.OPENING_CROSS;
            case 'C', 'A' -> TradeCondition.CLOSING_CROSS;
            case 'H' -> TradeCondition.HALT_CROSS;
            case 'I' -> TradeCondition.INTRADAY_CROSS;
            default -> TradeCondition.UNKNOWN;
        };
    }

    private int instrument(byte[] in, int at, int stockAt, EventWriter out) {
        return stocks.instrument(in, at, stockAt, out);
    }
}

package io.penstock.feeds.itch;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One ITCH 5.0 message to its event. A total function of any bytes: what is not a message of its length is rejected,
 * counted, and leaves no event. Feed thread.
 */
final class ItchDecoder {
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private static final long PRICE4 = Price.ONE / 10_000;
    private static final long PRICE8 = Price.ONE / 100_000_000;
    private static final long DAY_NS = 86_400 * Time.SECOND_NS;
    private static final int UNDEFINED = -1;

    private static final byte[] LENGTHS = lengths();

    private final FeedContext context;
    private final FeedTally tally;
    private final long midnightNanos;
    private final int[] instrumentIds = new int[1 << 16];
    private long messages;

    ItchDecoder(FeedContext context, FeedTally tally, long midnightNanos) {
        this.context = context;
        this.tally = tally;
        this.midnightNanos = midnightNanos;
        Arrays.fill(instrumentIds, UNDEFINED);
    }

    /** True when a message of this type has this length in ITCH 5.0. */
    static boolean fits(int type, int length) {
        return type < LENGTHS.length && length > 0 && LENGTHS[type] == length;
    }

    /** Ordering time of the message at {@code at}, of which at least eleven bytes are there. */
    @HotPath
    long nanos(byte[] in, int at) {
        return midnightNanos + timestamp(in, at);
    }

    /** Decodes the message in {@code [at, at + length)}; {@code offset} is its place in the recording. */
    @HotPath
    void decode(byte[] in, int at, int length, long offset, EventWriter out) {
        messages++;
        int type = length == 0 ? 0 : in[at] & 0xff;
        if (!fits(type, length)) {
            boolean known = type < LENGTHS.length && LENGTHS[type] != 0;
            tally.reject(known ? RejectReason.BAD_LENGTH : RejectReason.UNKNOWN_TYPE, type, offset);
            return;
        }
        if (!fieldsAreValid(type, in, at)) {
            tally.reject(RejectReason.BAD_FIELD, type, offset);
            return;
        }
        long sinceMidnight = timestamp(in, at);
        long tsEvent = midnightNanos + sinceMidnight;
        if (sinceMidnight > DAY_NS) {
            tally.implausibleTime();
        }
        out.header(tsEvent, Time.NONE, messages, sinceMidnight > DAY_NS ? Time.NONE : tsEvent);
        if (!order(type, in, at, out)) {
            other(type, in, at, out);
        }
        out.endGroup();
        tally.accept(type);
    }

    private boolean order(int type, byte[] in, int at, EventWriter out) {
        switch (type) {
            case Itch.ADD, Itch.ADD_ATTRIBUTED ->
                out.addOrder(
                        instrument(in, at, Itch.ADD_STOCK, out),
                        int64(in, at + Itch.ADD_ORDER),
                        in[at + Itch.ADD_SIDE] == 'B' ? Side.BUY : Side.SELL,
                        price4(in, at + Itch.ADD_PRICE),
                        int32(in, at + Itch.ADD_SHARES),
                        type == Itch.ADD ? 0 : (int) INT.get(in, at + Itch.ADD_PARTICIPANT));
            case Itch.DELETE -> out.deleteOrder(instrument(in, at, 0, out), int64(in, at + Itch.DELETE_ORDER));
            case Itch.CANCEL ->
                out.reduceOrder(
                        instrument(in, at, 0, out),
                        int64(in, at + Itch.CANCEL_ORDER),
                        int32(in, at + Itch.CANCEL_SHARES));
            case Itch.REPLACE ->
                out.replaceOrder(
                        instrument(in, at, 0, out),
                        int64(in, at + Itch.REPLACE_ORDER),
                        int64(in, at + Itch.REPLACE_NEW_ORDER),
                        price4(in, at + Itch.REPLACE_PRICE),
                        int32(in, at + Itch.REPLACE_SHARES));
            case Itch.EXECUTE, Itch.EXECUTE_WITH_PRICE ->
                out.executeOrder(
                        instrument(in, at, 0, out),
                        int64(in, at + Itch.EXECUTE_ORDER),
                        type == Itch.EXECUTE ? Price.NONE : price4(in, at + Itch.EXECUTE_PRICE),
                        int32(in, at + Itch.EXECUTE_SHARES),
                        int64(in, at + Itch.EXECUTE_MATCH),
                        type == Itch.EXECUTE || in[at + Itch.EXECUTE_PRINTABLE] == 'Y');
            default -> {
                return false;
            }
        }
        return true;
    }

    private void other(int type, byte[] in, int at, EventWriter out) {
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
            case Itch.DIRECTORY -> define(locate(in, at), text(in, at + Itch.DIRECTORY_STOCK), lot(in, at), out);
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

    /** Values that would otherwise be guessed at: a side that is neither, a system event that is none. */
    private static boolean fieldsAreValid(int type, byte[] in, int at) {
        return switch (type) {
            case Itch.ADD, Itch.ADD_ATTRIBUTED -> in[at + Itch.ADD_SIDE] == 'B' || in[at + Itch.ADD_SIDE] == 'S';
            case Itch.EXECUTE_WITH_PRICE ->
                in[at + Itch.EXECUTE_PRINTABLE] == 'Y' || in[at + Itch.EXECUTE_PRINTABLE] == 'N';
            case Itch.SYSTEM_EVENT -> "OSQMEC".indexOf(in[at + Itch.SYSTEM_EVENT_CODE]) >= 0;
            case Itch.TRADING_ACTION -> "HPQT".indexOf(in[at + Itch.TRADING_ACTION_STATE]) >= 0;
            case Itch.OPERATIONAL_HALT -> "HT".indexOf(in[at + Itch.OPERATIONAL_HALT_ACTION]) >= 0;
            default -> true;
        };
    }

    private int instrument(byte[] in, int at, int stockAt, EventWriter out) {
        int locate = locate(in, at);
        int id = instrumentIds[locate];
        return id != UNDEFINED ? id : undefined(locate, in, at, stockAt, out);
    }

    /** Named from the message where it carries a stock, else by its locate. */
    private int undefined(int locate, byte[] in, int at, int stockAt, EventWriter out) {
        String stock = stockAt == 0 ? "" : text(in, at + stockAt);
        tally.undefinedInstrument();
        define(locate, stock.isEmpty() ? "#" + locate : stock, Quantity.UNKNOWN, out);
        return instrumentIds[locate];
    }

    private void define(int locate, String stock, long lot, EventWriter out) {
        String symbol = stock.isEmpty() ? "#" + locate : stock;
        int id = context.instrumentId("XNAS", symbol);
        instrumentIds[locate] = id;
        out.define(new Instrument(id, symbol, "XNAS", 4, 0, lot, locate), BookKind.ORDERS);
    }

    private static long lot(byte[] in, int at) {
        return int32(in, at + Itch.DIRECTORY_ROUND_LOT);
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

    private static int letters(byte[] in, int at) {
        int value = (int) INT.get(in, at);
        return value == 0x20202020 ? 0 : value;
    }

    private static String text(byte[] in, int at) {
        return new String(in, at, Itch.STOCK_BYTES, StandardCharsets.ISO_8859_1).strip();
    }

    private static int locate(byte[] in, int at) {
        return (short) SHORT.get(in, at + Itch.LOCATE) & 0xffff;
    }

    private static long timestamp(byte[] in, int at) {
        return (long) LONG.get(in, at + Itch.TRACKING) & Itch.MAX_TIMESTAMP;
    }

    private static long int64(byte[] in, int at) {
        return (long) LONG.get(in, at);
    }

    private static long int32(byte[] in, int at) {
        return (int) INT.get(in, at) & 0xffff_ffffL;
    }

    private static long price4(byte[] in, int at) {
        return int32(in, at) * PRICE4;
    }

    private static long priceOrNone(byte[] in, int at) {
        long price = int32(in, at);
        return price == 0 ? Price.NONE : price * PRICE4;
    }

    private static VarHandle view(Class<?> type) {
        return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.BIG_ENDIAN);
    }

    private static byte[] lengths() {
        byte[] lengths = new byte[128];
        String types = "SRHYLVWKJhAFECXDUPQBINO";
        int[] bytes = {12, 39, 25, 20, 26, 35, 12, 28, 35, 21, 36, 40, 31, 36, 23, 19, 35, 44, 40, 19, 50, 20, 48};
        for (int i = 0; i < bytes.length; i++) {
            lengths[types.charAt(i)] = (byte) bytes[i];
        }
        return lengths;
    }
}

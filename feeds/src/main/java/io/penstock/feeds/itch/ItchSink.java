package io.penstock.feeds.itch;

import static io.penstock.feeds.itch.ItchUnits.UNFIT;

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
import io.penstock.api.feed.Sink;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes events as Nasdaq TotalView-ITCH 5.0 messages, each with its length in front, as Nasdaq's daily files have them;
 * like those it ends without a closing zero length. One thread. A full disk ends it with {@link
 * java.io.UncheckedIOException}.
 *
 * <p>An output holds one session: its times count from midnight in New York of the day of the first event whose time can
 * be right. Counted in {@link #unsupported} and not written are events that ITCH has no message for (levels, quotes, gaps,
 * trades that are neither hidden nor of a cross), events of instruments that were never defined, and values that do not
 * fit their field: a price with more than four decimals, a quantity of more than four bytes, a time before that midnight
 * or beyond six bytes. What ITCH needs and the event does not say is written as ITCH writes absence: spaces, or zero.
 */
public final class ItchSink implements Sink {
    private final ItchOutput out;
    private final ItchListing listing = new ItchListing();
    private final ItchNotices notices;
    private long midnightNanos = Time.NONE;
    private long sinceMidnightNs = UNFIT;
    private long unsupported;

    /** Writes to a stream, which {@link #close} closes. */
    public ItchSink(OutputStream stream) {
        out = new ItchOutput(stream);
        notices = new ItchNotices(this, out);
    }

    @Override
    public long written() {
        return out.written();
    }

    @Override
    public long unsupported() {
        return unsupported;
    }

    @Override
    @HotPath
    public void header(long tsEvent, long tsRecv, long sequence, long orderingNanos) {
        if (midnightNanos == Time.NONE && tsEvent >= 0 && tsEvent != Time.NONE && orderingNanos != Time.NONE) {
            midnightNanos = ItchUnits.midnightNanos(tsEvent);
        }
        sinceMidnightNs = midnightNanos == Time.NONE ? UNFIT : ItchUnits.sinceMidnight(tsEvent, midnightNanos);
    }

    @Override
    public void endGroup() {
        // Every message is a group of its own.
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind) {
        long lot = instrument.lotSize() == Quantity.UNKNOWN ? 0 : ItchUnits.u32(instrument.lotSize());
        boolean listed = listing.list(instrument);
        if (!listed || lot == UNFIT || !begin(Itch.DIRECTORY, Itch.DIRECTORY_LENGTH, instrument.id())) {
            unsupported++;
            return;
        }
        putStock(Itch.DIRECTORY_STOCK, instrument.id());
        out.putByte(Itch.DIRECTORY_CATEGORY, ' ');
        out.putByte(Itch.DIRECTORY_FINANCIAL_STATUS, ' ');
        out.putInt(Itch.DIRECTORY_ROUND_LOT, lot);
        out.putByte(Itch.DIRECTORY_ROUND_LOTS_ONLY, 'N');
        out.putByte(Itch.DIRECTORY_CLASSIFICATION, ' ');
        out.putShort(Itch.DIRECTORY_SUB_TYPE, (' ' << Byte.SIZE) | ' ');
        out.putByte(Itch.DIRECTORY_AUTHENTICITY, 'P');
        out.putByte(Itch.DIRECTORY_SHORT_SALE_THRESHOLD, ' ');
        out.putByte(Itch.DIRECTORY_IPO, ' ');
        out.putByte(Itch.DIRECTORY_LULD_TIER, ' ');
        out.putByte(Itch.DIRECTORY_ETP, ' ');
        out.putInt(Itch.DIRECTORY_ETP_LEVERAGE, 0);
        out.putByte(Itch.DIRECTORY_INVERSE, 'N');
    }

    @Override
    @HotPath
    public void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant) {
        char type = participant == 0 ? Itch.ADD : Itch.ADD_ATTRIBUTED;
        int length = participant == 0 ? Itch.ADD_LENGTH : Itch.ADD_ATTRIBUTED_LENGTH;
        long price4 = ItchUnits.price4(price);
        long shares = ItchUnits.u32(quantity);
        if (side == Side.NONE || price4 == UNFIT || shares == UNFIT || !begin(type, length, instrumentId)) {
            unsupported++;
            return;
        }
        out.putLong(Itch.ADD_ORDER, orderId);
        out.putByte(Itch.ADD_SIDE, side == Side.BUY ? 'B' : 'S');
        out.putInt(Itch.ADD_SHARES, shares);
        putStock(Itch.ADD_STOCK, instrumentId);
        out.putInt(Itch.ADD_PRICE, price4);
        if (participant != 0) {
            out.putLetters(Itch.ADD_PARTICIPANT, participant);
        }
    }

    @Override
    @HotPath
    public void reduceOrder(int instrumentId, long orderId, long quantity) {
        long shares = ItchUnits.u32(quantity);
        if (shares == UNFIT || !begin(Itch.CANCEL, Itch.CANCEL_LENGTH, instrumentId)) {
            unsupported++;
            return;
        }
        out.putLong(Itch.CANCEL_ORDER, orderId);
        out.putInt(Itch.CANCEL_SHARES, shares);
    }

    @Override
    @HotPath
    public void deleteOrder(int instrumentId, long orderId) {
        if (!begin(Itch.DELETE, Itch.DELETE_LENGTH, instrumentId)) {
            unsupported++;
            return;
        }
        out.putLong(Itch.DELETE_ORDER, orderId);
    }

    @Override
    @HotPath
    public void replaceOrder(int instrumentId, long orderId, long newOrderId, long price, long quantity) {
        long price4 = ItchUnits.price4(price);
        long shares = ItchUnits.u32(quantity);
        if (price4 == UNFIT || shares == UNFIT || !begin(Itch.REPLACE, Itch.REPLACE_LENGTH, instrumentId)) {
            unsupported++;
            return;
        }
        out.putLong(Itch.REPLACE_ORDER, orderId);
        out.putLong(Itch.REPLACE_NEW_ORDER, newOrderId);
        out.putInt(Itch.REPLACE_SHARES, shares);
        out.putInt(Itch.REPLACE_PRICE, price4);
    }

    @Override
    @HotPath
    public void executeOrder(
            int instrumentId, long orderId, long price, long quantity, long tradeId, boolean printable) {
        boolean atOwnPrice = printable && price == Price.NONE;
        char type = atOwnPrice ? Itch.EXECUTE : Itch.EXECUTE_WITH_PRICE;
        int length = atOwnPrice ? Itch.EXECUTE_LENGTH : Itch.EXECUTE_WITH_PRICE_LENGTH;
        long price4 = atOwnPrice ? 0 : ItchUnits.price4(price);
        long shares = ItchUnits.u32(quantity);
        if (price4 == UNFIT || shares == UNFIT || !begin(type, length, instrumentId)) {
            unsupported++;
            return;
        }
        out.putLong(Itch.EXECUTE_ORDER, orderId);
        out.putInt(Itch.EXECUTE_SHARES, shares);
        out.putLong(Itch.EXECUTE_MATCH, tradeId);
        if (!atOwnPrice) {
            out.putByte(Itch.EXECUTE_PRINTABLE, printable ? 'Y' : 'N');
            out.putInt(Itch.EXECUTE_PRICE, price4);
        }
    }

    @Override
    public void clearBook(int instrumentId) {
        unsupported++;
    }

    @Override
    public void setLevel(int instrumentId, Side side, long price, long quantity, long orderCount) {
        unsupported++;
    }

    @Override
    public void quote(int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        unsupported++;
    }

    @Override
    public void gap(int instrumentId, long firstMissing, long missing) {
        unsupported++;
    }

    @Override
    @HotPath
    public void trade(
            int instrumentId, Side aggressor, long price, long quantity, long tradeId, TradeCondition condition) {
        boolean done = condition == TradeCondition.HIDDEN
                ? putHiddenTrade(instrumentId, price, quantity, tradeId)
                : putCross(instrumentId, price, quantity, tradeId, crossCode(condition));
        if (!done) {
            unsupported++;
        }
    }

    /** The side is B whatever the aggressor was, as the venue has written it since July 2014 (section 1.5.1). */
    private boolean putHiddenTrade(int instrumentId, long price, long quantity, long tradeId) {
        long price4 = ItchUnits.price4(price);
        long shares = ItchUnits.u32(quantity);
        if (price4 == UNFIT || shares == UNFIT || !begin(Itch.TRADE, Itch.TRADE_LENGTH, instrumentId)) {
            return false;
        }
        out.putLong(Itch.TRADE_ORDER, 0);
        out.putByte(Itch.TRADE_SIDE, 'B');
        out.putInt(Itch.TRADE_SHARES, shares);
        putStock(Itch.TRADE_STOCK, instrumentId);
        out.putInt(Itch.TRADE_PRICE, price4);
        out.putLong(Itch.TRADE_MATCH, tradeId);
        return true;
    }

    private boolean putCross(int instrumentId, long price, long quantity, long tradeId, char cross) {
        long price4 = ItchUnits.optionalPrice4(price);
        if (cross == 0 || price4 == UNFIT || quantity < 0 || !begin(Itch.CROSS, Itch.CROSS_LENGTH, instrumentId)) {
            return false;
        }
        out.putLong(Itch.CROSS_SHARES, quantity);
        putStock(Itch.CROSS_STOCK, instrumentId);
        out.putInt(Itch.CROSS_PRICE, price4);
        out.putLong(Itch.CROSS_MATCH, tradeId);
        out.putByte(Itch.CROSS_TYPE, cross);
        return true;
    }

    @Override
    @HotPath
    public void bustTrade(int instrumentId, long tradeId) {
        if (!begin(Itch.BROKEN_TRADE, Itch.BROKEN_TRADE_LENGTH, instrumentId)) {
            unsupported++;
            return;
        }
        out.putLong(Itch.BROKEN_TRADE_MATCH, tradeId);
    }

    @Override
    @HotPath
    public void imbalance(
            int instrumentId,
            long pairedQuantity,
            long imbalanceQuantity,
            Side imbalanceSide,
            long referencePrice,
            long nearPrice,
            long farPrice,
            TradeCondition auction) {
        long reference = ItchUnits.optionalPrice4(referencePrice);
        long near = ItchUnits.optionalPrice4(nearPrice);
        long far = ItchUnits.optionalPrice4(farPrice);
        char cross = crossCode(auction);
        boolean fits = reference != UNFIT && near != UNFIT && far != UNFIT && cross != 0;
        fits &= pairedQuantity >= 0 && imbalanceQuantity >= 0;
        if (!fits || !begin(Itch.IMBALANCE, Itch.IMBALANCE_LENGTH, instrumentId)) {
            unsupported++;
            return;
        }
        out.putLong(Itch.IMBALANCE_PAIRED, pairedQuantity);
        out.putLong(Itch.IMBALANCE_SHARES, imbalanceQuantity);
        out.putByte(Itch.IMBALANCE_DIRECTION, directionCode(imbalanceSide, pairedQuantity));
        putStock(Itch.IMBALANCE_STOCK, instrumentId);
        out.putInt(Itch.IMBALANCE_FAR, far);
        out.putInt(Itch.IMBALANCE_NEAR, near);
        out.putInt(Itch.IMBALANCE_REFERENCE, reference);
        out.putByte(Itch.IMBALANCE_CROSS, cross);
        out.putByte(Itch.IMBALANCE_VARIATION, ItchNotices.variationCode(near, reference));
    }

    @Override
    @HotPath
    public void status(int instrumentId, TradingState state, int reason) {
        if (!notices.status(instrumentId, state, reason)) {
            unsupported++;
        }
    }

    @Override
    @HotPath
    public void notice(
            int instrumentId, Notice.Type type, char code, long value, long price0, long price1, long price2) {
        if (!notices.notice(instrumentId, type, code, value, price0, price1, price2)) {
            unsupported++;
        }
    }

    @Override
    @HotPath
    public void session(SessionEvent.Phase phase) {
        if (!beginMarketWide(Itch.SYSTEM_EVENT, Itch.SYSTEM_EVENT_LENGTH)) {
            unsupported++;
            return;
        }
        out.putByte(Itch.SYSTEM_EVENT_CODE, phaseCode(phase));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** False, with nothing written, when the instrument is not listed or the time does not fit. */
    boolean begin(char type, int length, int instrumentId) {
        int locate = listing.locate(instrumentId);
        if (locate == ItchListing.UNLISTED || sinceMidnightNs == UNFIT) {
            return false;
        }
        out.begin(type, length, locate, sinceMidnightNs);
        return true;
    }

    /** The same for a message about the whole market. */
    boolean beginMarketWide(char type, int length) {
        if (sinceMidnightNs == UNFIT) {
            return false;
        }
        out.begin(type, length, 0, sinceMidnightNs);
        return true;
    }

    void putStock(int field, int instrumentId) {
        out.putLong(field, listing.stock(instrumentId));
    }

    /** A time of day in ns since midnight in New York. Zero stays zero, as does absence. */
    long timeOfDay(long nanos) {
        return nanos == 0 || nanos == Time.NONE ? 0 : ItchUnits.sinceMidnight(nanos, midnightNanos);
    }

    /** 0 for what is no cross of ITCH. */
    private static char crossCode(TradeCondition condition) {
        return switch (condition) {
            case OPENING_CROSS -> 'O';
            case CLOSING_CROSS -> 'C';
            case HALT_CROSS -> 'H';
            case INTRADAY_CROSS -> 'I';
            case BOOK, HIDDEN, UNKNOWN -> 0;
        };
    }

    /** Without a side, nothing paired means that there were too few orders to tell. */
    private static char directionCode(Side side, long pairedQuantity) {
        return switch (side) {
            case BUY -> 'B';
            case SELL -> 'S';
            case NONE -> pairedQuantity > 0 ? 'N' : 'O';
        };
    }

    private static char phaseCode(SessionEvent.Phase phase) {
        return switch (phase) {
            case MESSAGES_START -> 'O';
            case SYSTEM_START -> 'S';
            case MARKET_OPEN -> 'Q';
            case MARKET_CLOSE -> 'M';
            case SYSTEM_END -> 'E';
            case MESSAGES_END -> 'C';
        };
    }
}

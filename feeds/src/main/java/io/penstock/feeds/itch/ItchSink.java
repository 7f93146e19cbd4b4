package io.penstock.feeds.itch;

import static io.penstock.feeds.itch.ItchUnits.UNFIT;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Definition;
import io.penstock.api.event.Event;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.Notice;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.feed.Sink;
import io.penstock.api.market.Bar;
import io.penstock.api.strategy.StrategyContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes events as Nasdaq TotalView-ITCH 5.0 messages, each with its length in front, as Nasdaq's daily files have them;
 * like those it ends without a closing zero length. Lane thread.
 *
 * <p>An output holds one session: its times count from midnight in New York of the day of the first event whose time can
 * be right. Counted in {@link #unsupported} and not written are events that ITCH has no message for (levels, quotes of a
 * venue that shows no more, gaps, clears, trades that are neither hidden nor of a cross), events of instruments that could
 * not be listed, and values that do not fit their field: a price with more than four decimals, a quantity of more than
 * four bytes, a time before that midnight or beyond six bytes. What ITCH needs and the event does not say is written as
 * ITCH writes absence: spaces, or zero.
 */
public final class ItchSink implements Sink {
    private final boolean isLine;
    private final ItchOutput out;
    private final ItchListing listing = new ItchListing();
    private final ItchOrders orders;
    private final ItchNotices notices;
    private final long[] unsupported = new long[EventKind.values().length];
    private boolean hasVenueQuotes;
    private long midnightNanos = Time.NONE;
    private long sinceMidnightNs = UNFIT;

    /** Writes to a stream, which {@link #close} closes. */
    public ItchSink(OutputStream stream) {
        this(stream, false);
    }

    /** @param isLine whether each group goes out at once, as on a line, or when enough has come together */
    public ItchSink(OutputStream stream, boolean isLine) {
        this.isLine = isLine;
        out = new ItchOutput(stream);
        orders = new ItchOrders(this, out);
        notices = new ItchNotices(this, out);
    }

    @Override
    public long written() {
        return out.written();
    }

    @Override
    public long unsupported(EventKind kind) {
        return unsupported[kind.ordinal()];
    }

    @Override
    public void onStart(StrategyContext context) {
        context.recordedBars();
    }

    @Override
    public void onBar(Bar bar) {
        unsupported[EventKind.BAR.ordinal()]++;
    }

    @Override
    public void onDefinition(Definition definition) {
        at(definition);
        hasVenueQuotes |= definition.bookKind() == BookKind.TOP;
        count(definition, define(definition.instrument()));
    }

    private boolean define(Instrument instrument) {
        long lot = instrument.lotSize() == Quantity.UNKNOWN ? 0 : ItchUnits.u32(instrument.lotSize());
        boolean listed = listing.list(instrument);
        if (!listed || lot == UNFIT || !begin(Itch.DIRECTORY, Itch.DIRECTORY_LENGTH, instrument.id())) {
            return false;
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
        return true;
    }

    @Override
    public void onGroupEnd(long position) {
        if (isLine) {
            out.flush();
        }
    }

    @Override
    @HotPath
    public void onOrder(OrderEvent order) {
        at(order);
        count(order, orders.put(order));
    }

    @Override
    @HotPath
    public void onLevel(LevelEvent level) {
        count(level, false);
    }

    /** A quote that follows from orders is theirs to tell. */
    @Override
    @HotPath
    public void onQuote(Quote quote) {
        if (hasVenueQuotes) {
            count(quote, false);
        }
    }

    /** The trade in an execution is told with its order. */
    @Override
    @HotPath
    public void onTrade(Trade trade) {
        if (trade.kind() != EventKind.TRADE) {
            return;
        }
        at(trade);
        count(trade, trade.condition() == TradeCondition.HIDDEN ? hiddenTrade(trade) : cross(trade));
    }

    /** The side is B whatever the aggressor was, as the venue has written it since July 2014 (section 1.5.1). */
    private boolean hiddenTrade(Trade trade) {
        long price4 = ItchUnits.price4(trade.price());
        long shares = ItchUnits.u32(trade.quantity());
        if (price4 == UNFIT || shares == UNFIT || !begin(Itch.TRADE, Itch.TRADE_LENGTH, trade.instrumentId())) {
            return false;
        }
        out.putLong(Itch.TRADE_ORDER, 0);
        out.putByte(Itch.TRADE_SIDE, 'B');
        out.putInt(Itch.TRADE_SHARES, shares);
        putStock(Itch.TRADE_STOCK, trade.instrumentId());
        out.putInt(Itch.TRADE_PRICE, price4);
        out.putLong(Itch.TRADE_MATCH, trade.tradeId());
        return true;
    }

    private boolean cross(Trade trade) {
        char cross = crossCode(trade.condition());
        long price4 = ItchUnits.optionalPrice4(trade.price());
        boolean fits = cross != 0 && price4 != UNFIT && trade.quantity() >= 0;
        if (!fits || !begin(Itch.CROSS, Itch.CROSS_LENGTH, trade.instrumentId())) {
            return false;
        }
        out.putLong(Itch.CROSS_SHARES, trade.quantity());
        putStock(Itch.CROSS_STOCK, trade.instrumentId());
        out.putInt(Itch.CROSS_PRICE, price4);
        out.putLong(Itch.CROSS_MATCH, trade.tradeId());
        out.putByte(Itch.CROSS_TYPE, cross);
        return true;
    }

    @Override
    @HotPath
    public void onTradeBust(Trade bust) {
        at(bust);
        boolean begun = begin(Itch.BROKEN_TRADE, Itch.BROKEN_TRADE_LENGTH, bust.instrumentId());
        if (begun) {
            out.putLong(Itch.BROKEN_TRADE_MATCH, bust.tradeId());
        }
        count(bust, begun);
    }

    @Override
    @HotPath
    public void onImbalance(Imbalance imbalance) {
        at(imbalance);
        count(imbalance, put(imbalance));
    }

    private boolean put(Imbalance imbalance) {
        long reference = ItchUnits.optionalPrice4(imbalance.referencePrice());
        long near = ItchUnits.optionalPrice4(imbalance.nearPrice());
        long far = ItchUnits.optionalPrice4(imbalance.farPrice());
        char cross = crossCode(imbalance.auction());
        boolean fits = reference != UNFIT && near != UNFIT && far != UNFIT && cross != 0;
        fits &= imbalance.pairedQuantity() >= 0 && imbalance.imbalanceQuantity() >= 0;
        if (!fits || !begin(Itch.IMBALANCE, Itch.IMBALANCE_LENGTH, imbalance.instrumentId())) {
            return false;
        }
        out.putLong(Itch.IMBALANCE_PAIRED, imbalance.pairedQuantity());
        out.putLong(Itch.IMBALANCE_SHARES, imbalance.imbalanceQuantity());
        out.putByte(Itch.IMBALANCE_DIRECTION, directionCode(imbalance.imbalanceSide(), imbalance.pairedQuantity()));
        putStock(Itch.IMBALANCE_STOCK, imbalance.instrumentId());
        out.putInt(Itch.IMBALANCE_FAR, far);
        out.putInt(Itch.IMBALANCE_NEAR, near);
        out.putInt(Itch.IMBALANCE_REFERENCE, reference);
        out.putByte(Itch.IMBALANCE_CROSS, cross);
        out.putByte(Itch.IMBALANCE_VARIATION, ItchNotices.variationCode(near, reference));
        return true;
    }

    @Override
    @HotPath
    public void onStatus(TradingStatus status) {
        at(status);
        count(status, notices.put(status));
    }

    @Override
    @HotPath
    public void onNotice(Notice notice) {
        at(notice);
        count(notice, notices.put(notice));
    }

    @Override
    @HotPath
    public void onSession(SessionEvent session) {
        at(session);
        boolean begun = beginMarketWide(Itch.SYSTEM_EVENT, Itch.SYSTEM_EVENT_LENGTH);
        if (begun) {
            out.putByte(Itch.SYSTEM_EVENT_CODE, phaseCode(session.phase()));
        }
        count(session, begun);
    }

    @Override
    public void onGap(FeedGap gap) {
        count(gap, false);
    }

    @Override
    public void onClear(Event clear) {
        count(clear, false);
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

    /** Stream time is there from the first event on whose time can be right. */
    private void at(Event event) {
        long tsEvent = event.tsEvent();
        if (midnightNanos == Time.NONE && tsEvent >= 0 && tsEvent != Time.NONE && event.streamNanos() != Time.NONE) {
            midnightNanos = ItchUnits.midnightNanos(tsEvent);
        }
        sinceMidnightNs = midnightNanos == Time.NONE ? UNFIT : ItchUnits.sinceMidnight(tsEvent, midnightNanos);
    }

    private void count(Event event, boolean done) {
        if (!done) {
            unsupported[event.kind().ordinal()]++;
        }
    }

    /** 0 for what is no cross of ITCH. */
    private static char crossCode(TradeCondition condition) {
        return switch (condition) {
            case OPENING_CROSS -> 'O';
            case CLOSING_CROSS -> 'C';
            case HALT_CROSS -> 'H';
            case INTRADAY_CROSS -> 'I';
            case BOOK, HIDDEN, UNKNOWN, CROSS -> 0;
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

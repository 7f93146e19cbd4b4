package io.penstock.strategies;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Definition;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;

/** Any event, used again and again as the engine's views are. */
final class FakeEvent implements Definition, Trade, TradingStatus, SessionEvent, FeedGap {
    EventKind kind = EventKind.TRADE;
    int instrumentId;
    Instrument instrument;
    long tsEvent = Time.NONE;
    long streamNanos;
    long price;
    long quantity;
    Side aggressorSide = Side.NONE;
    long tradeId;
    TradeCondition condition = TradeCondition.BOOK;
    TradingState state = TradingState.UNKNOWN;
    Phase phase = Phase.MARKET_OPEN;

    @Override
    public EventKind kind() {
        return kind;
    }

    @Override
    public int instrumentId() {
        return instrumentId;
    }

    @Override
    public long tsEvent() {
        return tsEvent;
    }

    @Override
    public long tsRecv() {
        return Time.NONE;
    }

    @Override
    public long streamNanos() {
        return streamNanos;
    }

    @Override
    public long sequence() {
        return 0;
    }

    @Override
    public boolean endOfGroup() {
        return true;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public BookKind bookKind() {
        return BookKind.ORDERS;
    }

    @Override
    public long price() {
        return price;
    }

    @Override
    public long quantity() {
        return quantity;
    }

    @Override
    public Side aggressorSide() {
        return aggressorSide;
    }

    @Override
    public long tradeId() {
        return tradeId;
    }

    @Override
    public TradeCondition condition() {
        return condition;
    }

    @Override
    public TradingState state() {
        return state;
    }

    @Override
    public int reason() {
        return 0;
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public int channel() {
        return NO_CHANNEL;
    }

    @Override
    public long firstMissing() {
        return 1;
    }

    @Override
    public long missing() {
        return 1;
    }
}

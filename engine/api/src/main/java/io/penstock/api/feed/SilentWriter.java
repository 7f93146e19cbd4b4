package io.penstock.api.feed;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.market.BarInterval;

/** Hears everything and does nothing: for those that look at some kinds of events only, as tests of a feed do. Any thread. */
public class SilentWriter implements EventWriter {
    /** Deaf. */
    public SilentWriter() {}

    @Override
    public void header(long tsEvent, long tsRecv, long sequence, long orderingNanos) {}

    @Override
    public void endGroup() {}

    @Override
    public void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant) {}

    @Override
    public void reduceOrder(int instrumentId, long orderId, long quantity) {}

    @Override
    public void deleteOrder(int instrumentId, long orderId) {}

    @Override
    public void replaceOrder(int instrumentId, long orderId, long newOrderId, long price, long quantity) {}

    @Override
    public void executeOrder(
            int instrumentId, long orderId, long price, long quantity, long tradeId, boolean printable) {}

    @Override
    public void clearBook(int instrumentId) {}

    @Override
    public void setLevel(int instrumentId, Side side, long price, long quantity, long orderCount) {}

    @Override
    public void quote(int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {}

    @Override
    public void trade(
            int instrumentId, Side aggressor, long price, long quantity, long tradeId, TradeCondition condition) {}

    @Override
    public void bar(int instrumentId, BarInterval interval, long open, long high, long low, long close, long volume) {}

    @Override
    public void bustTrade(int instrumentId, long tradeId) {}

    @Override
    public void status(int instrumentId, TradingState state, int reason) {}

    @Override
    public void imbalance(
            int instrumentId,
            long pairedQuantity,
            long imbalanceQuantity,
            Side imbalanceSide,
            long referencePrice,
            long nearPrice,
            long farPrice,
            TradeCondition auction) {}

    @Override
    public void notice(
            int instrumentId, Notice.Type type, char code, long value, long price0, long price1, long price2) {}

    @Override
    public void define(Instrument instrument, BookKind bookKind, int channel) {}

    @Override
    public void session(SessionEvent.Phase phase) {}

    @Override
    public void gap(int instrumentId, long firstMissing, long missing) {}

    @Override
    public void channelGap(int channel, long firstMissing, long missing) {}
}

package io.penstock.perf.throughput;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.SilentWriter;
import io.penstock.api.market.BarInterval;

/** Sums events as the decoder hands them over. Feed thread. */
final class SummingWriter extends SilentWriter {
    private final FieldSum sum = new FieldSum();
    private long time;
    private long number;

    long checksum() {
        return sum.value();
    }

    @Override
    public void header(long tsEvent, long tsRecv, long sequence, long orderingNanos) {
        time = tsEvent;
        number = sequence;
    }

    @Override
    public void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant) {
        sum.add(EventKind.ORDER_ADD, instrumentId, time, number, orderId, side.ordinal(), price, quantity);
    }

    @Override
    public void reduceOrder(int instrumentId, long orderId, long quantity) {
        sum.add(EventKind.ORDER_REDUCE, instrumentId, time, number, orderId, 0, 0, quantity);
    }

    @Override
    public void deleteOrder(int instrumentId, long orderId) {
        sum.add(EventKind.ORDER_DELETE, instrumentId, time, number, orderId, 0, 0, 0);
    }

    @Override
    public void replaceOrder(int instrumentId, long orderId, long newOrderId, long price, long quantity) {
        sum.add(EventKind.ORDER_REPLACE, instrumentId, time, number, orderId, newOrderId, price, quantity);
    }

    @Override
    public void executeOrder(
            int instrumentId, long orderId, long price, long quantity, long tradeId, boolean printable) {
        sum.add(EventKind.ORDER_EXECUTE, instrumentId, time, number, orderId, tradeId, price, quantity);
    }

    @Override
    public void clearBook(int instrumentId) {
        header(EventKind.BOOK_CLEAR, instrumentId);
    }

    @Override
    public void setLevel(int instrumentId, Side side, long price, long quantity, long orderCount) {
        sum.add(EventKind.LEVEL, instrumentId, time, number, orderCount, side.ordinal(), price, quantity);
    }

    @Override
    public void quote(int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        sum.add(EventKind.QUOTE, instrumentId, time, number, askPrice, askQuantity, bidPrice, bidQuantity);
    }

    @Override
    public void gap(int instrumentId, long firstMissing, long missing) {
        header(EventKind.GAP, instrumentId);
    }

    @Override
    public void channelGap(int channel, long firstMissing, long missing) {
        header(EventKind.GAP, Instrument.ALL);
    }

    @Override
    public void trade(
            int instrumentId, Side aggressor, long price, long quantity, long tradeId, TradeCondition condition) {
        sum.add(EventKind.TRADE, instrumentId, time, number, 0, tradeId, price, quantity);
    }

    @Override
    public void bar(int instrumentId, BarInterval interval, long open, long high, long low, long close, long volume) {
        header(EventKind.BAR, instrumentId);
    }

    @Override
    public void bustTrade(int instrumentId, long tradeId) {
        header(EventKind.TRADE_BUST, instrumentId);
    }

    @Override
    public void status(int instrumentId, TradingState state, int reason) {
        header(EventKind.STATUS, instrumentId);
    }

    @Override
    public void imbalance(
            int instrumentId,
            long pairedQuantity,
            long imbalanceQuantity,
            Side imbalanceSide,
            long referencePrice,
            long nearPrice,
            long farPrice,
            TradeCondition auction) {
        header(EventKind.IMBALANCE, instrumentId);
    }

    @Override
    public void notice(
            int instrumentId, Notice.Type type, char code, long value, long price0, long price1, long price2) {
        header(EventKind.NOTICE, instrumentId);
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind, int channel) {
        header(EventKind.DEFINITION, instrument.id());
    }

    @Override
    public void session(SessionEvent.Phase phase) {
        header(EventKind.SESSION, Instrument.ALL);
    }

    private void header(EventKind kind, int instrumentId) {
        sum.add(kind, instrumentId, time, number);
    }
}

package io.penstock.feeds.synthetic;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;

/** One message that waits on the tape. Reused: only the fields that its kind has are meaningful. */
final class Message {
    EventKind kind;
    long nanos;
    int instrumentId;
    Side side;
    long orderId;
    long newOrderId;
    long tradeId;
    long price;
    long price1;
    long price2;
    long quantity;
    long value;
    int letters;
    boolean printable;
    char code;
    TradeCondition condition;
    TradingState state;
    Notice.Type notice;
    SessionEvent.Phase phase;
    Instrument instrument;

    /** Hands the event of this message over, without header and end of group. */
    @HotPath
    void writeTo(EventWriter out) {
        switch (kind) {
            case ORDER_ADD -> out.addOrder(instrumentId, orderId, side, price, quantity, letters);
            case ORDER_REDUCE -> out.reduceOrder(instrumentId, orderId, quantity);
            case ORDER_DELETE -> out.deleteOrder(instrumentId, orderId);
            case ORDER_REPLACE -> out.replaceOrder(instrumentId, orderId, newOrderId, price, quantity);
            case ORDER_EXECUTE -> out.executeOrder(instrumentId, orderId, price, quantity, tradeId, printable);
            case TRADE -> out.trade(instrumentId, side, price, quantity, tradeId, condition);
            case TRADE_BUST -> out.bustTrade(instrumentId, tradeId);
            default -> writeRareTo(out);
        }
    }

    private void writeRareTo(EventWriter out) {
        switch (kind) {
            case STATUS -> out.status(instrumentId, state, letters);
            case IMBALANCE -> out.imbalance(instrumentId, quantity, value, side, price, price1, price2, condition);
            case NOTICE -> out.notice(instrumentId, notice, code, value, price, price1, price2);
            case DEFINITION -> out.define(instrument, BookKind.ORDERS);
            case SESSION -> out.session(phase);
            default -> throw new IllegalStateException("no such message: " + kind);
        }
    }
}

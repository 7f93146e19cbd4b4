package io.penstock.feeds.synthetic;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;

/**
 * The messages of the action that was done last, in order, until they are taken. Also the clock of the market: what is
 * recorded carries the time reached, and time never falls. Each message is taken off the budget. One owner.
 */
final class Tape {
    /** Most messages of one action. */
    static final int CAPACITY = 32;

    private final Message[] messages = new Message[CAPACITY];
    private final Budget budget;
    private int recorded;
    private int taken;
    private long nanos;

    Tape(Budget budget) {
        this.budget = budget;
        for (int i = 0; i < CAPACITY; i++) {
            messages[i] = new Message();
        }
    }

    boolean isEmpty() {
        return taken == recorded;
    }

    /** The next message, which stays. Only when there is one. */
    Message first() {
        return messages[taken];
    }

    /** The next message, valid until the next action. Only when there is one. */
    Message take() {
        return messages[taken++];
    }

    /** Time reached, in ns since the epoch. */
    long nanos() {
        return nanos;
    }

    /** Lets time go on to {@code nanos}, if it is not there already. */
    void moveTo(long nanos) {
        this.nanos = Math.max(this.nanos, nanos);
    }

    void pass(long durationNs) {
        nanos += durationNs;
    }

    void addOrder(Stock stock, long orderId, Side side, long price, long quantity, int participant) {
        Message message = record(EventKind.ORDER_ADD, stock);
        message.orderId = orderId;
        message.side = side;
        message.price = price;
        message.quantity = quantity;
        message.letters = participant;
        budget.orderCame();
    }

    void reduceOrder(Stock stock, long orderId, long quantity) {
        Message message = record(EventKind.ORDER_REDUCE, stock);
        message.orderId = orderId;
        message.quantity = quantity;
    }

    void deleteOrder(Stock stock, long orderId) {
        Message message = record(EventKind.ORDER_DELETE, stock);
        message.orderId = orderId;
        budget.orderLeft();
    }

    void replaceOrder(Stock stock, long orderId, long newOrderId, long price, long quantity) {
        Message message = record(EventKind.ORDER_REPLACE, stock);
        message.orderId = orderId;
        message.newOrderId = newOrderId;
        message.price = price;
        message.quantity = quantity;
    }

    /** {@code price} is {@link Price#NONE} when it is the order's own; {@code whole} when nothing of the order is left. */
    void executeOrder(
            Stock stock, long orderId, long price, long quantity, long tradeId, boolean printable, boolean whole) {
        Message message = record(EventKind.ORDER_EXECUTE, stock);
        message.orderId = orderId;
        message.price = price;
        message.quantity = quantity;
        message.tradeId = tradeId;
        message.printable = printable;
        if (whole) {
            budget.orderLeft();
        }
    }

    /** A trade whose aggressor the venue does not tell. */
    void trade(Stock stock, long price, long quantity, long tradeId, TradeCondition condition) {
        Message message = record(EventKind.TRADE, stock);
        message.side = Side.NONE;
        message.price = price;
        message.quantity = quantity;
        message.tradeId = tradeId;
        message.condition = condition;
    }

    void bustTrade(Stock stock, long tradeId) {
        record(EventKind.TRADE_BUST, stock).tradeId = tradeId;
    }

    void status(Stock stock, TradingState state, int reason) {
        Message message = record(EventKind.STATUS, stock);
        message.state = state;
        message.letters = reason;
    }

    void imbalance(
            Stock stock, long paired, long imbalance, long reference, long near, long far, TradeCondition auction) {
        Message message = record(EventKind.IMBALANCE, stock);
        message.quantity = paired;
        message.value = Math.abs(imbalance);
        message.side = imbalance > 0 ? Side.BUY : imbalance < 0 ? Side.SELL : Side.NONE;
        message.price = reference;
        message.price1 = near;
        message.price2 = far;
        message.condition = auction;
    }

    /** {@code instrumentId} may be {@link Instrument#ALL}. */
    void notice(int instrumentId, Notice.Type type, char code, long value, long price0, long price1, long price2) {
        Message message = record(EventKind.NOTICE, instrumentId);
        message.notice = type;
        message.code = code;
        message.value = value;
        message.price = price0;
        message.price1 = price1;
        message.price2 = price2;
    }

    /** A notice that is only a letter. */
    void notice(Stock stock, Notice.Type type, char code, long value) {
        notice(stock.instrument().id(), type, code, value, Price.NONE, Price.NONE, Price.NONE);
    }

    void define(Stock stock) {
        record(EventKind.DEFINITION, stock).instrument = stock.instrument();
    }

    void session(SessionEvent.Phase phase) {
        record(EventKind.SESSION, Instrument.ALL).phase = phase;
    }

    private Message record(EventKind kind, Stock stock) {
        return record(kind, stock.instrument().id());
    }

    private Message record(EventKind kind, int instrumentId) {
        if (taken == recorded) {
            taken = 0;
            recorded = 0;
        }
        Message message = messages[recorded++];
        message.kind = kind;
        message.instrumentId = instrumentId;
        message.nanos = nanos;
        budget.spend();
        return message;
    }
}

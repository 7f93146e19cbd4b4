package io.penstock.engine.lane;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.engine.book.OrderBooks;
import io.penstock.engine.ring.RingEvent;

/** The trade in an execution of a resting order: who took, and at what price when it was the order's own. */
final class TradeView extends EventView implements Trade {
    private Side aggressorSide;
    private long price;

    /** Shows an execution that was just applied to one of these. */
    TradeView show(RingEvent execution, OrderBooks books) {
        event = execution;
        aggressorSide = books.changedSide().opposite();
        price = execution.price() == Price.NONE ? books.changedPrice() : execution.price();
        return this;
    }

    @Override
    public long price() {
        return price;
    }

    @Override
    public long quantity() {
        return event.quantity();
    }

    @Override
    public Side aggressorSide() {
        return aggressorSide;
    }

    @Override
    public long tradeId() {
        return event.tradeId();
    }

    @Override
    public TradeCondition condition() {
        return TradeCondition.BOOK;
    }
}

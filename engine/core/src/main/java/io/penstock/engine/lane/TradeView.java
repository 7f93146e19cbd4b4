package io.penstock.engine.lane;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.engine.book.OrderBooks;
import io.penstock.engine.ring.RingEvent;

/** The trade in an execution of a resting order: who took, and at what price when it was the order's own. */
final class TradeView extends EventView implements Trade {
    private int restingSide;
    private long price;
    private long quantity;
    private long tradeId;

    /** Shows an execution that was just applied to one of these. */
    TradeView show(RingEvent execution, OrderBooks books) {
        take(execution);
        restingSide = books.changedSideCode();
        price = price(execution, books);
        quantity = execution.quantity();
        tradeId = execution.tradeId();
        return this;
    }

    /** Where an execution says no price, it was at that of the order. */
    static long price(RingEvent execution, OrderBooks books) {
        return execution.price() == Price.NONE ? books.changedPrice() : execution.price();
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
        return Side.of(restingSide).opposite();
    }

    @Override
    public long tradeId() {
        return tradeId;
    }

    @Override
    public TradeCondition condition() {
        return TradeCondition.BOOK;
    }
}

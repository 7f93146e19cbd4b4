package io.penstock.engine.lane;

import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.OrderEvent;
import io.penstock.engine.book.OrderBooks;
import io.penstock.engine.ring.RingEvent;

/** An order event with what only the book knows: most messages name no side and no price. */
final class OrderView extends EventView implements OrderEvent {
    private Side side;
    private long price;
    private long quantity;
    private long replacedPrice;
    private long replacedQuantity;

    /** Shows an event that was just applied to one of these. */
    OrderView show(RingEvent applied, OrderBooks books) {
        event = applied;
        boolean replaces = applied.kind() == EventKind.ORDER_REPLACE;
        replacedPrice = replaces ? books.changedPrice() : Price.NONE;
        replacedQuantity = replaces ? books.changedQuantity() : Quantity.UNKNOWN;
        switch (applied.kind()) {
            case ORDER_ADD -> set(applied.side(), applied.price(), applied.quantity());
            case ORDER_REPLACE -> set(books.changedSide(), applied.price(), applied.quantity());
            case ORDER_DELETE -> set(books.changedSide(), books.changedPrice(), books.changedQuantity());
            default -> set(books.changedSide(), books.changedPrice(), applied.quantity());
        }
        return this;
    }

    private void set(Side orderSide, long orderPrice, long orderQuantity) {
        side = orderSide;
        price = orderPrice;
        quantity = orderQuantity;
    }

    @Override
    public long orderId() {
        return event.orderId();
    }

    @Override
    public long newOrderId() {
        return event.kind() == EventKind.ORDER_REPLACE ? event.newOrderId() : event.orderId();
    }

    @Override
    public Side side() {
        return side;
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
    public long replacedPrice() {
        return replacedPrice;
    }

    @Override
    public long replacedQuantity() {
        return replacedQuantity;
    }

    @Override
    public long executionPrice() {
        if (event.kind() != EventKind.ORDER_EXECUTE) {
            return Price.NONE;
        }
        return event.price() == Price.NONE ? price : event.price();
    }

    @Override
    public long tradeId() {
        return event.kind() == EventKind.ORDER_EXECUTE ? event.tradeId() : 0;
    }

    @Override
    public boolean printable() {
        return event.printable();
    }

    @Override
    public int participant() {
        return event.kind() == EventKind.ORDER_ADD ? event.participant() : 0;
    }
}

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
    private long orderId;
    private long newOrderId;
    private int side;
    private long price;
    private long quantity;
    private long replacedPrice;
    private long replacedQuantity;
    private long executionPrice;
    private int participant;
    private boolean printable;

    /** Shows an event that was just applied to one of these. */
    OrderView show(RingEvent applied, OrderBooks books) {
        take(applied);
        orderId = applied.orderId();
        newOrderId = applied.newOrderId();
        printable = applied.printable();
        side = applied.isAdd() ? applied.sideCode() : books.changedSideCode();
        price = applied.isAdd() || applied.isReplace() ? applied.price() : books.changedPrice();
        quantity = applied.isDelete() ? books.changedQuantity() : applied.quantity();
        replacedPrice = applied.isReplace() ? books.changedPrice() : Price.NONE;
        replacedQuantity = applied.isReplace() ? books.changedQuantity() : Quantity.UNKNOWN;
        executionPrice = applied.isExecute() ? TradeView.price(applied, books) : Price.NONE;
        participant = applied.isAdd() ? applied.participant() : 0;
        return this;
    }

    @Override
    public long orderId() {
        return orderId;
    }

    @Override
    public long newOrderId() {
        return kind() == EventKind.ORDER_REPLACE ? newOrderId : orderId;
    }

    @Override
    public Side side() {
        return Side.of(side);
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
        return executionPrice;
    }

    @Override
    public long tradeId() {
        return kind() == EventKind.ORDER_EXECUTE ? newOrderId : 0;
    }

    @Override
    public boolean printable() {
        return printable;
    }

    @Override
    public int participant() {
        return participant;
    }
}

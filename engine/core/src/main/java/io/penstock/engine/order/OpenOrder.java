package io.penstock.engine.order;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.OrderType;
import io.penstock.api.strategy.OwnOrder;
import io.penstock.api.strategy.TimeInForce;

/** One order that a strategy has sent, and how the venue has answered so far. Lane thread; reused when it is closed. */
public final class OpenOrder implements OwnOrder {
    /** Neighbours in the order in which they were sent; of a closed one {@code next} is the next closed one. */
    OpenOrder next;

    OpenOrder previous;

    private long clientOrderId;
    private int instrumentId;
    private Side side;
    private OrderType type;
    private TimeInForce timeInForce;
    private long price;
    private long stopPrice;
    private long quantity;
    private long confirmedPrice;
    private long confirmedQuantity;
    private long filledQuantity;
    private boolean postOnly;
    private long tag;
    private long sentNanos;
    private boolean acknowledged;
    private boolean cancelling;

    @HotPath
    OpenOrder begin(long newClientOrderId, OrderTicket ticket, long nanos) {
        clientOrderId = newClientOrderId;
        instrumentId = ticket.instrumentId();
        side = ticket.side();
        type = ticket.type();
        timeInForce = ticket.timeInForce();
        price = ticket.price();
        stopPrice = ticket.stopPrice();
        quantity = ticket.quantity();
        confirmedPrice = price;
        confirmedQuantity = quantity;
        filledQuantity = 0;
        postOnly = ticket.isPostOnly();
        tag = ticket.tag();
        sentNanos = nanos;
        acknowledged = false;
        cancelling = false;
        return this;
    }

    /** The strategy asks for other terms. */
    @HotPath
    public void ask(long newPrice, long newQuantity) {
        price = newPrice;
        quantity = newQuantity;
    }

    /** The strategy asks to cancel it. */
    @HotPath
    public void askCancel() {
        cancelling = true;
    }

    /** The venue has it as it was asked for last. */
    @HotPath
    public void acknowledge() {
        acknowledged = true;
        confirmedPrice = price;
        confirmedQuantity = quantity;
    }

    /** The venue keeps it on the terms that it acknowledged last. */
    @HotPath
    public void rejectReplace() {
        price = confirmedPrice;
        quantity = confirmedQuantity;
    }

    /** The venue does not cancel it. */
    @HotPath
    public void rejectCancel() {
        cancelling = false;
    }

    /** So much of it traded. */
    @HotPath
    public void fill(long traded) {
        filledQuantity += traded;
    }

    @Override
    public long clientOrderId() {
        return clientOrderId;
    }

    @Override
    public int instrumentId() {
        return instrumentId;
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public OrderType type() {
        return type;
    }

    @Override
    public TimeInForce timeInForce() {
        return timeInForce;
    }

    @Override
    public long price() {
        return price;
    }

    @Override
    public long stopPrice() {
        return stopPrice;
    }

    @Override
    public long quantity() {
        return quantity;
    }

    @Override
    public long filledQuantity() {
        return filledQuantity;
    }

    @Override
    public boolean isPostOnly() {
        return postOnly;
    }

    @Override
    public long tag() {
        return tag;
    }

    @Override
    public long sentNanos() {
        return sentNanos;
    }

    @Override
    public boolean isAcknowledged() {
        return acknowledged;
    }

    @Override
    public boolean isCancelling() {
        return cancelling;
    }
}

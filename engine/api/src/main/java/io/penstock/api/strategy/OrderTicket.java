package io.penstock.api.strategy;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;

/**
 * What a new order says; filled in anew for each and then sent, so that one ticket serves a strategy for life without
 * allocating.
 *
 * <pre>{@code
 * long id = orders.send(ticket.limit(instrument, Side.BUY, price, 100).postOnly());
 * }</pre>
 */
public final class OrderTicket {
    private int instrumentId;
    private Side side = Side.NONE;
    private OrderType type = OrderType.LIMIT;
    private TimeInForce timeInForce = TimeInForce.DAY;
    private long price = Price.NONE;
    private long stopPrice = Price.NONE;
    private long quantity;
    private boolean postOnly;
    private long tag;

    /** An order at a price or better, for the day; prices at scale 1e-9, quantity in the instrument's unit. */
    @HotPath
    public OrderTicket limit(int newInstrumentId, Side newSide, long newPrice, long newQuantity) {
        return fill(newInstrumentId, newSide, OrderType.LIMIT, newPrice, Price.NONE, newQuantity);
    }

    /** An order at any price, for the day. */
    @HotPath
    public OrderTicket market(int newInstrumentId, Side newSide, long newQuantity) {
        return fill(newInstrumentId, newSide, OrderType.MARKET, Price.NONE, Price.NONE, newQuantity);
    }

    /** An order at any price once the market trades at the stop price or beyond, for the day. */
    @HotPath
    public OrderTicket stop(int newInstrumentId, Side newSide, long newStopPrice, long newQuantity) {
        return fill(newInstrumentId, newSide, OrderType.STOP, Price.NONE, newStopPrice, newQuantity);
    }

    /** An order at a price or better once the market trades at the stop price or beyond, for the day. */
    @HotPath
    public OrderTicket stopLimit(
            int newInstrumentId, Side newSide, long newStopPrice, long newPrice, long newQuantity) {
        return fill(newInstrumentId, newSide, OrderType.STOP_LIMIT, newPrice, newStopPrice, newQuantity);
    }

    /** How long it stays, in place of the day. */
    @HotPath
    public OrderTicket timeInForce(TimeInForce newTimeInForce) {
        timeInForce = newTimeInForce;
        return this;
    }

    /** It never takes: where it would trade at once, the venue rejects it. */
    @HotPath
    public OrderTicket postOnly() {
        postOnly = true;
        return this;
    }

    /** A number of the strategy's own that stays with the order: a leg, a signal, a parent order. 0 unless given. */
    @HotPath
    public OrderTicket tag(long newTag) {
        tag = newTag;
        return this;
    }

    /** Dense id of the instrument. */
    public int instrumentId() {
        return instrumentId;
    }

    /** Whether it buys or sells. */
    public Side side() {
        return side;
    }

    /** How it may trade. */
    public OrderType type() {
        return type;
    }

    /** How long it stays. */
    public TimeInForce timeInForce() {
        return timeInForce;
    }

    /** Limit at scale 1e-9; {@link Price#NONE} where the type has none. */
    public long price() {
        return price;
    }

    /** Stop price at scale 1e-9; {@link Price#NONE} where the type has none. */
    public long stopPrice() {
        return stopPrice;
    }

    /** In the instrument's unit. */
    public long quantity() {
        return quantity;
    }

    /** Whether it must not take. */
    public boolean isPostOnly() {
        return postOnly;
    }

    /** The strategy's own number. */
    public long tag() {
        return tag;
    }

    private OrderTicket fill(
            int newInstrumentId, Side newSide, OrderType newType, long newPrice, long newStopPrice, long newQuantity) {
        instrumentId = newInstrumentId;
        side = newSide;
        type = newType;
        timeInForce = TimeInForce.DAY;
        price = newPrice;
        stopPrice = newStopPrice;
        quantity = newQuantity;
        postOnly = false;
        tag = 0;
        return this;
    }
}

package io.penstock.api.strategy;

import io.penstock.api.HotPath;
import io.penstock.api.Side;

/**
 * Where a strategy says what it wants to trade. Lane thread, inside callbacks; allocates nothing.
 *
 * <p>Every call answers at once: with the client order id, which is positive, once the intent is on its way; or with a
 * negative number whose reason {@link Refusal#of} tells, and then nothing has happened.
 *
 * <pre>{@code
 * long id = orders.limit(quote.instrumentId(), Side.BUY, quote.bidPrice(), 100);
 * if (Refusal.isRefusal(id)) {
 *     refused(Refusal.of(id));
 * }
 * }</pre>
 *
 * <p>What the venue makes of it comes later in stream time, through {@link Strategy#onAcknowledge}, {@link
 * Strategy#onFill}, {@link Strategy#onReject} and {@link Strategy#onCancel}. An order is open from the send until it is filled,
 * rejected or cancelled. In a run without a venue nobody answers: a market or immediate order is over at once, any other
 * once its cancel is sent, and none of these callbacks is made. Intents are recorded in sequence: the same stream gives the
 * same record, and its hash is in the report.
 *
 * <p>Client order ids are the engine's: the instrument's id times {@link #IDS_PER_INSTRUMENT} plus the number of the order
 * among this strategy's of the instrument, from 1. So they are the same however a strategy's instruments are spread.
 */
public interface Orders {
    /** Client order ids that an instrument has. */
    long IDS_PER_INSTRUMENT = 1_000_000_000L;

    /** Sends a new order. The ticket may be used again at once. @return its client order id, or a refusal */
    long send(OrderTicket ticket);

    /** Sends an order for the day at a price or better. @return its client order id, or a refusal */
    long limit(int instrumentId, Side side, long price, long quantity);

    /** Sends an order for the day at any price. @return its client order id, or a refusal */
    long market(int instrumentId, Side side, long quantity);

    /**
     * Asks for another price and quantity of an open order, which keeps its id and its other terms.
     *
     * @param newPrice at scale 1e-9; {@link io.penstock.api.Price#NONE} for an order without a limit price
     * @param newQuantity in all, what has traded already included
     * @return its client order id, or a refusal
     */
    long replace(long clientOrderId, long newPrice, long newQuantity);

    /** Asks to cancel what is left of an open order. Allowed on a stale book. @return its client order id, or a refusal */
    long cancel(long clientOrderId);

    /** Asks to cancel every open order, in the order in which they were sent. @return how many, or a refusal */
    long cancelAll();

    /** An open order; null when there is none of that id. The view is valid until the order is no longer open. */
    OwnOrder order(long clientOrderId);

    /** How many orders are open. */
    int openOrders();

    /** The instrument of a client order id. */
    @HotPath
    static int instrumentOf(long clientOrderId) {
        return (int) (clientOrderId / IDS_PER_INSTRUMENT);
    }
}

package io.penstock.strategies.quoting;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.Orders;
import io.penstock.api.strategy.OwnOrder;
import io.penstock.api.strategy.Refusal;

/** One side's order: sent, replaced when its price or size should be another, cancelled. */
final class RestingQuote {
    private final int instrumentId;
    private final Side side;
    private final long size;
    private final OrderTicket ticket = new OrderTicket();
    private long orderId = Refusal.UNKNOWN_ORDER.code();
    long placed;
    long moved;
    long refused;

    RestingQuote(int instrumentId, Side side, long size) {
        this.instrumentId = instrumentId;
        this.side = side;
        this.size = size;
    }

    /** Rests at this price from now on; nowhere at {@link Price#NONE}. */
    @HotPath
    void rest(long price, Orders orders) {
        OwnOrder order = Refusal.isRefusal(orderId) ? null : orders.order(orderId);
        if (order == null) {
            if (price != Price.NONE) {
                orderId = orders.send(
                        ticket.limit(instrumentId, side, price, size).postOnly());
                placed++;
                refused += Refusal.isRefusal(orderId) ? 1 : 0;
            }
        } else if (price == Price.NONE) {
            if (!order.isCancelling()) {
                orders.cancel(orderId);
            }
        } else if (!order.isCancelling() && (order.price() != price || order.leavesQuantity() != size)) {
            orders.replace(orderId, price, order.filledQuantity() + size);
            moved++;
        }
    }
}

package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.strategy.Fill;
import io.penstock.api.strategy.OrderReason;
import io.penstock.api.strategy.OwnOrder;
import io.penstock.engine.order.OpenOrder;
import io.penstock.engine.order.OpenOrders;

/**
 * Where a venue answers the orders of one strategy, which hears of it at once. Ids that are not open, because the answer came
 * twice or too late, are told by false and change nothing. Lane thread, in between its callbacks.
 */
public final class OrderDesk {
    private final StrategyRunner runner;
    private final OpenOrders open;
    private final Execution execution = new Execution();

    OrderDesk(StrategyRunner runner) {
        this.runner = runner;
        this.open = runner.orders().answered();
    }

    /** The venue has the order on the terms asked for last. */
    @HotPath
    public boolean acknowledge(long clientOrderId) {
        OpenOrder order = open.find(clientOrderId);
        if (order != null) {
            order.acknowledge();
            runner.acknowledge(order);
        }
        return order != null;
    }

    /**
     * The order traded.
     *
     * @param price at scale 1e-9
     * @param quantity at most what was left
     * @param maker whether the order rested
     * @param tradeId the venue's number; 0 where it has none
     * @throws IllegalArgumentException when it trades more than was left
     */
    @HotPath
    public boolean fill(long clientOrderId, long price, long quantity, boolean maker, long tradeId) {
        OpenOrder order = open.find(clientOrderId);
        if (order == null) {
            return false;
        }
        if (quantity <= 0 || quantity > order.leavesQuantity()) {
            throw new IllegalArgumentException(
                    "fill of " + quantity + " where " + order.leavesQuantity() + " are left of order " + clientOrderId);
        }
        order.fill(quantity);
        boolean done = order.leavesQuantity() == 0;
        if (done) {
            open.close(order);
        }
        runner.fill(execution.of(order, price, quantity, maker, tradeId));
        if (done) {
            open.recycle(order);
        }
        return true;
    }

    /** The venue did not take the order. */
    @HotPath
    public boolean reject(long clientOrderId, OrderReason reason) {
        OpenOrder order = open.find(clientOrderId);
        if (order == null) {
            return false;
        }
        open.close(order);
        runner.reject(order, reason);
        open.recycle(order);
        return true;
    }

    /** The venue keeps the order on the terms that it acknowledged last. */
    @HotPath
    public boolean rejectReplace(long clientOrderId, OrderReason reason) {
        OpenOrder order = open.find(clientOrderId);
        if (order != null) {
            order.rejectReplace();
            runner.reject(order, reason);
        }
        return order != null;
    }

    /** The venue does not cancel the order. */
    @HotPath
    public boolean rejectCancel(long clientOrderId, OrderReason reason) {
        OpenOrder order = open.find(clientOrderId);
        if (order != null) {
            order.rejectCancel();
            runner.reject(order, reason);
        }
        return order != null;
    }

    /** What was left of the order is gone. */
    @HotPath
    public boolean cancel(long clientOrderId, OrderReason reason) {
        OpenOrder order = open.find(clientOrderId);
        if (order == null) {
            return false;
        }
        open.close(order);
        runner.cancelled(order, reason);
        open.recycle(order);
        return true;
    }

    /** Reused; valid during the callback. */
    private static final class Execution implements Fill {
        private OwnOrder order;
        private long price;
        private long quantity;
        private boolean maker;
        private long tradeId;

        Fill of(OwnOrder newOrder, long newPrice, long newQuantity, boolean newMaker, long newTradeId) {
            order = newOrder;
            price = newPrice;
            quantity = newQuantity;
            maker = newMaker;
            tradeId = newTradeId;
            return this;
        }

        @Override
        public OwnOrder order() {
            return order;
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
        public boolean isMaker() {
            return maker;
        }

        @Override
        public long tradeId() {
            return tradeId;
        }
    }
}

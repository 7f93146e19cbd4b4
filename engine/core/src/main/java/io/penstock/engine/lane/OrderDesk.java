package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.strategy.Fill;
import io.penstock.api.strategy.OrderReason;
import io.penstock.api.strategy.OwnOrder;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.order.OpenOrder;
import io.penstock.engine.order.OpenOrders;

/**
 * Where a venue answers the orders of one strategy, which hears of it at once. Ids that are not open, because the answer came
 * twice or too late, are told by false and change nothing. Lane thread, in between its callbacks.
 */
public final class OrderDesk {
    private enum Answer {
        ACKNOWLEDGE("onAcknowledge"),
        FILL("onFill"),
        REJECT("onReject"),
        CANCEL("onCancel");

        private final String callback;

        Answer(String callback) {
            this.callback = callback;
        }
    }

    private final StrategyRunner runner;
    private final Strategy strategy;
    private final OpenOrders open;
    private final Execution execution = new Execution();

    OrderDesk(StrategyRunner runner, Strategy strategy) {
        this.runner = runner;
        this.strategy = strategy;
        this.open = runner.orders().answered();
    }

    /** The venue has the order on the terms asked for last. */
    @HotPath
    public boolean acknowledge(long clientOrderId) {
        OpenOrder order = open.find(clientOrderId);
        if (order != null) {
            order.acknowledge();
            tell(Answer.ACKNOWLEDGE, order, null);
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
        execution.of(order, price, quantity, maker, tradeId);
        tell(Answer.FILL, order, null);
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
        tell(Answer.REJECT, order, reason);
        open.recycle(order);
        return true;
    }

    /** The venue keeps the order on the terms that it acknowledged last. */
    @HotPath
    public boolean rejectReplace(long clientOrderId, OrderReason reason) {
        OpenOrder order = open.find(clientOrderId);
        if (order != null) {
            order.rejectReplace();
            tell(Answer.REJECT, order, reason);
        }
        return order != null;
    }

    /** The venue does not cancel the order. */
    @HotPath
    public boolean rejectCancel(long clientOrderId, OrderReason reason) {
        OpenOrder order = open.find(clientOrderId);
        if (order != null) {
            order.rejectCancel();
            tell(Answer.REJECT, order, reason);
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
        tell(Answer.CANCEL, order, reason);
        open.recycle(order);
        return true;
    }

    private void tell(Answer answer, OwnOrder order, OrderReason reason) {
        if (!runner.orders().isOver() && runner.begin()) {
            try {
                switch (answer) {
                    case ACKNOWLEDGE -> strategy.onAcknowledge(order);
                    case FILL -> strategy.onFill(execution);
                    case REJECT -> strategy.onReject(order, reason);
                    case CANCEL -> strategy.onCancel(order, reason);
                }
            } catch (Throwable e) {
                runner.caught(e, answer.callback);
            }
            runner.end();
        }
    }

    /** Reused; valid during the callback. */
    private static final class Execution implements Fill {
        private OwnOrder order;
        private long price;
        private long quantity;
        private boolean maker;
        private long tradeId;

        void of(OwnOrder newOrder, long newPrice, long newQuantity, boolean newMaker, long newTradeId) {
            order = newOrder;
            price = newPrice;
            quantity = newQuantity;
            maker = newMaker;
            tradeId = newTradeId;
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

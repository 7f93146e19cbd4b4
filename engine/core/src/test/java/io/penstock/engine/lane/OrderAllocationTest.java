package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.Orders;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.TimeInForce;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Sending, replacing, cancelling and being refused allocate nothing once warm. */
class OrderAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STEPS = 20_000;
    private static final int ROUNDS = 4;
    private static final long ORDERS_PER_EVENT = 4;
    private static final long EVENTS_PER_STEP = 2;

    private static final class Busy implements Strategy {
        private final OrderTicket ticket = new OrderTicket();
        private Orders orders;

        @Override
        public void onStart(StrategyContext context) {
            orders = context.orders();
        }

        @Override
        public void onOrder(OrderEvent order) {
            long resting = orders.limit(0, Side.BUY, Price.ONE, 10);
            orders.replace(resting, 2 * Price.ONE, 20);
            orders.market(0, Side.SELL, 1);
            orders.send(ticket.limit(0, Side.SELL, Price.ONE, 1)
                    .timeInForce(TimeInForce.IOC)
                    .tag(order.orderId()));
            orders.market(0, Side.SELL, 0);
            orders.cancel(resting);
            orders.limit(0, Side.BUY, Price.ONE, 10);
            orders.cancelAll();
        }
    }

    @Test
    void nothingIsAllocated() {
        LaneByHand lane = new LaneByHand(new Busy());
        lane.define(0, "A");
        long nanos = run(lane, 1, STEPS);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            nanos = run(lane, nanos, STEPS / ROUNDS);
            // What the JVM itself allocates once, as a late compilation does, shows in one round only.
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
        assertEquals(
                ORDERS_PER_EVENT * EVENTS_PER_STEP * 2 * STEPS,
                lane.stop().get(0).orders().sent());
    }

    private static long run(LaneByHand lane, long from, int steps) {
        for (long nanos = from; nanos < from + steps; nanos++) {
            EventWriter out = lane.at(nanos);
            out.addOrder(0, nanos, Side.BUY, 1, 1, 0);
            out.deleteOrder(0, nanos);
            out.endGroup();
        }
        return from + steps;
    }
}

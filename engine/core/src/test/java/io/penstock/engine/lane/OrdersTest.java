package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.strategy.OrderReason;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.Orders;
import io.penstock.api.strategy.Refusal;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.TimeInForce;
import io.penstock.engine.order.OrdersReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a strategy may send, and what is said to it where it may not. */
class OrdersTest {
    private static final OrderTicket TICKET = new OrderTicket();
    private static final long PRICE = 100 * Price.ONE;

    private final List<String> heard = new ArrayList<>();
    private Consumer<Orders> onGroup = orders -> {};
    private StrategyContext context;

    /** Follows A; does what the test says at the end of a group. */
    private final Strategy strategy = new io.penstock.engine.Transcript(heard::add, "A") {
        @Override
        public void onStart(StrategyContext newContext) {
            super.onStart(newContext);
            OrdersTest.this.context = newContext;
            assertRefused(Refusal.NO_MARKET, newContext.orders().market(0, Side.BUY, 1));
        }

        @Override
        public void onGroupEnd(long position) {
            onGroup.accept(context.orders());
        }

        @Override
        public void onStop() {
            Orders orders = context.orders();
            assertRefused(Refusal.NO_MARKET, orders.limit(0, Side.BUY, PRICE, 1));
            orders.cancelAll();
        }

        @Override
        public void report(Results results) {
            assertRefused(Refusal.OUTSIDE_CALLBACK, context.orders().market(0, Side.BUY, 1));
        }
    };

    private final LaneByHand lane = new LaneByHand(strategy, new Strategy() {
        @Override
        public void onStart(StrategyContext context) {
            context.follow("B");
        }
    });

    private long nanos;

    @Test
    void idsTellTheInstrumentAndTheNumberOfTheOrder() {
        lane.define(0, "A").define(1, "AA").define(2, "A");
        assertEquals(1, does(orders -> orders.limit(0, Side.BUY, PRICE, 10)));
        assertEquals(2, does(orders -> orders.market(0, Side.SELL, 10)));
        assertEquals(2_000_000_001L, does(orders -> orders.limit(2, Side.BUY, PRICE, 10)));
        assertEquals(2, Orders.instrumentOf(2_000_000_001L));
        assertEquals(3, does(orders -> orders.limit(0, Side.BUY, PRICE, 10)));
    }

    @Test
    void eachThingThatCannotBeMeantIsRefusedByItsName() {
        lane.define(0, "A").define(1, "B").define(2, "C");
        refused(Refusal.UNKNOWN_INSTRUMENT, orders -> orders.market(3, Side.BUY, 1));
        refused(Refusal.UNKNOWN_INSTRUMENT, orders -> orders.market(Instrument.ALL, Side.BUY, 1));
        refused(Refusal.NOT_FOLLOWED, orders -> orders.market(1, Side.BUY, 1));
        refused(Refusal.NOT_FOLLOWED, orders -> orders.market(2, Side.BUY, 1));
        refused(Refusal.SIDE_MISSING, orders -> orders.market(0, Side.NONE, 1));
        refused(Refusal.QUANTITY_NOT_POSITIVE, orders -> orders.market(0, Side.BUY, 0));
        refused(Refusal.QUANTITY_NOT_POSITIVE, orders -> orders.market(0, Side.BUY, Quantity.UNKNOWN));
        refused(Refusal.PRICE_MISSING, orders -> orders.limit(0, Side.BUY, Price.NONE, 1));
        refused(Refusal.PRICE_MISSING, orders -> orders.send(TICKET.stopLimit(0, Side.BUY, PRICE, Price.NONE, 1)));
        refused(Refusal.STOP_PRICE_MISSING, orders -> orders.send(TICKET.stop(0, Side.BUY, Price.NONE, 1)));
        refused(
                Refusal.CONTRADICTORY,
                orders -> orders.send(TICKET.market(0, Side.BUY, 1).postOnly()));
        refused(
                Refusal.CONTRADICTORY,
                orders -> orders.send(TICKET.limit(0, Side.BUY, PRICE, 1)
                        .timeInForce(TimeInForce.IOC)
                        .postOnly()));
        refused(Refusal.UNKNOWN_ORDER, orders -> orders.cancel(1));
        refused(Refusal.UNKNOWN_ORDER, orders -> orders.replace(1, PRICE, 1));
        assertEquals(0, report().sent());
    }

    @Test
    void aNegativePriceIsAPrice() {
        lane.define(0, "A");
        assertEquals(1, does(orders -> orders.limit(0, Side.BUY, -PRICE, 1)));
    }

    @Test
    void onAStaleBookOnlyCancelsPass() {
        lane.define(0, "A");
        long id = does(orders -> orders.limit(0, Side.BUY, PRICE, 1));
        lane.at(++nanos).gap(0, 1, 1);
        refused(Refusal.STALE_BOOK, orders -> orders.limit(0, Side.BUY, PRICE, 1));
        refused(Refusal.STALE_BOOK, orders -> orders.replace(id, PRICE, 2));
        assertEquals(id, does(orders -> orders.cancel(id)));

        lane.at(++nanos).clearBook(0);
        assertEquals(2, does(orders -> orders.limit(0, Side.BUY, PRICE, 1)));
        assertEquals(Map.of(Refusal.STALE_BOOK, 2L), withoutTheStart(report().refused()));
    }

    @Test
    void aReplaceKeepsTheIdAndChangesTheTerms() {
        lane.define(0, "A");
        long id =
                does(orders -> orders.send(TICKET.limit(0, Side.BUY, PRICE, 10).tag(7)));
        assertEquals(id, does(orders -> orders.replace(id, PRICE + 1, 20)));
        does(orders -> {
            assertEquals(PRICE + 1, orders.order(id).price());
            assertEquals(20, orders.order(id).leavesQuantity());
            assertEquals(7, orders.order(id).tag());
            return 1;
        });
        refused(Refusal.PRICE_MISSING, orders -> orders.replace(id, Price.NONE, 10));
        refused(Refusal.QUANTITY_NOT_POSITIVE, orders -> orders.replace(id, PRICE, 0));
        long stop = does(orders -> orders.send(TICKET.stop(0, Side.SELL, PRICE, 10)));
        refused(Refusal.CONTRADICTORY, orders -> orders.replace(stop, PRICE, 5));
        assertEquals(stop, does(orders -> orders.replace(stop, Price.NONE, 5)));
    }

    @Test
    void withoutAVenueAnOrderIsOpenUntilItsCancelIfItCanRest() {
        lane.define(0, "A");
        does(orders -> {
            orders.market(0, Side.BUY, 1);
            orders.send(TICKET.limit(0, Side.BUY, PRICE, 1).timeInForce(TimeInForce.FOK));
            long resting = orders.send(TICKET.limit(0, Side.BUY, PRICE, 1).timeInForce(TimeInForce.GTC));
            assertEquals(1, orders.openOrders());
            orders.cancel(resting);
            assertNull(orders.order(resting));
            orders.limit(0, Side.BUY, PRICE, 1);
            orders.limit(0, Side.BUY, PRICE, 1);
            assertEquals(2, orders.cancelAll());
            return orders.limit(0, Side.BUY, PRICE, 1);
        });
        OrdersReport report = report();
        assertEquals(6, report.sent());
        assertEquals(4, report.cancelled(), "three by the strategy, one at the end");
        assertEquals(0, report.open());
    }

    @Test
    void theAnswersOfAVenueAreHeard() {
        lane.define(0, "A");
        OrderDesk desk = lane.desks().get(0);
        long id = does(orders -> orders.limit(0, Side.BUY, PRICE, 10));
        assertTrue(desk.acknowledge(id));
        assertTrue(desk.fill(id, PRICE, 4, true, 1));
        refused(Refusal.QUANTITY_TRADED, orders -> orders.replace(id, PRICE, 4));
        does(orders -> orders.replace(id, PRICE + 5, 20));
        assertTrue(desk.rejectReplace(id, OrderReason.PRICE_BAND));
        does(orders -> orders.cancel(id));
        refused(Refusal.UNKNOWN_ORDER, orders -> orders.cancel(id));
        refused(Refusal.UNKNOWN_ORDER, orders -> orders.replace(id, PRICE, 30));
        assertTrue(desk.rejectCancel(id, OrderReason.TOO_LATE));
        assertThrows(IllegalArgumentException.class, () -> desk.fill(id, PRICE, 7, true, 2));
        assertTrue(desk.fill(id, PRICE, 6, true, 2));
        assertFalse(desk.fill(id, PRICE, 1, true, 3), "it is filled");
        long second = does(orders -> orders.limit(0, Side.SELL, PRICE, 10));
        assertTrue(desk.cancel(second, OrderReason.EXPIRED));
        assertFalse(desk.cancel(second, OrderReason.EXPIRED));
        long third = does(orders -> orders.limit(0, Side.SELL, PRICE, 10));
        assertTrue(desk.reject(third, OrderReason.HALTED));
        assertFalse(desk.acknowledge(third));

        assertEquals(
                List.of(
                        "acknowledge | 1 BUY 10 of 10 @ 100.00",
                        "fill | 1 BUY 6 of 10 @ 100.00 4 @ 100.00",
                        "reject | 1 BUY 6 of 10 @ 100.00 PRICE_BAND",
                        "reject | 1 BUY 6 of 10 @ 100.00 TOO_LATE",
                        "fill | 1 BUY 0 of 10 @ 100.00 6 @ 100.00",
                        "cancel | 2 SELL 10 of 10 @ 100.00 EXPIRED",
                        "reject | 3 SELL 10 of 10 @ 100.00 HALTED"),
                heard.stream()
                        .filter(line -> line.matches("(acknowledge|fill|reject|cancel) .*"))
                        .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                        .toList());
    }

    @Test
    void anotherThreadMayNotSend() {
        lane.define(0, "A");
        assertRefused(Refusal.OUTSIDE_CALLBACK, does(orders -> CompletableFuture.supplyAsync(
                        () -> orders.market(0, Side.BUY, 1))
                .join()));
    }

    @Test
    void theOrdersOfAQuarantinedStrategyAreCancelled() {
        lane.define(0, "A");
        does(orders -> orders.limit(0, Side.BUY, PRICE, 10));
        onGroup = orders -> {
            orders.limit(0, Side.SELL, PRICE, 10);
            throw new IllegalStateException("meant");
        };
        group();
        assertRefused(Refusal.QUARANTINED, context.orders().market(0, Side.BUY, 1));
        OrdersReport report = report();
        assertEquals(2, report.sent());
        assertEquals(2, report.cancelled());
        assertEquals(0, report.open());
    }

    private static void assertRefused(Refusal reason, long result) {
        assertTrue(Refusal.isRefusal(result), "sent as " + result);
        assertEquals(reason, Refusal.of(result));
    }

    private void refused(Refusal reason, java.util.function.ToLongFunction<Orders> call) {
        assertRefused(reason, does(call));
    }

    /** The result of a call that the strategy makes in its next callback. */
    private long does(java.util.function.ToLongFunction<Orders> call) {
        long[] result = new long[1];
        onGroup = orders -> result[0] = call.applyAsLong(orders);
        group();
        onGroup = orders -> {};
        assertTrue(
                lane.dispatcher().failure(0).isEmpty(),
                () -> lane.dispatcher().failure(0).toString());
        return result[0];
    }

    private void group() {
        lane.at(++nanos).addOrder(0, nanos, Side.BUY, 1, 1, 0);
        lane.at(nanos).endGroup();
    }

    private OrdersReport report() {
        StrategyReport report = lane.stop().get(0);
        return report.orders();
    }

    private static Map<Refusal, Long> withoutTheStart(Map<Refusal, Long> refused) {
        refused.remove(Refusal.NO_MARKET);
        refused.remove(Refusal.OUTSIDE_CALLBACK);
        return refused;
    }
}

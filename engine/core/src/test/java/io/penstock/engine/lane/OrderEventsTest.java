package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.testkit.StrategyTester;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Side, price and quantity of an order event, which most messages do not carry and the book knows. */
class OrderEventsTest {
    private record Said(EventKind kind, long id, long newId, Side side, long price, long quantity, int participant) {}

    private final List<Said> said = new ArrayList<>();
    private final StrategyTester market = StrategyTester.of(new Strategy() {
        @Override
        public void onOrder(OrderEvent o) {
            said.add(new Said(
                    o.kind(), o.orderId(), o.newOrderId(), o.side(), o.price(), o.quantity(), o.participant()));
        }
    });

    @Test
    void anAddSaysWhatItCarries() {
        market.define("A").writer().addOrder(0, 1, Side.SELL, 7, 40, 0x4d504944);
        market.endGroup();

        assertEquals(List.of(new Said(EventKind.ORDER_ADD, 1, 1, Side.SELL, 7, 40, 0x4d504944)), said);
    }

    @Test
    void aReduceSaysWhatWasTakenFromAnOrderAndWhereItRests() {
        rest().reduce(1, 15).endGroup();

        assertEquals(List.of(new Said(EventKind.ORDER_REDUCE, 1, 1, Side.SELL, 7, 15, 0)), said);
    }

    @Test
    void aReduceOfAllThatIsLeftStillKnowsTheOrder() {
        rest().reduce(1, 40).endGroup();

        assertEquals(List.of(new Said(EventKind.ORDER_REDUCE, 1, 1, Side.SELL, 7, 40, 0)), said);
        assertEquals(0, market.book("A").levels(Side.SELL));
    }

    @Test
    void anExecutionSaysWhereTheOrderRestedNotWhereItTraded() {
        rest().writer().executeOrder(0, 1, 6, 15, 99, true);
        market.endGroup();

        assertEquals(List.of(new Said(EventKind.ORDER_EXECUTE, 1, 1, Side.SELL, 7, 15, 0)), said);
    }

    @Test
    void aDeleteSaysWhatWasLeft() {
        rest().reduce(1, 15).delete(1).endGroup();

        assertEquals(new Said(EventKind.ORDER_DELETE, 1, 1, Side.SELL, 7, 25, 0), said.get(1));
    }

    @Test
    void aReplaceKeepsTheSideAndSaysTheNewPriceAndQuantity() {
        rest().writer().replaceOrder(0, 1, 2, 9, 11);
        market.endGroup();

        assertEquals(List.of(new Said(EventKind.ORDER_REPLACE, 1, 2, Side.SELL, 9, 11, 0)), said);
        assertEquals(11, market.book("A").quantityAt(Side.SELL, 9));
    }

    @Test
    void onlyAReplaceSaysWhatTheOrderWasThatEnded() {
        List<Long> before = new ArrayList<>();
        StrategyTester other = StrategyTester.of(new Strategy() {
            @Override
            public void onOrder(OrderEvent o) {
                before.addAll(List.of(o.replacedPrice(), o.replacedQuantity()));
            }
        });
        EventWriter out = other.define("A").writer();
        out.addOrder(0, 1, Side.SELL, 7, 40, 0);
        out.reduceOrder(0, 1, 10);
        out.replaceOrder(0, 1, 2, 9, 11);
        out.replaceOrder(0, 8, 9, 12, 13);
        out.endGroup();

        List<Long> none = List.of(Price.NONE, Quantity.UNKNOWN);
        assertEquals(none, before.subList(0, 2));
        assertEquals(none, before.subList(2, 4));
        assertEquals(List.of(7L, 30L), before.subList(4, 6));
        assertEquals(none, before.subList(6, 8));
    }

    @Test
    void ofAnUnknownOrderOnlyWhatTheMessageCarriesIsSaid() {
        market.define("A").reduce(5, 3).execute(6, 4).delete(7);
        market.writer().replaceOrder(0, 8, 9, 12, 13);
        market.endGroup();

        assertEquals(
                List.of(
                        new Said(EventKind.ORDER_REDUCE, 5, 5, Side.NONE, Price.NONE, 3, 0),
                        new Said(EventKind.ORDER_EXECUTE, 6, 6, Side.NONE, Price.NONE, 4, 0),
                        new Said(EventKind.ORDER_DELETE, 7, 7, Side.NONE, Price.NONE, Quantity.UNKNOWN, 0),
                        new Said(EventKind.ORDER_REPLACE, 8, 9, Side.NONE, 12, 13, 0)),
                said);
        assertEquals(0, market.book("A").levels(Side.BUY) + market.book("A").levels(Side.SELL));
    }

    @Test
    void anUnknownOrderContradictsABookThatStartedCompleteOnly() {
        market.define("A").delete(7).endGroup();
        assertTrue(market.book("A").isStale());

        market.define(new Instrument(1, "B", "XNAS", 2, 0, 100, -1), BookKind.PARTIAL_ORDERS)
                .delete(7)
                .endGroup();
        assertFalse(market.book("B").isStale());
    }

    @Test
    void whatAnOrderOfOneInstrumentSaysIsNotMixedWithAnother() {
        rest().define("B").writer().addOrder(1, 1, Side.BUY, 5, 10, 0);
        market.endGroup();
        said.clear();
        market.delete(1).on("A").delete(1).endGroup();

        assertEquals(
                List.of(
                        new Said(EventKind.ORDER_DELETE, 1, 1, Side.BUY, 5, 10, 0),
                        new Said(EventKind.ORDER_DELETE, 1, 1, Side.SELL, 7, 40, 0)),
                said);
    }

    @Test
    void theViewPassesOnWhatEveryEventHas() {
        List<Object> seen = new ArrayList<>();
        StrategyTester other = StrategyTester.of(new Strategy() {
            @Override
            public void onOrder(OrderEvent o) {
                seen.addAll(List.of(o.instrumentId(), o.tsEvent(), o.tsRecv(), o.streamNanos(), o.sequence()));
                seen.add(o.endOfGroup());
            }
        });
        EventWriter out = other.define("A").writer();
        out.header(5, 6, 7, 6);
        out.addOrder(0, 1, Side.BUY, 5, 10, 0);
        out.addOrder(0, 2, Side.BUY, 5, 10, 0);
        out.endGroup();

        assertEquals(List.of(0, 5L, 6L, 6L, 7L, false, 0, 5L, 6L, 6L, 7L, true), seen);
        assertEquals(6, other.now());
    }

    @Test
    void beforeAnyTimeThereIsNone() {
        rest().delete(1).endGroup();

        assertEquals(Time.NONE, market.now());
    }

    /** Order 1 rests: it sells 40 at 7. */
    private StrategyTester rest() {
        market.define("A").writer().addOrder(0, 1, Side.SELL, 7, 40, 0x4d504944);
        market.endGroup();
        said.clear();
        return market;
    }
}

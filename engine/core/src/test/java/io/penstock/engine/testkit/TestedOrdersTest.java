package io.penstock.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Quote;
import io.penstock.api.strategy.Fill;
import io.penstock.api.strategy.Refusal;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A strategy that sends orders, in the hands of a test. */
class TestedOrdersTest {
    /** Joins the best bid with one order, follows it, and sells what it bought at once. */
    private static final class Joiner implements Strategy {
        private final List<Refusal> refusals = new ArrayList<>();
        private StrategyContext context;
        private long order;

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
        }

        @Override
        public void onQuote(Quote quote) {
            if (quote.bidPrice() == Price.NONE) {
                context.orders().cancel(order);
            } else if (context.orders().order(order) == null) {
                order = context.orders().limit(quote.instrumentId(), Side.BUY, quote.bidPrice(), 100);
            } else {
                context.orders().replace(order, quote.bidPrice(), 100);
            }
        }

        @Override
        public void onFill(Fill fill) {
            context.orders().market(fill.order().instrumentId(), Side.SELL, fill.quantity());
        }

        @Override
        public void onGap(FeedGap gap) {
            refusals.add(Refusal.of(context.orders().market(0, Side.SELL, 100)));
        }
    }

    private final Joiner joiner = new Joiner();
    private final StrategyTester market =
            StrategyTester.of(joiner).define("AAPL").at("09:30");

    @Test
    void ordersAreExpectedInTheScript() {
        market.add(1, Side.BUY, "100.01", 300)
                .endGroup()
                .expectOrder(Side.BUY, "100.01", 100)
                .expectNoOrder()
                .add(2, Side.BUY, "100.02", 300)
                .endGroup()
                .expectReplace("100.02", 100)
                .delete(1)
                .delete(2)
                .endGroup()
                .expectCancel(1)
                .expectNoOrder();
        assertEquals(
                "#2 replace 1 AAPL BUY 100 LIMIT 100.02 DAY", market.orders().text(1));
    }

    @Test
    void theTestIsTheVenue() {
        market.add(1, Side.BUY, "100.01", 300).endGroup().expectOrder(Side.BUY, "100.01", 100);
        assertTrue(market.venue().fill(1, Price.parse("100.01"), 40, true, 0));
        market.expectMarketOrder(Side.SELL, 40).expectNoOrder();
    }

    @Test
    void afterAGapTheBookIsStaleAndAnOrderIsRefused() {
        market.add(1, Side.BUY, "100.01", 300).gap(5).endGroup().expectNoOrder();
        assertEquals(List.of(Refusal.STALE_BOOK), joiner.refusals);
        assertEquals(
                2,
                market.stop().orders().refused().values().stream()
                        .mapToLong(n -> n)
                        .sum());
    }

    @Test
    void whatIsNotAsExpectedIsSaid() {
        AssertionError nothing = assertThrows(AssertionError.class, () -> market.expectOrder(Side.BUY, "100.01", 100));
        assertEquals(
                "expected a new LIMIT order, BUY 100 at 100.01, but it sent nothing after its start",
                nothing.getMessage());
        market.add(1, Side.BUY, "100.01", 300).endGroup();
        AssertionError other = assertThrows(AssertionError.class, () -> market.expectOrder(Side.SELL, "100.01", 100));
        assertEquals(
                "expected a new LIMIT order, SELL 100 at 100.01, but it sent #1 new 1 AAPL BUY 100 LIMIT 100.01 DAY",
                other.getMessage());
        market.add(2, Side.BUY, "100.02", 300).endGroup();
        assertThrows(AssertionError.class, market::expectNoOrder);
    }
}

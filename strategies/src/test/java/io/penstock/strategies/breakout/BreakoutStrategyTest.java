package io.penstock.strategies.breakout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.strategy.OrderType;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.testkit.StrategyTester;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A range of five minutes, from 100.00 to 101.00, entries until 10:30, out at 15:00. */
class BreakoutStrategyTest {
    private final StrategyTester market = StrategyTester.of(
                    new BreakoutProvider(), "range=5m,last=1h,exit=330m,narrowest=5,size=100")
            .define("SPY")
            .at("09:30")
            .session(Phase.MARKET_OPEN)
            .endGroup();

    @Test
    void buysTheFirstTradeAboveTheRangeWithAStopAtItsLowEnd() {
        range();
        trade("09:40", "101.00"); // at its end is not beyond
        market.expectNoOrder();
        trade("09:41", "101.01");

        market.expectMarketOrder(Side.BUY, 100);
        assertEquals(2, market.orders().size());
        assertEquals(OrderType.STOP, market.orders().type(1));
        assertEquals(Side.SELL, market.orders().side(1));
        assertEquals(Price.parse("100.00"), market.orders().stopPrice(1));
        assertEquals(100, market.orders().quantity(1));
        assertEquals(2, market.orders().tag(1));
    }

    @Test
    void sellsTheFirstTradeBelowItAndOnlyOnceASession() {
        range();
        trade("09:41", "99.99");
        trade("09:42", "101.50");

        market.expectMarketOrder(Side.SELL, 100);
        assertEquals(2, market.orders().size());
        assertEquals(Price.parse("101.00"), market.orders().stopPrice(1));
    }

    @Test
    void leavesWhenItsTimeIsOver() {
        range();
        trade("09:41", "101.01");
        trade("15:00:01", "102.00");
        StrategyReport report = market.stop();

        assertEquals(4, market.orders().size());
        assertEquals("cancel", market.orders().action(2));
        assertEquals(market.orders().clientOrderId(1), market.orders().clientOrderId(2));
        assertEquals(Side.SELL, market.orders().side(3));
        assertEquals(OrderType.MARKET, market.orders().type(3));
        assertEquals(1L, report.figure("entries.buy"));
        assertEquals("101.01", report.table("breakouts").cell(0, "entry").toString());
    }

    @Test
    void leavesOnlyWhatTheStopHasLeft() {
        range();
        trade("09:41", "101.01");
        market.venue().fill(market.orders().clientOrderId(1), Price.parse("99.98"), 40, false, 1);
        trade("15:00:01", "102.00");

        assertEquals(60, market.orders().quantity(3));
    }

    @Test
    void whatWasStoppedIsOver() {
        range();
        trade("09:41", "101.01");
        market.venue().fill(market.orders().clientOrderId(1), Price.parse("99.98"), 100, false, 1);
        trade("15:00:01", "102.00");
        StrategyReport report = market.stop();

        assertEquals(2, market.orders().size());
        assertEquals(1L, report.figure("stopped"));
    }

    @Test
    void entersNothingLateNorAfterANarrowRange() {
        range();
        trade("10:30", "105.00");
        market.expectNoOrder();
        StrategyTester narrow = StrategyTester.of(new BreakoutProvider(), "range=5m")
                .define("SPY")
                .at("09:30")
                .session(Phase.MARKET_OPEN)
                .trade(Side.BUY, "100.00", 100, TradeCondition.BOOK)
                .trade(Side.BUY, "100.04", 100, TradeCondition.BOOK) // 4 basis points
                .at("09:36")
                .trade(Side.BUY, "101.00", 100, TradeCondition.BOOK)
                .endGroup();

        narrow.expectNoOrder();
    }

    @Test
    void withoutAWordOfTheVenueTheFirstTradeBeginsTheSession() {
        StrategyTester silent = StrategyTester.of(new BreakoutProvider(), "range=1m,narrowest=0")
                .define("SPY")
                .at("11:00")
                .trade(Side.NONE, "90.00", 100, TradeCondition.OPENING_CROSS)
                .trade(Side.BUY, "100.00", 100, TradeCondition.BOOK)
                .at("11:01")
                .trade(Side.BUY, "99.00", 100, TradeCondition.BOOK)
                .endGroup();

        silent.expectMarketOrder(Side.SELL, 100);
    }

    @Test
    void timesThatDoNotFollowOneAnotherAreRefused() {
        BreakoutProvider provider = new BreakoutProvider();
        Parameters parameters = Parameters.of(provider.parameters(), Map.of("range", "3h"));

        assertThrows(IllegalArgumentException.class, () -> provider.check(parameters));
    }

    private void range() {
        trade("09:30:30", "100.50");
        trade("09:33", "101.00");
        trade("09:34:59", "100.00");
    }

    private void trade(String time, String price) {
        market.at(time).trade(Side.BUY, price, 100, TradeCondition.BOOK).endGroup();
    }
}

package io.penstock.strategies.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.strategy.OrderReason;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.testkit.StrategyTester;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A thousand shares to buy within four minutes, in slices of one, at 10.00 to 10.02. */
class ExecutionStrategyTest {
    private static final String BASE = "quantity=1000,over=4m,slice=1m";

    private StrategyTester market = market(BASE);

    @Test
    void sendsEqualPartsThatRestAndThenTake() {
        market.at("09:30:30")
                .expectOrder(Side.BUY, "10.00", 250)
                .expectReplace("10.02", 250)
                .expectNoOrder();
        market.at("09:31:00").expectCancel(id(0)).expectOrder(Side.BUY, "10.00", 250);
        market.at("09:33:00")
                .expectReplace("10.02", 250)
                .expectCancel(id(3))
                .expectOrder(Side.BUY, "10.00", 250)
                .expectReplace("10.02", 250)
                .expectCancel(id(6))
                .expectOrder(Side.BUY, "10.00", 250)
                .expectNoOrder();
        StrategyReport report = market.at("09:50:00")
                .expectReplace("10.02", 250)
                .expectCancel(id(9))
                .expectNoOrder()
                .stop();

        assertEquals(4L, report.figure("parts"));
        assertEquals(0L, report.figure("left"));
    }

    /** 3/1/0/4 of 1,000 after each minute: 375, 500, 500 and 1,000. */
    @Test
    void followsACurveOfVolume() {
        market = market(BASE + ",curve=3/1/0/4,patience=0");
        market.at("09:33:00");

        market.expectOrder(Side.BUY, "10.02", 375)
                .expectCancel(id(0))
                .expectOrder(Side.BUY, "10.02", 125)
                .expectCancel(id(2))
                .expectOrder(Side.BUY, "10.02", 500)
                .expectNoOrder();
    }

    @Test
    void whatAPartDidNotFindIsSentWithTheNext() {
        market.venue().fill(id(0), Price.parse("10.00"), 100, true, 1);
        market.at("09:31:00"); // replaced at half a minute, now cancelled; the part of the second minute
        market.venue().cancel(id(0), OrderReason.REQUESTED);
        market.at("09:32:00");

        market.expectOrder(Side.BUY, "10.00", 250)
                .expectReplace("10.02", 250)
                .expectCancel(id(0))
                .expectOrder(Side.BUY, "10.00", 250)
                .expectReplace("10.02", 250)
                .expectCancel(id(3))
                .expectOrder(Side.BUY, "10.00", 400) // 250 and the 150 that were left
                .expectNoOrder();
    }

    @Test
    void aSliceInAHaltSendsNothingAndTheNextHasItsPartToo() {
        market.at("09:30:45").status(TradingState.HALTED).endGroup();
        market.at("09:31:30").status(TradingState.TRADING).endGroup();
        market.at("09:32:00");

        market.expectOrder(Side.BUY, "10.00", 250)
                .expectReplace("10.02", 250)
                .expectCancel(id(0))
                .expectOrder(Side.BUY, "10.00", 500);
    }

    @Test
    void comparesWhatItPaidWithTheArrivalAndTheMarket() {
        market.venue().fill(id(0), Price.parse("10.02"), 200, false, 1);
        market.venue().fill(id(0), Price.parse("10.00"), 50, true, 2); // 10.016 on average
        market.at("09:30:10").trade(Side.BUY, "10.00", 300, TradeCondition.BOOK).endGroup();
        market.at("09:30:20").trade(Side.BUY, "10.04", 100, TradeCondition.BOOK).endGroup(); // 10.01 on average
        StrategyReport report = market.stop();

        assertEquals(new BigDecimal("10.016"), ((BigDecimal) report.figure("average.price")).stripTrailingZeros());
        assertEquals(5.994, report.figure("cost.to.arrival.bps")); // 0.006 of 10.01
        assertEquals(5.994, report.figure("cost.to.vwap.bps"));
        assertEquals(250L, report.figure("filled"));
    }

    @Test
    void sellsTheOtherWayRound() {
        market = market(BASE + ",side=sell");

        market.at("09:30:30").expectOrder(Side.SELL, "10.02", 250).expectReplace("10.00", 250);
    }

    @Test
    void aCurveOfNothingIsRefused() {
        assertRefused(Map.of("curve", "0/0"), "curve=0/0: expected volumes");
        assertRefused(Map.of("curve", "1/x"), "curve=1/x: expected volumes");
        assertRefused(Map.of("curve", ""), "curve=: expected volumes");
        assertRefused(Map.of("slice", "1h"), "slice: must not be longer");
    }

    private static void assertRefused(Map<String, String> given, String message) {
        ExecutionProvider provider = new ExecutionProvider();
        Parameters parameters = Parameters.of(provider.parameters(), given);
        String said = assertThrows(IllegalArgumentException.class, () -> provider.check(parameters))
                .getMessage();
        assertTrue(said.startsWith(message), said);
    }

    private long id(int intent) {
        return market.orders().clientOrderId(intent);
    }

    private static StrategyTester market(String parameters) {
        return StrategyTester.of(new ExecutionProvider(), parameters)
                .define("AAPL")
                .at("09:30:00")
                .add(1, Side.BUY, "10.00", 500)
                .add(2, Side.SELL, "10.02", 500)
                .endGroup();
    }
}

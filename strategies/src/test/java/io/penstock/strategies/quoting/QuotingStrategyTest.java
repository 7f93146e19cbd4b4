package io.penstock.strategies.quoting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.TradingState;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.testkit.StrategyTester;
import org.junit.jupiter.api.Test;

/**
 * The setting of the paper's simulation: price 100, sigma 2, gamma 0.1, kappa 1.5, one second to go. Spread: 0.1 * 4 * 1 + 20
 * ln(1 + 0.1 / 1.5) = 0.4 + 1.29077 = 1.69077. With no inventory: 99.1546 and 100.8454.
 */
class QuotingStrategyTest {
    private final StrategyTester market = market("sigma=2,gamma=0.1,kappa=1.5,horizon=1s,step=1s,size=100,limit=1");
    private long orders;

    @Test
    void quotesAsFarFromTheMidPriceAsThePaperSays() {
        quote("09:30:00.500", "99.99", "100.01");
        market.at("09:30:01")
                .expectOrder(Side.BUY, "99.15", 100)
                .expectOrder(Side.SELL, "100.85", 100)
                .expectNoOrder();

        assertTrue(market.orders().isPostOnly(0));
    }

    @Test
    void replacesWhatShouldBeElsewhereAndLeavesWhatShouldNot() {
        quote("09:30:00.500", "99.99", "100.01");
        market.at("09:30:03").expectOrder(Side.BUY, "99.15", 100).expectOrder(Side.SELL, "100.85", 100);
        quote("09:30:03.500", "100.09", "100.11");

        market.at("09:30:05")
                .expectReplace("99.25", 100)
                .expectReplace("100.95", 100)
                .expectNoOrder();
    }

    /** Long one quote: the reservation price is 100 - 1 * 0.1 * 4 = 99.60, quotes at 98.7546 and 100.4454. */
    @Test
    void leansAgainstWhatItHoldsAndStopsAddingAtTheLimit() {
        quote("09:30:00.500", "99.99", "100.01");
        market.at("09:30:01").expectOrder(Side.BUY, "99.15", 100).expectOrder(Side.SELL, "100.85", 100);
        market.venue().fill(market.orders().clientOrderId(0), Price.parse("99.15"), 100, true, 1);
        StrategyReport report = market.at("09:30:02")
                .expectReplace("100.45", 100) // and no bid: a second quote would be beyond the limit
                .expectNoOrder()
                .stop();

        assertEquals(
                "-9915.00",
                report.table("quoting by instrument").cell(0, "cash").toString());
        assertEquals(100L, report.table("quoting by instrument").cell(0, "inventory"));
    }

    @Test
    void aPartlyFilledQuoteIsMadeWholeAgain() {
        quote("09:30:00.500", "99.99", "100.01");
        market.at("09:30:01").expectOrder(Side.BUY, "99.15", 100).expectOrder(Side.SELL, "100.85", 100);
        market.venue().fill(market.orders().clientOrderId(1), Price.parse("100.85"), 50, true, 1);

        // short half a quote: 100 + 0.5 * 0.4 = 100.20; 99.3546 and 101.0454; a whole quote more would pass the limit
        market.at("09:30:02")
                .expectReplace("99.35", 100)
                .expectCancel(market.orders().clientOrderId(1))
                .expectNoOrder();
    }

    @Test
    void withdrawsInAHalt() {
        quote("09:30:00.500", "99.99", "100.01");
        market.at("09:30:01").expectOrder(Side.BUY, "99.15", 100).expectOrder(Side.SELL, "100.85", 100);
        market.status(TradingState.HALTED).at("09:30:02");

        market.expectCancel(market.orders().clientOrderId(0))
                .expectCancel(market.orders().clientOrderId(1))
                .expectNoOrder();
    }

    @Test
    void neverCrossesTheOtherSide() {
        StrategyTester tight = market("sigma=0.001,gamma=0.1,kappa=1000000,step=1s");
        tight.add(1, Side.BUY, "99.99", 100).add(2, Side.SELL, "100.00", 100).endGroup();

        // the mid-price 99.995 would round to 99.99 and 100.00: both rest at the touch, neither beyond
        tight.at("09:30:01").expectOrder(Side.BUY, "99.99", 100).expectOrder(Side.SELL, "100.00", 100);
    }

    /** Changes of 0.02 and -0.02 each second: variance 0.0004 from the third step on, the span being two. */
    @Test
    void measuresTheVarianceFromStepToStep() {
        Variance variance = new Variance(0, 2, 1);
        variance.sample(100);
        variance.sample(100.02);
        assertTrue(Double.isNaN(variance.perSecond()));
        variance.sample(100);
        assertEquals(0.0004, variance.perSecond(), 1e-12);
        variance.interrupt();
        variance.sample(50);
        assertEquals(0.0004, variance.perSecond(), 1e-12, "over a halt there is no change");
    }

    @Test
    void pricesRoundAwayFromTheMarketToATickWhateverTheLastBitSays() {
        long cent = Price.ONE / 100;
        assertEquals(Price.parse("0.29"), Model.down(0.29, cent));
        assertEquals(Price.parse("0.29"), Model.up(0.29, cent));
        assertEquals(Price.parse("-1.02"), Model.down(-1.011, cent));
        assertEquals(Price.parse("-1.01"), Model.up(-1.011, cent));
    }

    private static StrategyTester market(String parameters) {
        return StrategyTester.of(new QuotingProvider(), parameters)
                .define("AAPL")
                .at("09:30");
    }

    private void quote(String time, String bid, String ask) {
        market.at(time).clear();
        market.add(++orders, Side.BUY, bid, 500)
                .add(++orders, Side.SELL, ask, 500)
                .endGroup();
    }
}

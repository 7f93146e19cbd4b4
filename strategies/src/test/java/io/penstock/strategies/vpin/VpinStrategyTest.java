package io.penstock.strategies.vpin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradeCondition;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.testkit.StrategyTester;
import org.junit.jupiter.api.Test;

/** Buckets of 100 shares, figures over two of them. */
class VpinStrategyTest {
    private static final String BASE = "bucket=100,buckets=2,alarm=0.8";

    private StrategyTester market = market(BASE);

    @Test
    void isWhatIsUnevenOverWhatTraded() {
        bought(60);
        sold(40); // uneven by 20
        bought(75);
        sold(25); // by 50
        StrategyReport report = market.stop();

        assertEquals(0.35, cell(report, "vpin")); // 70 of 200
        assertEquals(2L, report.figure("buckets"));
        assertEquals(0L, report.figure("alarms"));
    }

    @Test
    void saysNothingBeforeEnoughBucketsAreFull() {
        bought(199);
        StrategyReport report = market.stop();

        assertNull(cell(report, "vpin"));
        assertNull(cell(report, "highest.at"));
        assertEquals(1L, report.figure("buckets"));
        assertEquals(0L, report.figure("instruments.measured"));
    }

    @Test
    void dividesATradeThatOverfillsABucket() {
        sold(70);
        bought(60); // 30 fill the first bucket: uneven by 40; 30 begin the second
        bought(70); // uneven by 100
        StrategyReport report = market.stop();

        assertEquals(0.7, cell(report, "vpin")); // 140 of 200
    }

    @Test
    void forgetsTheBucketBeforeTheLastTwo() {
        bought(200); // 1
        sold(50);
        bought(50); // 100 and 0 of 200
        sold(50);
        bought(50); // 0
        StrategyReport report = market.stop();

        assertEquals(0.0, cell(report, "vpin"));
        assertEquals(1.0, cell(report, "highest"));
        assertEquals(0.5, cell(report, "mean")); // 1, 0.5 and 0
        assertEquals("2024-01-02T14:31:00Z", cell(report, "highest.at"));
    }

    @Test
    void anAlarmIsACrossingNotAState() {
        bought(400); // 1, 1, 1
        sold(50);
        bought(50); // 0.5
        bought(200); // 0.5, 1
        StrategyReport report = market.stop();

        assertEquals(2L, report.figure("alarms"));
    }

    @Test
    void aTradeLargerThanAllBucketsFillsThemOnce() {
        bought(1_000_000_000_000_000_000L);
        StrategyReport report = market.stop();

        assertEquals(1.0, cell(report, "vpin"));
        assertEquals(2L, report.figure("buckets"));
        assertEquals(1_000_000_000_000_000_000L, cell(report, "volume"));
    }

    @Test
    void whatNobodyIsSaidToHaveTakenIsHalfBought() {
        traded(Side.NONE, 100, TradeCondition.HIDDEN);
        bought(100);
        StrategyReport report = market.stop();

        assertEquals(0.5, cell(report, "vpin"));
        assertEquals(50.0, cell(report, "unsigned.pct"));
    }

    @Test
    void crossesAndTradesOutsideTheSessionDoNotCount() {
        traded(Side.NONE, 500, TradeCondition.OPENING_CROSS);
        market.session(Phase.MARKET_CLOSE).endGroup();
        bought(500);
        StrategyReport report = market.stop();

        assertEquals(0L, report.figure("buckets"));
        assertTrue(report.table("vpin by instrument").rows().isEmpty());
    }

    @Test
    void bucketsAreInWholeUnitsWhateverTheDecimals() {
        market = StrategyTester.of(new VpinProvider(), BASE)
                .define(new Instrument(0, "BTC", "XCRY", 2, 2, Quantity.UNKNOWN, -1), BookKind.ORDERS)
                .at("09:31");
        bought(20_000); // 200.00 coins
        StrategyReport report = market.stop();

        assertEquals(2L, report.figure("buckets"));
        assertEquals("200.00", cell(report, "volume").toString());
    }

    /**
     * Closes 10, 11, 13 and 11: changes 1, 2 and -2. The first two bars divide evenly. At the third the mean change is 1.5
     * and the deviation 0.7071, so Z(2.8284) = 0.99766 is bought; at the fourth deviation is 2.0817, Z(-0.9608) = 0.16834.
     */
    @Test
    void dividesBarsByTheirPriceChange() {
        market = market("sign=bulk,bar=1m,bucket=1000,buckets=4");
        String[] closes = {"10", "11", "13", "11"};
        for (int minute = 0; minute < closes.length; minute++) {
            market.at("09:3" + minute + ":30").trade(Side.BUY, closes[minute], 1000, TradeCondition.BOOK);
        }
        StrategyReport report = market.at("09:40").stop();

        // uneven by 0, 0, 996 (998 less 2) and 664 (832 less 168) of 4,000
        assertEquals(0.415, cell(report, "vpin"));
    }

    @Test
    void theNormalDistributionIsTheOneOfTheTables() {
        assertEquals(0.5, BulkSign.normal(0), 1e-7);
        assertEquals(0.9772499, BulkSign.normal(2), 1e-7);
        assertEquals(0.0227501, BulkSign.normal(-2), 1e-7);
        assertEquals(1, BulkSign.normal(50), 1e-7);
    }

    private void bought(long quantity) {
        traded(Side.BUY, quantity, TradeCondition.BOOK);
    }

    private void sold(long quantity) {
        traded(Side.SELL, quantity, TradeCondition.BOOK);
    }

    private void traded(Side aggressor, long quantity, TradeCondition condition) {
        market.trade(aggressor, "10.00", quantity, condition).endGroup();
    }

    private static StrategyTester market(String parameters) {
        return StrategyTester.of(new VpinProvider(), parameters).define("AAPL").at("09:31");
    }

    private static Object cell(StrategyReport report, String column) {
        return report.table("vpin by instrument").cell(0, column);
    }
}

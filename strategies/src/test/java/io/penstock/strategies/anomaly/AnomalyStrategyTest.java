package io.penstock.strategies.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradeCondition;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.testkit.StrategyTester;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnomalyStrategyTest {
    private static final String LIST = "anomalies";
    private static final long OPEN = 1_704_205_800_000L;

    private final StrategyTester market = StrategyTester.of(
                    new AnomalyProvider(),
                    "window=5,deviations=3,granularity=0.01,run=3,move=1,within=100ms,interval=1s,changes=10,stuffing=5")
            .define("AAPL");

    /** Of 10.00, 10.01, 10.02, 10.01 and 10.01: mean 10.01, deviation sqrt(0.0002 / 4) = 0.00707; 3 of them and 0.01. */
    @Test
    void anOutlierIsFurtherFromItsNeighboursThanTheirDeviationAllows() {
        neighbours();
        trade(500, "10.04"); // 0.03 away of 0.0312
        trade(600, "10.20"); // now of 10.01, 10.02, 10.01, 10.01 and 10.04: mean 10.018
        StrategyReport report = market.stop();

        assertEquals(1L, report.figure("found.outlier"));
        assertEquals(7L, report.figure("trades"));
        assertEquals("10.20", cell(report, 0, "price").toString());
        assertEquals("2024-01-02T14:30:00.600Z", cell(report, 0, "at"));
        // 0.182 / sqrt((3 * 0.008^2 + 0.002^2 + 0.022^2) / 4) = 0.182 / 0.013038
        assertEquals(13.96, cell(report, 0, "measure"));
        assertEquals("deviations", cell(report, 0, "in"));
    }

    @Test
    void anOutlierIsNoNeighbourUntilTheyAreSoMany() {
        neighbours();
        for (int i = 0; i < 10; i++) {
            trade(500 + i, "10.20"); // five outliers, then the price has moved for good
        }
        StrategyReport report = market.stop();

        assertEquals(5L, report.figure("found.outlier"));
    }

    @Test
    void threeTradesDownThatLoseAPercentInTimeAreACrash() {
        trade(0, "10.00");
        trade(40, "9.96");
        trade(60, "9.96"); // neither ends the run nor adds to it
        trade(80, "9.93");
        trade(100, "9.88"); // 1.2 % of 10.00 in 100 ms
        trade(110, "9.80"); // the same run
        StrategyReport report = market.stop();

        assertEquals(1L, report.figure("found.crash"));
        assertEquals(0L, report.figure("found.spike"));
        assertEquals(-1.2, cell(report, 0, "measure"));
        assertEquals("9.88", cell(report, 0, "price").toString());
    }

    @Test
    void aTradeTheOtherWayEndsARunAndBeginsOne() {
        trade(0, "10.00");
        trade(10, "9.96");
        trade(20, "9.93");
        trade(30, "9.94"); // up: from 9.93
        trade(40, "9.98");
        trade(50, "10.04"); // 1.11 %
        StrategyReport report = market.stop();

        assertEquals(0L, report.figure("found.crash"));
        assertEquals(1L, report.figure("found.spike"));
        assertEquals(1.11, cell(report, 0, "measure"));
    }

    @Test
    void aRunThatTakesLongerOrMovesLessIsNone() {
        trade(0, "10.00");
        trade(50, "9.96");
        trade(80, "9.93");
        trade(101, "9.88"); // too slow
        trade(200, "9.90");
        trade(210, "9.92");
        trade(220, "9.94"); // too little
        StrategyReport report = market.stop();

        assertEquals(0L, report.figure("found.crash"));
        assertEquals(0L, report.figure("found.spike"));
    }

    /** 30 seconds of 2 and 4 changes in turn: mean 3, deviation sqrt(30 / 29) = 1.017; 5 of them make 8.09, and 10 at least. */
    @Test
    void anIntervalWithFarMoreChangesThanThoseBeforeIsStuffed() {
        long order = 0;
        for (int second = 0; second < 31; second++) {
            int changes = second == 30 ? 50 : 2 + second % 2 * 2;
            for (int change = 0; change < changes; change++) {
                market.at((OPEN + second * 1000L + change) * 1_000_000);
                market.add(++order, Side.BUY, "9.99", 100).endGroup();
            }
        }
        StrategyReport report = market.stop();

        assertEquals(1L, report.figure("found.stuffing"));
        assertEquals(10.0, cell(report, 0, "measure"));
        assertNull(cell(report, 0, "price"));
        assertEquals("2024-01-02T14:30:30.009Z", cell(report, 0, "at"));
    }

    @Test
    void crossesAndTradesOutsideTheSessionAreLeftOut() {
        neighbours();
        at(500).trade(Side.NONE, "20.00", 100, TradeCondition.CLOSING_CROSS).endGroup();
        market.session(Phase.MARKET_CLOSE).endGroup();
        trade(600, "30.00");
        StrategyReport report = market.stop();

        assertEquals(List.of(), report.table(LIST).rows());
        assertEquals(5L, report.figure("trades"));
    }

    @Test
    void aPriceOfZeroOrBelowMakesNoPercentages() {
        trade(0, "0");
        trade(10, "-0.5");
        trade(20, "-1");
        trade(30, "-2");
        StrategyReport report = market.stop();

        assertEquals(0L, report.figure("found.crash"), "from nothing there is no percentage");
        assertEquals(Price.NONE, market.book("AAPL").bestBid());
    }

    private void neighbours() {
        trade(0, "10.00");
        trade(100, "10.01");
        trade(200, "10.02");
        trade(300, "10.01");
        trade(400, "10.01");
    }

    private StrategyTester at(long millis) {
        return market.at((OPEN + millis) * 1_000_000);
    }

    private void trade(long millis, String price) {
        at(millis).trade(Side.BUY, price, 100, TradeCondition.BOOK).endGroup();
    }

    private static Object cell(StrategyReport report, int row, String column) {
        return report.table(LIST).cell(row, column);
    }
}

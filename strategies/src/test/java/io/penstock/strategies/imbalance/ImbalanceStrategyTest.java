package io.penstock.strategies.imbalance;

import static io.penstock.strategies.FakeMarket.NOTHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Quantity;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradingState;
import io.penstock.strategies.CapturedResults;
import io.penstock.strategies.FakeMarket;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImbalanceStrategyTest {
    private static final String TABLE = "imbalance by instrument";

    private final FakeMarket market = market("levels=1,threshold=0.5,horizon=1s");
    private final int aapl = market.define("AAPL");

    @Test
    void measuresTheMoveOneHorizonAfterTheSignal() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100); // (300 - 100) / 400 = 0.5: buy at mid 100.01
        market.at(500).book(aapl, "100.04", 100, "100.06", 100); // mid 100.05
        market.at(2000).book(aapl, "100.04", 100, "100.06", 300); // -0.5: sell at mid 100.05
        market.at(2500).book(aapl, "100.05", 100, "100.07", 100); // mid 100.06: up, a miss
        CapturedResults results = market.at(3000).stop();

        assertEquals(2L, results.figure("signals"));
        assertEquals(1L, results.figure("signals.buy"));
        assertEquals(1L, results.figure("signals.sell"));
        assertEquals(2L, results.figure("signals.measured"));
        assertEquals(50.0, results.figure("hit.pct"));
        assertEquals(0.0, results.figure("unmoved.pct"));
        // buy: 0.04 / 100.01 = 3.99960 bps; sell: -0.01 / 100.05 = -0.99950 bps; mean 1.50005
        assertEquals(1.5, results.figure("move.bps"));
        // deviations of 2.49955 from the mean: t = 1.50005 / (2.49955 * sqrt(2) / sqrt(2)) = 0.60013
        assertEquals(0.6, results.figure("t.stat"));
        // 0.01 / 100.01 and 0.01 / 100.05: 0.99990 and 0.99950
        assertEquals(0.9997, results.figure("half.spread.bps"));
        assertEquals(List.of("AAPL"), results.column(TABLE, "symbol"));
        assertEquals("50.0", results.cell(TABLE, 0, "hit.pct"));
    }

    @Test
    void aChangeAtTheVeryEndOfTheHorizonComesTooLate() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        market.at(1000).book(aapl, "101.00", 100, "101.02", 100);
        CapturedResults results = market.stop();

        assertEquals(1L, results.figure("signals.measured"));
        assertEquals(100.0, results.figure("unmoved.pct"));
        assertEquals(0.0, results.figure("move.bps"));
        assertEquals(Double.NaN, results.figure("hit.pct"));
    }

    @Test
    void crossingsDuringAnOpenSignalAreCountedAndAreNoSignals() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100); // signal
        market.at(100).book(aapl, "100.00", 100, "100.02", 100); // back within
        market.at(200).book(aapl, "100.00", 300, "100.02", 100); // overlapping
        market.at(300).book(aapl, "100.00", 400, "100.02", 100); // still beyond: no crossing
        market.at(400).book(aapl, "100.00", 100, "100.02", 300); // other side: overlapping
        CapturedResults results = market.at(1500).stop();

        assertEquals(1L, results.figure("signals"));
        assertEquals(2L, results.figure("crossings.overlapping"));
    }

    @Test
    void stayingBeyondTheThresholdIsOneSignal() {
        for (int i = 0; i < 10; i++) {
            market.at(i * 2000L).book(aapl, "100.00", 300 + i, "100.02", 100);
        }

        assertEquals(1L, market.stop().figure("signals"));
    }

    @Test
    void fromOneSideStraightToTheOtherIsASignal() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        market.at(2000).book(aapl, "100.00", 100, "100.02", 300);

        assertEquals(2L, market.stop().figure("signals"));
    }

    @Test
    void aSignalOpenWhenTheStreamEndsStaysUnmeasured() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        CapturedResults results = market.at(999).stop();

        assertEquals(1L, results.figure("signals.open"));
        assertEquals(0L, results.figure("signals.measured"));
        assertEquals(Double.NaN, results.figure("move.bps"));
    }

    @Test
    void aSignalIsVoidWhenItsInstrumentIsHaltedAtTheEnd() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        market.at(500).status(aapl, TradingState.HALTED);

        assertVoid(market.at(2000).stop());
    }

    @Test
    void aSignalIsVoidWhenItsBookIsStaleAtTheEnd() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        market.at(500).gap(aapl);

        assertVoid(market.at(2000).stop());
    }

    @Test
    void aSignalIsVoidWhenOneSideIsEmptyAtTheEnd() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        market.at(500).book(aapl, "100.00", 300, NOTHING, 0);

        assertVoid(market.at(2000).stop());
    }

    @Test
    void aSignalIsVoidWhenTheSessionIsOverAtTheEnd() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        market.at(500).session(Phase.MARKET_CLOSE);

        assertVoid(market.at(2000).stop());
    }

    @Test
    void aHaltThatIsOverInTimeDoesNotMatter() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        market.at(300).status(aapl, TradingState.PAUSED);
        market.at(600).status(aapl, TradingState.TRADING);

        assertEquals(1L, market.at(2000).stop().figure("signals.measured"));
    }

    @Test
    void unusableBooksOpenNothing() {
        market.at(0).book(aapl, "100.00", 300, NOTHING, 0);
        market.book(aapl, NOTHING, 0, "100.02", 300);
        market.book(aapl, NOTHING, 0, NOTHING, 0);
        market.book(aapl, "100.00", 300, "100.00", 100); // locked
        market.book(aapl, "100.02", 300, "100.00", 100); // crossed
        market.book(aapl, "100.00", Quantity.UNKNOWN, "100.02", Quantity.UNKNOWN);
        market.book(aapl, "-0.01", 300, "0.01", 100); // the mid-price is zero
        market.status(aapl, TradingState.HALTED);
        market.book(aapl, "100.00", 300, "100.02", 100);
        market.status(aapl, TradingState.TRADING);
        market.gap(aapl);
        market.book(aapl, "100.00", 300, "100.02", 100);
        CapturedResults results = market.at(5000).stop();

        assertEquals(0L, results.figure("signals"));
        assertEquals(0L, results.figure("samples"));
        assertEquals(9L, results.figure("books.unusable"));
        assertTrue(results.table(TABLE).isEmpty());
    }

    @Test
    void anInterruptionCountsAsComingFromWithin() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        market.at(1500).book(aapl, NOTHING, 0, "100.02", 100);
        market.at(1600).book(aapl, "100.00", 300, "100.02", 100);

        assertEquals(2L, market.stop().figure("signals"));
    }

    @Test
    void negativePricesMoveUpwardsToo() {
        market.at(0).book(aapl, "-37.65", 300, "-37.61", 100); // mid -37.63
        market.at(500).book(aapl, "-37.55", 100, "-37.51", 100); // mid -37.53: up 0.10
        CapturedResults results = market.at(2000).stop();

        assertEquals(100.0, results.figure("hit.pct"));
        // 0.10 / 37.63
        assertEquals(26.5745, results.figure("move.bps"));
    }

    @Test
    void beforeTheOpenNothingCounts() {
        market.at(-2000).session(Phase.SYSTEM_START);
        market.at(-1000).book(aapl, "100.00", 300, "100.02", 100);
        market.at(0).session(Phase.MARKET_OPEN);
        market.at(1).book(aapl, "100.00", 300, "100.02", 100);

        assertEquals(1L, market.at(5000).stop().figure("signals"));
    }

    @Test
    void samplesFollowEachOtherWhateverTheThreshold() {
        sample(0, 500, 500, "99.99", "100.01"); // imbalance 0, move 0
        sample(2000, 700, 300, "100.00", "100.02"); // 0.4, +1 bp of 100
        sample(4000, 300, 700, "99.98", "100.00"); // -0.4, -1 bp
        sample(6000, 700, 300, "99.98", "100.00"); // 0.4, -1 bp
        CapturedResults results = market.at(8000).stop();

        assertEquals(0L, results.figure("signals"));
        assertEquals(4L, results.figure("samples"));
        // as in MomentsTest: 0.5 / 1.1
        assertEquals(0.4545, results.figure("ic"));
        assertEquals("0.4545", results.cell(TABLE, 0, "ic"));
    }

    @Test
    void theBusiestInstrumentComesFirstAndTiesGoByName() {
        int zion = market.define("ZION");
        int msft = market.define("MSFT");
        market.at(0).book(zion, "10.00", 300, "10.02", 100);
        market.book(aapl, "10.00", 300, "10.02", 100);
        market.book(msft, "10.00", 300, "10.02", 100);
        market.at(2000).book(msft, "10.00", 100, "10.02", 300);

        assertEquals(List.of("MSFT", "AAPL", "ZION"), market.stop().column(TABLE, "symbol"));
    }

    @Test
    void oneTimerServesAllSignals() {
        int[] ids = new int[8000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = market.define("S" + i);
        }
        for (int i = 0; i < ids.length; i++) {
            market.atNanos(FakeMarket.OPEN + i).book(ids[i], "10.00", 300, "10.02", 100);
        }
        assertEquals(1, market.timers());
        CapturedResults results = market.at(3000).stop();

        assertEquals(8000L, results.figure("signals.measured"));
        assertEquals(0, market.timers());
    }

    @Test
    void aRepeatedDefinitionForgetsNothing() {
        market.at(0).book(aapl, "100.00", 300, "100.02", 100);
        market.redefine(aapl);

        assertEquals(1L, market.at(2000).stop().figure("signals.measured"));
    }

    /** A book at mid 100.00 with this imbalance, and half a second later a balanced one. */
    private void sample(long millis, long bidQuantity, long askQuantity, String laterBid, String laterAsk) {
        market.at(millis).book(aapl, "99.99", bidQuantity, "100.01", askQuantity);
        market.at(millis + 500).book(aapl, laterBid, 100, laterAsk, 100);
    }

    private static void assertVoid(CapturedResults results) {
        assertEquals(1L, results.figure("signals"));
        assertEquals(1L, results.figure("signals.void"));
        assertEquals(0L, results.figure("signals.measured"));
        assertEquals(0L, results.figure("signals.open"));
        assertEquals(0L, results.figure("samples"));
    }

    private static FakeMarket market(String parameters) {
        return new FakeMarket(new ImbalanceProvider(), parameters);
    }
}

package io.penstock.strategies.momentum;

import static io.penstock.strategies.FakeMarket.NOTHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Quantity;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradingState;
import io.penstock.strategies.CapturedResults;
import io.penstock.strategies.FakeMarket;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Spans of 1 and 2 samples: the fast average is the last sample, the slow one moves two thirds of the way to it, so a
 * rise of the price goes long at the next second and a fall goes short.
 */
class MomentumStrategyTest {
    private static final String BASE = "step=1s,fast=1,slow=2,band=5,size=100,fee=0";
    private static final String TABLE = "momentum by instrument";

    private final FakeMarket market = market("");
    private final int aapl = market.define("AAPL");

    @Test
    void buysTheRiseAtTheAskAndReversesAtTheBid() {
        FakeMarket market = market("fee=0.01");
        int id = market.define("AAPL");
        market.at(0).book(id, "10.00", 500, "10.02", 500);
        market.at(1500).book(id, "10.10", 500, "10.12", 500); // at 2 s buys 100 at 10.12
        market.at(2500).book(id, "10.20", 500, "10.22", 500);
        market.at(3500).book(id, "10.00", 500, "10.02", 500); // at 4 s sells 100, and 100 more, at 10.00
        market.at(4900).session(Phase.MARKET_CLOSE); // buys 100 at 10.02
        CapturedResults results = market.at(60_000).stop();

        // long 1,000 - 1,012 = -12; short 1,000 - 1,002 = -2; four times 100 at 0.01 of fees
        assertEquals(-18.0, results.figure("pnl"));
        assertEquals(-14.0, results.figure("pnl.before.fees"));
        assertEquals(4.0, results.figure("fees"));
        assertEquals(4.0, results.figure("spread.cost")); // 400 times half of 0.02
        assertEquals(4014.0, results.figure("turnover")); // 1,012 + 1,000 + 1,000 + 1,002
        assertEquals(-44.843, results.figure("pnl.per.turnover.bps")); // 18 / 4,014
        assertEquals(2L, results.figure("trips"));
        assertEquals(0.0, results.figure("win.pct"));
        assertEquals(4L, results.figure("fills"));
        assertEquals(0L, results.figure("positions.open"));
        // highest at 3 s: 1,020 - 1,012 - 1 = 7; lowest at the end: -18
        assertEquals(25.0, results.figure("max.drawdown"));
        assertEquals(List.of("-18.00"), results.column(TABLE, "pnl"));
        assertEquals(0, market.timers(), "no sampling after the close");
    }

    @Test
    void aWinningTripWins() {
        rise(market, aapl);
        market.at(2500).book(aapl, "10.30", 500, "10.32", 500);
        market.at(3500).session(Phase.MARKET_CLOSE); // sells at 10.30 what it bought at 10.12
        CapturedResults results = market.stop();

        assertEquals(18.0, results.figure("pnl"));
        assertEquals(100.0, results.figure("win.pct"));
        assertEquals(2.0, results.figure("max.drawdown"), "bought at the ask, first valued at the bid");
    }

    @Test
    void aLeadWithinTheBandEntersNothing() {
        market.at(0).book(aapl, "10.00", 500, "10.02", 500);
        market.at(1500).book(aapl, "10.01", 500, "10.03", 500); // lead of a third of 0.01: 3.3 bps

        assertEquals(0L, market.at(10_000).stop().figure("fills"));
    }

    @Test
    void takesNoMoreThanIsDisplayedUntilTheBookChanges() {
        market.at(0).book(aapl, "10.00", 500, "10.02", 500);
        market.at(1500).book(aapl, "10.10", 500, "10.12", 30); // at 2 s buys 30, at 3 s nothing is left: no fill
        market.at(3500).book(aapl, "10.20", 500, "10.22", 30); // at 4 s buys 30
        CapturedResults results = market.at(4500).stop();

        assertEquals(List.of("60"), results.column(TABLE, "position"));
        assertEquals(2L, results.figure("fills"));
        assertEquals(2L, results.figure("fills.short"));
        assertEquals(610.2, results.figure("turnover")); // 303.60 + 306.60
    }

    @Test
    void whatIsOpenAtTheEndIsValuedAtThePriceToLeaveIt() {
        rise(market, aapl);
        CapturedResults results = market.stop();

        assertEquals(1L, results.figure("positions.open"));
        assertEquals(-2.0, results.figure("pnl")); // bought at 10.12, the bid is 10.10
        assertEquals(0L, results.figure("trips"));
        assertEquals(Double.NaN, results.figure("win.pct"));
    }

    @Test
    void unknownQuantitiesFillNothing() {
        market.at(0).book(aapl, "10.00", Quantity.UNKNOWN, "10.02", Quantity.UNKNOWN);
        market.at(1500).book(aapl, "10.10", Quantity.UNKNOWN, "10.12", Quantity.UNKNOWN);
        CapturedResults results = market.at(2000).stop();

        assertEquals(0L, results.figure("fills"));
        assertEquals(0L, results.figure("fills.short"));
        assertTrue(results.table(TABLE).isEmpty());
    }

    @Test
    void aStopLeavesAndBarsTheDirectionUntilTheAveragesCross() {
        FakeMarket market = market("stop=50");
        int id = market.define("AAPL");
        rise(market, id); // long 100 at 10.12
        market.at(2500).book(id, "10.06", 500, "10.20", 500); // mid 10.13 rises, but the bid is 59 bps below 10.12
        market.at(3500).book(id, "10.30", 500, "10.32", 500); // rises on: barred
        CapturedResults stopped = market.at(4500).report();
        assertEquals(1L, stopped.figure("trips"));
        assertEquals(0L, stopped.figure("positions.open"));
        assertEquals(-6.0, stopped.figure("pnl")); // 100 times 10.06 - 10.12

        market.book(id, "10.20", 500, "10.22", 500); // falls: short at 5 s
        market.at(5500).book(id, "10.40", 500, "10.42", 500); // rises: long again at 6 s
        CapturedResults results = market.at(6500).stop();
        assertEquals(2L, results.figure("trips"));
        assertEquals(List.of("100"), results.column(TABLE, "position"));
    }

    @Test
    void aPositionIsLeftWhenItIsTooOld() {
        FakeMarket market = market("hold=2s");
        int id = market.define("AAPL");
        rise(market, id); // long at 2 s
        market.at(2500).book(id, "10.20", 500, "10.22", 500);
        assertEquals(1L, market.at(3900).report().figure("positions.open"));
        CapturedResults results = market.at(4000).report();

        assertEquals(1L, results.figure("trips"));
        assertEquals(8.0, results.figure("pnl")); // 10.20 - 10.12
    }

    @Test
    void withoutShortsAFallOnlyLeaves() {
        FakeMarket market = market("shorts=false");
        int id = market.define("AAPL");
        rise(market, id);
        market.at(2500).book(id, "10.00", 500, "10.02", 500);
        CapturedResults results = market.at(5000).stop();

        assertEquals(1L, results.figure("trips"));
        assertEquals(0L, results.figure("positions.open"));
    }

    @Test
    void aHaltSilencesAndBeginsTheAveragesAnew() {
        market.at(0).book(aapl, "10.00", 500, "10.02", 500);
        market.at(1200).status(aapl, TradingState.HALTED);
        market.at(1500).book(aapl, "10.10", 500, "10.12", 500);
        market.at(2500).status(aapl, TradingState.TRADING);
        market.at(2600).book(aapl, "11.00", 500, "11.02", 500); // first sample after the halt at 3 s
        assertEquals(0L, market.at(10_000).report().figure("fills"), "the jump over the halt is no trend");
        market.book(aapl, "11.10", 500, "11.12", 500);

        assertEquals(1L, market.at(11_000).stop().figure("fills"));
    }

    @Test
    void aStaleBookSilencesToo() {
        market.at(0).book(aapl, "10.00", 500, "10.02", 500);
        market.at(1500).book(aapl, "10.10", 500, "10.12", 500);
        market.at(1600).gap(aapl);
        market.at(3500).book(aapl, "10.30", 500, "10.32", 500);
        assertEquals(0L, market.at(5000).report().figure("fills"));
        market.resync(aapl);
        market.at(5500).book(aapl, "10.30", 500, "10.32", 500);
        market.at(6500).book(aapl, "10.40", 500, "10.42", 500);

        assertEquals(1L, market.at(7000).stop().figure("fills"));
    }

    @Test
    void aOneSidedLockedOrCrossedBookIsNoSampleAndNoExit() {
        rise(market, aapl); // long 100
        market.at(2500).book(aapl, "9.00", 500, NOTHING, 0);
        market.at(3500).book(aapl, "9.00", 500, "9.00", 500);
        market.at(4500).book(aapl, "9.02", 500, "9.00", 500);
        market.at(5500).book(aapl, NOTHING, 0, NOTHING, 0);
        CapturedResults results = market.at(6500).stop();

        assertEquals(1L, results.figure("fills"));
        assertEquals(-2.0, results.figure("pnl"), "valued at the last two-sided book");
    }

    @Test
    void whatTheCloseCannotSellIsSoldAtTheNextOpen() {
        rise(market, aapl);
        market.at(2100).book(aapl, "10.10", 40, "10.12", 500);
        market.session(Phase.MARKET_CLOSE); // sells 40
        assertEquals(List.of("60"), market.at(5000).report().column(TABLE, "position"));
        market.at(10_000).session(Phase.MARKET_OPEN);
        market.book(aapl, "10.20", 500, "10.22", 500);
        CapturedResults results = market.at(11_000).stop(); // sells 60 at the first sample

        assertEquals(List.of("0"), results.column(TABLE, "position"));
        assertEquals(4.0, results.figure("pnl")); // 40 * 10.10 + 60 * 10.20 - 1,012 = 404 + 612 - 1,012
    }

    @Test
    void beforeTheOpenNothingIsSampled() {
        market.at(-5000).session(Phase.SYSTEM_START);
        market.at(-4000).book(aapl, "10.00", 500, "10.02", 500);
        market.at(-2500).book(aapl, "10.10", 500, "10.12", 500);
        assertEquals(0, market.timers());
        market.at(0).session(Phase.MARKET_OPEN);
        CapturedResults results = market.at(5000).stop();

        assertEquals(0L, results.figure("fills"));
    }

    @Test
    void negativePricesTradeAsOthersDo() {
        market.at(0).book(aapl, "-40.00", 500, "-39.98", 500);
        market.at(1500).book(aapl, "-38.00", 500, "-37.98", 500); // up: buys 100 at -37.98, and is paid 3,798
        market.at(2500).book(aapl, "-36.00", 500, "-35.98", 500);
        CapturedResults results = market.at(2600).stop(); // valued at -36.00

        assertEquals(198.0, results.figure("pnl")); // 100 times 1.98
    }

    @Test
    void theMicroPriceSeesWeightMoveUnderAStillMid() {
        FakeMarket mid = market("band=1");
        FakeMarket micro = market("band=1,price=micro");
        for (FakeMarket market : List.of(mid, micro)) {
            int id = market.define("AAPL");
            market.at(0).book(id, "10.00", 500, "10.02", 500); // micro 10.01
            // micro 10.00 * 0.1 + 10.02 * 0.9 = 10.018: lead of a third of 0.008, 2.7 bps
            market.at(1500).book(id, "10.00", 900, "10.02", 100);
            market.at(2000);
        }

        assertEquals(0L, mid.stop().figure("fills"));
        assertEquals(1L, micro.stop().figure("fills"));
    }

    @Test
    void coinsAreTradedInParts() {
        FakeMarket market = market("size=0.5");
        int btc = market.define("BTC-USD", "XCRY", 2, 8);
        market.at(0).book(btc, "60000", 100_000_000, "60001", 100_000_000);
        market.at(1500).book(btc, "60600", 100_000_000, "60601", 100_000_000);
        CapturedResults results = market.at(2000).stop();

        assertEquals(30_300.5, results.figure("turnover")); // half of 60,601
        assertEquals(List.of("0.50000000"), results.column(TABLE, "position"));
    }

    @Test
    void anInstrumentTooFineForTheSizeIsNotTraded() {
        int wei = market.define("ETH-USD", "XCRY", 2, 18); // 100 would be 1e20
        rise(market, wei);
        CapturedResults results = market.stop();

        assertEquals(0L, results.figure("fills"));
        assertEquals(1L, results.figure("instruments.untradable"));
    }

    @Test
    void samplesLieOnTheGridWhenEverTheFirstBookCame() {
        market.atNanos(FakeMarket.OPEN + 123_456_789).book(aapl, "10.00", 500, "10.02", 500);
        market.at(1500).book(aapl, "10.10", 500, "10.12", 500);
        market.atNanos(FakeMarket.OPEN + 1_999_999_999);
        assertEquals(0L, market.report().figure("fills"));

        assertEquals(1L, market.at(2000).report().figure("fills"));
    }

    @Test
    void theLargestResultComesFirstGainOrLoss() {
        int msft = market.define("MSFT");
        rise(market, aapl); // -2
        market.book(msft, "20.00", 500, "20.10", 500);
        market.at(3500).book(msft, "21.00", 500, "21.10", 500); // -10 at 4 s
        CapturedResults results = market.at(4000).stop();

        assertEquals(List.of("MSFT", "AAPL"), results.column(TABLE, "symbol"));
    }

    @Test
    void averagesThatCannotCrossAreRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new FakeMarket(new MomentumProvider(), "fast=50,slow=50"));

        assertEquals("fast=50: must be less than slow=50", refused.getMessage());
    }

    /** After it, at 2 s, a position of 100 bought at 10.12. */
    private static void rise(FakeMarket market, int id) {
        market.at(0).book(id, "10.00", 500, "10.02", 500);
        market.at(1500).book(id, "10.10", 500, "10.12", 500);
        market.at(2000);
    }

    private static FakeMarket market(String more) {
        return new FakeMarket(new MomentumProvider(), more.isEmpty() ? BASE : BASE + "," + more);
    }
}

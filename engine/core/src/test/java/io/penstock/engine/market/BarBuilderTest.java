package io.penstock.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.TradingHours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bars computed by hand. Times are seconds of 2 January 2024, UTC, unless a test says otherwise. */
class BarBuilderTest {
    private static final long DAY = 1_704_153_600L * Time.SECOND_NS;
    private static final BarSpec MINUTE = BarSpec.time(Duration.ofMinutes(1));
    /** 10:00:00 to 10:02:30. */
    private static final TradingHours SHORT_DAY =
            new TradingHours(ZoneId.of("UTC"), LocalTime.of(10, 0), LocalTime.of(10, 2, 30));

    private static final long TEN = 36_000;

    @Test
    void barsOfTimeHoldTheTradesOfTheirInterval() {
        BarTape tape = new BarTape(MINUTE, 0)
                .trade(at(5), 100, 10)
                .trade(at(20), 103, 20)
                .trade(at(59), 98, 30)
                .trade(at(60), 99, 5)
                .clock(at(119))
                .clock(at(120));

        // Hand-computed: 100x10 + 103x20 + 98x30 = 6,000 over 60.
        assertEquals(
                List.of(
                        line(0, 60, 100, 103, 98, 98, 60, 3, 100, true, 0),
                        line(60, 120, 99, 99, 99, 99, 5, 1, 99, true, 0)),
                tape.bars);
    }

    @Test
    void anEmptyIntervalGivesNoBar() {
        BarTape tape = new BarTape(MINUTE, 0)
                .trade(at(5), 100, 10)
                .trade(at(200), 101, 1)
                .clock(at(1_000));

        assertEquals(
                List.of(
                        line(0, 60, 100, 100, 100, 100, 10, 1, 100, true, 0),
                        line(180, 240, 101, 101, 101, 101, 1, 1, 101, true, 0)),
                tape.bars);
    }

    @Test
    void whereGapsAreFilledAnEmptyIntervalOfTheHoursRepeatsTheLastPrice() {
        BarTape tape = new BarTape(MINUTE.during(SHORT_DAY).filled(), 0)
                .trade(at(TEN - 100), 90, 1)
                .clock(at(TEN + 59))
                .trade(at(TEN + 61), 100, 10)
                .clock(at(TEN + 9_999));

        assertEquals(
                List.of(
                        line(TEN - 150, TEN - 90, 90, 90, 90, 90, 1, 1, 90, true, 0),
                        line(TEN + 60, TEN + 120, 100, 100, 100, 100, 10, 1, 100, true, 0),
                        line(TEN + 120, TEN + 150, 100, 100, 100, 100, 0, 0, -1, true, 0)),
                tape.bars);
    }

    @Test
    void noBarOfTimeSpansABoundOfTheHours() {
        BarTape tape = new BarTape(BarSpec.time(Duration.ofHours(1)).during(SHORT_DAY), 0)
                .trade(at(TEN - 1), 1, 1)
                .trade(at(TEN), 2, 1)
                .trade(at(TEN + 149), 3, 1)
                .trade(at(TEN + 150), 4, 1)
                .clock(at(TEN + 150 + 3_600));

        assertEquals(
                List.of(
                        // Hours before are counted from the close of the day before, 10:02:30.
                        line(TEN - 3_600 + 150, TEN, 1, 1, 1, 1, 1, 1, 1, true, 0),
                        line(TEN, TEN + 150, 2, 3, 2, 3, 2, 2, 2, true, 0),
                        line(TEN + 150, TEN + 3_750, 4, 4, 4, 4, 1, 1, 4, true, 0)),
                tape.bars);
    }

    @Test
    void aTradeWhoseBarWasToldIsCountedInTheNextAndInNone() {
        BarTape tape = new BarTape(MINUTE, 0)
                .trade(at(5), 100, 10)
                .clock(at(60))
                .late(at(59), 500, 7)
                .trade(at(61), 101, 1)
                .late(at(58), 500, 7)
                .trade(at(121), 102, 1)
                .end();

        assertEquals(
                List.of(
                        line(0, 60, 100, 100, 100, 100, 10, 1, 100, true, 0),
                        line(60, 120, 101, 101, 101, 101, 1, 1, 101, true, 2),
                        line(120, 180, 102, 102, 102, 102, 1, 1, 102, false, 0)),
                tape.bars);
    }

    @Test
    void barsOfTicksHoldSoManyTrades() {
        BarTape tape = new BarTape(BarSpec.ticks(2), 0)
                .trade(at(1), 10, 1)
                .trade(at(2), 12, 3)
                .trade(at(90), 11, 1)
                .end();

        assertEquals(
                List.of(
                        line(1, 2, 10, 12, 10, 12, 4, 2, 11, true, 0),
                        line(90, 90, 11, 11, 11, 11, 1, 1, 11, false, 0)),
                tape.bars);
    }

    @Test
    void barsOfVolumeAreFullWithTheTradeThatReachesIt() {
        BarTape tape = new BarTape(BarSpec.volume(100), 0)
                .trade(at(1), 10, 60)
                .trade(at(2), 20, 140)
                .trade(at(3), 30, 100)
                .end();

        assertEquals(
                List.of(
                        line(1, 2, 10, 20, 10, 20, 200, 2, 17, true, 0),
                        line(3, 3, 30, 30, 30, 30, 100, 1, 30, true, 0)),
                tape.bars);
    }

    @Test
    void barsOfNotionalCountUnitsOfCurrencyWhateverTheDecimals() {
        for (int decimals : new int[] {0, 2, 8, 9, 12, 18}) {
            long one = 1;
            for (int i = 0; i < decimals; i++) {
                one *= 10;
            }
            BarTape tape = new BarTape(BarSpec.notional(6), decimals)
                    .trade(at(1), 2 * Price.ONE, one)
                    .trade(at(2), 2 * Price.ONE, one)
                    .trade(at(3), 2 * Price.ONE, one)
                    .trade(at(4), 6 * Price.ONE - 1, one)
                    .trade(at(5), Price.ONE, one)
                    .end();

            assertEquals(
                    List.of(3L, 2L),
                    tape.bars.stream().map(BarTape.Line::trades).toList(),
                    decimals + " decimals");
            assertTrue(tape.bars.stream().allMatch(BarTape.Line::complete));
        }
    }

    @Test
    void aBoundOfTheHoursCutsBarsThatAreNotOfTime() {
        BarTape tape = new BarTape(BarSpec.ticks(10).during(SHORT_DAY), 0)
                .trade(at(TEN + 149), 3, 1)
                .clock(at(TEN + 150));

        assertEquals(List.of(line(TEN + 149, TEN + 149, 3, 3, 3, 3, 1, 1, 3, false, 0)), tape.bars);
    }

    @Test
    void negativeAndZeroPricesArePrices() {
        BarTape tape = new BarTape(MINUTE, 0)
                .trade(at(1), -37_630_000_000L, 1)
                .trade(at(2), 0, 1)
                .clock(at(60));

        assertEquals(
                List.of(line(0, 60, -37_630_000_000L, 0, -37_630_000_000L, 0, 2, 2, -18_815_000_000L, true, 0)),
                tape.bars);
    }

    @Test
    void whoTookIsToldApart() {
        BarBuilder bar = new BarTape(MINUTE, 0).builder;
        bar.trade(at(1), 10, 5, Side.BUY);
        bar.trade(at(1), 10, 3, Side.SELL);
        bar.trade(at(1), 10, 2, Side.NONE);
        bar.bust();

        assertEquals(List.of(10L, 5L, 3L, 1L), List.of(bar.volume(), bar.buyVolume(), bar.sellVolume(), bar.busts()));
        bar.next();
        assertEquals(0, bar.busts());
    }

    @Test
    void barsAreInHoursOrNot() {
        BarBuilder bar = new BarTape(MINUTE.during(SHORT_DAY), 0).builder;
        bar.trade(at(TEN - 1), 10, 5, Side.BUY);
        assertFalse(bar.isInHours());
        bar.next();
        bar.trade(at(TEN), 10, 5, Side.BUY);

        assertTrue(bar.isInHours());
        assertEquals(3, bar.instrumentId());
    }

    @Test
    void whatCanNeverBeFullIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> BarSpec.ticks(0));
        assertThrows(IllegalArgumentException.class, () -> BarSpec.volume(-1));
        assertThrows(IllegalArgumentException.class, () -> BarSpec.notional(Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> BarSpec.time(Duration.ofNanos(5)));
        assertThrows(IllegalArgumentException.class, () -> BarSpec.ticks(5).filled());
    }

    private static long at(long second) {
        return DAY + second * Time.SECOND_NS;
    }

    private static BarTape.Line line(
            long start,
            long end,
            long o,
            long h,
            long l,
            long c,
            long v,
            long n,
            long average,
            boolean whole,
            long late) {
        return new BarTape.Line(at(start), at(end), o, h, l, c, v, n, average, whole, late);
    }
}

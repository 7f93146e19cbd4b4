package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarInterval;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.TradingHours;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who hears of a bar that a source carries ready made, when, and what it says. */
class RecordedBarsTest {
    private static final long S = Time.SECOND_NS;
    private static final BarSpec MINUTE = BarSpec.time(Duration.ofMinutes(1));
    /** 2024-01-02 00:00 in UTC. */
    private static final long DAY = 1_704_153_600L * S;

    private final List<String> heard = new ArrayList<>();

    private final class Hearer implements Strategy {
        private final String name;
        private final Consumer<StrategyContext> asks;
        private StrategyContext context;

        Hearer(String name, Consumer<StrategyContext> asks) {
            this.name = name;
            this.asks = asks;
        }

        @Override
        public void onStart(StrategyContext given) {
            context = given;
            asks.accept(given);
        }

        @Override
        public void onBar(Bar bar) {
            heard.add(name + (bar.isRecorded() ? " recorded " : " built ")
                    + bar.spec().size() / S + "s "
                    + (bar.startNanos() - DAY) / S + ".." + (bar.endNanos() - DAY) / S + " " + bar.open() + " "
                    + bar.high() + " " + bar.low() + " " + bar.close() + " x" + bar.volume()
                    + (bar.isInHours() ? "" : " out of hours") + " at " + (context.now() - DAY) / S);
        }
    }

    @Test
    void itIsHeardByThoseWhoAskedForItsLengthOrForAll() {
        LaneByHand lane = new LaneByHand(
                new Hearer("minutes", context -> context.bars(MINUTE)),
                new Hearer("all", StrategyContext::recordedBars),
                new Hearer("hours", context -> context.bars(BarSpec.time(Duration.ofHours(1)))),
                new Hearer("volume", context -> context.bars(BarSpec.volume(60 * S))),
                new Hearer("nothing", context -> {}));
        bar(lane.define(0, "A"), DAY + 120 * S, BarInterval.MINUTE);

        assertEquals(
                List.of(
                        "all recorded 60s 60..120 5 9 3 7 x100 at 120",
                        "minutes recorded 60s 60..120 5 9 3 7 x100 at 120"),
                heard);
    }

    @Test
    void whoAsksForBothHearsOfItOnce() {
        LaneByHand lane = new LaneByHand(new Hearer("s", context -> {
            context.bars(MINUTE);
            context.recordedBars();
        }));
        bar(lane.define(0, "A"), DAY + 60 * S, BarInterval.MINUTE);

        assertEquals(List.of("s recorded 60s 0..60 5 9 3 7 x100 at 60"), heard);
    }

    @Test
    void itIsOneOfTheBarsAskedForUnlessItSpansABoundOfTheHours() {
        LaneByHand lane = new LaneByHand(new Hearer("s", context -> {
                    context.bars(MINUTE.during(TradingHours.US_STOCKS));
                    context.bars(BarSpec.time(Duration.ofHours(1)).during(TradingHours.US_STOCKS));
                }))
                .define(0, "A");
        long open = DAY + (14 * 60 + 30) * 60 * S;
        bar(lane, open, BarInterval.MINUTE);
        bar(lane, open + 60 * S, BarInterval.MINUTE);
        bar(lane, open + 1_800 * S, BarInterval.HOUR);
        bar(lane, open + 5_400 * S, BarInterval.HOUR);

        assertEquals(
                List.of(
                        "s recorded 60s 52140..52200 5 9 3 7 x100 out of hours at 52200",
                        "s recorded 60s 52200..52260 5 9 3 7 x100 at 52260",
                        "s recorded 3600s 54000..57600 5 9 3 7 x100 at 57600"),
                heard);
    }

    @Test
    void aSessionIsNoDay() {
        LaneByHand lane = new LaneByHand(
                new Hearer("days", context -> context.bars(BarSpec.time(Duration.ofDays(1)))),
                new Hearer("all", StrategyContext::recordedBars));
        bar(lane.define(0, "A"), DAY + 86_400 * S, BarInterval.SESSION);

        assertEquals(List.of("all recorded 86400s 0..86400 5 9 3 7 x100 at 86400"), heard);
    }

    @Test
    void whatTheSourceDoesNotSayIsAbsentAndNotZero() {
        List<Long> absent = new ArrayList<>();
        LaneByHand lane = new LaneByHand(new Strategy() {
            @Override
            public void onStart(StrategyContext context) {
                context.recordedBars();
            }

            @Override
            public void onBar(Bar bar) {
                absent.addAll(List.of(bar.buyVolume(), bar.sellVolume(), bar.trades(), bar.averagePrice()));
            }
        });
        bar(lane.define(0, "A"), DAY, BarInterval.SECOND);

        assertEquals(List.of(Quantity.UNKNOWN, Quantity.UNKNOWN, Quantity.UNKNOWN, Price.NONE), absent);
    }

    @Test
    void itEndsBarsOfTradesBeforeItIsHeardItself() {
        LaneByHand lane = new LaneByHand(new Hearer("s", context -> context.bars(MINUTE))).define(0, "A");
        EventWriter out = lane.at(DAY + 5 * S);
        out.trade(0, Side.NONE, 4, 20, 1, TradeCondition.HIDDEN);
        out.endGroup();
        bar(lane, DAY + 60 * S, BarInterval.MINUTE);

        assertEquals(List.of("s built 60s 0..60 4 4 4 4 x20 at 60", "s recorded 60s 0..60 5 9 3 7 x100 at 60"), heard);
    }

    private static void bar(LaneByHand lane, long endNanos, BarInterval interval) {
        EventWriter out = lane.at(endNanos);
        out.bar(0, interval, 5, 9, 3, 7, 100);
        out.endGroup();
    }
}

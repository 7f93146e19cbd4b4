package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a strategy hears of the bars it asked for, and what it sees then. */
class BarsTest {
    private static final long S = Time.SECOND_NS;
    private static final BarSpec SECOND = BarSpec.time(Duration.ofSeconds(1));

    private final List<String> heard = new ArrayList<>();

    private final class Hearer implements Strategy {
        private final String name;
        private final BarSpec[] specs;
        private StrategyContext context;

        Hearer(String name, BarSpec... specs) {
            this.name = name;
            this.specs = specs;
        }

        @Override
        public void onStart(StrategyContext given) {
            context = given;
            for (BarSpec spec : specs) {
                context.bars(spec);
            }
        }

        @Override
        public void onTrade(Trade trade) {
            heard.add(name + " trade " + trade.price());
        }

        @Override
        public void onBar(Bar bar) {
            heard.add(name + " bar " + bar.instrumentId() + " " + bar.spec().kind() + " " + bar.open() + " "
                    + bar.close() + " x" + bar.volume() + (bar.isComplete() ? "" : " cut") + " best "
                    + context.book(bar.instrumentId()).bestBid() + " at " + context.now() / S);
        }
    }

    @Test
    void aBarIsHeardBeforeTheEventThatEndsItChangesABook() {
        LaneByHand lane = new LaneByHand(new Hearer("s", SECOND)).define(0, "A").define(1, "B");
        lane.at(S).addOrder(0, 1, Side.BUY, 100, 50, 0);
        lane.at(S).executeOrder(0, 1, Price.NONE, 10, 1, true);
        lane.at(S).endGroup();
        lane.at(2 * S).addOrder(0, 2, Side.BUY, 105, 50, 0);
        lane.at(2 * S).endGroup();

        assertEquals(List.of("s trade 100", "s bar 0 TIME 100 100 x10 best 100 at 2"), heard);
    }

    @Test
    void anEventOfAnotherInstrumentOrOfNoneEndsABarToo() {
        LaneByHand lane = new LaneByHand(new Hearer("s", SECOND)).define(0, "A").define(1, "B");
        trade(lane.at(S), 0, 7, 3);
        lane.at(2 * S).addOrder(1, 2, Side.BUY, 105, 50, 0);
        lane.at(2 * S).endGroup();
        trade(lane.at(3 * S), 0, 8, 4);
        lane.at(9 * S).gap(Instrument.ALL, 1, 1);
        lane.at(9 * S).endGroup();
        long none = Price.NONE;

        assertEquals(
                List.of(
                        "s trade 7",
                        "s bar 0 TIME 7 7 x3 best " + none + " at 2",
                        "s trade 8",
                        "s bar 0 TIME 8 8 x4 best " + none + " at 9"),
                heard);
    }

    @Test
    void aTradeIsHeardBeforeTheBarThatItFills() {
        LaneByHand lane =
                new LaneByHand(new Hearer("s", BarSpec.ticks(1)), new Hearer("t"), new Hearer("u", BarSpec.ticks(1)));
        lane.define(0, "A");
        trade(lane.at(S), 0, 7, 3);
        String bar = "bar 0 TICK 7 7 x3 best " + Price.NONE + " at 1";

        assertEquals(List.of("s trade 7", "t trade 7", "u trade 7", "s " + bar, "u " + bar), heard);
    }

    @Test
    void barsThatEndTogetherAreHeardEarliestEndFirstThenByInstrument() {
        LaneByHand lane = new LaneByHand(new Hearer("s", SECOND, BarSpec.time(Duration.ofSeconds(3))))
                .define(0, "A")
                .define(1, "B");
        trade(lane.at(3 * S + 1), 1, 7, 3);
        trade(lane.at(3 * S + 2), 0, 8, 3);
        heard.clear();
        trade(lane.at(60 * S), 1, 9, 3);
        List<String> bars = heard.stream().map(line -> line.substring(0, 7)).toList();

        assertEquals(List.of("s bar 0", "s bar 1", "s bar 0", "s bar 1", "s trade"), bars);
    }

    @Test
    void theEndOfTheStreamEndsWhatWasBegun() {
        LaneByHand lane = new LaneByHand(new Hearer("s", SECOND)).define(0, "A");
        trade(lane.at(S), 0, 7, 3);
        lane.stop();

        assertEquals("s bar 0 TIME 7 7 x3 cut best " + Price.NONE + " at 1", heard.get(1));
    }

    @Test
    void barsAreAskedForInOnStartOnly() {
        StrategyContext[] kept = new StrategyContext[1];
        LaneByHand lane = new LaneByHand(new Strategy() {
                    @Override
                    public void onStart(StrategyContext context) {
                        kept[0] = context;
                    }

                    @Override
                    public void onTrade(Trade trade) {
                        kept[0].bars(SECOND);
                    }
                })
                .define(0, "A");
        trade(lane.at(S), 0, 7, 3);

        assertTrue(lane.stop().get(0).failure().orElseThrow() instanceof IllegalStateException);
    }

    @Test
    void anExchangeTimeAfterStreamTimeEndsNoBarEarly() {
        LaneByHand lane = new LaneByHand(new Hearer("s", SECOND)).define(0, "A");
        trade(lane.at(S), 0, 7, 3);
        EventWriter out = lane.at(S + 1);
        out.header(500 * S, Time.NONE, 9, S + 1);
        out.addOrder(0, 1, Side.BUY, 1, 1, 0);
        out.endGroup();

        assertEquals(List.of("s trade 7"), heard);
    }

    private static void trade(EventWriter out, int instrumentId, long price, long quantity) {
        out.trade(instrumentId, Side.NONE, price, quantity, 1, TradeCondition.HIDDEN);
        out.endGroup();
    }
}

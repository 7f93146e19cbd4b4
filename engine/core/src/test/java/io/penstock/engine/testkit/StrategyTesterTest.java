package io.penstock.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Parameter;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Quote;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.lane.StrategyReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyTesterTest {
    /** Counts quotes at most so many cents wide: the strategy of the example. */
    private static final class SpreadCounter implements Strategy {
        private long widest;
        private long quotes;

        @Override
        public void onStart(StrategyContext context) {
            widest = context.parameters().getLong("cents") * Price.ONE / 100;
        }

        @Override
        public void onQuote(Quote quote) {
            if (quote.bidPrice() != Price.NONE
                    && quote.askPrice() != Price.NONE
                    && quote.askPrice() - quote.bidPrice() <= widest) {
                quotes++;
            }
        }

        @Override
        public void report(Results results) {
            results.put("quotes", quotes);
            results.table("spreads", "cents", "quotes").row(1L, quotes);
        }
    }

    private static final class SpreadCounterProvider implements StrategyProvider {
        @Override
        public String name() {
            return "spread-counter";
        }

        @Override
        public String description() {
            return "counts narrow quotes";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.integer("cents", 1, 1, 100, "widest spread, in cents"));
        }

        @Override
        public Strategy create() {
            return new SpreadCounter();
        }
    }

    @Test
    void theExampleOfItsDocumentationWorks() {
        StrategyTester market = StrategyTester.of(new SpreadCounterProvider(), "cents=1")
                .define("AAPL")
                .at("09:30:00.000")
                .add(1, Side.BUY, "100.01", 300)
                .add(2, Side.SELL, "100.02", 200)
                .endGroup()
                .at("09:30:00.250")
                .execute(2, 200)
                .endGroup();

        assertEquals(Price.NONE, market.book("AAPL").bestAsk());
        assertEquals(1L, market.stop().figure("quotes"));
        assertEquals(1L, market.stop().table("spreads").cell(0, "quotes"));
        assertEquals("cents=1", market.stop().parameters());
    }

    @Test
    void parametersAreCheckedAsTheyAreOnTheCommandLine() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> StrategyTester.of(new SpreadCounterProvider(), "cents=101"));

        assertEquals("cents=101: must be in 1..100", refused.getMessage());
    }

    @Test
    void everyStepIsHeardOnceItsGroupEnds() {
        List<String> heard = new ArrayList<>();
        StrategyTester market = StrategyTester.of(new Strategy() {
            @Override
            public void onTrade(Trade trade) {
                heard.add("trade " + trade.tradeId() + " " + trade.condition() + " " + trade.quantity());
            }

            @Override
            public void onStatus(TradingStatus status) {
                heard.add(status.state() + " of " + status.instrumentId());
            }

            @Override
            public void onSession(SessionEvent session) {
                heard.add(session.phase().toString());
            }

            @Override
            public void onGap(FeedGap gap) {
                heard.add("gap " + gap.firstMissing() + "+" + gap.missing() + " before " + gap.sequence());
            }
        });
        market.session(SessionEvent.Phase.MARKET_OPEN).status(TradingState.TRADING);
        assertEquals(List.of(), heard);
        market.define("A").define("B").on("A").at("09:30").add(7, Side.SELL, "3", 50);
        market.reduce(7, 10).replace(7, 8, "4", 20).execute(8, 5).status(TradingState.HALTED);
        market.trade(Side.NONE, "4", 1_000, TradeCondition.OPENING_CROSS).gap(3).endGroup();

        assertEquals(
                List.of(
                        "MARKET_OPEN",
                        "TRADING of -1",
                        "trade 1 BOOK 5",
                        "HALTED of 0",
                        "trade 2 OPENING_CROSS 1000",
                        "gap 11+3 before 14"),
                heard);
        assertEquals(15, market.book("A").quantityAt(Side.SELL, Price.parse("4")));
        assertTrue(market.book("A").isStale() && market.book("B").isStale());
        market.clear().delete(8).endGroup();
        assertEquals(0, market.book("A").levels(Side.SELL));
    }

    @Test
    void timesAreThoseOfNewYorkAndTimersFireOnTheWay() {
        List<Long> fired = new ArrayList<>();
        StrategyTester market = StrategyTester.of(new Strategy() {
            private StrategyContext market;

            @Override
            public void onStart(StrategyContext context) {
                market = context;
                market.schedule(Instant.parse("2024-01-02T14:30:00.000000007Z").getEpochSecond() * Time.SECOND_NS + 7);
            }

            @Override
            public void onTimer(long timerId) {
                fired.add(market.now());
            }
        });
        assertEquals(Time.NONE, market.now());
        market.at("09:30:00.000000006");
        assertEquals(List.of(), fired);
        market.at("09:30:01");
        assertEquals(List.of(1_704_205_800_000_000_007L), fired);
        market.at("09:29");
        assertEquals(1_704_205_801_000_000_000L, market.now(), "stream time never falls");
    }

    @Test
    void aFailureComesOutOfTheStepThatCausedItOnce() {
        IllegalStateException failure = new IllegalStateException("meant");
        StrategyTester market = StrategyTester.of(new Strategy() {
            @Override
            public void onTrade(Trade trade) {
                throw failure;
            }
        });
        market.define("A").trade(Side.BUY, "1", 1, TradeCondition.HIDDEN);

        assertSame(failure, assertThrows(IllegalStateException.class, market::endGroup));
        market.trade(Side.BUY, "1", 1, TradeCondition.HIDDEN).endGroup();
        assertSame(failure, market.failure().orElseThrow());
        assertEquals(StrategyReport.State.QUARANTINED, market.stop().state());
    }

    @Test
    void nothingComesAfterTheEnd() {
        StrategyTester market = StrategyTester.of(new Strategy() {});
        market.stop();

        assertThrows(IllegalStateException.class, () -> market.define("A"));
    }
}

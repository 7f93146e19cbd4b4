package io.penstock.feeds.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.SilentWriter;
import io.penstock.engine.testkit.StrategyTester;
import io.penstock.feeds.itch.ItchSink;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made-up day keeps every rule of the venue that it imitates. */
class SyntheticMarketTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "symbols=200,messages=400000,seed=1",
                "symbols=200,messages=150000,seed=-7,halts=20",
                "symbols=8000,messages=200000,seed=3",
                "symbols=3,messages=150000,seed=4,halts=30,depth=5000",
                "symbols=20,messages=60000,seed=5,depth=1",
                "symbols=1,messages=50000,seed=6,halts=3",
                "symbols=50,messages=60000,seed=7,shape=flat",
                "symbols=50,messages=60000,seed=8,auctions=false,halts=0",
                "symbols=30,messages=60000,seed=9,date=2026-03-08",
                "symbols=1,messages=1000,seed=10",
                "symbols=225,messages=1000,seed=11",
                "symbols=200,messages=1001,seed=12",
                "symbols=7975,messages=32000,seed=13"
            })
    void everyMessageKeepsTheRulesOfTheVenue(String typed) {
        VenueRules rules = new VenueRules();
        Feed feed = SyntheticDay.open(typed);

        long messages = SyntheticDay.run(feed, rules, 100);

        assertEquals(Long.parseLong(typed.replaceAll(".*messages=([0-9]+).*", "$1")), messages);
        rules.checkEnd(messages);
        assertEquals(messages, feed.tally().offered());
        assertEquals(messages, feed.tally().accepted());
        assertEquals(rules.instruments.size(), feed.tally().ofType(EventKind.DEFINITION.ordinal()));
    }

    @Test
    void anOrdinaryDayHasAllThatADayCanHave() {
        VenueRules rules = new VenueRules();
        SyntheticDay.run(SyntheticDay.open("symbols=100,messages=500000,seed=1,halts=40"), rules, 1_000);

        for (Notice.Type type : List.of(
                Notice.Type.SHORT_SALE,
                Notice.Type.PARTICIPANT,
                Notice.Type.BREAKER_LEVELS,
                Notice.Type.AUCTION_COLLAR,
                Notice.Type.RETAIL_INTEREST)) {
            assertTrue(rules.notices.containsKey(type), () -> "no " + type);
        }
        for (TradeCondition condition : List.of(
                TradeCondition.HIDDEN,
                TradeCondition.OPENING_CROSS,
                TradeCondition.CLOSING_CROSS,
                TradeCondition.HALT_CROSS)) {
            assertTrue(rules.trades.containsKey(condition), () -> "no " + condition);
        }
        for (TradingState state : List.of(
                TradingState.TRADING,
                TradingState.QUOTE_ONLY,
                TradingState.PAUSED,
                TradingState.HALTED,
                TradingState.VENUE_HALTED,
                TradingState.VENUE_RESUMED)) {
            assertTrue(rules.changes.containsKey(state), () -> "never " + state);
        }
        assertTrue(rules.imbalances.get(TradeCondition.OPENING_CROSS) >= 100);
        assertTrue(rules.imbalances.get(TradeCondition.CLOSING_CROSS) >= 100);
        assertTrue(rules.trades.get(TradeCondition.OPENING_CROSS) >= 90);
        assertTrue(rules.busts > 0);
    }

    @Test
    void theSameSeedMakesTheSameBytesWhateverIsPolledAtOnce() throws IOException {
        String typed = "symbols=40,messages=60000,seed=42,halts=5";
        byte[] oneByOne = SyntheticDays.itch(typed, 1);

        assertEquals(-1, Arrays.mismatch(oneByOne, SyntheticDays.itch(typed, 7)));
        assertEquals(-1, Arrays.mismatch(oneByOne, SyntheticDays.itch(typed, 100_000)));
    }

    @Test
    void lookingAtTheNextTimeChangesNothingAndTellsTheTruth() throws IOException {
        String typed = "symbols=10,messages=5000,seed=42";
        List<Long> told = new ArrayList<>();
        List<Long> delivered = new ArrayList<>();
        SilentWriter clock = new SilentWriter() {
            @Override
            public void header(long tsEvent, long tsRecv, long sequence, long orderingNanos) {
                delivered.add(orderingNanos);
            }
        };
        try (Feed feed = SyntheticDay.open(typed)) {
            while (feed.nextNanos() != Time.NONE) {
                told.add(feed.nextNanos());
                assertEquals(1, feed.poll(clock, 1));
            }
            assertEquals(Feed.END, feed.poll(clock, 1));
        }
        assertEquals(5_000, told.size());
        assertEquals(told, delivered);
    }

    @Test
    void anotherSeedMakesAnotherDay() throws IOException {
        byte[] one = SyntheticDays.itch("symbols=10,messages=5000,seed=1", 100);
        byte[] other = SyntheticDays.itch("symbols=10,messages=5000,seed=2", 100);

        assertFalse(Arrays.equals(one, other));
    }

    @Test
    void howMuchIsDoneRisesToAll() throws IOException {
        try (Feed feed = SyntheticDay.open("messages=1000")) {
            assertEquals(0.0, feed.fractionDone());
            assertEquals(250, feed.poll(new SilentWriter(), 250));
            assertEquals(0.25, feed.fractionDone());
            assertEquals(750, feed.poll(new SilentWriter(), 2_000));
            assertEquals(1.0, feed.fractionDone());
        }
    }

    @Test
    void aWholeMarketOfStocksFitsTheVenuesFormat() throws IOException {
        try (ItchSink sink = new ItchSink(OutputStream.nullOutputStream())) {
            EventWriter out = StrategyTester.of(sink).writer();
            long messages = SyntheticDay.run(SyntheticDay.open("symbols=8000,messages=1000000"), out, 1_000);

            assertEquals(1_000_000, messages);
            assertEquals(1_000_000, sink.written());
        }
    }

    @Test
    void pollingForNothingDeliversNothing() throws IOException {
        try (Feed feed = SyntheticDay.open("messages=1000")) {
            assertEquals(0, feed.poll(new SilentWriter(), 0));
            assertEquals(0, feed.tally().offered());
        }
    }

    @Test
    void theSessionIsOnTheDateGivenWithTheSourceElseOnTheOneOfTheRun() throws IOException {
        Optional<LocalDate> run = Optional.of(LocalDate.of(2025, 7, 7));

        assertEquals(start(2025, 7, 7), SyntheticDay.open("messages=1000", run).nextNanos());
        assertEquals(
                start(2024, 2, 29),
                SyntheticDay.open("messages=1000,date=2024-02-29", run).nextNanos());
        assertEquals(start(2026, 1, 5), SyntheticDay.open("messages=1000").nextNanos());
    }

    @Test
    void whatCannotBeIsRefusedWithKeyAndValue() {
        assertTrue(refusal("symbols=226,messages=1000").contains("messages=1000: symbols=226 need at least 1004"));
        assertTrue(refusal("date=tomorrow").contains("date=tomorrow"));
        assertTrue(refusal("symbols=0").contains("symbols=0"));
        assertTrue(refusal("shape=round").contains("shape=round"));
        assertTrue(refusal("depht=1").contains("depht"));
    }

    private static String refusal(String typed) {
        return assertThrows(IllegalArgumentException.class, () -> SyntheticDay.open(typed))
                .getMessage();
    }

    private static long start(int year, int month, int day) {
        return LocalDate.of(year, month, day)
                        .atTime(3, 0)
                        .atZone(ZoneId.of("America/New_York"))
                        .toEpochSecond()
                * Time.SECOND_NS;
    }
}

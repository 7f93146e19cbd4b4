package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Quote;
import io.penstock.api.event.TradingState;
import io.penstock.api.market.CompositeQuote;
import io.penstock.api.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best of several venues of one symbol: A on the venues 0, 1 and 2, B on 3. */
class CompositeTest {
    private static final long NONE = Price.NONE;

    private final List<String> heard = new ArrayList<>();
    private CompositeQuote last;
    private final LaneByHand lane = new LaneByHand(new Strategy() {
                @Override
                public void onQuote(Quote quote) {
                    heard.add("quote " + quote.instrumentId());
                }

                @Override
                public void onComposite(CompositeQuote quote) {
                    last = quote;
                    heard.add(text(quote));
                }
            })
            .define(0, "A", BookKind.TOP)
            .define(1, "A", BookKind.TOP)
            .define(2, "A", BookKind.ORDERS)
            .define(3, "B", BookKind.TOP);

    CompositeTest() {
        quote(0, 10, 5, 12, 6);
        quote(1, 10, 7, 13, 8);
        heard.clear();
    }

    @Test
    void whoHoldsTheBestPriceIsAddedUp() {
        assertEquals("A 12@10[0, 1] 6@12[0]", text(last));
        quote(1, 9, 7, 12, 8);

        assertEquals(List.of("quote 1", "A 5@10[0] 14@12[0, 1]"), heard);
    }

    @Test
    void aChangeBehindTheBestIsHeardAsAQuoteOnly() {
        quote(1, 10, 7, 14, 8);

        assertEquals(List.of("quote 1"), heard);
    }

    @Test
    void aNewHolderIsAChangeThoughPriceAndQuantityStay() {
        quote(0, 9, 5, 12, 6);
        quote(1, 10, 12, 13, 8);
        heard.clear();
        quote(1, 9, 1, 13, 8);
        quote(0, 10, 12, 12, 6);

        assertEquals("A 12@10[0] 6@12[0]", heard.get(heard.size() - 1));
    }

    @Test
    void venuesThatChangeInOneGroupAreHeardOnce() {
        lane.at(5).quote(0, 11, 1, 12, 1);
        lane.at(5).quote(1, 11, 2, 12, 2);
        lane.at(5).endGroup();

        assertEquals(List.of("quote 0", "quote 1", "A 3@11[0, 1] 3@12[0, 1]"), heard);
        assertEquals(5, last.streamNanos());
    }

    @Test
    void aBookByOrderTakesPartWithItsTouch() {
        lane.at(5).addOrder(2, 1, Side.BUY, 11, 4, 0);
        lane.at(5).endGroup();

        assertEquals(List.of("quote 2", "A 4@11[2] 6@12[0]"), heard);
    }

    @Test
    void aStaleVenueDoesNotCountUntilItIsRightAgain() {
        lane.at(5).gap(0, 1, 1);
        lane.at(5).endGroup();
        assertEquals("A 7@10[1] 8@13[1]", heard.get(0));
        quote(0, 10, 5, 12, 6);

        assertEquals("A 12@10[0, 1] 6@12[0]", heard.get(heard.size() - 1));
    }

    @Test
    void aVenueThatDoesNotTradeDoesNotCount() {
        lane.at(5).status(0, TradingState.VENUE_HALTED, 0);
        lane.at(5).endGroup();
        lane.at(6).status(1, TradingState.HALTED, 0);
        lane.at(6).endGroup();
        lane.at(7).status(0, TradingState.VENUE_RESUMED, 0);
        lane.at(7).status(1, TradingState.TRADING, 0);
        lane.at(7).endGroup();

        assertEquals(
                List.of("A 7@10[1] 8@13[1]", "A 0@" + NONE + "[] 0@" + NONE + "[]", "A 12@10[0, 1] 6@12[0]"), heard);
    }

    @Test
    void aQuantityThatIsNotSaidMakesTheSumUnknown() {
        quote(0, 10, Quantity.UNKNOWN, 12, 6);

        assertEquals(Quantity.UNKNOWN, last.bidQuantity());
        assertEquals(2, last.holders(Side.BUY));
    }

    @Test
    void lockedAndCrossedOverVenuesAreStates() {
        quote(1, 12, 7, 14, 8);
        assertTrue(last.isLocked());
        quote(1, 13, 7, 14, 8);
        assertTrue(last.isCrossed());
        quote(1, NONE, 0, NONE, 0);

        assertFalse(last.isLocked() || last.isCrossed());
    }

    @Test
    void anotherSymbolIsAnotherQuote() {
        quote(3, 1, 1, 2, 2);

        assertEquals(List.of("quote 3", "B 1@1[3] 2@2[3]"), heard);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261125})
    void theBestIsWhatAWalkOverAllQuotesFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] quotes = {{10, 5, 12, 6}, {10, 7, 13, 8}};
        String before = text(last);
        for (int i = 0; i < 20_000; i++) {
            int venue = random.nextInt(2);
            quotes[venue] =
                    new long[] {random.nextLong(3) - 1, random.nextLong(1, 3), random.nextLong(3), random.nextLong(1, 3)
                    };
            heard.clear();
            quote(venue, quotes[venue][0], quotes[venue][1], quotes[venue][2], quotes[venue][3]);
            String expected = "A " + best(quotes, 0, true) + " " + best(quotes, 2, false);
            List<String> composites =
                    heard.stream().filter(line -> !line.startsWith("quote")).toList();
            assertEquals(expected.equals(before) ? List.of() : List.of(expected), composites, "seed " + seed + " " + i);
            before = expected;
        }
    }

    private static String best(long[][] quotes, int field, boolean highest) {
        long best =
                highest ? Math.max(quotes[0][field], quotes[1][field]) : Math.min(quotes[0][field], quotes[1][field]);
        long quantity = 0;
        List<Integer> holders = new ArrayList<>();
        for (int venue = 0; venue < quotes.length; venue++) {
            if (quotes[venue][field] == best) {
                quantity += quotes[venue][field + 1];
                holders.add(venue);
            }
        }
        return quantity + "@" + best + holders;
    }

    private void quote(int id, long bid, long bidQuantity, long ask, long askQuantity) {
        lane.at(2).quote(id, bid, bidQuantity, ask, askQuantity);
        lane.at(2).endGroup();
    }

    private static String text(CompositeQuote quote) {
        return quote.symbol() + " " + quote.bidQuantity() + "@" + quote.bidPrice() + holders(quote, Side.BUY) + " "
                + quote.askQuantity() + "@" + quote.askPrice() + holders(quote, Side.SELL);
    }

    private static List<Integer> holders(CompositeQuote quote, Side side) {
        List<Integer> holders = new ArrayList<>();
        for (int i = 0; i < quote.holders(side); i++) {
            holders.add(quote.holder(side, i));
        }
        return holders;
    }
}

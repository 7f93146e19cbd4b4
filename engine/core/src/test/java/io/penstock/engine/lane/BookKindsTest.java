package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.Trade;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.book.OrderBook.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a strategy hears and sees of a feed by price, of quotes only, of orders from before its start, and of no book. */
class BookKindsTest {
    private static final long ANY = Quantity.UNKNOWN;

    private final List<String> heard = new ArrayList<>();
    private final LaneByHand lane = new LaneByHand(new Strategy() {
        @Override
        public void onLevel(LevelEvent level) {
            heard.add("level " + level.price());
        }

        @Override
        public void onOrder(OrderEvent order) {
            heard.add("order " + order.side() + " " + order.price() + " " + order.quantity());
        }

        @Override
        public void onTrade(Trade trade) {
            heard.add("trade " + trade.aggressorSide() + " " + trade.quantity() + "@" + trade.price());
        }

        @Override
        public void onBook(Book book) {
            heard.add("book");
        }

        @Override
        public void onQuote(Quote q) {
            heard.add("quote " + q.bidQuantity() + "@" + q.bidPrice() + " " + q.askQuantity() + "@" + q.askPrice());
        }

        @Override
        public void onGap(FeedGap gap) {
            heard.add("gap " + book().isStale());
        }
    });

    @Test
    void levelsMakeABookAndItsTouchTheQuote() {
        lane.define(0, "A", BookKind.LEVELS);
        lane.at(1).setLevel(0, Side.BUY, 10, 5, ANY);
        lane.at(1).setLevel(0, Side.SELL, 12, 6, 3);
        lane.at(1).endGroup();
        lane.at(2).setLevel(0, Side.BUY, 9, 7, ANY);
        lane.at(2).endGroup();

        assertEquals(List.of("level 10", "level 12", "book", "quote 5@10 6@12", "level 9", "book"), heard);
        assertEquals(2, book().levels(Side.BUY));
        assertEquals(3, book().orderCount(Side.SELL, 0));
        assertEquals(Quantity.UNKNOWN, book().orderCount(Side.BUY, 0));
    }

    @Test
    void aGapLeavesLevelsStaleUntilTheSnapshotThatClearsThem() {
        lane.define(0, "A", BookKind.LEVELS);
        lane.at(1).setLevel(0, Side.BUY, 10, 5, ANY);
        lane.at(1).gap(0, 7, 2);
        lane.at(1).setLevel(0, Side.BUY, 11, 5, ANY);
        lane.at(1).endGroup();
        assertTrue(book().isStale());
        assertEquals("gap true", heard.get(1));
        lane.at(2).clearBook(0);
        lane.at(2).setLevel(0, Side.BUY, 8, 5, ANY);
        lane.at(2).endGroup();

        assertFalse(book().isStale());
        assertEquals(8, book().bestBid());
        assertEquals(1, book().levels(Side.BUY));
    }

    @Test
    void aQuoteIsTheBookOfAFeedThatShowsNothingElse() {
        lane.define(0, "A", BookKind.TOP);
        lane.at(1).gap(Instrument.ALL, 7, 2);
        lane.at(1).quote(0, 10, 5, 12, ANY);
        lane.at(1).endGroup();
        lane.at(2).quote(0, 10, 5, 12, ANY);
        lane.at(2).endGroup();

        assertEquals(List.of("gap true", "book", "quote 5@10 " + ANY + "@12", "book"), heard);
        assertFalse(book().isStale());
        assertEquals(1, book().levels(Side.SELL));
        assertEquals(Quantity.UNKNOWN, book().quantity(Side.SELL, 0));
    }

    @Test
    void whereTheVenueQuotesBesideLevelsItsQuoteIsToldAndTheBookIsOfTheLevels() {
        lane.define(0, "A", BookKind.LEVELS);
        lane.at(1).setLevel(0, Side.BUY, 10, 5, ANY);
        lane.at(1).endGroup();
        heard.clear();
        lane.at(2).quote(0, 11, 4, 12, 6);
        lane.at(2).endGroup();
        lane.at(3).setLevel(0, Side.BUY, 13, 5, ANY);
        lane.at(3).endGroup();
        assertEquals(List.of("quote 4@11 6@12", "level 13", "book"), heard);
        assertEquals(13, book().bestBid());
        heard.clear();
        lane.at(4).clearBook(0);
        lane.at(4).setLevel(0, Side.BUY, 9, 5, ANY);
        lane.at(4).endGroup();

        assertEquals(List.of("level 9", "book", "quote 5@9 0@" + Price.NONE), heard);
    }

    @Test
    void anOrderFromBeforeTheStartIsToldAsTheMessageSaysAndTakenFromItsLevel() {
        lane.define(0, "A", BookKind.PARTIAL_ORDERS);
        lane.at(1).setLevel(0, Side.SELL, 12, 100, ANY);
        lane.at(1).addOrder(0, 1, Side.SELL, 12, 10, 0);
        lane.at(1).executeOrder(0, 99, Side.SELL, 12, Price.NONE, 30, 5, true);
        lane.at(1).deleteOrder(0, 98, Side.SELL, 12, 20);
        lane.at(1).reduceOrder(0, 97, Side.SELL, 12, 5);
        lane.at(1).endGroup();

        assertEquals(
                List.of(
                        "level 12",
                        "order SELL 12 10",
                        "order SELL 12 30",
                        "trade BUY 30@12",
                        "order SELL 12 20",
                        "order SELL 12 5",
                        "book",
                        "quote 0@" + Price.NONE + " 55@12"),
                heard);
        assertEquals(3L, outcomes(Outcome.ORDER_BEFORE_START));
        assertFalse(book().isStale());
    }

    @Test
    void anOrderFromBeforeTheStartIsKnownOnceAReplaceSaysItsSide() {
        lane.define(0, "A", BookKind.PARTIAL_ORDERS);
        lane.at(1).replaceOrder(0, 99, 99, Side.SELL, 12, 30);
        lane.at(1).replaceOrder(0, 98, 97, 13, 30);
        lane.at(1).endGroup();
        assertEquals("order SELL 12 30", heard.get(0));
        assertEquals(2L, outcomes(Outcome.ORDER_BEFORE_START));

        lane.at(1).reduceOrder(0, 99, 10);
        lane.at(1).endGroup();
        assertEquals(20, book().quantity(Side.SELL, 0));
        assertEquals(1, book().levels(Side.SELL));
        assertFalse(book().isStale());
    }

    @Test
    void whereAMessageSaysTheOrdersPlaceAKnownOrderIsChangedAsEver() {
        lane.define(0, "A", BookKind.PARTIAL_ORDERS);
        lane.at(1).addOrder(0, 1, Side.SELL, 12, 10, 0);
        lane.at(1).executeOrder(0, 1, Side.SELL, 12, 11, 4, 5, false);
        lane.at(1).reduceOrder(0, 1, Side.SELL, 12, 1);
        lane.at(1).endGroup();
        assertEquals(5, book().quantity(Side.SELL, 0));
        lane.at(1).deleteOrder(0, 1, Side.SELL, 12, 5);
        lane.at(1).endGroup();

        assertEquals(0, book().levels(Side.SELL));
        assertEquals(0L, outcomes(Outcome.ORDER_BEFORE_START));
    }

    @Test
    void aSourceWithoutBooksLeavesItToTheNextToShowOne() {
        lane.define(0, "A", BookKind.NONE);
        lane.define(0, "A", BookKind.NONE);
        lane.define(0, "A", BookKind.ORDERS);
        lane.define(0, "A", BookKind.LEVELS);
        lane.at(1).addOrder(0, 1, Side.BUY, 10, 5, 0);
        lane.at(1).setLevel(0, Side.BUY, 11, 5, ANY);
        lane.at(1).endGroup();

        assertEquals(10, book().bestBid());
        assertEquals(1L, outcomes(Outcome.APPLIED));
        assertEquals(1L, outcomes(Outcome.NOT_SHOWN));
    }

    @Test
    void whatADefinitionRulesOutIsCountedAndLeftOut() {
        lane.define(0, "A", BookKind.NONE);
        lane.at(1).addOrder(0, 1, Side.BUY, 10, 5, 0);
        lane.at(1).setLevel(0, Side.BUY, 10, 5, ANY);
        lane.at(1).endGroup();

        assertEquals(2L, outcomes(Outcome.NOT_SHOWN));
        assertEquals(0, book().levels(Side.BUY));
        assertEquals(2L, lane.dispatcher().report(0, 0, null).contradictions());
    }

    private Book book() {
        return lane.dispatcher().book(0);
    }

    private long outcomes(Outcome outcome) {
        return lane.dispatcher().report(0, 0, null).outcomes().get(outcome);
    }
}

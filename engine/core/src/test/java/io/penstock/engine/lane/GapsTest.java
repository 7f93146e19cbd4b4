package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.event.Event;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.OrderEvent;
import io.penstock.engine.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A gap is heard before anything that came after it, and the books that it touches are stale from there on. */
class GapsTest {
    private final List<String> heard = new ArrayList<>();
    private final Transcript strategy = new Transcript(line -> {}) {
        @Override
        public void onGap(FeedGap gap) {
            heard.add("gap" + stale());
        }

        @Override
        public void onOrder(OrderEvent order) {
            heard.add("order" + stale());
        }

        @Override
        public void onClear(Event clear) {
            heard.add("clear " + clear.instrumentId() + stale());
        }

        private String stale() {
            return " " + context.book(0).isStale() + " " + context.book(1).isStale();
        }
    };
    private final LaneByHand lane = new LaneByHand(strategy).define(0, "A").define(1, "B");

    @Test
    void aGapOfTheMarketIsHeardFirstAndLeavesEveryBookStale() {
        lane.at(1).gap(Instrument.ALL, 10, 5);
        lane.at(1).addOrder(0, 1, Side.BUY, 100, 5, 0);
        lane.at(1).endGroup();

        assertEquals(List.of("gap true true", "order true true"), heard);
        assertEquals(2, lane.dispatcher().report(0, 0, null).staleBooks());
    }

    @Test
    void aGapOfOneInstrumentTouchesItsBookOnly() {
        lane.at(1).gap(1, 10, 5);
        lane.at(1).endGroup();

        assertEquals(List.of("gap false true"), heard);
    }

    @Test
    void aGapOfAnInstrumentIsHeardByItsFollowersOnly() {
        List<String> other = new ArrayList<>();
        LaneByHand two =
                new LaneByHand(Transcript.into(other, "B")).define(0, "A").define(1, "B");
        other.clear();
        two.at(1).gap(0, 10, 5);
        two.at(1).endGroup();

        assertEquals(List.of(), other);
    }

    @Test
    void aGapOfAChannelTouchesTheBooksOfItsInstrumentsOnly() {
        lane.define(2, "A2", 5).define(1, "B", 6).define(2, "A2", 5);
        lane.at(1).channelGap(5, 10, 5);
        lane.at(1).addOrder(2, 1, Side.BUY, 100, 5, 0);
        lane.at(1).endGroup();
        lane.at(2).channelGap(6, 20, 1);
        lane.at(2).endGroup();

        assertEquals(List.of("gap false false", "order false false", "gap false true"), heard);
        assertEquals(true, strategy.context.book(2).isStale());
    }

    @Test
    void anInstrumentOfTwoChannelsIsStaleAfterAGapOfEither() {
        lane.define(0, "A", 5).define(0, "A", 6);
        lane.at(1).channelGap(6, 10, 5);
        lane.at(2).clearBook(0);
        lane.at(3).channelGap(5, 10, 5);
        lane.at(3).endGroup();

        assertEquals(List.of("gap true false", "clear 0 false false", "gap true false"), heard);
    }

    @Test
    void aGapOfAChannelIsHeardByTheFollowersOfItsInstrumentsAndByAllWhileItHasNone() {
        List<String> other = new ArrayList<>();
        LaneByHand two = new LaneByHand(Transcript.into(other, "B"));
        two.at(1).channelGap(5, 1, 1);
        two.at(1).endGroup();
        two.define(0, "A", 5);
        two.at(2).channelGap(5, 2, 1);
        two.at(2).endGroup();
        two.define(1, "B", 5);
        two.at(3).channelGap(5, 3, 1);
        two.at(3).endGroup();

        assertEquals(
                List.of("start", "gap all", "end", "definition B", "end", "gap all", "end"), Transcript.names(other));
    }

    @Test
    void aClearedBookIsEmptyAndFresh() {
        lane.at(1).addOrder(0, 1, Side.BUY, 100, 5, 0);
        lane.at(1).addOrder(1, 2, Side.BUY, 100, 5, 0);
        lane.at(1).gap(Instrument.ALL, 10, 5);
        lane.at(1).endGroup();
        lane.at(2).clearBook(0);
        lane.at(2).addOrder(0, 1, Side.BUY, 90, 7, 0);
        lane.at(2).endGroup();

        assertEquals("order false true", heard.get(heard.size() - 1));
        assertEquals(90, strategy.context.book(0).bestBid());
        assertEquals(1, strategy.context.book(0).orderCount(Side.BUY, 0));
        assertEquals(100, strategy.context.book(1).bestBid());
    }

    @Test
    void aClearOfTheMarketEmptiesAndFreshensAllBooksAndTellsOfEach() {
        List<String> other = new ArrayList<>();
        LaneByHand two = new LaneByHand(Transcript.into(other)).define(0, "A").define(1, "B");
        two.at(1).addOrder(1, 2, Side.BUY, 100, 5, 0);
        two.at(1).gap(Instrument.ALL, 10, 5);
        two.at(1).endGroup();
        other.clear();
        two.at(2).clearBook(Instrument.ALL);
        two.at(2).endGroup();

        assertEquals(List.of("clear all", "book A", "book B", "quote B", "end"), Transcript.names(other));
        assertEquals(0, two.dispatcher().report(0, 0, null).staleBooks());
        assertEquals(0, two.dispatcher().report(0, 0, null).restingOrders());
    }

    @Test
    void aClearIsHeardOnceOfTheMarketAndByItsFollowersOfAnInstrument() {
        lane.at(1).gap(Instrument.ALL, 10, 5);
        lane.at(2).clearBook(1);
        lane.at(2).clearBook(Instrument.ALL);
        lane.at(2).endGroup();

        assertEquals(List.of("gap true true", "clear 1 true false", "clear -1 false false"), heard);
    }

    @Test
    void aGapLeavesBooksThatAreDefinedLaterFresh() {
        lane.at(1).gap(Instrument.ALL, 10, 5);
        lane.at(1).endGroup();
        lane.define(2, "C");

        assertEquals(false, strategy.context.book(2).isStale());
    }
}

package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Quote;
import io.penstock.api.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quote is told when best bid, best ask or their quantities differ at the end of a group, and then only. */
class QuotesTest {
    private final List<String> quotes = new ArrayList<>();
    private final LaneByHand lane = new LaneByHand(new Strategy() {
        @Override
        public void onQuote(Quote q) {
            assertEquals(EventKind.QUOTE, q.kind());
            quotes.add(q.instrumentId() + ": " + touch(q.bidPrice(), q.bidQuantity(), q.askPrice(), q.askQuantity()));
        }
    });

    QuotesTest() {
        lane.define(0, "A").define(1, "B");
        lane.at(1).addOrder(0, 1, Side.BUY, 100, 50, 0);
        lane.at(1).addOrder(0, 2, Side.SELL, 110, 70, 0);
        lane.at(1).endGroup();
        assertEquals(List.of("0: 50@100 70@110"), quotes);
        quotes.clear();
    }

    @Test
    void aChangeBehindTheTouchIsNoQuote() {
        lane.at(2).addOrder(0, 3, Side.BUY, 99, 50, 0);
        lane.at(2).endGroup();

        assertEquals(List.of(), quotes);
    }

    @Test
    void aChangeOfQuantityAtTheTouchIsAQuote() {
        lane.at(2).reduceOrder(0, 1, 10);
        lane.at(2).endGroup();

        assertEquals(List.of("0: 40@100 70@110"), quotes);
    }

    @Test
    void whatIsUndoneWithinItsGroupIsNoQuote() {
        lane.at(2).addOrder(0, 3, Side.BUY, 101, 50, 0);
        lane.at(2).deleteOrder(0, 3);
        lane.at(2).endGroup();

        assertEquals(List.of(), quotes);
    }

    @Test
    void anEmptiedSideIsAQuoteWithoutPrice() {
        lane.at(2).clearBook(0);
        lane.at(2).endGroup();

        assertEquals(List.of("0: 0@" + Price.NONE + " 0@" + Price.NONE), quotes);
    }

    @Test
    void theInstrumentIsItsOwnThoughTheGroupEndsWithAnother() {
        lane.at(2).deleteOrder(0, 1);
        lane.at(2).addOrder(1, 9, Side.BUY, 7, 1, 0);
        lane.at(2).endGroup();

        assertEquals(List.of("0: 0@" + Price.NONE + " 70@110", "1: 1@7 0@" + Price.NONE), quotes);
    }

    @Test
    void theVenuesOwnQuoteIsToldAtTheEndOfItsGroupIfItDiffers() {
        lane.at(2).quote(1, 5, 10, 6, 20);
        lane.at(2).quote(1, 5, 11, 6, 20);
        assertEquals(List.of(), quotes);
        lane.at(2).endGroup();
        lane.at(3).quote(1, 5, 11, 6, 20);
        lane.at(3).endGroup();

        assertEquals(List.of("1: 11@5 20@6"), quotes);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124})
    void quotesAreTheTouchesThatDifferFromTheOneBefore(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String last = "50@100 70@110";
        List<String> expected = new ArrayList<>();
        for (int group = 0; group < 20_000; group++) {
            for (int events = 1 + random.nextInt(4); events > 0; events--) {
                change(random);
            }
            lane.at(group + 2).endGroup();
            var book = lane.dispatcher().book(0);
            String now = touch(book.bestBid(), book.quantity(Side.BUY, 0), book.bestAsk(), book.quantity(Side.SELL, 0));
            if (!now.equals(last)) {
                expected.add("0: " + now);
            }
            last = now;
        }

        assertEquals(expected, quotes, "seed " + seed);
    }

    private void change(SplittableRandom random) {
        long id = random.nextInt(12);
        switch (random.nextInt(3)) {
            case 0 -> lane.at(2).addOrder(0, id, random.nextBoolean() ? Side.BUY : Side.SELL, random.nextInt(4), 3, 0);
            case 1 -> lane.at(2).reduceOrder(0, id, 1);
            default -> lane.at(2).deleteOrder(0, id);
        }
    }

    private static String touch(long bid, long bidQuantity, long ask, long askQuantity) {
        return bidQuantity + "@" + bid + " " + askQuantity + "@" + ask;
    }
}

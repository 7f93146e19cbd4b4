package io.penstock.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradingState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketGateTest {
    private final FakeEvent event = new FakeEvent();

    @Test
    void aFeedThatNeverSpeaksLeavesTheGateOpen() {
        assertTrue(new MarketGate("regular").isInSession());
        assertTrue(new MarketGate("regular").isTrading(7));
    }

    @Test
    void regularHoursLieBetweenOpenAndClose() {
        MarketGate gate = new MarketGate("regular");

        assertEquals("[end=true in=false, in=false, in=true, end=true in=false, in=false, in=false]", day(gate));
    }

    @Test
    void allHoursLastUntilTheSystemEnds() {
        MarketGate gate = new MarketGate("all");

        assertEquals("[in=true, in=true, in=true, in=true, end=true in=false, in=false]", day(gate));
    }

    @Test
    void theNextDayOpensAgain() {
        MarketGate gate = new MarketGate("regular");
        day(gate);

        assertEquals("[in=false, in=false, in=true, end=true in=false, in=false, in=false]", day(gate));
    }

    @Test
    void haltsAndPausesCloseOneInstrumentOnly() {
        MarketGate gate = new MarketGate("regular");
        for (TradingState state :
                new TradingState[] {TradingState.HALTED, TradingState.PAUSED, TradingState.QUOTE_ONLY}) {
            status(gate, 3, state);
            assertFalse(gate.isTrading(3), state.name());
            assertTrue(gate.isTrading(4), state.name());
            status(gate, 3, TradingState.TRADING);
            assertTrue(gate.isTrading(3), state.name());
        }
    }

    @Test
    void theEndOfAVenueHaltDoesNotEndARegulatoryOne() {
        MarketGate gate = new MarketGate("regular");
        status(gate, 0, TradingState.HALTED);
        status(gate, 0, TradingState.VENUE_HALTED);
        status(gate, 0, TradingState.VENUE_RESUMED);
        assertFalse(gate.isTrading(0));

        status(gate, 0, TradingState.VENUE_HALTED);
        status(gate, 0, TradingState.TRADING);
        assertFalse(gate.isTrading(0));

        status(gate, 0, TradingState.VENUE_RESUMED);
        assertTrue(gate.isTrading(0));
    }

    @Test
    void aHaltOfTheWholeMarketClosesAll() {
        MarketGate gate = new MarketGate("regular");
        status(gate, Instrument.ALL, TradingState.HALTED);
        assertFalse(gate.isTrading(0));
        assertFalse(gate.isTrading(9));

        status(gate, Instrument.ALL, TradingState.TRADING);
        assertTrue(gate.isTrading(9));
    }

    @Test
    void growsWithTheInstruments() {
        MarketGate gate = new MarketGate("regular");
        status(gate, 2, TradingState.HALTED);
        for (int id = 0; id < 8000; id++) {
            gate.onDefinition(instrument(id));
        }
        status(gate, 7999, TradingState.HALTED);

        assertFalse(gate.isTrading(2));
        assertTrue(gate.isTrading(7998));
        assertFalse(gate.isTrading(7999));
    }

    @Test
    void twoSidedMeansBothSidesAndBidBelowAsk() {
        FakeBook book = new FakeBook(instrument(0));
        book.show(Price.ONE, 1, 2 * Price.ONE, 1);
        assertTrue(MarketGate.isTwoSided(book));
        book.show(-2 * Price.ONE, 1, -Price.ONE, 1);
        assertTrue(MarketGate.isTwoSided(book), "negative prices");
        book.show(Price.ONE, 1, Price.ONE, 1);
        assertFalse(MarketGate.isTwoSided(book), "locked");
        book.show(2 * Price.ONE, 1, Price.ONE, 1);
        assertFalse(MarketGate.isTwoSided(book), "crossed");
        book.show(Price.NONE, 0, Price.ONE, 1);
        assertFalse(MarketGate.isTwoSided(book), "no bid");
        book.show(Price.ONE, 1, Price.NONE, 0);
        assertFalse(MarketGate.isTwoSided(book), "no ask");
    }

    @Test
    void aStaleBookIsNotOpen() {
        MarketGate gate = new MarketGate("regular");
        FakeBook book = new FakeBook(instrument(0));
        assertTrue(gate.isOpen(book));

        book.stale(true);

        assertFalse(gate.isOpen(book));
    }

    private String day(MarketGate gate) {
        List<String> steps = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            event.phase = phase;
            boolean ended = gate.onSession(event);
            steps.add((ended ? "end=true " : "") + "in=" + gate.isInSession());
        }
        return steps.toString();
    }

    private void status(MarketGate gate, int id, TradingState state) {
        event.instrumentId = id;
        event.state = state;
        gate.onStatus(event);
    }

    private static Instrument instrument(int id) {
        return new Instrument(id, "S" + id, "XNAS", 2, 0, Quantity.UNKNOWN, -1);
    }
}

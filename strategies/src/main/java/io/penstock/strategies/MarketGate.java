package io.penstock.strategies;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Parameter;
import io.penstock.api.Price;
import io.penstock.api.book.Book;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;
import java.util.Arrays;
import java.util.List;

/**
 * Knows from the feed's own words whether an instrument may be traded now: the session is on and the instrument is
 * neither halted nor paused. A feed that never speaks of sessions or states leaves the gate open. Session events name no
 * venue, so in a merge of several venues the latest word of any of them holds for all. Lane thread.
 */
public final class MarketGate {
    /** Name of the parameter that chooses the session. */
    public static final String SESSION = "session";

    private static final String REGULAR = "regular";

    private final boolean regularOnly;
    private boolean inSession = true;
    /** By instrument id + 1; slot 0 is the whole market, {@link Instrument#ALL}. */
    private boolean[] halted = new boolean[64];

    private boolean[] venueHalted = new boolean[64];

    /** @param session the value of the parameter {@link #SESSION} */
    public MarketGate(String session) {
        regularOnly = session.equals(REGULAR);
    }

    /** Declares {@link #SESSION}. */
    public static Parameter parameter(String defaultText) {
        return Parameter.choice(
                SESSION, defaultText, List.of(REGULAR, "all"), "regular trading hours only, where the feed says them");
    }

    /** True when both sides are there and the bid is below the ask: neither locked nor crossed. */
    @HotPath
    public static boolean isTwoSided(Book book) {
        long bid = book.bestBid();
        long ask = book.bestAsk();
        return bid != Price.NONE && ask != Price.NONE && bid < ask;
    }

    /** Makes room, so that no later call allocates. */
    public void onDefinition(Instrument instrument) {
        int slot = instrument.id() + 1;
        if (slot >= halted.length) {
            int length = Math.max(slot + 1, halted.length * 2);
            halted = Arrays.copyOf(halted, length);
            venueHalted = Arrays.copyOf(venueHalted, length);
        }
    }

    /** An operational halt of the venue and the trading state proper come and go independently. */
    @HotPath
    public void onStatus(TradingStatus status) {
        int slot = status.instrumentId() + 1;
        TradingState state = status.state();
        if (state == TradingState.VENUE_HALTED) {
            venueHalted[slot] = true;
        } else if (state == TradingState.VENUE_RESUMED) {
            venueHalted[slot] = false;
        } else {
            halted[slot] = state != TradingState.TRADING && state != TradingState.UNKNOWN;
        }
    }

    /** A step of the day. @return true when it ended the session */
    @HotPath
    public boolean onSession(SessionEvent session) {
        boolean before = inSession;
        inSession = switch (session.phase()) {
            case MARKET_OPEN -> true;
            case MESSAGES_START, SYSTEM_START, MARKET_CLOSE -> !regularOnly;
            case SYSTEM_END, MESSAGES_END -> false;
        };
        return before && !inSession;
    }

    /** True unless the feed said that the chosen session is not on. */
    @HotPath
    public boolean isInSession() {
        return inSession;
    }

    /** True unless the instrument or the whole market is halted, paused or quote-only. */
    @HotPath
    public boolean isTrading(int instrumentId) {
        int slot = instrumentId + 1;
        return !halted[0] && !venueHalted[0] && !halted[slot] && !venueHalted[slot];
    }

    /** True when the session is on, the instrument trades and its book can be believed. */
    @HotPath
    public boolean isOpen(Book book) {
        return inSession && isTrading(book.instrument().id()) && !book.isStale();
    }
}

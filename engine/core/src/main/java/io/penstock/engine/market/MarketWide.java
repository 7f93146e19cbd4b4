package io.penstock.engine.market;

import io.penstock.api.Price;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import java.util.Arrays;

/** What concerns a whole market: the step of its day and its circuit breakers. One for all instruments of a lane. */
public final class MarketWide {
    /** Levels of the market-wide circuit breaker. */
    private static final int BREAKERS = 3;

    private final long[] breakerLevels = new long[BREAKERS];
    private int breached;
    private int reached;

    /** Nothing heard yet. */
    public MarketWide() {
        Arrays.fill(breakerLevels, Price.NONE);
    }

    /** A step of the day. The first one begins another day: its steps and breaches are yet to come. */
    public void session(SessionEvent session) {
        if (session.phase() == SessionEvent.Phase.MESSAGES_START) {
            reached = 0;
            breached = 0;
        }
        reached |= 1 << session.phase().ordinal();
    }

    /** A notice about the whole market; others change nothing. */
    public void notice(Notice notice) {
        if (notice.type() == Notice.Type.BREAKER_LEVELS) {
            for (int i = 0; i < BREAKERS; i++) {
                breakerLevels[i] = notice.price(i);
            }
        } else if (notice.type() == Notice.Type.BREAKER_BREACHED) {
            breached = Math.max(breached, Character.digit(notice.code(), BREAKERS + 1));
        }
    }

    boolean hasReached(SessionEvent.Phase phase) {
        return (reached & 1 << phase.ordinal()) != 0;
    }

    long breakerLevel(int level) {
        return breakerLevels[level - 1];
    }

    int breached() {
        return breached;
    }
}

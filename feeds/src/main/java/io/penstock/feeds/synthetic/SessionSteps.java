package io.penstock.feeds.synthetic;

import io.penstock.api.Time;
import io.penstock.api.event.SessionEvent;

/** The steps of the venue's day. One owner. */
final class SessionSteps implements Activity {
    private final Tape tape;
    private final Budget budget;
    private final SessionEvent.Phase[] phases = SessionEvent.Phase.values();
    private final long[] times;
    private int done;

    /** The budget must have room for a message of each step. */
    SessionSteps(Tape tape, Budget budget, TradingHours hours) {
        this.tape = tape;
        this.budget = budget;
        times = new long[] {
            hours.at(3, 0),
            hours.atMinute(TradingHours.SYSTEM_START_MINUTE),
            hours.atMinute(TradingHours.MARKET_OPEN_MINUTE),
            hours.atMinute(TradingHours.MARKET_CLOSE_MINUTE),
            hours.atMinute(TradingHours.SYSTEM_END_MINUTE),
            hours.at(20, 5)
        };
        budget.tryReserve(phases.length);
    }

    @Override
    public long nextNanos() {
        return done < times.length ? times[done] : Time.NONE;
    }

    @Override
    public void step() {
        budget.release(1);
        tape.session(phases[done++]);
    }
}

package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.event.Trade;
import io.penstock.engine.market.BarBuilder;
import java.util.List;

/** One kind of bars of one instrument, and who asked for them. Lane thread. */
final class BarSeries {
    private final BarBuilder builder;
    private final StrategyRunner[] hearers;
    private final Calls calls;
    /** The last step in which a bar was filled or cut. */
    private long filledIn = -1;
    /** Place of the hearer that is being told of a bar; none when all were. */
    private int telling;

    BarSeries(BarBuilder builder, List<StrategyRunner> hearers, Calls calls) {
        this.builder = builder;
        this.calls = calls;
        this.telling = hearers.size();
        this.hearers = hearers.toArray(StrategyRunner[]::new);
    }

    @HotPath
    long closesAt() {
        return builder.closesAt();
    }

    @HotPath
    void trade(long nanos, Trade trade) {
        if (!calls.replaying() && builder.trade(nanos, trade.price(), trade.quantity(), trade.aggressorSide())) {
            filledIn = calls.step();
        }
        if (filledIn == calls.step()) {
            tell();
        }
    }

    @HotPath
    void bust() {
        if (!calls.replaying()) {
            builder.bust();
        }
    }

    @HotPath
    void close() {
        builder.timeIsUp();
        tell();
    }

    void cut() {
        if (!calls.replaying() && builder.cut()) {
            filledIn = calls.step();
        }
        if (filledIn == calls.step()) {
            tell();
        }
    }

    /** Goes on after the hearer that did not return from a bar that was over before an event. */
    void resumeClosing() {
        if (telling < hearers.length) {
            tellFrom(telling + 1);
        }
    }

    private void tell() {
        tellFrom(0);
    }

    private void tellFrom(int first) {
        for (telling = first; telling < hearers.length; telling++) {
            hearers[telling].bar(builder);
        }
        if (!calls.replaying()) {
            builder.next();
        }
    }
}

package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Time;
import io.penstock.api.event.Event;
import io.penstock.api.event.Trade;
import io.penstock.api.market.BarSpec;
import io.penstock.engine.market.BarBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bars that the strategies of a lane asked for. Exchange time is one for the lane: the latest of any event, so that a bar
 * of a quiet instrument ends in time. Lane thread.
 */
final class LaneBars {
    private final LaneState state;
    private final List<BarSeries> all = new ArrayList<>();

    LaneBars(LaneState state) {
        this.state = state;
    }

    /** What was asked for about a new instrument, by those who follow it. */
    BarSeries[] of(Instrument instrument, List<StrategyRunner> followers) {
        Map<BarSpec, List<StrategyRunner>> hearers = new LinkedHashMap<>();
        for (StrategyRunner runner : followers) {
            runner.context().barSpecs().forEach(spec -> hearers.computeIfAbsent(spec, key -> new ArrayList<>())
                    .add(runner));
        }
        List<BarSeries> series = new ArrayList<>();
        hearers.forEach(
                (spec, runners) -> series.add(new BarSeries(new BarBuilder(instrument, spec), runners, state.calls)));
        all.addAll(series);
        return series.toArray(BarSeries[]::new);
    }

    /** When an event happened: exchange time, unless that is absent or cannot be right. */
    @HotPath
    static long nanosOf(Event event) {
        return Math.min(event.tsEvent(), event.streamNanos());
    }

    /** An event comes that is not before the end of some bar: tells all that are over, the earliest first. */
    @HotPath
    void closeUntil(long nanos) {
        state.calls.phase = Calls.Phase.CLOSING;
        while (state.nextBarEnd <= nanos && nanos != Time.NONE) {
            long end = state.nextBarEnd;
            long next = Time.NONE;
            for (int i = 0; i < all.size(); i++) {
                BarSeries series = all.get(i);
                if (series.closesAt() == end) {
                    series.close();
                }
                next = Math.min(next, series.closesAt());
            }
            state.nextBarEnd = next;
        }
        state.calls.phase = Calls.Phase.DELIVERING;
    }

    /** Goes on after the callback of {@link #closeUntil} that did not return. */
    void resumeClosing(long nanos) {
        all.forEach(BarSeries::resumeClosing);
        closeUntil(nanos);
    }

    /** A trade that the strategies were told of. */
    @HotPath
    void trade(Followed followed, Trade trade) {
        boolean measured = trade.price() != Price.NONE && trade.quantity() != Quantity.UNKNOWN;
        if (!measured || nanosOf(trade) == Time.NONE) {
            return;
        }
        for (BarSeries series : followed.bars) {
            series.trade(nanosOf(trade), trade);
            state.nextBarEnd = Math.min(state.nextBarEnd, series.closesAt());
        }
    }

    @HotPath
    void bust(Followed followed) {
        for (BarSeries series : followed.bars) {
            series.bust();
        }
    }

    /** The stream has ended. */
    void cut() {
        all.forEach(BarSeries::cut);
    }
}

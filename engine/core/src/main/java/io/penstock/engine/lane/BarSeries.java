package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.event.Trade;
import io.penstock.engine.market.BarBuilder;
import java.util.List;

/** One kind of bars of one instrument, and who asked for them. Lane thread. */
final class BarSeries {
    private final BarBuilder builder;
    private final StrategyRunner[] hearers;

    BarSeries(BarBuilder builder, List<StrategyRunner> hearers) {
        this.builder = builder;
        this.hearers = hearers.toArray(StrategyRunner[]::new);
    }

    @HotPath
    long closesAt() {
        return builder.closesAt();
    }

    @HotPath
    void trade(long nanos, Trade trade) {
        if (builder.trade(nanos, trade.price(), trade.quantity(), trade.aggressorSide())) {
            tell();
        }
    }

    @HotPath
    void bust() {
        builder.bust();
    }

    @HotPath
    void close() {
        builder.timeIsUp();
        tell();
    }

    void cut() {
        if (builder.cut()) {
            tell();
        }
    }

    private void tell() {
        for (StrategyRunner hearer : hearers) {
            hearer.bar(builder);
        }
        builder.next();
    }
}

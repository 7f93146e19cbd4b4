package io.penstock.engine.market;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;
import java.util.ArrayList;
import java.util.List;

/** Drives a builder as a lane does and writes down each bar. */
final class BarTape {
    record Line(
            long start,
            long end,
            long open,
            long high,
            long low,
            long close,
            long volume,
            long trades,
            long average,
            boolean complete,
            long late) {}

    final List<Line> bars = new ArrayList<>();
    final BarBuilder builder;

    BarTape(BarSpec spec, int quantityDecimals) {
        builder = new BarBuilder(new Instrument(3, "A", "XNAS", 2, quantityDecimals, 1, -1), spec);
    }

    /** An event at a time. */
    BarTape clock(long nanos) {
        while (builder.closesAt() <= nanos) {
            builder.timeIsUp();
            tell();
        }
        return this;
    }

    /** A trade that comes when the clock stands where it is. */
    BarTape late(long nanos, long price, long quantity) {
        if (builder.trade(nanos, price, quantity, Side.NONE)) {
            tell();
        }
        return this;
    }

    BarTape trade(long nanos, long price, long quantity) {
        return clock(nanos).late(nanos, price, quantity);
    }

    BarTape end() {
        if (builder.cut()) {
            tell();
        }
        return this;
    }

    private void tell() {
        Bar bar = builder;
        bars.add(new Line(
                bar.startNanos(),
                bar.endNanos(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                bar.trades(),
                bar.averagePrice() == Price.NONE ? -1 : bar.averagePrice(),
                bar.isComplete(),
                bar.lateTrades()));
        builder.next();
    }
}

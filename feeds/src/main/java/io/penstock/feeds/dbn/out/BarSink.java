package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Time;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Trade;
import io.penstock.api.market.Bar;
import io.penstock.feeds.dbn.OhlcvRecord;
import java.util.Arrays;

/**
 * Schemas ohlcv: first, highest, lowest and last price and the volume of each interval in which an instrument traded; and the
 * bars of just this length that the source carries itself.
 */
final class BarSink extends RecordSink {
    private final int rtype;
    private final long intervalNs;
    private final Intervals intervals;
    private final OhlcvRecord recorded;
    private OhlcvRecord[] bars = new OhlcvRecord[1_024];

    BarSink(RecordOutput out, int rtype, long intervalNs) {
        super(out);
        this.rtype = rtype;
        this.intervalNs = intervalNs;
        this.recorded = new OhlcvRecord(rtype);
        this.intervals = new Intervals(intervalNs);
    }

    @Override
    void listedFirst(int instrumentId) {
        if (instrumentId >= bars.length) {
            bars = Arrays.copyOf(bars, Math.max(instrumentId + 1, 2 * bars.length));
        }
        bars[instrumentId] = new OhlcvRecord(rtype);
    }

    /** A trade without a price, a known quantity or a time has no place in a bar. */
    @Override
    @HotPath
    public void onTrade(Trade trade) {
        long price = trade.price();
        long quantity = trade.quantity();
        if (quantity == 0) {
            return;
        }
        if (price == Price.NONE || quantity == Quantity.UNKNOWN || context().now() == Time.NONE) {
            refuse(trade.kind());
            return;
        }
        OhlcvRecord bar = bars[trade.instrumentId()];
        if (intervals.touch(trade.instrumentId(), context())) {
            bar.open = price;
            bar.high = price;
            bar.low = price;
            bar.volume = 0;
        }
        bar.high = Math.max(bar.high, price);
        bar.low = Math.min(bar.low, price);
        bar.close = price;
        bar.volume += quantity;
    }

    @Override
    @HotPath
    public void onBar(Bar bar) {
        if (bar.endNanos() - bar.startNanos() != intervalNs) {
            refuse(EventKind.BAR);
            return;
        }
        listed(bar.instrumentId()).name(recorded);
        recorded.tsEvent = bar.startNanos();
        recorded.open = bar.open();
        recorded.high = bar.high();
        recorded.low = bar.low();
        recorded.close = bar.close();
        recorded.volume = bar.volume();
        write(recorded, bar.instrumentId(), EventKind.BAR);
    }

    @Override
    public void onTradeBust(Trade bust) {
        refuse(bust.kind());
    }

    @Override
    @HotPath
    public void onTimer(long timerId) {
        writeInterval();
    }

    /** The last interval is written with what there was of it. */
    @Override
    public void onStop() {
        writeInterval();
    }

    private void writeInterval() {
        for (int i = 0; i < intervals.size(); i++) {
            int id = intervals.instrument(i);
            listed(id).name(bars[id]);
            bars[id].tsEvent = intervals.startNanos();
            write(bars[id], id, EventKind.TRADE);
        }
        intervals.clear();
    }
}

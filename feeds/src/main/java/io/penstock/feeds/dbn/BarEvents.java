package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.RejectReason;
import io.penstock.api.market.BarInterval;

/**
 * What a bar's record says beyond its fields: how long its interval is, and so when it ended. Databento stamps a bar with its
 * interval's start, and nobody knew it before its end. Without state; any thread.
 */
final class BarEvents {
    private BarEvents() {}

    /** Of the bars of a type; null of those whose schema says it, and of what are no bars. */
    @HotPath
    static BarInterval interval(int rtype) {
        return switch (rtype) {
            case Dbn.OHLCV_1S -> BarInterval.SECOND;
            case Dbn.OHLCV_1M -> BarInterval.MINUTE;
            case Dbn.OHLCV_1H -> BarInterval.HOUR;
            case Dbn.OHLCV_1D -> BarInterval.DAY;
            case Dbn.OHLCV_EOD -> BarInterval.SESSION;
            default -> null;
        };
    }

    /** End of the interval that begins at a time; {@link Time#NONE} where that is none, or too late to have an end. */
    @HotPath
    static long endNanos(long startNanos, BarInterval interval) {
        return startNanos > Long.MAX_VALUE - 1 - interval.lengthNs() ? Time.NONE : startNanos + interval.lengthNs();
    }

    /** Why a bar of a known interval cannot be taken; null when it can. */
    @HotPath
    static RejectReason wrong(OhlcvRecord bar) {
        boolean priced = bar.high != Dbn.NO_PRICE && bar.low != Dbn.NO_PRICE;
        boolean spans = bar.low <= Math.min(bar.open, bar.close) && bar.high >= Math.max(bar.open, bar.close);
        return priced && spans && bar.volume >= 0 ? null : RejectReason.BAD_FIELD;
    }
}

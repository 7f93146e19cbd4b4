package io.penstock.api.market;

import java.time.Duration;
import java.util.Objects;

/**
 * What one series of bars is made of. Immutable; any thread. Start from {@link #time}, {@link #ticks}, {@link #volume} or
 * {@link #notional}:
 *
 * <pre>{@code
 * context.bars(BarSpec.time(Duration.ofMinutes(1)).during(TradingHours.US_STOCKS));
 * }</pre>
 *
 * @param kind what fills a bar
 * @param size of a full bar: ns, trades, units of quantity, or whole units of currency
 * @param hours whose beginnings and ends no bar spans
 * @param fillsGaps of bars of time: whether an interval of the trading hours without a trade gives a bar too, at the last
 *     price, from the first trade of these hours on
 */
public record BarSpec(Kind kind, long size, TradingHours hours, boolean fillsGaps) {
    /** Bars of time shorter than this would be mostly empty. */
    public static final Duration SHORTEST = Duration.ofMillis(1);

    /** More overflows where quantities have 18 decimals. */
    private static final long LARGEST_NOTIONAL = 9_000_000_000L;

    /** What fills a bar. */
    public enum Kind {
        /** An interval of exchange time. */
        TIME,
        /** A number of trades. */
        TICK,
        /** A traded quantity; the trade that reaches it is not divided. */
        VOLUME,
        /** A traded amount, price times quantity; the trade that reaches it is not divided. */
        NOTIONAL
    }

    /** Refuses what can never be full. */
    public BarSpec {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(hours, "hours");
        if (size < 1 || (kind == Kind.TIME && size < SHORTEST.toNanos())) {
            throw new IllegalArgumentException("bars of " + kind + " size=" + size + ": too small");
        }
        if (kind == Kind.NOTIONAL && size > LARGEST_NOTIONAL) {
            throw new IllegalArgumentException("bars of " + kind + " size=" + size + ": at most " + LARGEST_NOTIONAL);
        }
        if (fillsGaps && kind != Kind.TIME) {
            throw new IllegalArgumentException("bars of " + kind + " have no gaps to fill");
        }
    }

    /** Bars of equal intervals, counted from the last beginning or end of the trading hours. */
    public static BarSpec time(Duration interval) {
        return of(Kind.TIME, interval.toNanos());
    }

    /** Bars of so many trades. */
    public static BarSpec ticks(long trades) {
        return of(Kind.TICK, trades);
    }

    /** Bars of so much traded quantity, in the instrument's unit. */
    public static BarSpec volume(long quantity) {
        return of(Kind.VOLUME, quantity);
    }

    /** Bars of so much traded price times quantity, in whole units of currency. */
    public static BarSpec notional(long amount) {
        return of(Kind.NOTIONAL, amount);
    }

    private static BarSpec of(Kind kind, long size) {
        return new BarSpec(kind, size, TradingHours.UTC_DAYS, false);
    }

    /** With other hours than days of UTC. */
    public BarSpec during(TradingHours newHours) {
        return new BarSpec(kind, size, newHours, fillsGaps);
    }

    /** With a bar for each interval of the trading hours, empty or not. */
    public BarSpec filled() {
        return new BarSpec(kind, size, hours, true);
    }
}

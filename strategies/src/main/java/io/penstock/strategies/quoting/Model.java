package io.penstock.strategies.quoting;

import io.penstock.api.HotPath;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Time;

/** The formulas, in units of currency and seconds. Immutable. */
final class Model {
    private final double gamma;
    private final double seconds;
    /** Twice the distance that a maker without any risk would keep: {@code 2/gamma ln(1 + gamma/kappa)}. */
    private final double restSpread;

    Model(Parameters parameters) {
        this(
                parameters.getDouble(QuotingProvider.GAMMA),
                parameters.getDouble(QuotingProvider.KAPPA),
                (double) parameters.getDurationNs(QuotingProvider.HORIZON) / Time.SECOND_NS);
    }

    Model(double gamma, double kappa, double seconds) {
        this.gamma = gamma;
        this.seconds = seconds;
        restSpread = 2 / gamma * Math.log1p(gamma / kappa);
    }

    /** The price at which it would as soon buy as sell. {@code inventory} in quotes, negative when short. */
    @HotPath
    double reservation(double mid, double inventory, double variance) {
        return mid - inventory * gamma * variance * seconds;
    }

    /** From bid to ask. */
    @HotPath
    double spread(double variance) {
        return gamma * variance * seconds + restSpread;
    }

    /** A price in units of currency as a whole one at scale 1e-9, on the tick at or below it. */
    @HotPath
    static long down(double price, long tick) {
        return (long) Math.floor(price * Price.ONE / tick + ROUNDING) * tick;
    }

    /** On the tick at or above it. */
    @HotPath
    static long up(double price, long tick) {
        return (long) Math.ceil(price * Price.ONE / tick - ROUNDING) * tick;
    }

    /** A millionth of a tick: what is nearer to one than this is on it, whatever the last bit of the sums says. */
    private static final double ROUNDING = 1e-6;
}

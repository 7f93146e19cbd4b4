package io.penstock.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of price times quantity in 128-bit two's complement; one product alone overflows a {@code long} at 92 shares of
 * 100 million dollars. Filled through {@link Price#notional}. Not thread-safe: one owner.
 */
public final class Notional {
    /** Up to the decimals of a price and of the finest quantity together. */
    private static final double[] POWERS_OF_TEN = new double[Price.DECIMALS + 18 + 1];

    static {
        Arrays.setAll(POWERS_OF_TEN, power -> Double.parseDouble("1e" + power));
    }

    private long high;
    private long low;

    /** Empties the sum. */
    public void clear() {
        high = 0;
        low = 0;
    }

    @HotPath
    void add(long price, long quantity) {
        addWide(Math.multiplyHigh(price, quantity), price * quantity);
    }

    /** Adds another sum. */
    @HotPath
    public void add(Notional other) {
        addWide(other.high, other.low);
    }

    /** Takes another sum away. */
    @HotPath
    public void subtract(Notional other) {
        addWide(~other.high + (other.low == 0 ? 1 : 0), -other.low);
    }

    /** True when nothing, or what cancels out, has been added. */
    public boolean isZero() {
        return (high | low) == 0;
    }

    /** -1, 0 or 1 as the sum is negative, zero or positive. */
    @HotPath
    public int signum() {
        return high != 0 ? Long.signum(high) : low != 0 ? 1 : 0;
    }

    /** The sum in units of currency, nearest double, when quantities were whole units. */
    @HotPath
    public double toDouble() {
        return toDouble(0);
    }

    /** The sum in units of currency, near enough for statistics. {@code quantityDecimals} as in {@link Instrument}. */
    @HotPath
    public double toDouble(int quantityDecimals) {
        boolean narrow = high == low >> 63;
        // Two halves of opposite sign would cancel out: a small negative sum must not come from 2^64.
        double sum = narrow ? low : high * 0x1p64 + (low >>> 1) * 2.0 + (low & 1);
        return sum / POWERS_OF_TEN[Price.DECIMALS + quantityDecimals];
    }

    /**
     * The sum over a quantity, as a price rounded toward zero: a volume-weighted average price. {@link Price#NONE} when
     * {@code quantity} is zero or the result does not fit. Allocates unless the sum fits 64 bits.
     */
    public long averagePrice(long quantity) {
        if (quantity == 0) {
            return Price.NONE;
        }
        if (high == low >> 63) {
            return low / quantity;
        }
        BigInteger average = toBigInteger().divide(BigInteger.valueOf(quantity));
        return average.bitLength() < Long.SIZE ? average.longValue() : Price.NONE;
    }

    /** The sum in units of currency, exactly. {@code quantityDecimals} as in {@link Instrument}. Allocates. */
    public BigDecimal toBigDecimal(int quantityDecimals) {
        return new BigDecimal(toBigInteger(), Price.DECIMALS + quantityDecimals);
    }

    private BigInteger toBigInteger() {
        BigInteger unsignedLow = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).or(unsignedLow);
    }

    private void addWide(long addHigh, long addLow) {
        long sum = low + addLow;
        high += addHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }
}

package io.penstock.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Prices as {@code long} at scale 1e-9, the convention of Databento's DBN. Negative and zero prices are prices; absence
 * is {@link #NONE}. Any thread.
 */
public final class Price {
    /** Decimals of every price. */
    public static final int DECIMALS = 9;

    /** One unit of currency. */
    public static final long ONE = 1_000_000_000L;

    /** No price: DBN's UNDEF_PRICE. */
    public static final long NONE = Long.MAX_VALUE;

    private static final int MAX_TEXT = 64;

    private Price() {}

    /**
     * The price that a decimal text names, exactly.
     *
     * @throws IllegalArgumentException when the text is no decimal number, has more than nine decimals that matter, or
     *     does not fit
     */
    public static long parse(String text) {
        if (text.length() > MAX_TEXT || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new IllegalArgumentException("not a price: " + text);
        }
        try {
            long price = new BigDecimal(text).movePointRight(DECIMALS).longValueExact();
            if (price == NONE) {
                throw new IllegalArgumentException("not a price: " + text);
            }
            return price;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("not a price of at most nine decimals: " + text, e);
        }
    }

    /** The price for people: no exponent, at least two decimals; {@code "-"} for {@link #NONE}. Allocates. */
    public static String format(long price) {
        if (price == NONE) {
            return "-";
        }
        BigDecimal value = BigDecimal.valueOf(price, DECIMALS).stripTrailingZeros();
        return (value.scale() < 2 ? value.setScale(2, RoundingMode.UNNECESSARY) : value).toPlainString();
    }

    /** The nearest double in units of currency, for statistics only; NaN for {@link #NONE}. */
    public static double toDouble(long price) {
        return price == NONE ? Double.NaN : price / 1e9;
    }

    /** Adds price times quantity to {@code sum}, in 128 bits: it cannot wrap within an ordinary century. */
    @HotPath
    public static void notional(long price, long quantity, Notional sum) {
        sum.add(price, quantity);
    }
}

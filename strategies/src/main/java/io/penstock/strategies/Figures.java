package io.penstock.strategies;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Time;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;

/**
 * Numbers as a report shows them: rounded for people, null where there is none, so that a cell stays empty. They
 * allocate.
 */
public final class Figures {
    /** Ties in a table are broken by what the venue calls the instrument, never by its dense id alone. */
    public static final Comparator<Instrument> BY_NAME = Comparator.comparing(Instrument::symbol)
            .thenComparing(Instrument::venue)
            .thenComparingInt(Instrument::id);

    private Figures() {}

    /** Part of a whole in percent with two decimals; NaN when the whole is not positive. */
    public static double percent(double part, double whole) {
        return whole > 0 ? rounded(100 * part / whole, 2) : Double.NaN;
    }

    /** The same of counts. */
    public static double percent(long part, long whole) {
        return percent((double) part, (double) whole);
    }

    /** Rounded half to even; NaN and infinities stay what they are. */
    public static double rounded(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return value;
        }
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** The same as a cell; null for what is no number. */
    public static Double cell(double value, int decimals) {
        return Double.isFinite(value) ? (Double) rounded(value, decimals) : null;
    }

    /** A sum of money with two decimals. */
    public static BigDecimal money(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_EVEN);
    }

    /** A price with at least the decimals that people expect; null for {@link Price#NONE}. */
    public static BigDecimal price(long price, Instrument instrument) {
        if (price == Price.NONE) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(price, Price.DECIMALS).stripTrailingZeros();
        return exact.scale() < instrument.priceDecimals() ? exact.setScale(instrument.priceDecimals()) : exact;
    }

    /** An average price with two decimals more than prices have; null for {@link Price#NONE}. */
    public static BigDecimal averagePrice(long price, Instrument instrument) {
        if (price == Price.NONE) {
            return null;
        }
        int decimals = Math.min(Price.DECIMALS, instrument.priceDecimals() + 2);
        return BigDecimal.valueOf(price, Price.DECIMALS).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** A point in time as ISO 8601 in UTC; null for {@link Time#NONE}. */
    public static String time(long nanos) {
        return nanos == Time.NONE ? null : Instant.ofEpochSecond(0, nanos).toString();
    }

    /** A duration in seconds with six decimals. */
    public static BigDecimal seconds(long ns) {
        return BigDecimal.valueOf(ns, 9).setScale(6, RoundingMode.HALF_EVEN);
    }

    /** A quantity in whole units. */
    public static Number quantity(long quantity, Instrument instrument) {
        int decimals = instrument.quantityDecimals();
        return decimals == 0 ? (Number) quantity : BigDecimal.valueOf(quantity, decimals);
    }
}

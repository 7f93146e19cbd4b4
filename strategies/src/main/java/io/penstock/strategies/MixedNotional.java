package io.penstock.strategies;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Notional;
import io.penstock.api.Price;
import java.math.BigDecimal;

/**
 * A sum of price times quantity over instruments whose quantities have different decimals: one exact sum for each number
 * of decimals, so that the order of adding never shows. Instruments carry no currency: the caller adds like to like. One
 * owner.
 */
public final class MixedNotional {
    private static final int MOST_DECIMALS = 18;

    private final Notional[] byDecimals = new Notional[MOST_DECIMALS + 1];

    /** An empty sum. */
    public MixedNotional() {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            byDecimals[decimals] = new Notional();
        }
    }

    /** Adds price times quantity, a quantity of this instrument. */
    @HotPath
    public void add(long price, long quantity, Instrument instrument) {
        Price.notional(price, quantity, byDecimals[instrument.quantityDecimals()]);
    }

    /** Becomes equal to another sum. */
    @HotPath
    public void set(MixedNotional other) {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            byDecimals[decimals].clear();
            byDecimals[decimals].add(other.byDecimals[decimals]);
        }
    }

    /** The sum in units of currency, nearly: one rounding for each number of decimals in use. */
    @HotPath
    public double toDouble() {
        double sum = 0;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            if (!byDecimals[decimals].isZero()) {
                sum += byDecimals[decimals].toDouble(decimals);
            }
        }
        return sum;
    }

    /** The sum in units of currency, exactly. Allocates. */
    public BigDecimal toBigDecimal() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            sum = sum.add(byDecimals[decimals].toBigDecimal(decimals));
        }
        return sum;
    }
}

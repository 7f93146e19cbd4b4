package io.penstock.strategies.momentum;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.strategies.MixedNotional;

/** All positions together: cash, what trading cost, and the worst fall of their value. */
final class Account {
    final MixedNotional fees = new MixedNotional();
    final MixedNotional turnover = new MixedNotional();
    /** Twice what the trades paid against the mid-price. */
    private final MixedNotional spreads = new MixedNotional();

    private final MixedNotional cash = new MixedNotional();
    private final MixedNotional equity = new MixedNotional();
    /** Fills of less than was wanted, as no more was displayed. */
    long shortFills;

    private double peak;
    private double drawdown;

    @HotPath
    void fill(long signedQuantity, long price, long spread, long fee, Instrument instrument) {
        long quantity = Math.abs(signedQuantity);
        cash.add(price, -signedQuantity, instrument);
        cash.add(-fee, quantity, instrument);
        fees.add(fee, quantity, instrument);
        turnover.add(price, quantity, instrument);
        spreads.add(spread, quantity, instrument);
    }

    /** Begins a valuation: cash alone. */
    @HotPath
    void beginValuation() {
        equity.set(cash);
    }

    /** Adds one position to the valuation at the price at which it could be left. */
    @HotPath
    void value(long signedQuantity, long price, Instrument instrument) {
        equity.add(price, signedQuantity, instrument);
    }

    /** Ends a valuation and measures the fall from the highest value so far, which starts at zero. */
    @HotPath
    void endValuation() {
        double value = equity.toDouble();
        peak = Math.max(peak, value);
        drawdown = Math.max(drawdown, peak - value);
    }

    /** Value at the last valuation, in units of currency: the profit after fees. */
    double profit() {
        return equity.toDouble();
    }

    /** Greatest fall below an earlier highest value, in units of currency. */
    double drawdown() {
        return drawdown;
    }

    /** What the trades paid against the mid-price, in units of currency. */
    double spreadCost() {
        return spreads.toDouble() / 2;
    }
}

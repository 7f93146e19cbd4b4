package io.penstock.strategies.momentum;

import io.penstock.api.HotPath;
import io.penstock.api.Notional;
import io.penstock.api.Price;

/** What is held of one instrument and what came of it. A trip goes from flat to flat. */
final class Position {
    /** Sold minus bought minus fees. */
    private final Notional cash = new Notional();
    /** The same since the trip began. */
    private final Notional trip = new Notional();

    final Notional fees = new Notional();
    final Notional turnover = new Notional();
    /** Positive when long, negative when short. */
    long quantity;
    /** Stream time at which the trip began. */
    long sinceNanos;

    long fills;
    long trips;
    long wins;
    private double averagePrice;

    /**
     * Trades a signed quantity: positive buys. Never from one side of flat to the other in one go.
     */
    @HotPath
    void fill(long signedQuantity, long price, long fee, long nowNanos) {
        if (quantity == 0) {
            trip.clear();
            sinceNanos = nowNanos;
            averagePrice = price;
        } else if (quantity > 0 == signedQuantity > 0) {
            averagePrice += (price - averagePrice) * signedQuantity / (quantity + signedQuantity);
        }
        quantity += signedQuantity;
        fills++;
        book(cash, signedQuantity, price, fee);
        book(trip, signedQuantity, price, fee);
        Price.notional(fee, Math.abs(signedQuantity), fees);
        Price.notional(price, Math.abs(signedQuantity), turnover);
        if (quantity == 0) {
            trips++;
            wins += trip.signum() > 0 ? 1 : 0;
        }
    }

    /** Loss against the average price, in basis points, if left at this price; negative when it is a gain. */
    @HotPath
    double lossBps(long price) {
        double loss = quantity > 0 ? averagePrice - price : price - averagePrice;
        return averagePrice == 0 ? 0 : 1e4 * loss / Math.abs(averagePrice);
    }

    /** Profit after fees in units of currency, with what is held valued at {@code price}. Allocates. */
    Notional profit(long price) {
        Notional profit = new Notional();
        profit.add(cash);
        if (quantity != 0) {
            Price.notional(price, quantity, profit);
        }
        return profit;
    }

    private static void book(Notional sum, long signedQuantity, long price, long fee) {
        Price.notional(price, -signedQuantity, sum);
        Price.notional(-fee, Math.abs(signedQuantity), sum);
    }
}

package io.penstock.strategies.imbalance;

import io.penstock.api.HotPath;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.Book;

/** Weighted bid quantity minus weighted ask quantity over their sum: from -1, all sellers, to 1, all buyers. */
final class QueueImbalance {
    private final double[] weights;

    QueueImbalance(int levels, double decay) {
        weights = new double[levels];
        double weight = 1;
        for (int level = 0; level < levels; level++) {
            weights[level] = weight;
            weight *= decay;
        }
    }

    /** The imbalance of a book; NaN when a quantity is not said or nothing rests. A level that is not there is empty. */
    @HotPath
    double of(Book book) {
        int depth = Math.min(weights.length, Math.max(book.levels(Side.BUY), book.levels(Side.SELL)));
        double bid = 0;
        double ask = 0;
        for (int level = 0; level < depth; level++) {
            long bidQuantity = book.quantity(Side.BUY, level);
            long askQuantity = book.quantity(Side.SELL, level);
            if (bidQuantity == Quantity.UNKNOWN || askQuantity == Quantity.UNKNOWN) {
                return Double.NaN;
            }
            bid += weights[level] * bidQuantity;
            ask += weights[level] * askQuantity;
        }
        return bid + ask > 0 ? (bid - ask) / (bid + ask) : Double.NaN;
    }
}

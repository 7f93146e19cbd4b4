package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.feed.EventWriter;

/**
 * The ten levels of each side as the last record of an instrument had them: what a new record has otherwise becomes level
 * events, first those that left, also out of the ten, then those that are new or changed. Feed thread.
 */
final class KnownLevels {
    private static final int MOST = BookRecord.MAX_LEVELS;

    private OneSide bids;
    private OneSide asks;

    /** Tells what changed. */
    @HotPath
    void change(int instrumentId, BookRecord record, EventWriter out) {
        if (bids == null) {
            bids = new OneSide(Side.BUY);
            asks = new OneSide(Side.SELL);
        }
        bids.remove(instrumentId, record.bidPrice, record.bidSize, out);
        asks.remove(instrumentId, record.askPrice, record.askSize, out);
        bids.set(instrumentId, record.bidPrice, record.bidSize, record.bidCount, out);
        asks.set(instrumentId, record.askPrice, record.askSize, record.askCount, out);
    }

    /** The book was cleared. */
    @HotPath
    void forget() {
        if (bids != null) {
            bids.size = 0;
            asks.size = 0;
        }
    }

    private static final class OneSide {
        private final Side side;
        private final long[] prices = new long[MOST];
        private final long[] quantities = new long[MOST];
        private final long[] counts = new long[MOST];
        private int size;

        OneSide(Side side) {
            this.side = side;
        }

        /** Removes the known levels that are not among the new ones. */
        void remove(int instrumentId, long[] newPrices, long[] newSizes, EventWriter out) {
            for (int i = 0; i < size; i++) {
                if (!isAmong(prices[i], newPrices, newSizes)) {
                    out.setLevel(instrumentId, side, prices[i], 0, 0);
                }
            }
        }

        /** Sets the new levels that are not known so, and remembers them all; a price that comes twice counts once. */
        void set(int instrumentId, long[] newPrices, long[] newSizes, long[] newCounts, EventWriter out) {
            for (int i = 0; i < MOST; i++) {
                boolean isFirst = KnownQuote.isThere(newPrices[i], newSizes[i]) && indexOf(newPrices, i) == i;
                if (isFirst && !isKnown(newPrices[i], newSizes[i], newCounts[i])) {
                    out.setLevel(instrumentId, side, newPrices[i], newSizes[i], newCounts[i]);
                }
            }
            size = 0;
            for (int i = 0; i < MOST; i++) {
                if (KnownQuote.isThere(newPrices[i], newSizes[i]) && indexOf(newPrices, i) == i) {
                    prices[size] = newPrices[i];
                    quantities[size] = newSizes[i];
                    counts[size] = newCounts[i];
                    size++;
                }
            }
        }

        private boolean isKnown(long price, long quantity, long count) {
            for (int i = 0; i < size; i++) {
                if (prices[i] == price) {
                    return quantities[i] == quantity && counts[i] == count;
                }
            }
            return false;
        }

        private static boolean isAmong(long price, long[] newPrices, long[] newSizes) {
            for (int i = 0; i < MOST; i++) {
                if (newPrices[i] == price && KnownQuote.isThere(newPrices[i], newSizes[i])) {
                    return true;
                }
            }
            return false;
        }

        private static int indexOf(long[] newPrices, int of) {
            int i = 0;
            while (newPrices[i] != newPrices[of]) {
                i++;
            }
            return i;
        }
    }
}

package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.feed.EventWriter;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * One book of Kraken as deep as it was subscribed, kept for two rules of the venue ("Book checksum (WebSocket v1)"): levels
 * that fall out of the depth are not said to go, and each update carries a CRC-32 of the ten best levels of each side,
 * asks first, each as the digits of its price and its quantity without point and leading zeros. Feed thread.
 */
final class KrakenBook {
    /** What the venue sends at most. */
    static final int MAX_DEPTH = 1_000;

    private static final int CHECKED = 10;

    private final CRC32 crc = new CRC32();
    private final byte[] digits = new byte[Long.SIZE];
    private final Half bids = new Half();
    private final Half asks = new Half();
    private int depth = MAX_DEPTH;
    private long priceUnit = 1;
    private long quantityUnit = 1;
    private boolean begun;
    private boolean trusted;

    /** A snapshot follows. */
    void clear(int newDepth) {
        bids.size = 0;
        asks.size = 0;
        depth = newDepth;
        begun = true;
        trusted = true;
    }

    /** With how many decimals the venue writes this pair: what the checksum is made of. */
    @HotPath
    void written(int priceDecimals, int quantityDecimals) {
        priceUnit = unit(Price.DECIMALS - priceDecimals);
        quantityUnit = unit(Quoted.DECIMALS - quantityDecimals);
    }

    /** Whether a snapshot has come. */
    @HotPath
    boolean hasBegun() {
        return begun;
    }

    /** Whether every checksum since the last snapshot was right. */
    @HotPath
    boolean isTrusted() {
        return trusted;
    }

    /** Until the next snapshot. */
    @HotPath
    void distrust() {
        trusted = false;
    }

    @HotPath
    void set(Side side, long price, long quantity) {
        half(side).set(side == Side.SELL ? -price : price, quantity);
    }

    /** Levels beyond the depth go. */
    @HotPath
    void truncate(int instrumentId, EventWriter out) {
        truncate(bids, Side.BUY, instrumentId, out);
        truncate(asks, Side.SELL, instrumentId, out);
    }

    @HotPath
    long checksum() {
        crc.reset();
        add(asks);
        add(bids);
        return crc.getValue();
    }

    private void add(Half half) {
        for (int i = half.size - 1; i >= Math.max(0, half.size - CHECKED); i--) {
            add(Math.abs(half.keys[i]) / priceUnit);
            add(half.quantities[i] / quantityUnit);
        }
    }

    private void add(long value) {
        int at = digits.length;
        for (long left = value; left > 0; left /= 10) {
            digits[--at] = (byte) ('0' + left % 10);
        }
        crc.update(digits, at, digits.length - at);
    }

    private void truncate(Half half, Side side, int instrumentId, EventWriter out) {
        int beyond = half.size - depth;
        for (int i = 0; i < beyond; i++) {
            out.setLevel(instrumentId, side, Math.abs(half.keys[i]), 0, Quantity.UNKNOWN);
        }
        if (beyond > 0) {
            half.dropFirst(beyond);
        }
    }

    private Half half(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private static long unit(int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        return unit;
    }

    /** A side, its best level last, so that what happens near the best moves little. Asks have their prices negated. */
    private static final class Half {
        private static final int MOST = 4 * MAX_DEPTH;

        private long[] keys = new long[64];
        private long[] quantities = new long[64];
        private int size;

        void set(long key, long quantity) {
            int at = find(key);
            boolean isThere = at < size && keys[at] == key;
            if (isThere && quantity > 0) {
                quantities[at] = quantity;
            } else if (isThere) {
                move(at + 1, at);
                size--;
            } else if (quantity > 0) {
                if (size == MOST) {
                    dropFirst(1);
                    at = Math.max(0, at - 1);
                } else if (size == keys.length) {
                    keys = Arrays.copyOf(keys, Math.min(MOST, 2 * size));
                    quantities = Arrays.copyOf(quantities, keys.length);
                }
                move(at, at + 1);
                size++;
                keys[at] = key;
                quantities[at] = quantity;
            }
        }

        void dropFirst(int count) {
            move(count, 0);
            size -= count;
        }

        private void move(int from, int to) {
            System.arraycopy(keys, from, keys, to, size - from);
            System.arraycopy(quantities, from, quantities, to, size - from);
        }

        private int find(long key) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (keys[middle] < key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}

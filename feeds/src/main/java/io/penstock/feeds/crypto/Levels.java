package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.JsonScanner;
import java.util.Arrays;

/** The levels of one message, read before it is known whether the message is good. Reused; feed thread. */
final class Levels {
    /** Of a price beyond what a stream can say, the one joke that books of real venues hold. */
    private static final int HUGE_DIGITS = 10;

    private final FeedTally tally;
    private final int leftOut;
    private long[] prices = new long[16];
    private long[] quantities = new long[16];
    /** Ordinals: references would cost the collector's write barrier. */
    private byte[] sides = new byte[16];

    private int size;
    private boolean invalid;
    private long latestNanos;
    private int priceDecimals;
    private int quantityDecimals;

    /** @param tally counts levels that are left out as {@code levels.beyond.price} */
    Levels(FeedTally tally) {
        this.tally = tally;
        this.leftOut = tally.counter("levels.beyond.price");
    }

    @HotPath
    void clear() {
        size = 0;
        invalid = false;
        latestNanos = -1;
    }

    /** The value is an array of {@code [price, quantity, ...]}: adds them to a side. */
    @HotPath
    void read(JsonScanner json, Side side) {
        json.array();
        while (json.nextElement()) {
            // The first one by the long way, which also says how many decimals there are.
            if (size > 0 && json.pair(Price.DECIMALS, Quoted.DECIMALS)) {
                add(side, json.pairFirst(), json.pairSecond());
                continue;
            }
            json.array();
            pair(json, side);
            while (json.nextElement()) {
                json.skip();
            }
        }
    }

    /** The value is one level with its time in seconds as a third element. */
    @HotPath
    void timed(JsonScanner json, Side side) {
        json.array();
        pair(json, side);
        if (json.nextElement()) {
            latestNanos = Math.max(latestNanos, json.decimal(9));
        }
        while (json.nextElement()) {
            json.skip();
        }
    }

    /** Within an array: the next two elements are a price and a quantity. A level beyond any price is left out. */
    @HotPath
    void pair(JsonScanner json, Side side) {
        long price = json.nextElement() ? json.decimal(Price.DECIMALS) : DecimalText.INVALID;
        boolean isBeyond = price == DecimalText.INVALID && json.wholeDigits() >= HUGE_DIGITS;
        priceDecimals = size == 0 ? json.decimals() : priceDecimals;
        long quantity = json.nextElement() ? json.decimal(Quoted.DECIMALS) : DecimalText.INVALID;
        quantityDecimals = size == 0 ? json.decimals() : quantityDecimals;
        if (isBeyond) {
            tally.count(leftOut);
        } else {
            invalid |= price == DecimalText.INVALID || quantity < 0;
            add(side, price, quantity);
        }
    }

    @HotPath
    void add(Side side, long price, long quantity) {
        if (size == prices.length) {
            grow(size + 1);
        }
        prices[size] = price;
        quantities[size] = quantity;
        sides[size++] = (byte) side.ordinal();
    }

    /** Adds a part of others. */
    @HotPath
    void add(Levels other, int from, int to) {
        int count = to - from;
        if (size + count > prices.length) {
            grow(size + count);
        }
        System.arraycopy(other.prices, from, prices, size, count);
        System.arraycopy(other.quantities, from, quantities, size, count);
        System.arraycopy(other.sides, from, sides, size, count);
        size += count;
    }

    /** Forgets the first ones. */
    @HotPath
    void dropFirst(int count) {
        size -= count;
        System.arraycopy(prices, count, prices, 0, size);
        System.arraycopy(quantities, count, quantities, 0, size);
        System.arraycopy(sides, count, sides, 0, size);
    }

    @HotPath
    void write(int instrumentId, int from, int to, EventWriter out) {
        for (int i = from; i < to; i++) {
            out.setLevel(instrumentId, Side.of(sides[i]), prices[i], quantities[i], Quantity.UNKNOWN);
        }
    }

    /** Whether a price or quantity does not fit, or a quantity is negative. */
    @HotPath
    boolean invalid() {
        return invalid;
    }

    /** The latest time of {@link #timed}, in ns since the epoch; -1 when there was none. */
    @HotPath
    long latestNanos() {
        return latestNanos;
    }

    @HotPath
    int size() {
        return size;
    }

    /** Decimals that the price of the first level was written with. */
    @HotPath
    int priceDecimals() {
        return priceDecimals;
    }

    /** Decimals that the quantity of the first level was written with. */
    @HotPath
    int quantityDecimals() {
        return quantityDecimals;
    }

    /** Says the side of one that was added without. */
    @HotPath
    void side(int index, Side side) {
        sides[index] = (byte) side.ordinal();
    }

    @HotPath
    Side side(int index) {
        return Side.of(sides[index]);
    }

    @HotPath
    long price(int index) {
        return prices[index];
    }

    @HotPath
    long quantity(int index) {
        return quantities[index];
    }

    private void grow(int least) {
        int length = Math.max(least, 2 * prices.length);
        prices = Arrays.copyOf(prices, length);
        quantities = Arrays.copyOf(quantities, length);
        sides = Arrays.copyOf(sides, length);
    }
}

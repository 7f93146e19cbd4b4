package io.penstock.strategies;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import java.util.List;

/** A book that shows what the test says. Changing its best levels allocates nothing. */
public final class FakeBook implements Book {
    private static final int DEPTH = 64;

    private final Instrument instrument;
    private final long[][] prices = new long[2][DEPTH];
    private final long[][] quantities = new long[2][DEPTH];
    private final int[] levels = new int[2];
    private boolean stale;

    FakeBook(Instrument instrument) {
        this.instrument = instrument;
    }

    /** One level on each side; a price of {@link Price#NONE} leaves the side empty. */
    void show(long bid, long bidQuantity, long ask, long askQuantity) {
        clear();
        push(Side.BUY, bid, bidQuantity);
        push(Side.SELL, ask, askQuantity);
    }

    /** Puts a level behind those there are. */
    public void push(Side side, long price, long quantity) {
        if (price != Price.NONE) {
            int level = levels[side.ordinal()]++;
            prices[side.ordinal()][level] = price;
            quantities[side.ordinal()][level] = quantity;
        }
    }

    public void clear() {
        levels[0] = 0;
        levels[1] = 0;
    }

    void stale(boolean stale) {
        this.stale = stale;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long bestBid() {
        return price(Side.BUY, 0);
    }

    @Override
    public long bestAsk() {
        return price(Side.SELL, 0);
    }

    @Override
    public int levels(Side side) {
        return levels[side.ordinal()];
    }

    @Override
    public long price(Side side, int level) {
        return level < levels(side) ? prices[side.ordinal()][level] : Price.NONE;
    }

    @Override
    public long quantity(Side side, int level) {
        return level < levels(side) ? quantities[side.ordinal()][level] : 0;
    }

    @Override
    public long orderCount(Side side, int level) {
        return level < levels(side) ? Quantity.UNKNOWN : 0;
    }

    @Override
    public long quantityAt(Side side, long price) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forEachOrder(Side side, int level, OrderVisitor visitor) {}

    @Override
    public long quantityAhead(long orderId) {
        return Quantity.UNKNOWN;
    }

    @Override
    public boolean isStale() {
        return stale;
    }

    @Override
    public String toString() {
        return instrument.symbol() + " " + List.of(levels[0], levels[1]);
    }
}

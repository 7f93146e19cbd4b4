package io.penstock.engine.book;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;

/**
 * The price levels of one side, sorted with the best one last, so that changes near the touch move little. Lane thread.
 *
 * <p>A price is kept as a key that is higher the better the price is. A window with a slot for each tick, in which a level is
 * found by arithmetic, was tried in its place and gained nothing on a generated NASDAQ day (interleaved runs, EPYC VM, JDK
 * 17): most of its books are thin, and a search from the touch is short.
 */
final class Ladder {
    private final Side side;
    /** All bits set for asks: the complement turns their order around, for every price there is. */
    private final long flip;

    private final LevelRecords records;
    private final SortedLevels levels;
    private int best = OrderStore.NONE;
    private long bestPrice = Price.NONE;

    Ladder(Side side, LevelRecords records, Growth growth) {
        this.side = side;
        this.flip = side == Side.BUY ? 0 : -1;
        this.records = records;
        this.levels = new SortedLevels(growth);
    }

    @HotPath
    int size() {
        return levels.size();
    }

    /** The best level; {@link OrderStore#NONE} when there is none. */
    @HotPath
    int best() {
        return best;
    }

    /** Price of the best level; {@link Price#NONE} when there is none. */
    @HotPath
    long bestPrice() {
        return bestPrice;
    }

    /** Level 0 is the best; {@link OrderStore#NONE} beyond the last. */
    @HotPath
    int at(int depth) {
        return depth >= 0 && depth < levels.size() ? levels.fromEnd(depth) : OrderStore.NONE;
    }

    /** Price of a level; {@link Price#NONE} beyond the last. */
    @HotPath
    long price(int depth) {
        int level = at(depth);
        return level == OrderStore.NONE ? Price.NONE : records.price(level);
    }

    /** The level of a price; {@link OrderStore#NONE} when there is none. */
    @HotPath
    int find(long price) {
        long key = price ^ flip;
        int chunk = levels.chunkOf(key);
        int place = levels.place(chunk, key);
        return levels.isAt(chunk, place, key) ? levels.level(chunk, place) : OrderStore.NONE;
    }

    /** The level of a price, made when there is none. */
    @HotPath
    int findOrAdd(long price) {
        long key = price ^ flip;
        int chunk = levels.chunkOf(key);
        int place = levels.place(chunk, key);
        if (levels.isAt(chunk, place, key)) {
            return levels.level(chunk, place);
        }
        int level = records.take(side, price);
        levels.insert(chunk, place, key, level);
        if (best == OrderStore.NONE || key > (bestPrice ^ flip)) {
            best = level;
            bestPrice = price;
        }
        return level;
    }

    /** Removes a level without orders. */
    @HotPath
    void remove(int level) {
        long key = records.price(level) ^ flip;
        int chunk = levels.chunkOf(key);
        levels.remove(chunk, levels.place(chunk, key));
        if (level == best) {
            best = at(0);
            bestPrice = best == OrderStore.NONE ? Price.NONE : levels.lastKey() ^ flip;
        }
        records.free(level);
    }
}

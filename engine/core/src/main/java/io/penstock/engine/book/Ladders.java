package io.penstock.engine.book;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import java.util.Arrays;

/**
 * The price levels of both sides of all books of one lane, by rank and by price. A ladder is the bids or the asks of a book,
 * named by a number: bids even, asks the next one. Its seven best levels are a block of 256 bytes in {@link LevelRecords}:
 * one cache line of header and keys, three of quantities and queues; in what order is four bits a level in the header, so
 * that no level moves when another comes or goes. The others are in {@link SortedLevels}. Lane thread.
 *
 * <p>A price is kept as a key that is higher the better the price is. Its rank is counted over all seven keys and
 * not searched: no processor predicts where in a book a search would end.
 */
final class Ladders {
    static final int NONE = LevelRecords.NONE;

    /** Of a book, kept with its bids: every order that rests is known. */
    static final long COMPLETE = 1L << 40;
    /** Of a book: what it shows may be wrong. */
    static final long STALE = 1L << 41;
    /** Of a ladder: its best price or the quantity there may have changed. */
    static final long TOUCHED = 1L << 42;

    private static final int NEAR = 7;
    private static final int BLOCK = LevelRecords.BOOK / 2;
    private static final int KEYS = 1;
    private static final int LEVELS = KEYS + NEAR;
    /** Every place has its slot: the first places are those in use. */
    private static final long EMPTY = 0x6543210L;

    private static final long SLOTS = 0xfffffffL;

    private static final int COUNT_SHIFT = 32;
    private static final long ONE = 1L << COUNT_SHIFT;
    /** Set where levels are far: one test of the sign. */
    private static final long HAS_FAR = Long.MIN_VALUE;
    /** What a slot without a level holds: no key is below. */
    private static final long UNUSED = Long.MIN_VALUE;

    private final LevelRecords records;
    private final Growth growth;
    private SortedLevels[] far = new SortedLevels[1 << 11];
    /** Of the level that was found or added last, among the near ones; beyond them when it is far. */
    private int rank;

    Ladders(LevelRecords records, Growth growth) {
        this.records = records;
        this.growth = growth;
    }

    /** The ladders of a new book. @return that of its bids; the next number is that of its asks */
    int takeBook() {
        int bids = (records.takeBook() - LevelRecords.FIRST) / BLOCK;
        reset(bids);
        reset(bids + 1);
        return bids;
    }

    @HotPath
    boolean is(int ladder, long flag) {
        return (records.data()[at(ladder)] & flag) != 0;
    }

    @HotPath
    void set(int ladder, long flag, boolean on) {
        long header = records.data()[at(ladder)];
        records.data()[at(ladder)] = on ? header | flag : header & ~flag;
    }

    @HotPath
    int size(int ladder) {
        long header = records.data()[at(ladder)];
        return count(header) + (header < 0 ? far[ladder].size() : 0);
    }

    /** The best level; {@link #NONE} when there is none. */
    @HotPath
    int best(int ladder) {
        int at = at(ladder);
        long header = records.data()[at];
        return count(header) == 0 ? NONE : level(at, slot(header, 0));
    }

    /** Price of the best level; {@link Price#NONE} when there is none. */
    @HotPath
    long bestPrice(int ladder) {
        long[] data = records.data();
        int at = at(ladder);
        long header = data[at];
        return count(header) == 0 ? Price.NONE : data[at + KEYS + slot(header, 0)] ^ flip(ladder);
    }

    /** Level 0 is the best; {@link #NONE} beyond the last. */
    @HotPath
    int at(int ladder, int depth) {
        int at = at(ladder);
        long header = records.data()[at];
        int count = count(header);
        if (depth >= 0 && depth < count) {
            return level(at, slot(header, depth));
        }
        return isFar(ladder, header, depth) ? far[ladder].fromEnd(depth - count) : NONE;
    }

    /** Price of a level; {@link Price#NONE} beyond the last. */
    @HotPath
    long price(int ladder, int depth) {
        long[] data = records.data();
        int at = at(ladder);
        long header = data[at];
        int count = count(header);
        if (depth >= 0 && depth < count) {
            return data[at + KEYS + slot(header, depth)] ^ flip(ladder);
        }
        return isFar(ladder, header, depth) ? far[ladder].keyFromEnd(depth - count) ^ flip(ladder) : Price.NONE;
    }

    private boolean isFar(int ladder, long header, int depth) {
        return header < 0 && depth >= 0 && depth - count(header) < far[ladder].size();
    }

    /** The level of a price; {@link #NONE} when there is none. */
    @HotPath
    int find(int ladder, long price) {
        long[] data = records.data();
        int at = at(ladder);
        long header = data[at];
        long key = price ^ flip(ladder);
        rank = rank(data, at, key);
        int slot = slot(header, rank);
        if (rank < count(header) && data[at + KEYS + slot] == key) {
            return level(at, slot);
        }
        return header < 0 ? far[ladder].find(key) : NONE;
    }

    /** The level of a price, made when there is none. */
    @HotPath
    int findOrAdd(int ladder, long price) {
        long[] data = records.data();
        int at = at(ladder);
        long header = data[at];
        long key = price ^ flip(ladder);
        rank = rank(data, at, key);
        int count = count(header);
        int slot = slot(header, rank);
        if (rank < count && data[at + KEYS + slot] == key) {
            return level(at, slot);
        }
        boolean fits = count < NEAR && (header >= 0 || rank < count || far[ladder].lastKey() < key);
        return fits ? insert(at, header, rank, key) : addFar(ladder, rank, key);
    }

    /** Whether the level that was found or added last is the best of its ladder. */
    @HotPath
    boolean isBest() {
        return rank == 0;
    }

    /** Removes the level of a price, which is there. */
    @HotPath
    void remove(int ladder, long price) {
        rank = rank(records.data(), at(ladder), price ^ flip(ladder));
        removeFound(ladder, price);
    }

    /** Removes the level of a price, which was found or added last. */
    @HotPath
    void removeFound(int ladder, long price) {
        long[] data = records.data();
        int at = at(ladder);
        long header = data[at];
        if (rank == count(header)) {
            removeFar(ladder, price ^ flip(ladder));
            return;
        }
        int slot = slot(header, rank);
        data[at + KEYS + slot] = UNUSED;
        header = moved(header, rank, count(header) - 1) - ONE;
        data[at] = header;
        if (header < 0 && count(header) == 0) {
            refill(ladder);
        }
    }

    /** A level of a new key at a rank of the near ones. */
    private int insert(int at, long header, int rank, long key) {
        long[] data = records.data();
        int count = count(header);
        int slot = slot(header, count);
        data[at] = moved(header, count, rank) + ONE;
        data[at + KEYS + slot] = key;
        int level = level(at, slot);
        records.clear(level);
        return level;
    }

    /** A level of a new key, where the near ones are full or better than all far ones and this one. */
    private int addFar(int ladder, int rank, long key) {
        SortedLevels levels = far(ladder);
        int at = at(ladder);
        if (rank == count(records.data()[at])) {
            int level = levels.find(key);
            if (level == NONE) {
                level = records.take();
                records.clear(level);
                records.data()[at] |= HAS_FAR;
                levels.add(key, level);
            }
            return level;
        }
        int last = slot(records.data()[at], NEAR - 1);
        int moved = records.take();
        records.copy(level(at, last), moved);
        long[] data = records.data();
        levels.add(data[at + KEYS + last], moved);
        data[at + KEYS + last] = UNUSED;
        data[at] = (data[at] | HAS_FAR) - ONE;
        return insert(at, data[at], rank, key);
    }

    private void removeFar(int ladder, long key) {
        SortedLevels levels = far[ladder];
        records.free(levels.remove(key));
        if (levels.size() == 0) {
            records.data()[at(ladder)] &= ~HAS_FAR;
        }
    }

    /** The best of the far levels become near ones. */
    private void refill(int ladder) {
        SortedLevels levels = far[ladder];
        int at = at(ladder);
        long[] data = records.data();
        for (int rank = 0; rank < NEAR && levels.size() > 0; rank++) {
            long key = levels.lastKey();
            int from = levels.remove(key);
            records.copy(from, insert(at, data[at], rank, key));
            records.free(from);
        }
        if (levels.size() == 0) {
            data[at] &= ~HAS_FAR;
        }
    }

    private SortedLevels far(int ladder) {
        if (ladder >= far.length) {
            far = Arrays.copyOf(far, Math.max(ladder + 1, 2 * far.length));
            growth.add(far.length, Integer.BYTES);
        }
        if (far[ladder] == null) {
            far[ladder] = new SortedLevels(growth);
        }
        return far[ladder];
    }

    private void reset(int ladder) {
        int at = at(ladder);
        records.data()[at] = EMPTY;
        Arrays.fill(records.data(), at + KEYS, at + LEVELS, UNUSED);
    }

    /** Near levels with a better key: where a key is, or belongs. */
    private static int rank(long[] data, int at, long key) {
        return isBetter(data[at + KEYS], key)
                + isBetter(data[at + KEYS + 1], key)
                + isBetter(data[at + KEYS + 2], key)
                + isBetter(data[at + KEYS + 3], key)
                + isBetter(data[at + KEYS + 4], key)
                + isBetter(data[at + KEYS + 5], key)
                + isBetter(data[at + KEYS + 6], key);
    }

    private static int isBetter(long key, long other) {
        return key > other ? 1 : 0;
    }

    /** The header after the slot at one place went to another, and those between made room. */
    private static long moved(long header, int from, int to) {
        long slots = header & SLOTS;
        long before = mask(from);
        long others = (slots & before) | ((slots >>> 4) & ~before);
        long kept = mask(to);
        long slot = (long) slot(header, from) << (4 * to);
        return (header & ~SLOTS) | (others & kept) | slot | ((others & ~kept) << 4);
    }

    private static long mask(int places) {
        return (1L << (4 * places)) - 1;
    }

    private static int slot(long header, int place) {
        return (int) (header >>> (4 * place)) & 0xf;
    }

    private static int count(long header) {
        return (int) (header >>> COUNT_SHIFT) & 0xf;
    }

    private static int level(int at, int slot) {
        return at + LEVELS + LevelRecords.LONGS * slot;
    }

    private static int at(int ladder) {
        return LevelRecords.FIRST + BLOCK * ladder;
    }

    /** All bits set for asks: the complement turns their order around, for every price there is. */
    private static long flip(int ladder) {
        return -(ladder & 1);
    }
}

package io.penstock.engine.book;

import io.penstock.api.HotPath;
import java.util.Arrays;

/**
 * The price levels of all books of one lane in one array of longs, and the room for the {@link Ladders} that hold them. A
 * level is three longs, named by the place of the first, which is right until a level of its ladder comes or goes. Lane
 * thread.
 */
final class LevelRecords {
    static final int NONE = OrderRecords.NONE;

    /** Longs of a level. */
    static final int LONGS = 3;
    /** Longs of the two ladders of a book: eight cache lines. */
    static final int BOOK = 64;
    /** An array's elements begin 16 bytes into it, large arrays at a cache line: so no line of a book spans two. */
    static final int FIRST = 6;

    private static final int QUANTITY = 0;
    /** Live orders above, dead ones below. */
    private static final int COUNT = 1;
    /** The first order of the queue above, the last below. */
    private static final int ENDS = 2;

    private static final int INITIAL_BOOKS = 1 << 10;

    private final Growth growth;
    private long[] data = new long[FIRST + BOOK * INITIAL_BOOKS];
    private int used = FIRST;
    private int free = NONE;

    LevelRecords(Growth growth) {
        this.growth = growth;
    }

    /** All of it. Another array after {@link #takeBook} and {@link #take}. */
    @HotPath
    long[] data() {
        return data;
    }

    /** Room for a book, zeroed. @return its first long */
    int takeBook() {
        int at = used;
        used = Math.addExact(used, BOOK);
        if (used > data.length) {
            data = Arrays.copyOf(data, Math.addExact(data.length, data.length - FIRST));
            growth.add(data.length, Long.BYTES);
        }
        return at;
    }

    /** A level outside of any book's room, holding anything. */
    @HotPath
    int take() {
        if (free == NONE) {
            int at = takeBook();
            for (int i = 0; i + LONGS <= BOOK; i += LONGS) {
                free(at + i);
            }
        }
        int level = free;
        free = (int) data[level];
        return level;
    }

    /** Gives back a level that was {@link #take taken}. */
    @HotPath
    void free(int level) {
        data[level] = free;
        free = level;
    }

    @HotPath
    void copy(int from, int to) {
        data[to] = data[from];
        data[to + 1] = data[from + 1];
        data[to + 2] = data[from + 2];
    }

    /** No orders, no quantity. */
    @HotPath
    void clear(int level) {
        data[level + QUANTITY] = 0;
        data[level + COUNT] = 0;
        data[level + ENDS] = pair(NONE, NONE);
    }

    @HotPath
    long quantity(int level) {
        return data[level + QUANTITY];
    }

    @HotPath
    int orders(int level) {
        return (int) (data[level + COUNT] >>> 32);
    }

    /** Changes quantity and number of orders. */
    @HotPath
    void change(int level, long quantity, int orders) {
        data[level + QUANTITY] += quantity;
        data[level + COUNT] += (long) orders << 32;
    }

    /** Orders that left and are still in the queue. */
    @HotPath
    int dead(int level) {
        return (int) data[level + COUNT];
    }

    @HotPath
    void dead(int level, int dead) {
        data[level + COUNT] = pair(orders(level), dead);
    }

    @HotPath
    int first(int level) {
        return (int) (data[level + ENDS] >>> 32);
    }

    @HotPath
    int last(int level) {
        return (int) data[level + ENDS];
    }

    @HotPath
    void ends(int level, int first, int last) {
        data[level + ENDS] = pair(first, last);
    }

    private static long pair(int above, int below) {
        return (long) above << 32 | (below & 0xffff_ffffL);
    }
}

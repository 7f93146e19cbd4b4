package io.penstock.engine.book;

import io.penstock.api.HotPath;

/**
 * From a book, named by its bids, and an order id to the order's record, for the orders that the {@link OrderIndex} has no place
 * for: open addressing in one array of longs, at most half full, with backward shift on removal so that no tombstones gather. An
 * entry is half of the id's hash and the record's number: the hash says where the entry belongs without a look at the record.
 * Eight ids in a row belong into one cache line. Lane thread.
 *
 * <p>Where each instrument counts by itself, the same ids come again and again; the first long run of entries shows it, and from
 * then on the book is part of the hash.
 */
final class HashedOrders {
    private static final int LINE_BITS = 3;
    /** In a table half full of well spread lines, a longer run of entries does not happen. */
    private static final int LONGEST_RUN = 256;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long SPREAD_BOOKS = 0xC2B2AE3D27D4EB4FL;
    private static final int INITIAL_ENTRIES = 1 << 17;

    private final OrderRecords records;
    private final Growth growth;
    private long[] table = new long[INITIAL_ENTRIES];
    private int size;
    private boolean booksApart;

    HashedOrders(OrderRecords records, Growth growth) {
        this.records = records;
        this.growth = growth;
    }

    /** The record of an order; {@link OrderRecords#NONE} when there is none. */
    @HotPath
    int find(int book, long orderId) {
        int place = place(book, orderId);
        return place == OrderRecords.NONE ? OrderRecords.NONE : record(table[place]);
    }

    /** Keeps a record under an id that is not there. */
    @HotPath
    void put(int book, long orderId, int record) {
        long[] entries = table;
        int hash = hash(book, orderId);
        int at = hash;
        while (entries[at & (entries.length - 1)] != 0) {
            at++;
        }
        entries[at & (entries.length - 1)] = entry(hash, record);
        size++;
        if (2 * size > entries.length) {
            grow();
        } else if (at - hash > LONGEST_RUN) {
            spread();
        }
    }

    /** Forgets an order that is there. */
    @HotPath
    void remove(int book, long orderId) {
        long[] entries = table;
        int mask = entries.length - 1;
        int hole = place(book, orderId);
        for (int at = hole + 1; ; at++) {
            long entry = entries[at & (entries.length - 1)];
            if (entry == 0) {
                break;
            }
            if (((at - hash(entry)) & mask) >= ((at - hole) & mask)) {
                entries[hole & (entries.length - 1)] = entry;
                hole = at;
            }
        }
        entries[hole & (entries.length - 1)] = 0;
        size--;
    }

    private int place(int book, long orderId) {
        long[] entries = table;
        int hash = hash(book, orderId);
        for (int at = hash; ; at++) {
            int place = at & (entries.length - 1);
            long entry = entries[place];
            if (entry == 0) {
                return OrderRecords.NONE;
            }
            if (hash(entry) == hash && records.is(record(entry), book, orderId)) {
                return place;
            }
        }
    }

    int size() {
        return size;
    }

    private void grow() {
        rebuild(Math.multiplyExact(table.length, 2));
    }

    /** The ids do not spread: take the books apart, or if they are, give the ids more room. */
    private void spread() {
        if (booksApart) {
            grow();
        } else {
            booksApart = true;
            rebuild(table.length);
        }
    }

    private void rebuild(int length) {
        long[] entries = new long[length];
        for (long entry : table) {
            if (entry != 0) {
                int record = record(entry);
                insert(entries, entry(hash(records.ladder(record) & ~1, records.id(record)), record));
            }
        }
        table = entries;
        growth.add(length, Long.BYTES);
    }

    private static void insert(long[] entries, long entry) {
        int at = hash(entry);
        while (entries[at & (entries.length - 1)] != 0) {
            at++;
        }
        entries[at & (entries.length - 1)] = entry;
    }

    private int hash(int book, long orderId) {
        long line = orderId >>> LINE_BITS;
        if (booksApart) {
            line += book * SPREAD_BOOKS;
        }
        return (int) ((line * SPREAD) >>> 32) << LINE_BITS | ((int) orderId & ((1 << LINE_BITS) - 1));
    }

    private static int hash(long entry) {
        return (int) (entry >>> 32);
    }

    // The record is kept plus one, so that no entry in use is zero.
    private static long entry(int hash, int record) {
        return (long) hash << 32 | (record + 1);
    }

    private static int record(long entry) {
        return (int) entry - 1;
    }
}

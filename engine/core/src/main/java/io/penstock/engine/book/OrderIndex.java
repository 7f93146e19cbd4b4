package io.penstock.engine.book;

import io.penstock.api.HotPath;

/**
 * From an instrument's order id to the order's record: open addressing in one array of longs, at most half full, with
 * backward shift on removal so that no tombstones gather. An entry is half of the id's hash and the record's number: the
 * hash says where the entry belongs without a look at the record. Lane thread.
 *
 * <p>Eight ids in a row belong into one cache line: most venues count ids up, and most changes are of young orders. Before,
 * the miss of a new order's own entry was the hottest place of decoding and books together (11% of samples, generated NASDAQ
 * day, EPYC VM, JDK 17); now it is none. Where each instrument counts by itself, the same ids come again and again; the first
 * long run of entries shows it, and from then on the instrument is part of the hash.
 */
final class OrderIndex {
    private static final int LINE_BITS = 3;
    /** In a table half full of well spread lines, a longer run of entries does not happen. */
    private static final int LONGEST_RUN = 256;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long SPREAD_INSTRUMENTS = 0xC2B2AE3D27D4EB4FL;
    private static final int INITIAL_ENTRIES = 1 << 17;

    private final OrderRecords records;
    private final Growth growth;
    private long[] table = new long[INITIAL_ENTRIES];
    private int size;
    private boolean instrumentsApart;

    OrderIndex(OrderRecords records, Growth growth) {
        this.records = records;
        this.growth = growth;
    }

    /** The record of an order; {@link OrderRecords#NONE} when there is none. */
    @HotPath
    int find(int instrumentId, long orderId) {
        long[] entries = table;
        int hash = hash(instrumentId, orderId);
        for (int at = hash; ; at++) {
            long entry = entries[at & (entries.length - 1)];
            if (entry == 0) {
                return OrderRecords.NONE;
            }
            if (hash(entry) == hash) {
                int record = record(entry);
                if (records.is(record, instrumentId, orderId)) {
                    return record;
                }
            }
        }
    }

    /** Keeps a record under an id that is not there yet. */
    @HotPath
    void put(int instrumentId, long orderId, int record) {
        if (2 * ++size > table.length) {
            grow();
        }
        int run = insert(table, entry(hash(instrumentId, orderId), record));
        if (run > LONGEST_RUN) {
            spread();
        }
    }

    /** Removes an id that is there. */
    @HotPath
    void remove(int instrumentId, long orderId, int record) {
        long[] entries = table;
        int mask = entries.length - 1;
        int hash = hash(instrumentId, orderId);
        long wanted = entry(hash, record);
        int hole = hash & mask;
        while (entries[hole & (entries.length - 1)] != wanted) {
            hole = (hole + 1) & mask;
        }
        for (int at = (hole + 1) & mask; ; at = (at + 1) & mask) {
            long entry = entries[at & (entries.length - 1)];
            if (entry == 0) {
                break;
            }
            int home = hash(entry) & mask;
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                entries[hole & (entries.length - 1)] = entry;
                hole = at;
            }
        }
        entries[hole & (entries.length - 1)] = 0;
        size--;
    }

    int size() {
        return size;
    }

    /** Brings the place where a search for an id begins into the cache. @return what is there, to be used somehow */
    @HotPath
    long touch(int instrumentId, long orderId) {
        long[] entries = table;
        return entries[hash(instrumentId, orderId) & (entries.length - 1)];
    }

    private void grow() {
        rebuild(Math.multiplyExact(table.length, 2));
    }

    /** The ids do not spread: take the instruments apart, or if they are, give the ids more room. */
    private void spread() {
        if (instrumentsApart) {
            grow();
        } else {
            instrumentsApart = true;
            rebuild(table.length);
        }
    }

    private void rebuild(int length) {
        long[] entries = new long[length];
        for (long entry : table) {
            if (entry != 0) {
                int record = record(entry);
                insert(entries, entry(hash(records.instrument(record), records.id(record)), record));
            }
        }
        table = entries;
        growth.add(length, Long.BYTES);
    }

    /** @return how many entries it had to pass */
    private static int insert(long[] entries, long entry) {
        int home = hash(entry);
        int at = home;
        while (entries[at & (entries.length - 1)] != 0) {
            at++;
        }
        entries[at & (entries.length - 1)] = entry;
        return at - home;
    }

    private int hash(int instrumentId, long orderId) {
        long line = orderId >>> LINE_BITS;
        if (instrumentsApart) {
            line += instrumentId * SPREAD_INSTRUMENTS;
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

    static int record(long entry) {
        return (int) entry - 1;
    }
}

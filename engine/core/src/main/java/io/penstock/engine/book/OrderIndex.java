package io.penstock.engine.book;

import io.penstock.api.HotPath;

/**
 * From a book, named by its bids, and an order id to the order's record. Most venues count ids up, and most changes are of young
 * orders: so the last bits of an id say where its record's number is, sixteen ids in a row in a cache line, and a new order
 * sends the one that had its place, as old as the whole table is long, to the {@link HashedOrders}. Ids of any other kind do
 * the same as far as they collide. Lane thread.
 *
 * <p>A number says nothing by itself: whose record it is, the record tells, which the change needs anyway.
 */
final class OrderIndex {
    /** Places for each live order: some lie long while many come and go. */
    private static final int PLACES = 16;

    private static final int INITIAL_PLACES = 1 << 18;
    /** With more live orders than this has room for, the rest is found by hash: memory follows live orders. */
    private static final int MOST_PLACES = 1 << 24;

    /** So many orders of the same id in different books are no accident. */
    private static final int SAME_IDS = 64;

    private static final int SPREAD_BOOKS = 0x9E3779B1;

    private final OrderRecords records;
    private final Growth growth;
    private final HashedOrders others;
    /** Numbers of records plus one, so that no place in use is zero. */
    private int[] places = new int[INITIAL_PLACES];

    /** The highest id ever: what comes above it is new. */
    private long highest = Long.MIN_VALUE;

    private int size;
    private int sameIds;
    private boolean booksApart;

    OrderIndex(OrderRecords records, Growth growth) {
        this.records = records;
        this.growth = growth;
        this.others = new HashedOrders(records, growth);
    }

    /** The record of an order; {@link OrderRecords#NONE} when there is none. */
    @HotPath
    int find(int book, long orderId) {
        int record = places[place(book, orderId)] - 1;
        if (record >= 0 && records.is(record, book, orderId)) {
            return record;
        }
        return others.size() == 0 ? OrderRecords.NONE : others.find(book, orderId);
    }

    /** Keeps a record under an id, unless that id is there. @return whether it does */
    @HotPath
    boolean put(int book, long orderId, int record) {
        if (orderId > highest) {
            highest = orderId;
        } else if (find(book, orderId) != OrderRecords.NONE) {
            return false;
        }
        int place = place(book, orderId);
        int before = places[place] - 1;
        places[place] = record + 1;
        size++;
        if (before >= 0) {
            displace(before, orderId);
        }
        if (size > places.length / PLACES && places.length < MOST_PLACES) {
            rebuild(2 * places.length);
        }
        return true;
    }

    /** Forgets an order that is there. */
    @HotPath
    void remove(int book, long orderId, int record) {
        int place = place(book, orderId);
        if (places[place] == record + 1) {
            places[place] = 0;
        } else {
            others.remove(book, orderId);
        }
        size--;
    }

    int size() {
        return size;
    }

    private void displace(int record, long by) {
        long orderId = records.id(record);
        others.put(records.ladder(record) & ~1, orderId, record);
        if (orderId == by && ++sameIds == SAME_IDS) {
            booksApart = true;
            rebuild(places.length);
        }
    }

    private void rebuild(int length) {
        int[] before = places;
        places = new int[length];
        growth.add(length, Integer.BYTES);
        for (int entry : before) {
            if (entry != 0) {
                int record = entry - 1;
                int book = records.ladder(record) & ~1;
                int place = place(book, records.id(record));
                if (places[place] == 0) {
                    places[place] = entry;
                } else {
                    others.put(book, records.id(record), record);
                }
            }
        }
    }

    private int place(int book, long orderId) {
        int place = (int) orderId;
        if (booksApart) {
            place += book * SPREAD_BOOKS;
        }
        return place & (places.length - 1);
    }
}

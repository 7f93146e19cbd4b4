package io.penstock.feeds.tardis;

import io.penstock.feeds.text.CsvRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the columns of a file are, by its header, and what kind of file that makes it. */
final class TardisColumns {
    /** Kinds of files, in the order that they are told apart. */
    enum Kind {
        /** A level's new total in each row. */
        INCREMENTAL_BOOK("is_snapshot side price amount"),
        /** A trade in each row. */
        TRADES("id side price amount"),
        /** Best bid and offer in each row; book_ticker has the same columns. */
        QUOTES("ask_amount ask_price bid_price bid_amount"),
        /** The best levels of both sides in each row. */
        BOOK_SNAPSHOT("asks[0].price asks[0].amount bids[0].price bids[0].amount");

        private final String columns;

        Kind(String columns) {
            this.columns = columns;
        }

        /** Names of its own columns; of a snapshot those of its best level. */
        String[] columns() {
            return columns.split(" ");
        }

        /** As it stands in reports. */
        String label() {
            return this == INCREMENTAL_BOOK ? "incremental_book_L2" : name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String[] COMMON = {"exchange", "symbol", "timestamp", "local_timestamp"};

    final Kind kind;
    final int exchange;
    final int symbol;
    final int timestamp;
    final int localTimestamp;
    /** The kind's own, in its order; of a snapshot four for each level. */
    final int[] own;

    /** Fields that a row must have. */
    final int width;

    private TardisColumns(Kind kind, Map<String, Integer> places, int[] own) {
        this.kind = kind;
        this.exchange = places.get(COMMON[0]);
        this.symbol = places.get(COMMON[1]);
        this.timestamp = places.get(COMMON[2]);
        this.localTimestamp = places.get(COMMON[3]);
        this.own = own;
        int common = Math.max(Math.max(exchange, symbol), Math.max(timestamp, localTimestamp));
        this.width = 1 + Math.max(common, Arrays.stream(own).max().getAsInt());
    }

    /** The columns of a header; empty when it is none of these files. */
    static Optional<TardisColumns> of(byte[] in, int start, int end) {
        CsvRow header = new CsvRow(',');
        Map<String, Integer> places = new HashMap<>();
        if (!header.split(in, start, end)) {
            return Optional.empty();
        }
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.text(i), i);
        }
        if (!hasAll(places, COMMON)) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (hasAll(places, kind.columns())) {
                return Optional.of(new TardisColumns(kind, places, own(kind, places)));
            }
        }
        return Optional.empty();
    }

    /** Levels of a row of a snapshot file. */
    int levels() {
        return own.length / Kind.BOOK_SNAPSHOT.columns().length;
    }

    private static int[] own(Kind kind, Map<String, Integer> places) {
        int rounds = 1;
        while (kind == Kind.BOOK_SNAPSHOT && hasAll(places, atLevel(kind, rounds))) {
            rounds++;
        }
        int[] own = new int[rounds * kind.columns().length];
        for (int i = 0; i < own.length; i++) {
            own[i] = places.get(atLevel(kind, i / kind.columns().length)[i % kind.columns().length]);
        }
        return own;
    }

    private static String[] atLevel(Kind kind, int level) {
        String[] names = kind.columns();
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].replace("[0]", "[" + level + "]");
        }
        return names;
    }

    private static boolean hasAll(Map<String, Integer> places, String[] names) {
        for (String name : names) {
            if (!places.containsKey(name)) {
                return false;
            }
        }
        return true;
    }
}

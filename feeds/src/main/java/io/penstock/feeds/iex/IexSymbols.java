package io.penstock.feeds.iex;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Quantity;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.LittleEndian;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The instruments of one stream by the eight bytes of their symbol, defined when they first appear, and which of them are
 * in the middle of an event. Feed thread.
 */
final class IexSymbols {
    /** {@link #place}: no symbol, or one too many. */
    static final int NONE = -1;

    /** No US equities venue lists as many. */
    private static final int MOST = 1 << 16;

    private static final long SCRAMBLE = 0x9e37_79b9_7f4a_7c15L;
    private static final String VENUE = "IEXG";
    private static final int PRICE_DECIMALS = 4;

    private final FeedContext context;
    private final FeedTally tally;
    private final int channel;
    private int[] table = empty(1 << 12);
    private long[] symbols = new long[1 << 11];
    private int[] ids = new int[1 << 11];
    private boolean[] open = new boolean[1 << 11];
    private int size;

    /** @param channel of which the gaps of the stream are */
    IexSymbols(FeedContext context, FeedTally tally, int channel) {
        this.context = context;
        this.tally = tally;
        this.channel = channel;
    }

    /** The place of a symbol, new or old, for the other methods; {@link #NONE} when it is not printable or the table is full. */
    @HotPath
    int place(byte[] in, int symbolAt, BookKind kind, EventWriter out) {
        long symbol = LittleEndian.i64(in, symbolAt);
        int slot = slot(symbol);
        return table[slot] != NONE ? table[slot] : undefined(in, symbolAt, kind, out);
    }

    /** The instrument at a place. */
    @HotPath
    int id(int place) {
        return ids[place];
    }

    /** Says whether the book at a place is in the middle of an event. */
    @HotPath
    void setOpen(int place, boolean isOpen) {
        open[place] = isOpen;
    }

    @HotPath
    boolean isOpen(int place) {
        return open[place];
    }

    /** No event goes on: what would have ended it was lost. */
    void closeAll() {
        Arrays.fill(open, false);
    }

    /** Every book of the stream is empty. */
    void clearBooks(EventWriter out) {
        closeAll();
        for (int i = 0; i < size; i++) {
            out.clearBook(ids[i]);
        }
    }

    /** A directory entry; false when it names nothing. */
    boolean define(byte[] in, int symbolAt, long lot, BookKind kind, EventWriter out) {
        int place = table[slot(LittleEndian.i64(in, symbolAt))];
        if (place == NONE) {
            place = add(in, symbolAt);
        }
        if (place != NONE) {
            define(place, text(in, symbolAt), lot, kind, out);
        }
        return place != NONE;
    }

    private int undefined(byte[] in, int symbolAt, BookKind kind, EventWriter out) {
        int place = add(in, symbolAt);
        if (place != NONE) {
            tally.undefinedInstrument();
            define(place, text(in, symbolAt), Quantity.UNKNOWN, kind, out);
        }
        return place;
    }

    private void define(int place, String symbol, long lot, BookKind kind, EventWriter out) {
        out.define(new Instrument(ids[place], symbol, VENUE, PRICE_DECIMALS, 0, lot, -1), kind, channel);
    }

    private int add(byte[] in, int symbolAt) {
        if (size == MOST || !isSymbol(in, symbolAt)) {
            return NONE;
        }
        if (size == symbols.length) {
            grow();
        }
        symbols[size] = LittleEndian.i64(in, symbolAt);
        ids[size] = context.instrumentId(VENUE, text(in, symbolAt));
        table[slot(symbols[size])] = size;
        return size++;
    }

    private void grow() {
        symbols = Arrays.copyOf(symbols, 2 * size);
        ids = Arrays.copyOf(ids, 2 * size);
        open = Arrays.copyOf(open, 2 * size);
        table = empty(4 * size);
        for (int i = 0; i < size; i++) {
            table[slot(symbols[i])] = i;
        }
    }

    /** Where a symbol is in the table, or would be: at most half of it is taken. */
    private int slot(long symbol) {
        int mask = table.length - 1;
        int slot = (int) ((symbol * SCRAMBLE) >>> 40) & mask;
        while (table[slot] != NONE && symbols[table[slot]] != symbol) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Printable ASCII, not empty, spaces at its end only. */
    private static boolean isSymbol(byte[] in, int at) {
        boolean padding = false;
        for (int i = at; i < at + Iex.SYMBOL_BYTES; i++) {
            padding |= in[i] == ' ';
            if (padding ? in[i] != ' ' : in[i] <= ' ' || in[i] == 127) {
                return false;
            }
        }
        return in[at] != ' ';
    }

    private static String text(byte[] in, int at) {
        return new String(in, at, Iex.SYMBOL_BYTES, StandardCharsets.US_ASCII).strip();
    }

    private static int[] empty(int slots) {
        int[] table = new int[slots];
        Arrays.fill(table, NONE);
        return table;
    }
}

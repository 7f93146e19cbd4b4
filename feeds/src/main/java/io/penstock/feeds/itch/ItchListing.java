package io.penstock.feeds.itch;

import io.penstock.api.Instrument;
import java.util.Arrays;

/**
 * Locate code and eight-byte symbol of each instrument of one output. An instrument whose venue code is no locate code,
 * or is taken by another one, gets the highest free locate code instead. One thread.
 */
final class ItchListing {
    /** What {@link #locate} says of an instrument that cannot be listed. */
    static final int UNLISTED = -1;

    private static final int MAX_LOCATE = 0xffff;

    private final boolean[] taken = new boolean[MAX_LOCATE + 1];
    private int[] locates = new int[0];
    private long[] stocks = new long[0];
    private int free = MAX_LOCATE;

    /** Lists an instrument, or keeps its place. False when its symbol does not fit or no locate code is free. */
    boolean list(Instrument instrument) {
        long stock = stockOf(instrument.symbol());
        if (stock == 0) {
            return false;
        }
        reserve(instrument.id() + 1);
        if (locates[instrument.id()] == UNLISTED) {
            locates[instrument.id()] = takeLocate(instrument.venueCode());
        }
        stocks[instrument.id()] = stock;
        return locates[instrument.id()] != UNLISTED;
    }

    /** The locate code; {@link #UNLISTED} when there is none. */
    int locate(int instrumentId) {
        return instrumentId >= 0 && instrumentId < locates.length ? locates[instrumentId] : UNLISTED;
    }

    /** The symbol as its eight bytes stand in a message. Only for a listed instrument. */
    long stock(int instrumentId) {
        return stocks[instrumentId];
    }

    private void reserve(int size) {
        if (size > locates.length) {
            int old = locates.length;
            locates = Arrays.copyOf(locates, Math.max(size, 2 * old));
            Arrays.fill(locates, old, locates.length, UNLISTED);
            stocks = Arrays.copyOf(stocks, locates.length);
        }
    }

    private int takeLocate(long venueCode) {
        if (venueCode > 0 && venueCode <= MAX_LOCATE && !taken[(int) venueCode]) {
            taken[(int) venueCode] = true;
            return (int) venueCode;
        }
        while (free > 0 && taken[free]) {
            free--;
        }
        if (free == 0) {
            return UNLISTED;
        }
        taken[free] = true;
        return free;
    }

    /** 0 when the symbol is longer than eight characters or has one that is not printable ASCII. */
    private static long stockOf(String symbol) {
        if (symbol.length() > Itch.STOCK_BYTES) {
            return 0;
        }
        long stock = 0;
        for (int i = 0; i < Itch.STOCK_BYTES; i++) {
            char letter = i < symbol.length() ? symbol.charAt(i) : ' ';
            if (letter < ' ' || letter > '~') {
                return 0;
            }
            stock = (stock << Byte.SIZE) | letter;
        }
        return stock;
    }
}

package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Quantity;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import java.util.Arrays;

/** The instruments of one venue that a textual recording has named, defined at first sight. Feed thread. */
public final class Listing {
    /** Not an instrument: a name that can be none. */
    public static final int NONE = -1;

    private final FeedContext context;
    private final Form form;
    private final Symbols symbols = new Symbols();
    private int[] ids = new int[16];

    /**
     * What all instruments of a listing have in common.
     *
     * @param venue where they trade
     * @param priceDecimals as in {@link Instrument}
     * @param quantityDecimals as in {@link Instrument}
     * @param bookKind what the recording shows of their books
     */
    public record Form(String venue, int priceDecimals, int quantityDecimals, BookKind bookKind) {}

    /** Empty. */
    public Listing(FeedContext context, Form form) {
        this.context = context;
        this.form = form;
    }

    /** The dense number of a symbol in this listing, from 0 in the order of first sight; {@link #NONE} when it is none. */
    @HotPath
    public int number(byte[] in, int start, int end) {
        int number = symbols.find(in, start, end);
        return number == Symbols.UNKNOWN ? add(in, start, end) : number;
    }

    /** The number of a symbol that was seen before; {@link #NONE} for another. */
    @HotPath
    public int find(byte[] in, int start, int end) {
        return symbols.find(in, start, end);
    }

    /** The stream's id of an instrument; defines it before its first event. */
    @HotPath
    public int id(int number, EventWriter out) {
        return ids[number] >= 0 ? ids[number] : define(number, out);
    }

    /** Its symbol. Allocates. */
    public String symbol(int number) {
        return symbols.text(number);
    }

    /** Instruments so far. */
    public int size() {
        return symbols.size();
    }

    private int add(byte[] in, int start, int end) {
        int number = symbols.add(in, start, end);
        if (number == Symbols.UNKNOWN) {
            return NONE;
        }
        if (number == ids.length) {
            ids = Arrays.copyOf(ids, number * 2);
        }
        ids[number] = -1;
        return number;
    }

    private int define(int number, EventWriter out) {
        String symbol = symbols.text(number);
        int id = context.instrumentId(form.venue(), symbol);
        ids[number] = id;
        out.define(
                new Instrument(
                        id, symbol, form.venue(), form.priceDecimals(), form.quantityDecimals(), Quantity.UNKNOWN, -1),
                form.bookKind());
        return id;
    }
}

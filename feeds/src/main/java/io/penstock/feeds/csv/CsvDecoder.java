package io.penstock.feeds.csv;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.CsvRow;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.LineDecoder;
import io.penstock.feeds.text.Listing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A row of a user's table: a trade, a quote or a level. A total function of any bytes. Feed thread. */
final class CsvDecoder implements LineDecoder {
    /** What a table is read with. {@code keepsMissing}: an absent side of a quote is as it was. */
    record Form(Columns columns, int priceScale, int quantityDecimals, boolean keepsMissing, String name) {}

    private final CsvRow row;
    private final CsvRow ahead;
    private final Form form;
    private final Columns columns;
    private final CsvTimes times;
    private final Listing listing;
    private final int width;
    private final byte[] name;
    /** For each instrument four: the sides of its last quote. */
    private long[] quotes = new long[64];

    private long nanos;
    private int instrument;

    CsvDecoder(char separator, Form form, CsvTimes times, Listing listing) {
        this.row = new CsvRow(separator);
        this.ahead = new CsvRow(separator);
        this.form = form;
        this.columns = form.columns();
        this.times = times;
        this.listing = listing;
        this.width = columns.width();
        this.name = form.name().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    @HotPath
    public long nanos(byte[] in, int start, int end) {
        int column = columns.of(Role.TS);
        boolean isRow = ahead.split(in, start, end) && column < ahead.size();
        return isRow ? times.parse(in, ahead.start(column), ahead.end(column)) : Time.NONE;
    }

    @Override
    @HotPath
    public RejectReason decode(byte[] in, int start, int end, long sequence, EventWriter out) {
        nanos = Time.NONE;
        if (!row.split(in, start, end) || row.size() < width) {
            return RejectReason.BAD_SYNTAX;
        }
        int ts = columns.of(Role.TS);
        long time = times.parse(in, row.start(ts), row.end(ts));
        if (time == Time.NONE) {
            return RejectReason.BAD_FIELD;
        }
        instrument = instrument(row, in);
        if (instrument == Listing.NONE) {
            return RejectReason.BAD_FIELD;
        }
        boolean written =
                columns.kind == Columns.Kind.QUOTES ? quote(time, sequence, out) : priced(time, sequence, out);
        nanos = written ? time : Time.NONE;
        return written ? null : RejectReason.BAD_FIELD;
    }

    @Override
    @HotPath
    public int type() {
        return columns.kind.ordinal() + 1;
    }

    @Override
    public String typeName(int type) {
        return type == 0 ? "line" : columns.kind.name().toLowerCase(Locale.ROOT);
    }

    /** Levels of one instrument at the same time changed together. */
    @Override
    @HotPath
    public boolean continuesGroup(byte[] in, int start, int end) {
        return columns.kind == Columns.Kind.LEVELS
                && nanos != Time.NONE
                && nanos(in, start, end) == nanos
                && ahead.size() >= width
                && instrument(ahead, in) == instrument;
    }

    private int instrument(CsvRow of, byte[] in) {
        if (!columns.has(Role.SYMBOL)) {
            return listing.number(name, 0, name.length);
        }
        return listing.number(in, of.start(columns.of(Role.SYMBOL)), of.end(columns.of(Role.SYMBOL)));
    }

    private boolean priced(long time, long sequence, EventWriter out) {
        long price = row.decimal(columns.of(Role.PRICE), form.priceScale());
        long size = row.decimal(columns.of(Role.SIZE), form.quantityDecimals());
        Side side = columns.has(Role.SIDE) ? side(columns.of(Role.SIDE)) : Side.NONE;
        boolean isLevel = columns.kind == Columns.Kind.LEVELS;
        if (price == DecimalText.INVALID || size < (isLevel ? 0 : 1) || (isLevel && side == Side.NONE)) {
            return false;
        }
        long id = columns.has(Role.ID) ? row.decimal(columns.of(Role.ID), 0) : 0;
        out.header(time, Time.NONE, sequence, time);
        if (isLevel) {
            out.setLevel(listing.id(instrument, out), side, price, size, Quantity.UNKNOWN);
        } else {
            out.trade(listing.id(instrument, out), side, price, size, Math.max(0, id), TradeCondition.UNKNOWN);
        }
        return true;
    }

    private boolean quote(long time, long sequence, EventWriter out) {
        int at = 4 * instrument;
        if (at >= quotes.length) {
            quotes = Arrays.copyOf(quotes, 2 * at);
        }
        if (isNew(at)) {
            quotes[at] = Price.NONE;
            quotes[at + 2] = Price.NONE;
        }
        long bid = price(Role.BID, Role.BIDSIZE, quotes[at]);
        long bidSize = size(Role.BID, Role.BIDSIZE, quotes[at + 1]);
        long ask = price(Role.ASK, Role.ASKSIZE, quotes[at + 2]);
        long askSize = size(Role.ASK, Role.ASKSIZE, quotes[at + 3]);
        boolean isBad = bid == DecimalText.INVALID || ask == DecimalText.INVALID;
        if (isBad || isBadSize(bidSize) || isBadSize(askSize)) {
            return false;
        }
        quotes[at] = bid;
        quotes[at + 1] = bidSize;
        quotes[at + 2] = ask;
        quotes[at + 3] = askSize;
        out.header(time, Time.NONE, sequence, time);
        out.quote(listing.id(instrument, out), bid, bidSize, ask, askSize);
        return true;
    }

    private boolean isNew(int at) {
        return quotes[at] == 0 && quotes[at + 1] == 0 && quotes[at + 2] == 0 && quotes[at + 3] == 0;
    }

    private static boolean isBadSize(long size) {
        return size < 0 && size != Quantity.UNKNOWN;
    }

    /** A side is absent when its price is empty, or price and size are zero. */
    private boolean isAbsent(Role price, Role size) {
        int priceColumn = columns.of(price);
        boolean isZero = row.decimal(priceColumn, form.priceScale()) == 0;
        return row.isEmpty(priceColumn)
                || (isZero && (!columns.has(size) || row.decimal(columns.of(size), form.quantityDecimals()) == 0));
    }

    private long price(Role price, Role size, long before) {
        if (isAbsent(price, size)) {
            return form.keepsMissing() ? before : Price.NONE;
        }
        return row.decimal(columns.of(price), form.priceScale());
    }

    private long size(Role price, Role size, long before) {
        if (isAbsent(price, size)) {
            return form.keepsMissing() ? before : 0;
        }
        if (!columns.has(size)) {
            return Quantity.UNKNOWN;
        }
        long value = row.decimal(columns.of(size), form.quantityDecimals());
        return value < 0 ? -1 : value;
    }

    private Side side(int column) {
        if (row.isEmpty(column)) {
            return Side.NONE;
        }
        if (row.is(column, "-1")) {
            return Side.SELL;
        }
        return switch (row.letter(column)) {
            case 'b', 'B', '1' -> Side.BUY;
            case 's', 'S', 'a', 'A', 'o', 'O' -> Side.SELL;
            default -> Side.NONE;
        };
    }
}

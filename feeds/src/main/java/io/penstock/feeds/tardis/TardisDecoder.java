package io.penstock.feeds.tardis;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.CsvRow;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.EpochText;
import io.penstock.feeds.text.LineDecoder;
import io.penstock.feeds.text.Listing;
import io.penstock.feeds.text.Symbols;
import java.util.Arrays;
import java.util.Locale;

/** A row of one of Tardis' files. A total function of any bytes. Feed thread. */
final class TardisDecoder implements LineDecoder {
    private static final int QUANTITY_DECIMALS = 8;
    private static final int MICROSECONDS = 3;

    private final CsvRow row = new CsvRow(',');
    private final CsvRow ahead = new CsvRow(',');
    private final Symbols exchanges = new Symbols();
    private final FeedContext context;
    private final TardisColumns columns;
    private final long[] prices;
    private final long[] amounts;
    private Listing[] listings = new Listing[4];
    /** For each exchange: which instruments are in the middle of a snapshot. */
    private boolean[][] inSnapshot = new boolean[4][];

    private long receivedNanos;
    private int exchange;
    private int instrument;

    TardisDecoder(FeedContext context, TardisColumns columns) {
        this.context = context;
        this.columns = columns;
        this.prices = new long[2 * columns.levels()];
        this.amounts = new long[2 * columns.levels()];
    }

    @Override
    @HotPath
    public long nanos(byte[] in, int start, int end) {
        boolean isRow = ahead.split(in, start, end) && columns.localTimestamp < ahead.size();
        return isRow ? time(ahead, in, columns.localTimestamp) : Time.NONE;
    }

    @Override
    @HotPath
    public RejectReason decode(byte[] in, int start, int end, long sequence, EventWriter out) {
        receivedNanos = Time.NONE;
        if (!row.split(in, start, end) || row.size() < columns.width) {
            return RejectReason.BAD_SYNTAX;
        }
        long eventNanos = time(row, in, columns.timestamp);
        long received = time(row, in, columns.localTimestamp);
        if (received == Time.NONE || !readNumbers() || !findInstrument(in)) {
            return RejectReason.BAD_FIELD;
        }
        receivedNanos = received;
        out.header(eventNanos, received, sequence, received);
        write(listings[exchange].id(instrument, out), out);
        return null;
    }

    @Override
    @HotPath
    public int type() {
        return columns.kind.ordinal() + 1;
    }

    @Override
    public String typeName(int type) {
        return type == 0 ? "line" : columns.kind.label();
    }

    /** Rows of one message of the exchange have been received at once, and are of one instrument. */
    @Override
    @HotPath
    public boolean continuesGroup(byte[] in, int start, int end) {
        if (columns.kind != TardisColumns.Kind.INCREMENTAL_BOOK || receivedNanos == Time.NONE) {
            return false;
        }
        if (nanos(in, start, end) != receivedNanos || ahead.size() < columns.width) {
            return false;
        }
        int number = listings[exchange].find(in, ahead.start(columns.symbol), ahead.end(columns.symbol));
        return number == instrument && isExchange(in);
    }

    private boolean isExchange(byte[] in) {
        return exchanges.find(in, ahead.start(columns.exchange), ahead.end(columns.exchange)) == exchange;
    }

    private static long time(CsvRow of, byte[] in, int column) {
        return EpochText.parse(in, of.start(column), of.end(column), MICROSECONDS);
    }

    /** The numbers of a row, before anything is written. @return whether all are good */
    private boolean readNumbers() {
        int[] own = columns.own;
        return switch (columns.kind) {
            case INCREMENTAL_BOOK ->
                read(0, own[2], own[3])
                        && side(own[1]) != Side.NONE
                        && (row.is(own[0], "true") || row.is(own[0], "false"));
            case TRADES -> read(0, own[2], own[3]) && amounts[0] > 0;
            case QUOTES -> readOrAbsent(0, own[1], own[0]) && readOrAbsent(1, own[2], own[3]);
            case BOOK_SNAPSHOT -> readLevels();
        };
    }

    private boolean readLevels() {
        boolean good = true;
        for (int i = 0; i < prices.length; i++) {
            good &= readOrAbsent(i, columns.own[2 * i], columns.own[2 * i + 1]);
        }
        return good;
    }

    private boolean read(int at, int priceColumn, int amountColumn) {
        prices[at] = row.decimal(priceColumn, Price.DECIMALS);
        amounts[at] = row.decimal(amountColumn, QUANTITY_DECIMALS);
        return prices[at] != DecimalText.INVALID && amounts[at] >= 0;
    }

    /** Both empty: there is nothing. */
    private boolean readOrAbsent(int at, int priceColumn, int amountColumn) {
        if (row.isEmpty(priceColumn) && row.isEmpty(amountColumn)) {
            prices[at] = Price.NONE;
            amounts[at] = 0;
            return true;
        }
        return read(at, priceColumn, amountColumn);
    }

    private boolean findInstrument(byte[] in) {
        int start = row.start(columns.exchange);
        int end = row.end(columns.exchange);
        exchange = exchanges.find(in, start, end);
        if (exchange == Symbols.UNKNOWN && !addExchange(in, start, end)) {
            return false;
        }
        instrument = listings[exchange].number(in, row.start(columns.symbol), row.end(columns.symbol));
        return instrument != Listing.NONE;
    }

    private boolean addExchange(byte[] in, int start, int end) {
        exchange = exchanges.add(in, start, end);
        if (exchange == Symbols.UNKNOWN) {
            return false;
        }
        if (exchange == listings.length) {
            listings = Arrays.copyOf(listings, 2 * exchange);
            inSnapshot = Arrays.copyOf(inSnapshot, 2 * exchange);
        }
        BookKind kind =
                switch (columns.kind) {
                    case INCREMENTAL_BOOK, BOOK_SNAPSHOT -> BookKind.LEVELS;
                    case QUOTES -> BookKind.TOP;
                    case TRADES -> BookKind.NONE;
                };
        String venue = exchanges.text(exchange).toUpperCase(Locale.ROOT);
        listings[exchange] = new Listing(context, new Listing.Form(venue, QUANTITY_DECIMALS, QUANTITY_DECIMALS, kind));
        inSnapshot[exchange] = new boolean[16];
        return true;
    }

    private void write(int id, EventWriter out) {
        switch (columns.kind) {
            case INCREMENTAL_BOOK -> {
                beginSnapshot(id, row.is(columns.own[0], "true"), out);
                out.setLevel(id, side(columns.own[1]), prices[0], amounts[0], Quantity.UNKNOWN);
            }
            case TRADES -> {
                long number = row.decimal(columns.own[0], 0);
                out.trade(
                        id,
                        side(columns.own[1]),
                        prices[0],
                        amounts[0],
                        number < 0 ? 0 : number,
                        TradeCondition.UNKNOWN);
            }
            case QUOTES -> out.quote(id, prices[1], amounts[1], prices[0], amounts[0]);
            case BOOK_SNAPSHOT -> {
                out.clearBook(id);
                for (int i = 0; i < prices.length; i++) {
                    if (amounts[i] > 0) {
                        out.setLevel(id, i % 2 == 0 ? Side.SELL : Side.BUY, prices[i], amounts[i], Quantity.UNKNOWN);
                    }
                }
            }
        }
    }

    /** The first row of a snapshot after rows that were none: what was known before is void. */
    private void beginSnapshot(int id, boolean isSnapshot, EventWriter out) {
        boolean[] states = inSnapshot[exchange];
        if (instrument >= states.length) {
            states = Arrays.copyOf(states, Math.max(instrument + 1, 2 * states.length));
            inSnapshot[exchange] = states;
        }
        if (isSnapshot && !states[instrument]) {
            out.clearBook(id);
        }
        states[instrument] = isSnapshot;
    }

    private Side side(int column) {
        if (row.is(column, "bid") || row.is(column, "buy")) {
            return Side.BUY;
        }
        return row.is(column, "ask") || row.is(column, "sell") ? Side.SELL : Side.NONE;
    }
}

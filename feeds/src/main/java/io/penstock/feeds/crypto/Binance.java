package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.JsonScanner;
import io.penstock.feeds.text.Listing;
import java.util.Arrays;
import java.util.List;

/**
 * Binance spot and USD-M futures: depth diffs on a REST snapshot, book tickers, trades and aggregate trades. The venue has
 * no ISO 10383 code; instruments are at {@code BINANCE} and {@code BINANCE-USDM}. A snapshot in the collector's layout does
 * not name its symbol: it is that of the message before it. Feed thread.
 */
final class Binance implements Venue {
    static final int SNAPSHOT = FIRST_TYPE;
    static final int DEPTH = FIRST_TYPE + 1;
    static final int TICKER = FIRST_TYPE + 2;
    static final int TRADE = FIRST_TYPE + 3;
    static final int AGGREGATE = FIRST_TYPE + 4;
    static final int OTHER = FIRST_TYPE + 5;

    private static final List<String> NAMES =
            List.of("snapshot", "depthUpdate", "bookTicker", "trade", "aggTrade", "other");

    private final BinanceMessage message;
    private final FeedContext context;
    private final FeedTally tally;
    private final Listing spot;
    private final Listing futures;
    private DepthBook[] spotBooks = new DepthBook[16];
    private DepthBook[] futuresBooks = new DepthBook[16];
    private boolean lastIsFutures;
    private int last = Listing.NONE;
    private int type;

    Binance(FeedContext context, FeedTally tally) {
        this.context = context;
        this.tally = tally;
        this.message = new BinanceMessage(tally);
        this.spot = Quoted.listing(context, "BINANCE");
        this.futures = Quoted.listing(context, "BINANCE-USDM");
    }

    @Override
    @HotPath
    public RejectReason message(JsonScanner json, byte[] in, CaptureLine line, long sequence, EventWriter out) {
        if (!message.read(json)) {
            type = OTHER;
            return RejectReason.BAD_SYNTAX;
        }
        type = message.kind;
        if (type == OTHER) {
            return RejectReason.UNSUPPORTED;
        }
        if (!message.isValid()) {
            return RejectReason.BAD_FIELD;
        }
        boolean isFutures = message.isFutures();
        Listing listing = isFutures ? futures : spot;
        int number = last;
        if (type != SNAPSHOT) {
            number = listing.number(in, message.symbolStart, message.symbolEnd);
            last = number;
            lastIsFutures = isFutures;
        }
        return number == Listing.NONE || isFutures != lastIsFutures
                ? RejectReason.BAD_FIELD
                : write(listing, isFutures, number, line.nanos(), sequence, out);
    }

    @Override
    public RejectReason response(JsonScanner json, byte[] in, CaptureLine line, long sequence, EventWriter out) {
        int symbolStart = line.parameterStart("symbol=");
        type = CaptureDecoder.NOTE;
        if (symbolStart < 0) {
            return null;
        }
        if (!message.read(json)) {
            return RejectReason.BAD_SYNTAX;
        }
        type = message.kind;
        if (type != SNAPSHOT) {
            return RejectReason.UNSUPPORTED;
        }
        boolean isFutures = message.isFutures();
        Listing listing = isFutures ? futures : spot;
        int number = listing.number(in, symbolStart, line.parameterEnd(symbolStart));
        return number == Listing.NONE || !message.isValid()
                ? RejectReason.BAD_FIELD
                : write(listing, isFutures, number, line.nanos(), sequence, out);
    }

    @Override
    @HotPath
    public int type() {
        return type;
    }

    @Override
    public String typeName(int of) {
        return NAMES.get(of - FIRST_TYPE);
    }

    @Override
    public void end() {
        warn(spot, spotBooks);
        warn(futures, futuresBooks);
    }

    private RejectReason write(
            Listing listing, boolean isFutures, int number, long receivedNanos, long sequence, EventWriter out) {
        long millis = message.tradeMillis > 0 ? message.tradeMillis : message.eventMillis;
        if (type == DEPTH && book(isFutures, number).isOld(message.lastId)) {
            return book(isFutures, number).isInSnapshot(message.lastId) ? null : RejectReason.DUPLICATE;
        }
        out.header(CaptureDecoder.millis(millis), receivedNanos, sequence, receivedNanos);
        int id = listing.id(number, out);
        switch (type) {
            case SNAPSHOT -> {
                if (!book(isFutures, number).snapshot(id, message.snapshotId, message.levels, out)) {
                    tally.gap(0);
                }
            }
            case DEPTH -> {
                long before = isFutures ? message.previousId : message.firstId - 1;
                long missing = book(isFutures, number).change(id, before, message.lastId, message.levels, out);
                if (missing > 0) {
                    tally.gap(missing);
                }
            }
            case TICKER -> out.quote(id, message.bidPrice, message.bidQuantity, message.askPrice, message.askQuantity);
            default ->
                out.trade(
                        id,
                        message.buyerIsMaker ? Side.SELL : Side.BUY,
                        message.price,
                        message.quantity,
                        message.tradeId,
                        TradeCondition.UNKNOWN);
        }
        return null;
    }

    private DepthBook book(boolean isFutures, int number) {
        DepthBook[] books = isFutures ? futuresBooks : spotBooks;
        if (number >= books.length) {
            books = Arrays.copyOf(books, Math.max(number + 1, 2 * books.length));
            if (isFutures) {
                futuresBooks = books;
            } else {
                spotBooks = books;
            }
        }
        if (books[number] == null) {
            books[number] = new DepthBook(tally);
        }
        return books[number];
    }

    private void warn(Listing listing, DepthBook[] books) {
        for (int i = 0; i < Math.min(listing.size(), books.length); i++) {
            if (books[i] != null && !books[i].hasSnapshot()) {
                context.warn(listing.symbol(i) + ": no snapshot in this recording, its book has only the levels that"
                        + " changed");
            }
        }
    }
}

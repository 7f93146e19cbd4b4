package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.JsonScanner;
import io.penstock.feeds.text.Listing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Kraken's WebSocket feed, version 1: messages are arrays {@code [channel, content, ..., name, pair]}. A book whose checksum
 * is wrong is stale until its next snapshot, and counted as a gap. A ticker is told where the pair's book is not recorded,
 * for the reason given at {@link Coinbase}. Feed thread.
 */
final class Kraken implements Venue {
    static final int SNAPSHOT = FIRST_TYPE;
    static final int UPDATE = FIRST_TYPE + 1;
    static final int TICKER = FIRST_TYPE + 2;
    static final int TRADES = FIRST_TYPE + 3;
    static final int EVENT = FIRST_TYPE + 4;
    static final int OTHER = FIRST_TYPE + 5;

    private static final List<String> NAMES = List.of("snapshot", "book", "ticker", "trade", "event", "other");

    private final KrakenMessage message;
    private final FeedContext context;
    private final FeedTally tally;
    private final Listing listing;
    private final BitSet hasBook = new BitSet();
    private KrakenBook[] books = new KrakenBook[16];
    private int type;

    Kraken(FeedContext context, FeedTally tally) {
        this.context = context;
        this.tally = tally;
        this.message = new KrakenMessage(tally);
        this.listing = Quoted.listing(context, "KRAKEN");
    }

    @Override
    @HotPath
    public RejectReason message(JsonScanner json, byte[] in, CaptureLine line, long sequence, EventWriter out) {
        if (json.peek() == '{') {
            return event(json, in);
        }
        type = OTHER;
        if (!message.read(json, in)) {
            return RejectReason.BAD_SYNTAX;
        }
        type = message.kind();
        if (type == OTHER) {
            return RejectReason.UNSUPPORTED;
        }
        int number = message.isValid() ? listing.number(in, message.pairStart, message.pairEnd) : Listing.NONE;
        if (number == Listing.NONE) {
            return RejectReason.BAD_FIELD;
        }
        switch (type) {
            case SNAPSHOT, UPDATE -> book(number, line, sequence, out);
            case TICKER -> {
                out.header(Time.NONE, line.nanos(), sequence, line.nanos());
                if (!hasBook.get(number)) {
                    out.quote(
                            listing.id(number, out),
                            message.bidPrice,
                            message.bidQuantity,
                            message.askPrice,
                            message.askQuantity);
                }
            }
            default -> trades(number, line, sequence, out);
        }
        return null;
    }

    /** The list of pairs. */
    @Override
    public RejectReason response(JsonScanner json, byte[] in, CaptureLine line, long sequence, EventWriter out) {
        type = CaptureDecoder.NOTE;
        json.skip();
        return json.finish() ? null : RejectReason.BAD_SYNTAX;
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
    public void end() {}

    /** Heartbeats and answers to subscriptions, which say whose book will come. */
    private RejectReason event(JsonScanner json, byte[] in) {
        type = EVENT;
        int pairStart = 0;
        int pairEnd = 0;
        boolean isBook = false;
        json.object();
        while (json.nextKey()) {
            if (json.textIs("pair") && json.peek() == '"') {
                json.string();
                pairStart = json.textStart();
                pairEnd = json.textEnd();
            } else if (json.textIs("channelName") && json.peek() == '"') {
                json.string();
                isBook = KrakenMessage.depth(in, json.textStart(), json.textEnd()) > 0;
            } else {
                json.skip();
            }
        }
        if (!json.finish()) {
            return RejectReason.BAD_SYNTAX;
        }
        int number = isBook ? listing.number(in, pairStart, pairEnd) : Listing.NONE;
        if (number != Listing.NONE) {
            hasBook.set(number);
        }
        return null;
    }

    private void book(int number, CaptureLine line, long sequence, EventWriter out) {
        long latest = message.levels.latestNanos();
        out.header(latest < 0 ? Time.NONE : latest, line.nanos(), sequence, line.nanos());
        int id = listing.id(number, out);
        KrakenBook book = books(number);
        hasBook.set(number);
        if (type == SNAPSHOT) {
            out.clearBook(id);
            book.clear(message.depth);
        }
        Levels levels = message.levels;
        levels.write(id, 0, levels.size(), out);
        if (!book.hasBegun()) {
            return;
        }
        for (int i = 0; i < levels.size(); i++) {
            book.set(levels.side(i), levels.price(i), levels.quantity(i));
        }
        if (levels.size() > 0) {
            book.written(levels.priceDecimals(), levels.quantityDecimals());
        }
        book.truncate(id, out);
        if (message.checksum != DecimalText.INVALID && book.isTrusted() && book.checksum() != message.checksum) {
            book.distrust();
            tally.gap(0);
            out.gap(id, 0, 0);
            context.warn(listing.symbol(number) + ": the book's checksum is not the venue's in message " + sequence
                    + "; stale from here to its next snapshot");
        }
    }

    private void trades(int number, CaptureLine line, long sequence, EventWriter out) {
        Levels trades = message.levels;
        for (int i = 0; i < trades.size(); i++) {
            out.header(message.tradeNanos(i), line.nanos(), sequence, line.nanos());
            out.trade(
                    listing.id(number, out),
                    trades.side(i),
                    trades.price(i),
                    trades.quantity(i),
                    0,
                    TradeCondition.UNKNOWN);
        }
    }

    private KrakenBook books(int number) {
        if (number >= books.length) {
            books = Arrays.copyOf(books, Math.max(number + 1, 2 * books.length));
        }
        if (books[number] == null) {
            books[number] = new KrakenBook();
        }
        return books[number];
    }
}

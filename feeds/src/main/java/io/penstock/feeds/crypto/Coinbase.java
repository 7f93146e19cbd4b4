package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.JsonScanner;
import io.penstock.feeds.text.Listing;
import io.penstock.feeds.text.TimeText;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;

/**
 * Coinbase Exchange ("WebSocket Channels": level2, ticker, matches). The level2 channel has no sequence numbers: what was
 * lost there cannot be seen. A ticker tells the best prices at the last trade only; where a product's book is recorded too,
 * that knows better, and its tickers are counted but not told. Feed thread.
 */
final class Coinbase implements Venue {
    static final int SNAPSHOT = FIRST_TYPE;
    static final int UPDATE = FIRST_TYPE + 1;
    static final int TICKER = FIRST_TYPE + 2;
    static final int MATCH = FIRST_TYPE + 3;
    static final int LAST_MATCH = FIRST_TYPE + 4;
    static final int SUBSCRIPTIONS = FIRST_TYPE + 5;
    static final int HEARTBEAT = FIRST_TYPE + 6;
    static final int OTHER = FIRST_TYPE + 7;

    private static final List<String> NAMES =
            List.of("snapshot", "l2update", "ticker", "match", "last_match", "subscriptions", "heartbeat", "other");

    private static final long TYPE = JsonScanner.key("type");
    private static final long TIME = JsonScanner.key("time");
    private static final long SIDE = JsonScanner.key("side");
    private static final long SIZE = JsonScanner.key("size");
    private static final long PRICE = JsonScanner.key("price");
    private static final long BIDS = JsonScanner.key("bids");
    private static final long ASKS = JsonScanner.key("asks");
    private static final long CHANGES = JsonScanner.key("changes");
    private static final long TRADE_ID = JsonScanner.key("trade_id");
    private static final long BEST_BID = JsonScanner.key("best_bid");
    private static final long BEST_ASK = JsonScanner.key("best_ask");

    private final Levels levels;
    private final TimeText times = new TimeText(ZoneOffset.UTC);
    private final Listing listing;
    private final BitSet hasBook = new BitSet();
    private int type;
    private int seen;
    private int productStart;
    private int productEnd;
    private long eventNanos;
    private Side side;
    private long size;
    private long price;
    private long tradeId;
    private long bestBid;
    private long bestBidSize;
    private long bestAsk;
    private long bestAskSize;

    Coinbase(FeedContext context, FeedTally tally) {
        this.levels = new Levels(tally);
        this.listing = Quoted.listing(context, "COINBASE");
    }

    @Override
    @HotPath
    public RejectReason message(JsonScanner json, byte[] in, CaptureLine line, long sequence, EventWriter out) {
        clear();
        json.object();
        while (json.nextKey()) {
            field(json, in);
        }
        if (!json.finish()) {
            return RejectReason.BAD_SYNTAX;
        }
        if (type == SUBSCRIPTIONS || type == HEARTBEAT) {
            return null;
        }
        if (type == OTHER) {
            return RejectReason.UNKNOWN_TYPE;
        }
        int number = isValid() ? listing.number(in, productStart, productEnd) : Listing.NONE;
        if (number == Listing.NONE) {
            return RejectReason.BAD_FIELD;
        }
        out.header(eventNanos, line.nanos(), sequence, line.nanos());
        write(number, out);
        return null;
    }

    /** The list of products. */
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

    private void clear() {
        type = OTHER;
        seen = 0;
        productStart = 0;
        productEnd = 0;
        eventNanos = Time.NONE;
        side = Side.NONE;
        size = DecimalText.INVALID;
        price = DecimalText.INVALID;
        tradeId = DecimalText.INVALID;
        bestBid = DecimalText.INVALID;
        bestAsk = DecimalText.INVALID;
        bestBidSize = Quantity.UNKNOWN;
        bestAskSize = Quantity.UNKNOWN;
        levels.clear();
    }

    private void field(JsonScanner json, byte[] in) {
        long key = json.key();
        if (key == TYPE) {
            once(json, 0);
            json.string();
            type = typeOf(json);
        } else if (key == TIME) {
            once(json, 1);
            json.string();
            eventNanos = times.parse(in, json.textStart(), json.textEnd());
        } else if (key == CHANGES) {
            once(json, 2);
            changes(json);
        } else if (key == SIDE) {
            once(json, 3);
            side = side(json);
        } else if (key == SIZE) {
            once(json, 4);
            size = json.decimal(Quoted.DECIMALS);
        } else if (key == PRICE) {
            once(json, 5);
            price = json.decimal(Price.DECIMALS);
        } else if (key == TRADE_ID) {
            once(json, 6);
            tradeId = json.decimal(0);
        } else if (key == BIDS || key == ASKS) {
            once(json, key == BIDS ? 7 : 8);
            levels.read(json, key == BIDS ? Side.BUY : Side.SELL);
        } else {
            rare(key, json);
        }
    }

    private void rare(long key, JsonScanner json) {
        if (key == BEST_BID) {
            once(json, 9);
            bestBid = json.decimal(Price.DECIMALS);
        } else if (key == BEST_ASK) {
            once(json, 10);
            bestAsk = json.decimal(Price.DECIMALS);
        } else if (json.textIs("product_id")) {
            once(json, 11);
            json.string();
            productStart = json.textStart();
            productEnd = json.textEnd();
        } else if (json.textIs("best_bid_size")) {
            once(json, 12);
            bestBidSize = json.decimal(Quoted.DECIMALS);
        } else if (json.textIs("best_ask_size")) {
            once(json, 13);
            bestAskSize = json.decimal(Quoted.DECIMALS);
        } else {
            json.skip();
        }
    }

    /** An array of {@code [side, price, size]}. */
    private void changes(JsonScanner json) {
        json.array();
        while (json.nextElement()) {
            json.array();
            Side of = json.nextElement() ? side(json) : Side.NONE;
            levels.pair(json, of);
            if (of == Side.NONE || json.nextElement()) {
                json.fail();
            }
        }
    }

    private static Side side(JsonScanner json) {
        json.string();
        return json.textIs("buy") ? Side.BUY : json.textIs("sell") ? Side.SELL : Side.NONE;
    }

    private static int typeOf(JsonScanner json) {
        for (int i = 0; i < OTHER - FIRST_TYPE; i++) {
            if (json.textIs(NAMES.get(i))) {
                return FIRST_TYPE + i;
            }
        }
        return OTHER;
    }

    private boolean isValid() {
        boolean priced = price != DecimalText.INVALID;
        return switch (type) {
            case SNAPSHOT -> has(7) && has(8) && !levels.invalid();
            case UPDATE -> has(2) && !levels.invalid();
            case TICKER -> priced && bestBid != DecimalText.INVALID && bestAsk != DecimalText.INVALID;
            default -> priced && size > 0 && tradeId >= 0 && side != Side.NONE;
        };
    }

    private void write(int number, EventWriter out) {
        int id = listing.id(number, out);
        switch (type) {
            case SNAPSHOT -> {
                hasBook.set(number);
                out.clearBook(id);
                levels.write(id, 0, levels.size(), out);
            }
            case UPDATE -> {
                hasBook.set(number);
                levels.write(id, 0, levels.size(), out);
            }
            case TICKER -> {
                if (!hasBook.get(number)) {
                    out.quote(id, bestBid, bestBidSize, bestAsk, bestAskSize);
                }
            }
            // The side is the resting order's.
            default -> out.trade(id, side.opposite(), price, size, tradeId, TradeCondition.UNKNOWN);
        }
    }

    private boolean has(int bit) {
        return (seen >>> bit & 1) != 0;
    }

    private void once(JsonScanner json, int bit) {
        if (has(bit)) {
            json.fail();
        }
        seen |= 1 << bit;
    }
}

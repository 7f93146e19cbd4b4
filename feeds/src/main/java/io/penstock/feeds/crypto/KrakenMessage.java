package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.JsonScanner;
import java.util.Arrays;

/**
 * The fields of any channel message of Kraken's WebSocket feed, version 1, as they come: what a letter means is told apart by
 * its value, since the channel's name comes last. Reused; feed thread.
 */
final class KrakenMessage {
    private static final long AS = JsonScanner.key("as");
    private static final long BS = JsonScanner.key("bs");

    private static final int ASKS = 0;
    private static final int BIDS = 1;
    private static final int CHECKSUM = 2;
    private static final int SNAPSHOT = 3;
    private static final int TICKER_ASK = 4;
    private static final int TICKER_BID = 5;
    private static final int TRADES = 6;

    /** Levels of a book; of a trade message the trades, the aggressor as side. */
    final Levels levels;

    int pairStart;
    int pairEnd;
    int depth;
    long checksum;
    long bidPrice;
    long bidQuantity;
    long askPrice;
    long askQuantity;
    private long[] tradeNanos = new long[16];
    private byte[] in;
    private int nameStart;
    private int nameEnd;
    private int seen;
    private boolean badTrade;
    private boolean isTicker;
    private boolean isTrade;

    KrakenMessage(FeedTally tally) {
        this.levels = new Levels(tally);
    }

    /** Reads a document of {@code bytes}. @return whether it is one, with no key twice */
    @HotPath
    boolean read(JsonScanner json, byte[] bytes) {
        in = bytes;
        clear();
        json.array();
        if (json.nextElement()) {
            json.skip();
        }
        while (json.nextElement()) {
            switch (json.peek()) {
                case '{' -> content(json);
                case '[' -> {
                    once(json, TRADES);
                    trades(json);
                }
                default -> {
                    nameStart = pairStart;
                    nameEnd = pairEnd;
                    json.string();
                    pairStart = json.textStart();
                    pairEnd = json.textEnd();
                }
            }
        }
        if (!json.finish()) {
            return false;
        }
        depth = depth(in, nameStart, nameEnd);
        isTicker = is("ticker");
        isTrade = is("trade");
        return true;
    }

    /** What it is. */
    @HotPath
    int kind() {
        if (depth > 0) {
            return has(SNAPSHOT) ? Kraken.SNAPSHOT : Kraken.UPDATE;
        }
        return isTicker ? Kraken.TICKER : isTrade ? Kraken.TRADES : Kraken.OTHER;
    }

    /** Whether it has what it must have, within what a stream can say. */
    @HotPath
    boolean isValid() {
        if (depth > 0) {
            boolean hasSides = has(ASKS) || has(BIDS);
            return hasSides && !levels.invalid() && depth <= KrakenBook.MAX_DEPTH && checksum != -1;
        }
        if (isTicker) {
            boolean priced = bidPrice != DecimalText.INVALID && askPrice != DecimalText.INVALID;
            return has(TICKER_ASK) && has(TICKER_BID) && priced && bidQuantity >= 0 && askQuantity >= 0;
        }
        return has(TRADES) && !levels.invalid() && !badTrade;
    }

    /** Time of a trade, in ns since the epoch. */
    @HotPath
    long tradeNanos(int trade) {
        return tradeNanos[trade];
    }

    /** The depth in a channel's name, {@code book-1000}; 0 when it is no book's. */
    static int depth(byte[] in, int start, int end) {
        boolean isBook = end - start > 5
                && end - start < 12
                && in[start] == 'b'
                && in[start + 1] == 'o'
                && in[start + 2] == 'o'
                && in[start + 3] == 'k'
                && in[start + 4] == '-';
        return isBook ? (int) Math.max(0, DecimalText.parse(in, start + 5, end, 0)) : 0;
    }

    private void clear() {
        seen = 0;
        badTrade = false;
        checksum = DecimalText.INVALID;
        pairStart = 0;
        pairEnd = 0;
        nameStart = 0;
        nameEnd = 0;
        levels.clear();
    }

    private void content(JsonScanner json) {
        json.object();
        while (json.nextKey()) {
            long key = json.key();
            int next = json.peek();
            if (key == AS || key == BS) {
                seen |= 1 << SNAPSHOT;
                side(json, key == AS);
            } else if ((key == 'a' || key == 'b') && next == '[') {
                side(json, key == 'a');
            } else if (key == 'c' && next == '"') {
                once(json, CHECKSUM);
                checksum = json.decimal(0);
                checksum = checksum < 0 || checksum > 0xffff_ffffL ? -1 : checksum;
            } else {
                json.skip();
            }
        }
    }

    /** Levels, or a ticker's price, whole lots and quantity. */
    private void side(JsonScanner json, boolean isAsk) {
        json.array();
        if (!json.nextElement()) {
            once(json, isAsk ? ASKS : BIDS);
            return;
        }
        if (json.peek() != '[') {
            once(json, isAsk ? TICKER_ASK : TICKER_BID);
            ticker(json, isAsk);
            return;
        }
        once(json, isAsk ? ASKS : BIDS);
        do {
            levels.timed(json, isAsk ? Side.SELL : Side.BUY);
        } while (json.nextElement());
    }

    private void ticker(JsonScanner json, boolean isAsk) {
        long price = json.decimal(Price.DECIMALS);
        if (json.nextElement()) {
            json.skip();
        }
        long quantity = json.nextElement() ? json.decimal(Quoted.DECIMALS) : DecimalText.INVALID;
        while (json.nextElement()) {
            json.skip();
        }
        if (isAsk) {
            askPrice = price;
            askQuantity = quantity;
        } else {
            bidPrice = price;
            bidQuantity = quantity;
        }
    }

    /** An array of {@code [price, volume, time, side, order type, ...]}. */
    private void trades(JsonScanner json) {
        json.array();
        while (json.nextElement()) {
            json.array();
            int trade = levels.size();
            levels.pair(json, Side.NONE);
            long nanos = json.nextElement() ? json.decimal(9) : DecimalText.INVALID;
            if (json.nextElement()) {
                json.string();
            }
            Side side = json.textIs("b") ? Side.BUY : json.textIs("s") ? Side.SELL : Side.NONE;
            while (json.nextElement()) {
                json.skip();
            }
            if (levels.size() == trade || side == Side.NONE || nanos < 0 || levels.quantity(trade) <= 0) {
                badTrade = true;
                continue;
            }
            levels.side(trade, side);
            if (trade == tradeNanos.length) {
                tradeNanos = Arrays.copyOf(tradeNanos, 2 * trade);
            }
            tradeNanos[trade] = nanos;
        }
    }

    private boolean is(String name) {
        int length = nameEnd - nameStart;
        boolean same = length == name.length();
        for (int i = 0; same && i < length; i++) {
            same = in[nameStart + i] == name.charAt(i);
        }
        return same;
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

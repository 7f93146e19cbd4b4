package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.JsonScanner;

/**
 * The fields of any message of Binance's market streams (Spot API, "WebSocket Streams"; USD-M Futures, "WebSocket Market
 * Streams") and of its REST order book, as they come: one letter means another thing in each message, told apart by the
 * value. Reused; feed thread.
 */
final class BinanceMessage {
    private static final long DATA = JsonScanner.key("data");
    private static final long STREAM = JsonScanner.key("stream");
    private static final long BIDS = JsonScanner.key("bids");
    private static final long ASKS = JsonScanner.key("asks");
    private static final long PREVIOUS = JsonScanner.key("pu");

    /** What was there: a bit for each key. */
    private static final int EVENT = 0;

    private static final int SYMBOL = 1;
    private static final int EVENT_TIME = 2;
    private static final int TRADE_TIME = 3;
    private static final int FIRST_ID = 4;
    private static final int LAST_ID = 5;
    private static final int PREVIOUS_ID = 6;
    private static final int BID = 7;
    private static final int ASK = 8;
    private static final int BID_SIZE = 9;
    private static final int ASK_SIZE = 10;
    private static final int PRICE = 11;
    private static final int SIZE = 12;
    private static final int TRADE_ID = 13;
    private static final int MAKER = 14;
    private static final int SPOT_ONLY = 15;
    private static final int SNAPSHOT_ID = 16;
    private static final int WRAPPER = 17;
    private static final int INNER = 18;

    final Levels levels;
    int symbolStart;
    int symbolEnd;
    int kind;
    long eventMillis;
    long tradeMillis;
    long firstId;
    long lastId;
    long previousId;
    long snapshotId;
    long bidPrice;
    long bidQuantity;
    long askPrice;
    long askQuantity;
    long price;
    long quantity;
    long tradeId;
    boolean buyerIsMaker;
    private int seen;
    private boolean bidIsLevels;
    private boolean askIsLevels;

    BinanceMessage(FeedTally tally) {
        this.levels = new Levels(tally);
    }

    /** Reads a document. @return whether it is one, with no key twice */
    @HotPath
    boolean read(JsonScanner json) {
        seen = 0;
        kind = Binance.OTHER;
        eventMillis = 0;
        tradeMillis = 0;
        bidIsLevels = false;
        askIsLevels = false;
        levels.clear();
        json.object();
        while (json.nextKey()) {
            if (json.key() == DATA && json.peek() == '{') {
                once(json, INNER);
                json.object();
                while (json.nextKey()) {
                    field(json);
                }
            } else if (json.key() == STREAM) {
                once(json, WRAPPER);
                json.string();
            } else {
                field(json);
            }
        }
        if (!json.finish()) {
            return false;
        }
        recognise();
        return true;
    }

    /** Whether its prices and quantities are all within what a stream can say. */
    @HotPath
    boolean isValid() {
        return switch (kind) {
            case Binance.DEPTH ->
                !levels.invalid() && firstId >= 0 && lastId >= firstId && (!isFutures() || previousId >= 0);
            case Binance.SNAPSHOT -> !levels.invalid() && snapshotId >= 0;
            case Binance.TICKER ->
                bidPrice != DecimalText.INVALID
                        && askPrice != DecimalText.INVALID
                        && bidQuantity >= 0
                        && askQuantity >= 0;
            default -> price != DecimalText.INVALID && quantity > 0 && tradeId >= 0;
        };
    }

    /** Whether it is of the USD-M futures: their messages have fields that those of spot have not, or the other way. */
    @HotPath
    boolean isFutures() {
        return switch (kind) {
            case Binance.DEPTH -> has(PREVIOUS_ID);
            case Binance.TICKER -> has(EVENT);
            case Binance.SNAPSHOT -> has(TRADE_TIME);
            default -> !has(SPOT_ONLY);
        };
    }

    private void field(JsonScanner json) {
        long key = json.key();
        if (key == 0) {
            if (json.textIs("lastUpdateId")) {
                once(json, SNAPSHOT_ID);
                snapshotId = json.decimal(0);
            } else {
                json.skip();
            }
        } else if (key < 0x80) {
            letter((int) key, json);
        } else if (key == PREVIOUS) {
            once(json, PREVIOUS_ID);
            previousId = json.decimal(0);
        } else if (key == BIDS || key == ASKS) {
            side(json, key == BIDS);
        } else {
            json.skip();
        }
    }

    private void letter(int letter, JsonScanner json) {
        switch (letter) {
            case 'e' -> {
                once(json, EVENT);
                event(json);
            }
            case 's' -> {
                once(json, SYMBOL);
                json.string();
                symbolStart = json.textStart();
                symbolEnd = json.textEnd();
            }
            case 'E' -> eventMillis = number(json, EVENT_TIME, 0);
            case 'T' -> tradeMillis = number(json, TRADE_TIME, 0);
            case 'U' -> firstId = number(json, FIRST_ID, 0);
            case 'u' -> lastId = number(json, LAST_ID, 0);
            case 'b' -> side(json, true);
            case 'a' -> {
                if (json.peek() == '[' || json.peek() == '"') {
                    side(json, false);
                } else {
                    tradeId = number(json, TRADE_ID, 0);
                }
            }
            case 'B' -> bidQuantity = number(json, BID_SIZE, Quoted.DECIMALS);
            case 'A' -> askQuantity = number(json, ASK_SIZE, Quoted.DECIMALS);
            case 'p' -> price = number(json, PRICE, 9);
            case 'q' -> quantity = number(json, SIZE, Quoted.DECIMALS);
            case 't' -> tradeId = number(json, TRADE_ID, 0);
            case 'm' -> {
                once(json, MAKER);
                buyerIsMaker = json.isTrue();
            }
            case 'M' -> {
                once(json, SPOT_ONLY);
                json.isTrue();
            }
            default -> json.skip();
        }
    }

    private long number(JsonScanner json, int bit, int decimals) {
        once(json, bit);
        return json.decimal(decimals);
    }

    private void event(JsonScanner json) {
        json.string();
        kind = json.textIs("depthUpdate")
                ? Binance.DEPTH
                : json.textIs("bookTicker")
                        ? Binance.TICKER
                        : json.textIs("trade")
                                ? Binance.TRADE
                                : json.textIs("aggTrade") ? Binance.AGGREGATE : Binance.OTHER;
    }

    /** Levels of a side, or its best price alone. */
    private void side(JsonScanner json, boolean isBid) {
        once(json, isBid ? BID : ASK);
        boolean isLevels = json.peek() == '[';
        if (isBid) {
            bidIsLevels = isLevels;
        } else {
            askIsLevels = isLevels;
        }
        if (isLevels) {
            levels.read(json, isBid ? Side.BUY : Side.SELL);
        } else if (isBid) {
            bidPrice = json.decimal(9);
        } else {
            askPrice = json.decimal(9);
        }
    }

    /** What it is, by what was there: spot's book ticker and the REST order book do not say. */
    private void recognise() {
        boolean sides = has(BID) && has(ASK);
        boolean isTicker = sides && !bidIsLevels && !askIsLevels && has(BID_SIZE) && has(ASK_SIZE) && has(SYMBOL);
        boolean isTrade = has(PRICE) && has(SIZE) && has(TRADE_ID) && has(MAKER) && has(SYMBOL);
        boolean isDepth = sides && bidIsLevels && askIsLevels;
        kind = switch (kind) {
            case Binance.DEPTH ->
                isDepth && has(FIRST_ID) && has(LAST_ID) && has(SYMBOL) ? Binance.DEPTH : Binance.OTHER;
            case Binance.TICKER -> isTicker ? Binance.TICKER : Binance.OTHER;
            case Binance.TRADE, Binance.AGGREGATE -> isTrade ? kind : Binance.OTHER;
            default ->
                has(EVENT)
                        ? Binance.OTHER
                        : isTicker
                                ? Binance.TICKER
                                : isDepth && has(SNAPSHOT_ID) && !has(WRAPPER) ? Binance.SNAPSHOT : Binance.OTHER;
        };
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

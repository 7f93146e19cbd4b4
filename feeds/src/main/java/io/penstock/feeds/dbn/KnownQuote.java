package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.feed.EventWriter;

/** The best bid and offer of an instrument as its last record had it: only what differs becomes a quote. Feed thread. */
final class KnownQuote {
    private boolean known;
    private long bidPrice = Price.NONE;
    private long bidSize;
    private long askPrice = Price.NONE;
    private long askSize;

    /** Both sides of a record; a side without price or size is empty. */
    @HotPath
    void both(int instrumentId, BookRecord record, EventWriter out) {
        boolean hasBid = isThere(record.bidPrice[0], record.bidSize[0]);
        boolean hasAsk = isThere(record.askPrice[0], record.askSize[0]);
        set(
                instrumentId,
                hasBid ? record.bidPrice[0] : Price.NONE,
                hasBid ? record.bidSize[0] : 0,
                hasAsk ? record.askPrice[0] : Price.NONE,
                hasAsk ? record.askSize[0] : 0,
                out);
    }

    /** One side; the other stays as it was. */
    @HotPath
    void side(int instrumentId, boolean isBid, long price, long size, EventWriter out) {
        boolean isThere = isThere(price, size);
        long sidePrice = isThere ? price : Price.NONE;
        long sideSize = isThere ? size : 0;
        if (isBid) {
            set(instrumentId, sidePrice, sideSize, askPrice, askSize, out);
        } else {
            set(instrumentId, bidPrice, bidSize, sidePrice, sideSize, out);
        }
    }

    /** The book was cleared: what comes next is news. */
    @HotPath
    void forget() {
        known = false;
        bidPrice = Price.NONE;
        bidSize = 0;
        askPrice = Price.NONE;
        askSize = 0;
    }

    static boolean isThere(long price, long size) {
        return price != Dbn.NO_PRICE && size > 0;
    }

    private void set(int id, long newBidPrice, long newBidSize, long newAskPrice, long newAskSize, EventWriter out) {
        boolean same =
                newBidPrice == bidPrice && newBidSize == bidSize && newAskPrice == askPrice && newAskSize == askSize;
        if (known && same) {
            return;
        }
        known = true;
        bidPrice = newBidPrice;
        bidSize = newBidSize;
        askPrice = newAskPrice;
        askSize = newAskSize;
        out.quote(id, bidPrice, bidSize, askPrice, askSize);
    }
}

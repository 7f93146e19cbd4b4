package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.Book;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Quote;
import io.penstock.api.event.Trade;
import io.penstock.feeds.dbn.BookRecord;
import io.penstock.feeds.dbn.Dbn;
import java.util.Arrays;

/** Schemas bbo-1s and bbo-1m: best bid, best offer and last trade at the end of each interval in which one of them changed. */
final class BboSink extends RecordSink {
    private final BookRecord record;
    private final Intervals intervals;
    private Last[] lasts = new Last[1_024];

    /** What happened last to an instrument. */
    private static final class Last {
        long tsEvent = Dbn.NO_TIME;
        long price = Price.NONE;
        long quantity;
        Side side = Side.NONE;
        long sequence;
    }

    BboSink(RecordOutput out, int rtype, long intervalNs) {
        super(out);
        this.record = new BookRecord(rtype);
        this.intervals = new Intervals(intervalNs);
    }

    @Override
    void listedFirst(int instrumentId) {
        if (instrumentId >= lasts.length) {
            lasts = Arrays.copyOf(lasts, Math.max(instrumentId + 1, 2 * lasts.length));
        }
        lasts[instrumentId] = new Last();
    }

    @Override
    @HotPath
    public void onQuote(Quote quote) {
        if (context().now() != Time.NONE) {
            intervals.touch(quote.instrumentId(), context());
            lasts[quote.instrumentId()].sequence = quote.sequence();
        }
    }

    @Override
    @HotPath
    public void onTrade(Trade trade) {
        if (trade.quantity() == 0 || context().now() == Time.NONE) {
            return;
        }
        intervals.touch(trade.instrumentId(), context());
        Last last = lasts[trade.instrumentId()];
        last.tsEvent = Letters.time(trade.tsEvent());
        last.price = trade.price();
        last.quantity = trade.quantity();
        last.side = trade.aggressorSide();
        last.sequence = trade.sequence();
    }

    @Override
    public void onTradeBust(Trade bust) {
        refuse(bust.kind());
    }

    @Override
    @HotPath
    public void onTimer(long timerId) {
        writeInterval();
    }

    /** The last interval is written with what there was of it. */
    @Override
    public void onStop() {
        writeInterval();
    }

    private void writeInterval() {
        for (int i = 0; i < intervals.size(); i++) {
            write(intervals.instrument(i));
        }
        intervals.clear();
    }

    private void write(int instrumentId) {
        Last last = lasts[instrumentId];
        Book book = context().book(instrumentId);
        listed(instrumentId).name(record);
        record.tsRecv = intervals.endNanos();
        record.tsEvent = last.tsEvent;
        record.price = last.price;
        record.size = Letters.size(last.quantity);
        record.side = Letters.side(last.side);
        record.sequence = last.sequence & Dbn.NO_U32;
        record.flags = Dbn.FLAG_LAST | quality(instrumentId);
        record.bidPrice[0] = book.bestBid();
        record.bidSize[0] = Letters.size(book.quantity(Side.BUY, 0));
        record.bidCount[0] = Letters.count(book.orderCount(Side.BUY, 0));
        record.askPrice[0] = book.bestAsk();
        record.askSize[0] = Letters.size(book.quantity(Side.SELL, 0));
        record.askCount[0] = Letters.count(book.orderCount(Side.SELL, 0));
        write(record, instrumentId, EventKind.QUOTE);
    }
}

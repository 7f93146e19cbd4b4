package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.event.Event;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.Trade;
import io.penstock.feeds.dbn.BookRecord;
import io.penstock.feeds.dbn.Dbn;
import java.util.Arrays;

/** Schemas mbp-1 and mbp-10, and tbbo, which is the trades of mbp-1: the first levels around every trade and change. */
final class BookSink extends RecordSink {
    private final int depth;
    private final boolean tradesOnly;
    private final GroupRows<BookRecord> rows;
    private TopLevels[] tops = new TopLevels[1_024];

    /**
     * @param rtype decides how many levels there are
     * @param tradesOnly no rows for changes; a trade is the last of its event only when nothing of the book follows it
     */
    BookSink(RecordOutput out, int rtype, boolean tradesOnly) {
        super(out);
        this.depth = rtype == Dbn.MBP_10 ? BookRecord.MAX_LEVELS : 1;
        this.tradesOnly = tradesOnly;
        this.rows = new GroupRows<>(() -> new BookRecord(rtype), this::markLast);
    }

    private void markLast(BookRecord record) {
        if (!tradesOnly) {
            record.flags |= Dbn.FLAG_LAST;
        }
    }

    @Override
    void listedFirst(int instrumentId) {
        if (instrumentId >= tops.length) {
            tops = Arrays.copyOf(tops, Math.max(instrumentId + 1, 2 * tops.length));
        }
        tops[instrumentId] = new TopLevels(depth);
    }

    @Override
    @HotPath
    public void onOrder(OrderEvent order) {
        switch (order.kind()) {
            case ORDER_ADD -> change(order, 'A', order.side(), order.price(), order.quantity());
            case ORDER_REPLACE -> replace(order);
            case ORDER_EXECUTE -> {
                if (order.printable() && order.executionPrice() != Price.NONE) {
                    tradeRow(order, order.side().opposite(), order.executionPrice(), order.quantity(), 0);
                }
                change(order, 'C', order.side(), order.price(), order.quantity());
            }
            default -> change(order, 'C', order.side(), order.price(), order.quantity());
        }
    }

    private void replace(OrderEvent order) {
        if (order.newOrderId() == order.orderId()) {
            // Modified: it may have left one level for another.
            boolean unseen = isBeyond(order, order.price()) && isBeyond(order, order.replacedPrice());
            if (!unseen) {
                update(order, 'M', order.side(), order.price(), order.quantity());
            }
            return;
        }
        if (order.side() == Side.NONE) {
            return;
        }
        if (!isBeyond(order, order.replacedPrice())) {
            cancelOfReplace(order);
        }
        change(order, 'A', order.side(), order.price(), order.quantity());
    }

    /** The book holds the new order already: what it was between the two is that book without the new order. */
    private void cancelOfReplace(OrderEvent order) {
        TopLevels top = tops[order.instrumentId()];
        long price = order.replacedPrice();
        int before = top.depth(order.side(), price);
        Book book = context().book(order.instrumentId());
        if (top.updateWithout(book, order.side(), order.price(), order.quantity())) {
            changeRow(order, 'C', order.side(), price, order.replacedQuantity(), before, 0);
        }
    }

    private boolean isBeyond(OrderEvent order, long price) {
        return price == Price.NONE || tops[order.instrumentId()].isBeyond(order.side(), price);
    }

    @Override
    @HotPath
    public void onLevel(LevelEvent level) {
        TopLevels top = tops[level.instrumentId()];
        if (top.isBeyond(level.side(), level.price())) {
            return;
        }
        int before = top.depth(level.side(), level.price());
        Book book = context().book(level.instrumentId());
        if (!top.update(book, level.side())) {
            return;
        }
        BookRecord row = rows.last(level.instrumentId(), EventKind.LEVEL);
        if (row != null && row.sequence == (level.sequence() & Dbn.NO_U32)) {
            addTo(row, level, top);
        } else {
            char action = level.quantity() == 0 ? 'C' : before == TopLevels.BELOW ? 'A' : 'M';
            changeRow(level, action, level.side(), level.price(), level.quantity(), before, Dbn.FLAG_LEVEL);
        }
    }

    /** A message that says several levels is one row: what all of them did, and of one side only where they are of one. */
    private static void addTo(BookRecord row, LevelEvent level, TopLevels top) {
        row.action = 'M';
        if (row.side == Letters.side(level.side())) {
            row.depth = Math.min(row.depth, Math.max(0, top.depth(level.side(), level.price())));
        } else {
            row.side = Letters.side(Side.NONE);
            row.depth = 0;
        }
        row.price = Price.NONE;
        row.size = 0;
        top.copyTo(row);
    }

    /** Of a venue that shows no more than quotes; what changed on one side only is told of that side. */
    @Override
    @HotPath
    public void onQuote(Quote quote) {
        int id = quote.instrumentId();
        if (!isQuoted(id)) {
            return;
        }
        Book book = context().book(id);
        boolean bid = tops[id].update(book, Side.BUY);
        boolean ask = tops[id].update(book, Side.SELL);
        if (bid == ask) {
            changeRow(quote, 'M', Side.NONE, Price.NONE, 0, 0, Dbn.FLAG_TOP);
        } else if (bid) {
            changeRow(quote, 'M', Side.BUY, quote.bidPrice(), quote.bidQuantity(), 0, Dbn.FLAG_TOP);
        } else {
            changeRow(quote, 'M', Side.SELL, quote.askPrice(), quote.askQuantity(), 0, Dbn.FLAG_TOP);
        }
    }

    /** The trade in an execution is told with its order; a cross without shares is none. */
    @Override
    @HotPath
    public void onTrade(Trade trade) {
        if (trade.kind() == EventKind.TRADE && trade.quantity() != 0) {
            if (tradesOnly && isQuoted(trade.instrumentId())) {
                seeBook(trade.instrumentId());
            }
            int flags = tradesOnly && trade.endOfGroup() ? Dbn.FLAG_LAST : 0;
            tradeRow(trade, trade.aggressorSide(), trade.price(), trade.quantity(), flags);
        }
    }

    /** Of a trade in a message that says a quote before it, that quote is the one before the trade. */
    private void seeBook(int instrumentId) {
        Book book = context().book(instrumentId);
        tops[instrumentId].update(book, Side.BUY);
        tops[instrumentId].update(book, Side.SELL);
    }

    @Override
    public void onTradeBust(Trade bust) {
        refuse(EventKind.TRADE_BUST);
    }

    @Override
    public void onClear(Event clear) {
        if (clear.instrumentId() != Instrument.ALL) {
            clear(clear, clear.instrumentId());
            return;
        }
        for (int id = 0; id < instruments(); id++) {
            if (listed(id) != null) {
                clear(clear, id);
            }
        }
    }

    private void clear(Event clear, int instrumentId) {
        seeBook(instrumentId);
        if (!tradesOnly) {
            fill(clear, instrumentId, 'R', Side.NONE, Price.NONE, 0, 0, 0);
        }
    }

    @Override
    @HotPath
    public void onGroupEnd(long position) {
        rows.end(this);
    }

    private void change(OrderEvent order, char action, Side side, long price, long quantity) {
        if (side != Side.NONE && !tops[order.instrumentId()].isBeyond(side, price)) {
            update(order, action, side, price, quantity);
        }
    }

    private void update(OrderEvent order, char action, Side side, long price, long quantity) {
        TopLevels top = tops[order.instrumentId()];
        int before = top.depth(side, price);
        if (top.update(context().book(order.instrumentId()), side)) {
            changeRow(order, action, side, price, quantity, before, 0);
        }
    }

    /** The depth is that of the level now, else where it was. */
    private void changeRow(Event event, char action, Side side, long price, long quantity, int before, int flags) {
        if (tradesOnly) {
            return;
        }
        int now = side == Side.NONE ? 0 : tops[event.instrumentId()].depth(side, price);
        int level = Math.max(0, now == TopLevels.BELOW ? before : now);
        fill(event, event.instrumentId(), action, side, price, quantity, level, flags);
    }

    private void tradeRow(Event event, Side aggressor, long price, long quantity, int flags) {
        fill(event, event.instrumentId(), 'T', aggressor, price, quantity, 0, flags);
    }

    private void fill(
            Event event, int instrumentId, char action, Side side, long price, long quantity, int level, int flags) {
        BookRecord record = rows.next(instrumentId, event.kind());
        listed(instrumentId).name(record);
        record.tsEvent = Letters.time(event.tsEvent());
        record.action = action;
        record.side = Letters.side(side);
        record.depth = level;
        record.price = price;
        record.size = Letters.size(quantity);
        record.flags = flags | quality(instrumentId);
        record.tsRecv = Letters.time(event.tsRecv());
        record.tsInDelta = sentBefore(listed(instrumentId), event);
        record.sequence = event.sequence() & Dbn.NO_U32;
        tops[instrumentId].copyTo(record);
    }
}

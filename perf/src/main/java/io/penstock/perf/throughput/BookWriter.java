package io.penstock.perf.throughput;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.engine.book.OrderBook;
import io.penstock.engine.book.OrderStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps every book straight from the decoder and sums the quotes that change, group by group. Feed thread. */
final class BookWriter extends QuietWriter {
    private final OrderStore orders = new OrderStore();
    private final QuoteSum sum = new QuoteSum();
    private Kept[] kept = new Kept[1_024];
    private Kept changed;
    /** Others that the group changed before it, in this order; most groups change one book. */
    private final List<Kept> changedEarlier = new ArrayList<>();

    /** A book and its quote as it was summed last. */
    private static final class Kept {
        final int instrumentId;
        final OrderBook book;
        long bidPrice = Price.NONE;
        long bidQuantity;
        long askPrice = Price.NONE;
        long askQuantity;

        Kept(Instrument instrument, OrderBook book) {
            this.instrumentId = instrument.id();
            this.book = book;
        }
    }

    long checksum() {
        return sum.value();
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind) {
        int id = instrument.id();
        if (id >= kept.length) {
            kept = Arrays.copyOf(kept, Math.max(kept.length * 2, id + 1));
        }
        if (kept[id] == null) {
            kept[id] = new Kept(instrument, new OrderBook(instrument, orders, bookKind == BookKind.ORDERS));
        } else {
            kept[id].book.redefine(instrument);
        }
    }

    @Override
    public void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant) {
        changed(instrumentId).add(orderId, side, price, quantity);
    }

    @Override
    public void reduceOrder(int instrumentId, long orderId, long quantity) {
        changed(instrumentId).reduce(orderId, quantity);
    }

    @Override
    public void deleteOrder(int instrumentId, long orderId) {
        changed(instrumentId).delete(orderId);
    }

    @Override
    public void replaceOrder(int instrumentId, long orderId, long newOrderId, long price, long quantity) {
        changed(instrumentId).replace(orderId, newOrderId, price, quantity);
    }

    @Override
    public void executeOrder(
            int instrumentId, long orderId, long price, long quantity, long tradeId, boolean printable) {
        changed(instrumentId).reduce(orderId, quantity);
    }

    @Override
    public void clearBook(int instrumentId) {
        changed(instrumentId).clear();
    }

    @Override
    public void endGroup() {
        if (changed != null) {
            if (!changedEarlier.isEmpty()) {
                changedEarlier.forEach(this::sumQuote);
                changedEarlier.clear();
            }
            sumQuote(changed);
            changed = null;
        }
    }

    private OrderBook changed(int instrumentId) {
        Kept now = kept[instrumentId];
        if (changed != now && changed != null) {
            changedEarlier.add(changed);
        }
        changed = now;
        return now.book;
    }

    private void sumQuote(Kept of) {
        OrderBook book = of.book;
        long bidPrice = book.bestBid();
        long bidQuantity = book.quantity(Side.BUY, 0);
        long askPrice = book.bestAsk();
        long askQuantity = book.quantity(Side.SELL, 0);
        if (bidPrice != of.bidPrice
                || bidQuantity != of.bidQuantity
                || askPrice != of.askPrice
                || askQuantity != of.askQuantity) {
            of.bidPrice = bidPrice;
            of.bidQuantity = bidQuantity;
            of.askPrice = askPrice;
            of.askQuantity = askQuantity;
            sum.add(of.instrumentId, bidPrice, bidQuantity, askPrice, askQuantity);
        }
    }
}

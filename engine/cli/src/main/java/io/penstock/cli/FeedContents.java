package io.penstock.cli;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Takes a feed's events for what they say of the recording: its instruments, its venues, its span of time. Feed thread. */
final class FeedContents implements EventWriter {
    private final BitSet instruments = new BitSet();
    private final Set<String> venues = new TreeSet<>();
    private final Set<BookKind> books = EnumSet.noneOf(BookKind.class);
    private long firstNanos = Time.NONE;
    private long lastNanos = Time.NONE;

    /** How many instruments it showed. */
    int instruments() {
        return instruments.cardinality();
    }

    /** Where they trade. */
    Set<String> venues() {
        return venues;
    }

    /** What of their books it shows. */
    Set<BookKind> books() {
        return books;
    }

    /** The earliest ordering time; {@link Time#NONE} when there was none. */
    long firstNanos() {
        return firstNanos;
    }

    /** The latest ordering time; {@link Time#NONE} when there was none. */
    long lastNanos() {
        return lastNanos;
    }

    @Override
    public void header(long tsEvent, long tsRecv, long sequence, long orderingNanos) {
        if (orderingNanos != Time.NONE) {
            firstNanos = Math.min(firstNanos, orderingNanos);
            lastNanos = lastNanos == Time.NONE ? orderingNanos : Math.max(lastNanos, orderingNanos);
        }
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind) {
        if (!instruments.get(instrument.id())) {
            instruments.set(instrument.id());
            venues.add(instrument.venue());
            books.add(bookKind);
        }
    }

    @Override
    public void endGroup() {}

    @Override
    public void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant) {}

    @Override
    public void reduceOrder(int instrumentId, long orderId, long quantity) {}

    @Override
    public void deleteOrder(int instrumentId, long orderId) {}

    @Override
    public void replaceOrder(int instrumentId, long orderId, long newOrderId, long price, long quantity) {}

    @Override
    public void executeOrder(
            int instrumentId, long orderId, long price, long quantity, long tradeId, boolean printable) {}

    @Override
    public void clearBook(int instrumentId) {}

    @Override
    public void setLevel(int instrumentId, Side side, long price, long quantity, long orderCount) {}

    @Override
    public void quote(int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {}

    @Override
    public void trade(
            int instrumentId, Side aggressor, long price, long quantity, long tradeId, TradeCondition condition) {}

    @Override
    public void bustTrade(int instrumentId, long tradeId) {}

    @Override
    public void status(int instrumentId, TradingState state, int reason) {}

    @Override
    public void imbalance(
            int instrumentId,
            long pairedQuantity,
            long imbalanceQuantity,
            Side imbalanceSide,
            long referencePrice,
            long nearPrice,
            long farPrice,
            TradeCondition auction) {}

    @Override
    public void notice(
            int instrumentId, Notice.Type type, char code, long value, long price0, long price1, long price2) {}

    @Override
    public void session(SessionEvent.Phase phase) {}

    @Override
    public void gap(int instrumentId, long firstMissing, long missing) {}
}

package io.penstock.feeds.lobster;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.CsvRow;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.LineReader;
import java.io.IOException;

/** A message file, every message a group, and where it is there the order-book file beside it, row by row. Feed thread. */
final class LobsterFeed implements Feed {
    private static final String VENUE = "XNAS";
    private static final long DAY_NS = 86_400 * Time.SECOND_NS;

    private final CsvRow row = new CsvRow(',');
    private final LineReader messages;
    private final BookRows rows;
    private final LobsterBook book;
    private final FeedContext context;
    private final FeedTally tally;
    private final long midnightNanos;
    private final int instrumentId;
    private final String symbol;
    private boolean hasRows;
    private boolean begun;
    /** Whether the book is what the row before says: not at the start, nor after a message that was not taken. */
    private boolean followsRow;

    private long sequence;
    private long time;
    private long type;
    private long order;
    private long size;
    private long price;
    private Side side;

    /** @param bookLines of the order-book file; null when there is none */
    LobsterFeed(
            LineReader messages,
            LineReader bookLines,
            FeedContext context,
            FeedTally tally,
            String symbol,
            long midnightNanos) {
        this.messages = messages;
        this.hasRows = bookLines != null;
        this.rows = new BookRows(bookLines);
        this.book = new LobsterBook(rows);
        this.context = context;
        this.tally = tally;
        this.symbol = symbol;
        this.midnightNanos = midnightNanos;
        this.instrumentId = context.instrumentId(VENUE, symbol);
    }

    @Override
    @HotPath
    public long nextNanos() throws IOException {
        return messages.peek() && readTime() ? midnightNanos + time : Time.NONE;
    }

    @Override
    @HotPath
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int groups = 0;
        while (groups < maxGroups && messages.peek()) {
            sequence++;
            nextRow();
            RejectReason reason = read();
            if (reason == null) {
                write(out);
                tally.accept((int) type);
            } else if (messages.isComplete()) {
                followsRow = false;
                tally.reject(reason, type >= 0 && type < Lobster.MEANINGS.size() ? (int) type : 0, messages.offset());
            } else {
                tally.truncated(messages.end() - messages.start(), messages.offset());
            }
            out.endGroup();
            messages.advance();
            groups++;
        }
        return groups == 0 ? END : groups;
    }

    @Override
    public FeedTally tally() {
        return tally;
    }

    @Override
    public String typeName(int of) {
        return of == 0 ? "line" : Integer.toString(of);
    }

    @Override
    public String typeMeaning(int of) {
        return Lobster.MEANINGS.get(of);
    }

    @Override
    public void close() {}

    private void nextRow() throws IOException {
        if (hasRows && !rows.next()) {
            hasRows = false;
            context.warn(symbol + ": the order-book file has no good row for message " + sequence
                    + "; from there on the book is what the messages say");
        }
    }

    private boolean readTime() {
        boolean split = row.split(messages.array(), messages.start(), messages.end());
        time = split ? row.decimal(Lobster.TIME, 9) : DecimalText.INVALID;
        return time >= 0 && time < DAY_NS;
    }

    private RejectReason read() {
        type = 0;
        if (!readTime() || row.size() != Lobster.COLUMNS) {
            return RejectReason.BAD_SYNTAX;
        }
        type = row.decimal(Lobster.TYPE, 0);
        order = row.decimal(Lobster.ORDER, 0);
        size = row.decimal(Lobster.SIZE, 0);
        price = row.decimal(Lobster.PRICE, Lobster.PRICE_DECIMALS);
        long direction = row.decimal(Lobster.DIRECTION, 0);
        side = direction == 1 ? Side.BUY : direction == -1 ? Side.SELL : Side.NONE;
        if (type < Lobster.ADD || type > Lobster.HALT) {
            return type == DecimalText.INVALID ? RejectReason.BAD_FIELD : RejectReason.UNKNOWN_TYPE;
        }
        boolean good = price != DecimalText.INVALID && order >= 0 && size >= 0;
        boolean isOrder = type != Lobster.HALT && type != Lobster.CROSS;
        return good && (!isOrder || (size > 0 && side != Side.NONE)) ? null : RejectReason.BAD_FIELD;
    }

    private void write(EventWriter out) {
        long tsEvent = midnightNanos + time;
        out.header(tsEvent, Time.NONE, sequence, tsEvent);
        long change = type == Lobster.ADD ? size : type >= Lobster.EXECUTE_HIDDEN ? 0 : -size;
        if (!begun) {
            begun = true;
            out.define(new Instrument(instrumentId, symbol, VENUE, 4, 0, 100, -1), BookKind.PARTIAL_ORDERS);
        }
        boolean follows = followsRow;
        if (hasRows && !follows) {
            book.seed(instrumentId, side, price, change, out);
            followsRow = true;
        }
        event(out);
        if (hasRows && follows) {
            book.reconcile(side, price, change, out);
        }
    }

    private void event(EventWriter out) {
        OpenOrders orders = book.orders();
        switch ((int) type) {
            case Lobster.ADD -> {
                orders.add(order, side, price, size);
                out.addOrder(instrumentId, order, side, price, size, 0);
            }
            case Lobster.REDUCE -> {
                orders.reduce(order, size);
                out.reduceOrder(instrumentId, order, side, price, size);
            }
            case Lobster.DELETE -> {
                orders.remove(order);
                out.deleteOrder(instrumentId, order, side, price, size);
            }
            case Lobster.EXECUTE -> {
                orders.reduce(order, size);
                out.executeOrder(instrumentId, order, side, price, Price.NONE, size, 0, true);
            }
            case Lobster.EXECUTE_HIDDEN ->
                out.trade(instrumentId, side.opposite(), price, size, 0, TradeCondition.HIDDEN);
            case Lobster.CROSS -> out.trade(instrumentId, Side.NONE, price, size, 0, TradeCondition.UNKNOWN);
            default -> {
                TradingState state =
                        price < 0 ? TradingState.HALTED : price == 0 ? TradingState.QUOTE_ONLY : TradingState.TRADING;
                out.status(instrumentId, state, 0);
            }
        }
    }
}

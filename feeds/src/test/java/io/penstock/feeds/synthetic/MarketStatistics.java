package io.penstock.feeds.synthetic;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.SilentWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a day looks like in figures, taken from its messages alone. Times and touches count from open to close. */
final class MarketStatistics extends SilentWriter {
    final List<StockFigures> stocks = new ArrayList<>();
    /** Ns from each message to the next. */
    final Sample gaps = new Sample();
    /** Ns from the arrival of an order to its end by deletion or execution; a replacement is a new order. */
    final Sample lifetimes = new Sample();
    /** How far behind the best price of its side an order came or went, in thousandths of the spread. */
    final Sample distances = new Sample();

    long messages;
    long adds;
    long attributed;
    long deletes;
    long reductions;
    long replacements;
    long executions;
    private final Map<Long, Long> bornNanos = new HashMap<>();
    private boolean open;
    private long nanos;

    @Override
    public void header(long tsEvent, long tsRecv, long sequence, long orderingNanos) {
        if (open) {
            gaps.add(tsEvent - nanos);
        }
        nanos = tsEvent;
        messages++;
    }

    @Override
    public void session(SessionEvent.Phase phase) {
        open = phase == SessionEvent.Phase.MARKET_OPEN;
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind, int channel) {
        stocks.add(new StockFigures());
    }

    @Override
    public void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant) {
        adds++;
        attributed += participant == 0 ? 0 : 1;
        measureDistance(instrumentId, side, price);
        come(instrumentId, orderId, side, price, quantity);
    }

    @Override
    public void replaceOrder(int instrumentId, long orderId, long newOrderId, long price, long quantity) {
        replacements++;
        Side side = stocks.get(instrumentId).book.sideOf(orderId);
        measureDistance(instrumentId, side, price);
        stocks.get(instrumentId).book.remove(orderId);
        lifetimes.add(nanos - bornNanos.remove(orderId));
        come(instrumentId, newOrderId, side, price, quantity);
    }

    @Override
    public void reduceOrder(int instrumentId, long orderId, long quantity) {
        reductions++;
        stocks.get(instrumentId).book.reduce(orderId, quantity);
        stocks.get(instrumentId).seeTouch(open);
    }

    @Override
    public void deleteOrder(int instrumentId, long orderId) {
        deletes++;
        NaiveBook book = stocks.get(instrumentId).book;
        measureDistance(instrumentId, book.sideOf(orderId), book.priceOf(orderId));
        book.remove(orderId);
        lifetimes.add(nanos - bornNanos.remove(orderId));
        stocks.get(instrumentId).seeTouch(open);
    }

    @Override
    public void executeOrder(
            int instrumentId, long orderId, long price, long quantity, long tradeId, boolean printable) {
        executions++;
        StockFigures stock = stocks.get(instrumentId);
        long paid = price == Price.NONE ? stock.book.priceOf(orderId) : price;
        if (stock.book.quantityOf(orderId) == quantity) {
            lifetimes.add(nanos - bornNanos.remove(orderId));
        }
        stock.book.execute(orderId, quantity);
        if (printable) {
            stock.trade(paid, quantity, TradeCondition.BOOK);
        }
        stock.seeTouch(open);
    }

    @Override
    public void trade(
            int instrumentId, Side aggressor, long price, long quantity, long tradeId, TradeCondition condition) {
        stocks.get(instrumentId).trade(price, quantity, condition);
    }

    /** Notional of all crosses as a part of all that traded. */
    double auctionPart() {
        double all = stocks.stream().mapToDouble(stock -> stock.notional).sum();
        return stocks.stream().mapToDouble(stock -> stock.auctionNotional).sum() / all;
    }

    private void come(int instrumentId, long orderId, Side side, long price, long quantity) {
        stocks.get(instrumentId).book.add(orderId, side, price, quantity);
        stocks.get(instrumentId).seeTouch(open);
        bornNanos.put(orderId, nanos);
    }

    private void measureDistance(int instrumentId, Side side, long price) {
        StockFigures stock = stocks.get(instrumentId);
        stock.changes++;
        Long bid = stock.book.bid();
        Long ask = stock.book.ask();
        if (open && bid != null && ask != null) {
            long away = side == Side.BUY ? bid - price : price - ask;
            distances.add(Math.max(0, away) * 1_000 / (ask - bid));
        }
    }

    /** One stock's day. */
    static final class StockFigures {
        final NaiveBook book = new NaiveBook();
        /** Hundredths of a basis point, at each change of the book. */
        final Sample spreads = new Sample();

        final Sample touchShares = new Sample();
        long changes;
        long trades;
        long shares;
        double notional;
        double auctionNotional;

        private void trade(long price, long quantity, TradeCondition condition) {
            boolean cross = condition != TradeCondition.BOOK && condition != TradeCondition.HIDDEN;
            trades++;
            shares += quantity;
            notional += 1e-9 * price * quantity;
            auctionNotional += cross ? 1e-9 * price * quantity : 0;
        }

        private void seeTouch(boolean open) {
            Long bid = book.bid();
            Long ask = book.ask();
            if (open && bid != null && ask != null) {
                spreads.add(Math.round(2e6 * (ask - bid) / (ask + bid)));
                touchShares.add(book.bestQuantity(Side.BUY));
                touchShares.add(book.bestQuantity(Side.SELL));
            }
        }
    }

    /** Values as they came, in no unit. */
    static final class Sample {
        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        double mean() {
            return Arrays.stream(values, 0, size).average().orElse(Double.NaN);
        }

        /** Standard deviation in units of the mean. */
        double variation() {
            double mean = mean();
            double squares = Arrays.stream(values, 0, size)
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .sum();
            return Math.sqrt(squares / size) / mean;
        }

        long quantile(double part) {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted[(int) (part * (size - 1))];
        }
    }
}

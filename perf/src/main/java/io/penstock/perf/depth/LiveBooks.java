package io.penstock.perf.depth;

import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.book.BookKind;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.lane.Dispatcher;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/**
 * Books with a constant number of live orders, changed at random as a lane changes them: of ten changes four delete an order,
 * the next ones add one each, one replaces and one takes a little away. Any order may be next, so that most changes miss the
 * caches; prices crowd at the touch. One thread.
 */
final class LiveBooks {
    private static final long TICK = Price.ONE / 100;
    private static final long BID = 100_000 * Price.ONE;
    private static final long LOTS = 1_000_000;
    private static final long LONGEST_NS = 1_000_000_000;

    private final Shape shape;
    private final SplittableRandom random;
    private final Bystander bystander = new Bystander();
    private final Dispatcher dispatcher =
            new Dispatcher(List.of(new NamedStrategy("bystander", Parameters.of(List.of(), Map.of()), bystander)));
    private final GroupWriter writer = new GroupWriter(this::apply);
    private final long[] resting;
    private long nextId;
    private long position;

    /** Does nothing, but lets the books be looked at. */
    private static final class Bystander implements Strategy {
        private StrategyContext context;

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
        }
    }

    LiveBooks(Shape shape, long seed) {
        this.shape = shape;
        this.random = new SplittableRandom(seed);
        this.resting = new long[shape.orders()];
        dispatcher.start();
        for (int book = 0; book < shape.books(); book++) {
            writer.define(new Instrument(book, "S" + book, "XNAS", 2, 0, 100, book), BookKind.ORDERS);
            writer.endGroup();
        }
        for (int i = 0; i < resting.length; i++) {
            resting[i] = newId();
            add(resting[i]);
        }
    }

    /** Makes so many changes; {@code times} takes the ns of each, the clock's own included. */
    void change(int changes, Histogram times) {
        for (int done = 0; done < changes; done++) {
            int place = random.nextInt(resting.length);
            long id = resting[place];
            int what = random.nextInt(6);
            long newId = newId();
            long start = System.nanoTime();
            if (what < 4) {
                delete(id);
                long between = System.nanoTime();
                times.recordValue(Math.min(between - start, LONGEST_NS));
                done++;
                start = System.nanoTime();
                add(newId);
            } else if (what == 4) {
                newId += id % keys() - newId % keys();
                replace(id, newId);
            } else {
                reduce(id);
            }
            times.recordValue(Math.min(System.nanoTime() - start, LONGEST_NS));
            resting[place] = what == 5 ? id : newId;
        }
    }

    /** Orders that rest in all books together. */
    long orders() {
        long orders = 0;
        for (int i = 0; i < shape.books(); i++) {
            Book book = bystander.context.book(i);
            for (Side side : List.of(Side.BUY, Side.SELL)) {
                for (int depth = 0; depth < book.levels(side); depth++) {
                    orders += book.orderCount(side, depth);
                }
            }
        }
        return orders;
    }

    private void add(long id) {
        header();
        writer.addOrder(book(id), id, side(id), price(id), LOTS, 0);
        writer.endGroup();
    }

    private void delete(long id) {
        header();
        writer.deleteOrder(book(id), id);
        writer.endGroup();
    }

    private void replace(long id, long newId) {
        header();
        writer.replaceOrder(book(id), id, newId, price(newId), LOTS);
        writer.endGroup();
    }

    private void reduce(long id) {
        header();
        writer.reduceOrder(book(id), id, 1);
        writer.endGroup();
    }

    private void header() {
        position++;
        writer.header(position, position, position, position);
    }

    private void apply(RingEvent event) {
        dispatcher.advance(event.streamNanos(), position);
        dispatcher.apply(event);
    }

    /** An id says its book and side, and by what is left of it its price. */
    private long newId() {
        nextId += keys();
        return nextId + random.nextInt(keys());
    }

    private int keys() {
        return 2 * shape.books();
    }

    private int book(long id) {
        return (int) (id % keys() / 2);
    }

    private static Side side(long id) {
        return id % 2 == 0 ? Side.BUY : Side.SELL;
    }

    /** The square of an even fraction: half of all orders lie in the first quarter of the levels. */
    private long price(long id) {
        double fraction = ((id / keys() * 0x9e37_79b9_7f4a_7c15L) >>> 11) * 0x1p-53;
        long away = ((long) (shape.levels() * fraction * fraction)) * TICK;
        return side(id) == Side.BUY ? BID - away : BID + TICK + away;
    }
}

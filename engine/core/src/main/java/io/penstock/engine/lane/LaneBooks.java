package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.FeedGap;
import io.penstock.engine.book.KeptBook;
import io.penstock.engine.book.LevelBook;
import io.penstock.engine.book.OrderBook;
import io.penstock.engine.book.OrderBook.Outcome;
import io.penstock.engine.book.OrderBooks;
import io.penstock.engine.book.OrderStore;
import io.penstock.engine.market.InstrumentState;
import io.penstock.engine.ring.RingEvent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The books of the instruments that the strategies of one lane follow, and what became of each change. Lane thread. */
final class LaneBooks {
    private final LaneState state;
    private final List<StrategyRunner> runners;
    private final LaneMarket market;
    private final LaneBars bars;
    private final LaneComposites composites;
    private final OrderStore orders = new OrderStore();
    private final OrderBooks books = orders.books();
    private final List<KeptBook> kept = new ArrayList<>();
    private final Map<List<StrategyRunner>, Audience> audiences = new HashMap<>();
    private final long[] outcomes = new long[Outcome.values().length];

    LaneBooks(LaneState state, List<StrategyRunner> runners, LaneBars bars, LaneComposites composites) {
        this.state = state;
        this.runners = runners;
        this.bars = bars;
        this.composites = composites;
        this.market = new LaneMarket(state);
    }

    /** Changes the book of an event's instrument, if it is followed, or else what is known of its market. */
    @HotPath
    void apply(RingEvent event) {
        if (event.isOrder()) {
            int bids = LaneState.bids(state.route(event.instrumentId()));
            if (bids != OrderBooks.NONE) {
                count(change(bids, event));
            } else if (state.of(event.instrumentId()) != null) {
                count(Outcome.NOT_SHOWN);
            }
        } else {
            applyOther(event);
        }
    }

    private void applyOther(RingEvent event) {
        int id = event.instrumentId();
        switch (event.kind()) {
            case LEVEL -> {
                Followed followed = state.of(id);
                if (followed != null) {
                    count(setLevel(followed, event));
                }
            }
            case QUOTE -> {
                Followed followed = state.of(id);
                if (followed != null && followed.levels != null) {
                    count(followed.levels.quote(
                            event.bidPrice(), event.bidQuantity(), event.askPrice(), event.askQuantity()));
                }
            }
            case DEFINITION -> {
                define(event);
                state.channels.add(event.channel(), id, state.of(id));
            }
            case GAP -> gap(event, id);
            case BOOK_CLEAR -> clear(id);
            default -> market.apply(event);
        }
    }

    /** The books by order. */
    OrderBooks orderBooks() {
        return books;
    }

    /** Bytes that its tables took to become larger, so far. */
    long grownBytes() {
        return orders.grownBytes();
    }

    /** Adds its figures to a report of the lane. */
    LaneReport report(int lane, long events, long unpricedTrades, Throwable failure) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, outcomes[outcome.ordinal()]);
        }
        int stale = (int) kept.stream().filter(KeptBook::isStale).count();
        return new LaneReport(
                lane, events, kept.size(), stale, orders.live(), counts, unpricedTrades, Optional.ofNullable(failure));
    }

    private void count(Outcome outcome) {
        outcomes[outcome.ordinal()]++;
    }

    private Outcome change(int bids, RingEvent event) {
        if (event.isAdd()) {
            return books.add(bids, event.orderId(), event.sideCode() == 0 ? 0 : 1, event.price(), event.quantity());
        }
        Outcome outcome;
        if (event.isDelete()) {
            outcome = books.delete(bids, event.orderId());
        } else if (event.isReplace()) {
            outcome = books.replace(bids, event.orderId(), event.newOrderId(), event.price(), event.quantity());
        } else {
            outcome = books.reduce(bids, event.orderId(), event.quantity());
        }
        if (outcome == Outcome.ORDER_BEFORE_START && event.saysWhere()) {
            if (event.kind() == EventKind.ORDER_REPLACE) {
                books.addBeforeStart(bids, event.newOrderId(), event.side(), event.price(), event.quantity());
            } else {
                books.takeBeforeStart(bids, event.side(), event.restingPrice(), event.quantity());
            }
        }
        return outcome;
    }

    private Outcome setLevel(Followed followed, RingEvent event) {
        return followed.orders == null
                ? followed.levels.set(event.side(), event.price(), event.quantity(), event.orderCount())
                : books.setLevel(followed.orders.bids(), event.side(), event.price(), event.quantity());
    }

    /** Who follows an instrument is settled by the first definition, the same in every lane. */
    private void define(RingEvent event) {
        Instrument instrument = event.instrument();
        boolean known = state.instruments.put(instrument) != null;
        if (known) {
            redefine(instrument, event.bookKind());
            return;
        }
        List<StrategyRunner> followers =
                runners.stream().filter(runner -> runner.follows(instrument)).toList();
        boolean isKept = event.letThrough() && (runners.isEmpty() || !followers.isEmpty());
        if (!isKept) {
            state.put(instrument.id(), null);
            return;
        }
        KeptBook book = newBook(instrument, event.bookKind());
        kept.add(book);
        Audience audience = audience(followers);
        state.put(
                instrument.id(),
                new Followed(
                        book,
                        new InstrumentState(state.marketWide),
                        audience,
                        bars.of(instrument, followers),
                        new RecordedBars(followers),
                        composites.of(instrument, audience)));
    }

    private Audience audience(List<StrategyRunner> followers) {
        return audiences.computeIfAbsent(followers, heard -> {
            Audience audience = new Audience(audiences.size(), heard);
            state.audiences.add(audience);
            return audience;
        });
    }

    private KeptBook newBook(Instrument instrument, BookKind kind) {
        return switch (kind) {
            case ORDERS, PARTIAL_ORDERS -> new OrderBook(instrument, orders, kind == BookKind.ORDERS);
            case LEVELS, TOP, NONE -> new LevelBook(instrument, orders, kind);
        };
    }

    /** A source of trades, states or definitions only does not decide what the next one may show. */
    private void redefine(Instrument instrument, BookKind kind) {
        Followed followed = state.of(instrument.id());
        if (followed == null) {
            return;
        }
        if (kind == BookKind.NONE || followed.levels == null || !followed.levels.showsNothing()) {
            followed.book.redefine(instrument);
            return;
        }
        KeptBook book = newBook(instrument, kind);
        kept.set(kept.indexOf(followed.book), book);
        state.put(
                instrument.id(),
                new Followed(
                        book,
                        followed.market,
                        followed.audience,
                        followed.bars,
                        followed.recordedBars,
                        followed.composite));
    }

    private void gap(RingEvent event, int id) {
        if (id != Instrument.ALL) {
            markStale(id);
        } else if (event.channel() == FeedGap.NO_CHANNEL) {
            kept.forEach(KeptBook::markStale);
        } else {
            BitSet instruments = state.channels.instruments(event.channel());
            for (int i = instruments.nextSetBit(0); i >= 0; i = instruments.nextSetBit(i + 1)) {
                markStale(i);
            }
        }
    }

    private void markStale(int id) {
        Followed followed = state.of(id);
        if (followed != null) {
            followed.book.markStale();
        }
    }

    private void clear(int id) {
        if (id == Instrument.ALL) {
            kept.forEach(KeptBook::clear);
        } else if (state.of(id) != null) {
            state.of(id).book.clear();
        }
    }
}

package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.event.EventKind;
import io.penstock.engine.book.OrderBooks;
import io.penstock.engine.ring.RingEvent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells the strategies of one lane what an event and the end of its group mean to them, in the order that {@link
 * io.penstock.api.strategy.Strategy} promises. The books are changed already. Lane thread.
 */
final class Delivery {
    private final LaneState state;
    private final OrderBooks books;
    private final LaneBars bars;
    private final LaneComposites composites;
    private final List<StrategyRunner> runners;
    private final StrategyRunner[] all;
    private final StrategyRunner[] groupListeners;
    private final OrderView order = new OrderView();
    private final TradeView trade = new TradeView();
    private final QuoteView quote;
    /** Made once: a reference to a method is an object at each use. */
    private final Consumer<Followed> cleared = this::cleared;

    private final Consumer<Followed> counts = this::counts;
    /** Ids, not references: storing a reference costs the collector's write barrier, with every event. */
    private int[] changed = new int[16];

    private int changes;
    /** The present group has events already. */
    private boolean open;

    /** What was found of the present group when it was one order. */
    private boolean changedSideDiffers;

    private long unpricedTrades;

    Delivery(
            LaneState state, OrderBooks books, List<StrategyRunner> runners, LaneBars bars, LaneComposites composites) {
        this.state = state;
        this.quote = new QuoteView(state.told);
        this.books = books;
        this.bars = bars;
        this.composites = composites;
        this.runners = runners;
        this.all = runners.toArray(StrategyRunner[]::new);
        this.groupListeners = runners.stream()
                .filter(runner -> runner.hears(Callback.GROUP_END))
                .toArray(StrategyRunner[]::new);
    }

    /** Executions without any known price. */
    long unpricedTrades() {
        return unpricedTrades;
    }

    @HotPath
    void deliver(RingEvent event) {
        state.calls.beginStep();
        tell(event);
    }

    /** Goes on with the event that was being delivered, after the callback that did not return. */
    void resume(RingEvent event) {
        state.calls.replay(runners, () -> tell(event));
    }

    private void tell(RingEvent event) {
        if (!open && event.changesOneOrder()) {
            int instrumentId = event.instrumentId();
            int audience = LaneState.onlyQuotedTo(state.route(instrumentId));
            if (audience >= 0) {
                tellQuote(event, instrumentId, state.audiences.get(audience));
                return;
            }
        }
        if (event.instrumentId() == Instrument.ALL) {
            toAll(event);
        } else {
            Followed followed = state.of(event.instrumentId());
            if (followed != null) {
                toFollowers(event, followed);
            }
        }
        if (event.endOfGroup()) {
            endGroup(event);
        }
        open = !event.endOfGroup();
    }

    /** Most events of most runs: a group of one order, of which nobody hears but by a new quote. */
    private void tellQuote(RingEvent event, int instrumentId, Audience audience) {
        StrategyRunner[] hearQuotes = audience.of(Callback.QUOTE);
        if (hearQuotes.length == 0) {
            return;
        }
        if (!state.calls.replaying()) {
            changedSideDiffers = books.takeChangedTouch()
                    && state.told.update(
                            instrumentId, books.changedSideCode(), books.changedBest(), books.changedBestQuantity());
        }
        if (changedSideDiffers) {
            for (StrategyRunner runner : hearQuotes) {
                runner.quote(quote.show(instrumentId, event));
            }
        }
    }

    private void toFollowers(RingEvent event, Followed followed) {
        if (event.isOrder()) {
            order(event, followed);
        } else {
            other(event, followed);
        }
        for (StrategyRunner runner : followed.audience.of(Callback.GROUP_END)) {
            runner.hearOfGroup();
        }
    }

    private void other(RingEvent event, Followed followed) {
        Audience audience = followed.audience;
        switch (event.kind()) {
            case BOOK_CLEAR -> {
                for (StrategyRunner runner : audience.of(Callback.CLEAR)) {
                    runner.clear(event);
                }
                cleared(followed);
            }
            case LEVEL -> {
                for (StrategyRunner runner : audience.of(Callback.LEVEL)) {
                    runner.level(event);
                }
                changed(followed);
            }
            case QUOTE -> venueQuote(event, followed);
            case TRADE -> {
                for (StrategyRunner runner : audience.of(Callback.TRADE)) {
                    runner.trade(event);
                }
                bars.trade(followed, event);
            }
            case BAR -> followed.recordedBars.tell(event);
            case TRADE_BUST -> {
                for (StrategyRunner runner : audience.of(Callback.TRADE_BUST)) {
                    runner.tradeBust(event);
                }
                bars.bust(followed);
            }
            default -> {
                rare(event, audience);
                counts(followed);
            }
        }
    }

    private void rare(RingEvent event, Audience audience) {
        switch (event.kind()) {
            case STATUS -> {
                for (StrategyRunner runner : audience.of(Callback.STATUS)) {
                    runner.status(event);
                }
            }
            case IMBALANCE -> {
                for (StrategyRunner runner : audience.of(Callback.IMBALANCE)) {
                    runner.imbalance(event);
                }
            }
            case NOTICE -> {
                for (StrategyRunner runner : audience.of(Callback.NOTICE)) {
                    runner.notice(event);
                }
            }
            case DEFINITION -> {
                for (StrategyRunner runner : audience.of(Callback.DEFINITION)) {
                    runner.definition(event);
                }
            }
            case GAP -> {
                for (StrategyRunner runner : audience.followers()) {
                    runner.gap(event);
                }
            }
            default -> {}
        }
    }

    private void toAll(RingEvent event) {
        if (event.kind() == EventKind.END) {
            bars.cut();
            return;
        }
        for (StrategyRunner runner : all) {
            if (event.kind() == EventKind.GAP && !state.channels.concern(event.channel(), runner)) {
                continue;
            }
            switch (event.kind()) {
                case SESSION -> runner.session(event);
                case STATUS -> runner.status(event);
                case NOTICE -> runner.notice(event);
                case GAP -> runner.gap(event);
                case BOOK_CLEAR -> runner.clear(event);
                default -> {}
            }
            runner.hearOfGroup();
        }
        if (event.kind() == EventKind.BOOK_CLEAR) {
            state.forEachFollowed(cleared);
        } else {
            state.forEachFollowed(counts);
        }
    }

    private void venueQuote(RingEvent event, Followed followed) {
        if (followed.isTop()) {
            changed(followed);
        } else {
            followed.venueQuote.say(event);
            state.mayNeedMore(followed.instrumentId);
            noted(followed);
        }
    }

    /** What was said may decide whether it counts in a composite quote. */
    private void counts(Followed followed) {
        if (followed.composite != null) {
            noted(followed);
        }
    }

    private void cleared(Followed followed) {
        followed.venueQuote.clear();
        changed(followed);
    }

    private void order(RingEvent event, Followed followed) {
        if (followed.orders == null) {
            return;
        }
        Audience audience = followed.audience;
        StrategyRunner[] hearOrders = audience.of(Callback.ORDER);
        if (hearOrders.length > 0) {
            order.show(event, books);
            for (StrategyRunner runner : hearOrders) {
                runner.order(order);
            }
        }
        if (event.isExecute() && event.printable()) {
            trade(event, followed);
        }
        changed(followed);
    }

    private void trade(RingEvent event, Followed followed) {
        trade.show(event, books);
        if (trade.price() == Price.NONE) {
            unpricedTrades += state.calls.replaying() ? 0 : 1;
            return;
        }
        for (StrategyRunner runner : followed.audience.of(Callback.TRADE)) {
            runner.trade(trade);
        }
        bars.trade(followed, trade);
    }

    private void changed(Followed followed) {
        followed.bookChangedIn = state.group;
        noted(followed);
    }

    /** At the end of the present group composite quotes are to be told from all books as they are by then. */
    void noteComposites() {
        state.forEachFollowed(counts);
    }

    private void noted(Followed followed) {
        if (followed.notedIn == state.group || !followed.audience.hearsOfChanges()) {
            return;
        }
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, changes * 2);
        }
        followed.notedIn = state.group;
        changed[changes++] = followed.instrumentId;
    }

    private void quote(RingEvent last, Followed followed) {
        StrategyRunner[] hearQuotes = followed.audience.of(Callback.QUOTE);
        boolean heard = hearQuotes.length > 0 || followed.composite != null;
        if (heard && differs(followed)) {
            for (StrategyRunner runner : hearQuotes) {
                runner.quote(quote.show(followed.instrumentId, last));
            }
        }
        if (followed.composite != null && !state.calls.replaying()) {
            composites.change(followed, state.told);
        }
    }

    private boolean differs(Followed followed) {
        if (!state.calls.replaying() && followed.updateQuote(state.told)) {
            followed.quoteDiffersIn = state.group;
        }
        return followed.quoteDiffersIn == state.group;
    }

    /** Marks and lists are left until all callbacks are made: see {@link Calls}. */
    private void endGroup(RingEvent last) {
        for (int i = 0; i < changes; i++) {
            Followed followed = state.of(changed[i]);
            if (followed.bookChangedIn == state.group) {
                for (StrategyRunner runner : followed.audience.of(Callback.BOOK)) {
                    runner.book(followed.book);
                }
            }
            quote(last, followed);
        }
        composites.tell(state);
        for (StrategyRunner runner : groupListeners) {
            runner.groupEnd(state.position);
        }
        // Not before: until then a successor must find the way that this event went.
        for (int i = 0; i < changes; i++) {
            state.toldOf(state.of(changed[i]));
        }
        changes = 0;
        composites.endGroup();
        state.group++;
    }
}

package io.penstock.api.strategy;

import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.Event;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.Notice;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.market.Bar;
import io.penstock.api.market.CompositeQuote;

/**
 * A trading strategy. Override what you need; what is not overridden costs nothing.
 *
 * <p>One thread at a time calls an instance, and sees all that was done before: the same one for life, unless another strategy
 * of its lane got stuck and a successor goes on. It must not block: the ring waits for it. Views and books are valid during
 * the call; a run with {@code --check} finds those that are kept. A callback that throws, or does not return in time, puts the
 * strategy into quarantine: it hears nothing more, all others run on. Use {@link StrategyContext#now}, never the system clock, and seed every random number from a
 * parameter; then the same stream gives the same decisions at any speed and on any number of lanes.
 *
 * <p>For one event: bars that are over before it, order or level, trade, a bar that the trade fills; and at the end of its
 * group, once per instrument that changed: book, then quote; then composite quotes that changed; last {@link #onGroupEnd}.
 */
public interface Strategy {
    /** Once, before the first event: choose instruments and read parameters here. */
    default void onStart(StrategyContext context) {}

    /** A followed instrument, before any other event about it; again when the venue redefines it. */
    default void onDefinition(Definition definition) {}

    /** An order was added, reduced, deleted, replaced or executed; the book already shows it. */
    default void onOrder(OrderEvent order) {}

    /** A price level has a new total; the book already shows it. */
    default void onLevel(LevelEvent level) {}

    /** A trade, against the book or beside it. */
    default void onTrade(Trade trade) {}

    /** An earlier trade is void; only its {@link Trade#tradeId} is known. */
    default void onTradeBust(Trade trade) {}

    /** The book of an instrument changed in the group that ends here. */
    default void onBook(Book book) {}

    /** Best bid, best ask or their quantities differ from the last quote, at the end of the group that changed them. */
    default void onQuote(Quote quote) {}

    /**
     * Price, quantity or holders of the best bid or offer over all followed instruments of one symbol differ from the last
     * time, at the end of the group that changed them.
     */
    default void onComposite(CompositeQuote quote) {}

    /** A bar is over that {@link StrategyContext#bars} or {@link StrategyContext#recordedBars} asked for. */
    default void onBar(Bar bar) {}

    /** Trading in an instrument halts, pauses or goes on. */
    default void onStatus(TradingStatus status) {}

    /** Net order imbalance ahead of an auction. */
    default void onImbalance(Imbalance imbalance) {}

    /** A rarer word of the venue. */
    default void onNotice(Notice notice) {}

    /** A step of the venue's day. */
    default void onSession(SessionEvent session) {}

    /**
     * Messages are missing: heard before anything that came after them, with books stale already. Those of a channel are
     * heard of by who follows an instrument of it, and by all while it has shown none.
     */
    default void onGap(FeedGap gap) {}

    /**
     * The book of an instrument, or of all ({@link io.penstock.api.Instrument#ALL}), was emptied; what follows rebuilds it.
     */
    default void onClear(Event clear) {}

    /** The venue has one of the strategy's orders, or has replaced it as asked. */
    default void onAcknowledge(OwnOrder order) {}

    /** One of the strategy's orders traded, wholly or in part. */
    default void onFill(Fill fill) {}

    /**
     * The venue did not take an order, a replace or a cancel. {@link Orders#order} tells whether the order is still open. What the
     * engine itself does not let out is no reject but a {@link Refusal}.
     */
    default void onReject(OwnOrder order, OrderReason reason) {}

    /** What was left of one of the strategy's orders is cancelled. */
    default void onCancel(OwnOrder order, OrderReason reason) {}

    /** A timer is due; {@link StrategyContext#now} is its due time exactly. */
    default void onTimer(long timerId) {}

    /** A group with followed events has ended. {@code position} is the place of its last event in the stream, from 0. */
    default void onGroupEnd(long position) {}

    /** Once, after the last event, not after a failure. */
    default void onStop() {}

    /** Once, after {@link #onStop} or a failure: figures for the report. Lane thread; may allocate. */
    default void report(Results results) {}
}

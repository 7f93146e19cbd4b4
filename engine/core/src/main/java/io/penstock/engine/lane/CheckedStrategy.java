package io.penstock.engine.lane;

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
import io.penstock.api.strategy.Fill;
import io.penstock.api.strategy.OrderReason;
import io.penstock.api.strategy.OwnOrder;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import java.util.function.Consumer;

/**
 * A strategy in a checked run: whatever is shown to it answers during the call only, so that one that keeps an argument is
 * caught when it uses it. An object for each argument: slow.
 */
final class CheckedStrategy implements Strategy {
    private final Strategy strategy;
    private final LaneState state;

    CheckedStrategy(Strategy strategy, LaneState state) {
        this.strategy = strategy;
        this.state = state;
    }

    private <T> void lend(Class<T> type, T view, String callback, Consumer<T> call) {
        LentView.lend(type, view, callback, state.position, call);
    }

    @Override
    public void onStart(StrategyContext context) {
        strategy.onStart(context);
    }

    @Override
    public void onDefinition(Definition definition) {
        lend(Definition.class, definition, "onDefinition", strategy::onDefinition);
    }

    @Override
    public void onOrder(OrderEvent order) {
        lend(OrderEvent.class, order, "onOrder", strategy::onOrder);
    }

    @Override
    public void onLevel(LevelEvent level) {
        lend(LevelEvent.class, level, "onLevel", strategy::onLevel);
    }

    @Override
    public void onTrade(Trade trade) {
        lend(Trade.class, trade, "onTrade", strategy::onTrade);
    }

    @Override
    public void onTradeBust(Trade trade) {
        lend(Trade.class, trade, "onTradeBust", strategy::onTradeBust);
    }

    @Override
    public void onBook(Book book) {
        lend(Book.class, book, "onBook", strategy::onBook);
    }

    @Override
    public void onQuote(Quote quote) {
        lend(Quote.class, quote, "onQuote", strategy::onQuote);
    }

    @Override
    public void onComposite(CompositeQuote quote) {
        lend(CompositeQuote.class, quote, "onComposite", strategy::onComposite);
    }

    @Override
    public void onBar(Bar bar) {
        lend(Bar.class, bar, "onBar", strategy::onBar);
    }

    @Override
    public void onStatus(TradingStatus status) {
        lend(TradingStatus.class, status, "onStatus", strategy::onStatus);
    }

    @Override
    public void onImbalance(Imbalance imbalance) {
        lend(Imbalance.class, imbalance, "onImbalance", strategy::onImbalance);
    }

    @Override
    public void onNotice(Notice notice) {
        lend(Notice.class, notice, "onNotice", strategy::onNotice);
    }

    @Override
    public void onSession(SessionEvent session) {
        lend(SessionEvent.class, session, "onSession", strategy::onSession);
    }

    @Override
    public void onGap(FeedGap gap) {
        lend(FeedGap.class, gap, "onGap", strategy::onGap);
    }

    @Override
    public void onClear(Event clear) {
        lend(Event.class, clear, "onClear", strategy::onClear);
    }

    @Override
    public void onAcknowledge(OwnOrder order) {
        lend(OwnOrder.class, order, "onAcknowledge", strategy::onAcknowledge);
    }

    @Override
    public void onFill(Fill fill) {
        lend(Fill.class, fill, "onFill", strategy::onFill);
    }

    @Override
    public void onReject(OwnOrder order, OrderReason reason) {
        lend(OwnOrder.class, order, "onReject", lent -> strategy.onReject(lent, reason));
    }

    @Override
    public void onCancel(OwnOrder order, OrderReason reason) {
        lend(OwnOrder.class, order, "onCancel", lent -> strategy.onCancel(lent, reason));
    }

    @Override
    public void onTimer(long timerId) {
        strategy.onTimer(timerId);
    }

    @Override
    public void onGroupEnd(long position) {
        strategy.onGroupEnd(position);
    }

    @Override
    public void onStop() {
        strategy.onStop();
    }

    @Override
    public void report(Results results) {
        strategy.report(results);
    }
}

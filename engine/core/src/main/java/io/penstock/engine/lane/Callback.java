package io.penstock.engine.lane;

import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.Event;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.Notice;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.market.CompositeQuote;
import io.penstock.api.strategy.Strategy;
import java.util.EnumSet;
import java.util.Set;

/** The callbacks that cost something to prepare or to make: only strategies that override one are called for it. */
enum Callback {
    ORDER("onOrder", OrderEvent.class),
    LEVEL("onLevel", LevelEvent.class),
    TRADE("onTrade", Trade.class),
    TRADE_BUST("onTradeBust", Trade.class),
    BOOK("onBook", Book.class),
    QUOTE("onQuote", Quote.class),
    COMPOSITE("onComposite", CompositeQuote.class),
    STATUS("onStatus", TradingStatus.class),
    IMBALANCE("onImbalance", Imbalance.class),
    NOTICE("onNotice", Notice.class),
    DEFINITION("onDefinition", Definition.class),
    CLEAR("onClear", Event.class),
    GROUP_END("onGroupEnd", long.class);

    private final String method;
    private final Class<?> argument;

    Callback(String method, Class<?> argument) {
        this.method = method;
        this.argument = argument;
    }

    /** Those that a strategy's class overrides. */
    static Set<Callback> overriddenBy(Class<? extends Strategy> type) {
        Set<Callback> overridden = EnumSet.noneOf(Callback.class);
        for (Callback callback : values()) {
            if (callback.isOverriddenBy(type)) {
                overridden.add(callback);
            }
        }
        return overridden;
    }

    /** Whether a strategy's class, or one above it, overrides the empty default. */
    private boolean isOverriddenBy(Class<? extends Strategy> type) {
        try {
            return type.getMethod(method, argument).getDeclaringClass() != Strategy.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Strategy has no " + method, e);
        }
    }
}

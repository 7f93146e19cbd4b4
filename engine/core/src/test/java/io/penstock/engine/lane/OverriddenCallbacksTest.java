package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.Event;
import io.penstock.api.event.Quote;
import io.penstock.api.event.Trade;
import io.penstock.api.strategy.Strategy;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a strategy does not override costs nothing: nobody prepares it and nobody calls. */
class OverriddenCallbacksTest {
    private final Set<Callback> heard = EnumSet.noneOf(Callback.class);

    static class Base implements Strategy {
        @Override
        public void onTrade(Trade trade) {}

        @Override
        public void onGroupEnd(long position) {}
    }

    static final class Derived extends Base {
        @Override
        public void onQuote(Quote quote) {}
    }

    abstract static class Generic<T extends Event> implements Strategy {
        public void onTrade(T trade) {}
    }

    static final class OfTrades extends Generic<Trade> {
        @Override
        public void onTrade(Trade trade) {}
    }

    /** Knows nothing of strategies. */
    static class Bystander {
        public void onBook(Book book) {}
    }

    static final class Adopted extends Bystander implements Strategy {}

    interface Mixin extends Strategy {
        @Override
        default void onDefinition(Definition definition) {}
    }

    record ByLambda(Consumer<Quote> quotes) implements Strategy {
        @Override
        public void onQuote(Quote quote) {
            quotes.accept(quote);
        }
    }

    final class Inner implements Strategy {
        @Override
        public void onBook(Book book) {
            heard.add(Callback.BOOK);
        }
    }

    /** Looks like a callback and is none. */
    static final class Overloaded implements Strategy {
        public void onTrade(Object trade) {}

        public void onGroupEnd(int position) {}
    }

    enum Constant implements Strategy {
        ONE {
            @Override
            public void onTrade(Trade trade) {}
        }
    }

    @Test
    void theEmptyStrategyHearsNothing() {
        assertHears(new Strategy() {});
    }

    @Test
    void whatItOrAClassAboveItOverridesIsHeard() {
        assertHears(new Base(), Callback.TRADE, Callback.GROUP_END);
        assertHears(new Derived(), Callback.TRADE, Callback.GROUP_END, Callback.QUOTE);
        assertHears(new OfTrades(), Callback.TRADE);
        assertHears(new Adopted(), Callback.BOOK);
        assertHears(new Mixin() {}, Callback.DEFINITION);
    }

    @Test
    void theKindOfClassDoesNotMatter() {
        assertHears(new ByLambda(quote -> {}), Callback.QUOTE);
        assertHears(new Inner(), Callback.BOOK);
        assertHears(Constant.ONE, Callback.TRADE);
        class Local implements Strategy {
            @Override
            public void onTradeBust(Trade trade) {}
        }
        assertHears(new Local(), Callback.TRADE_BUST);
    }

    @Test
    void anOverloadIsNoOverride() {
        assertHears(new Overloaded());
    }

    private void assertHears(Strategy strategy, Callback... expected) {
        heard.clear();
        heard.addAll(Callback.overriddenBy(strategy.getClass()));
        assertEquals(Set.of(expected), heard);
    }
}

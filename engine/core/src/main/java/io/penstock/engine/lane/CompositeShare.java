package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.engine.market.CompositeBook;
import io.penstock.engine.market.CompositeMember;

/** What one instrument adds to the composite quote of its symbol. Lane thread. */
final class CompositeShare {
    /** One symbol's quote and who hears of it: who follows one of its instruments follows all. */
    static final class SymbolQuote {
        private final CompositeBook book;
        private final StrategyRunner[] hearers;
        private boolean touched;
        /** The last group at whose end it differed from what was told before. */
        private long differsIn = -1;

        SymbolQuote(String symbol, StrategyRunner[] hearers) {
            this.book = new CompositeBook(symbol);
            this.hearers = hearers;
        }

        /** Tells of it if the best differs from what was told last. */
        @HotPath
        void tell(LaneState state) {
            if (!state.calls.replaying() && book.update(state.now)) {
                differsIn = state.group;
            }
            if (differsIn == state.group) {
                for (StrategyRunner hearer : hearers) {
                    hearer.composite(book);
                }
            }
        }

        @HotPath
        void endGroup() {
            touched = false;
        }
    }

    private final SymbolQuote symbol;
    private final CompositeMember member;

    CompositeShare(SymbolQuote symbol, int instrumentId) {
        this.symbol = symbol;
        this.member = symbol.book.join(instrumentId);
    }

    SymbolQuote symbol() {
        return symbol;
    }

    /** The instrument's quote changed, or whether it counts. @return whether its symbol is yet to be told about */
    @HotPath
    boolean change(Followed followed, ToldQuotes told) {
        if (followed.isQuoted()) {
            int id = followed.instrumentId;
            member.quote(told.price(id, 0), told.quantity(id, 0), told.price(id, 1), told.quantity(id, 1));
        } else {
            member.exclude();
        }
        boolean first = !symbol.touched;
        symbol.touched = true;
        return first;
    }
}

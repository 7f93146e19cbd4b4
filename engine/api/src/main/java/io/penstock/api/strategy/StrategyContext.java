package io.penstock.api.strategy;

import io.penstock.api.Instruments;
import io.penstock.api.Parameters;
import io.penstock.api.book.Book;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.MarketState;

/** What a strategy is given. Valid for its life, on its lane's thread, inside callbacks. */
public interface StrategyContext {
    /** The checked parameters that its provider declared. */
    Parameters parameters();

    /** Instruments shown so far. */
    Instruments instruments();

    /**
     * Follows the instruments whose symbol matches a symbol or glob ({@code *}, {@code ?}), in addition to earlier
     * calls; in {@link Strategy#onStart} only. A strategy that never calls it follows all that the run lets through.
     */
    void follow(String... symbolsOrGlobs);

    /**
     * Asks for bars of every followed instrument; in {@link Strategy#onStart} only. They come through {@link Strategy#onBar}:
     * those that the engine builds from trades, and those of just this length that a source carries ready made, unless they span
     * a bound of the trading hours. A source whose ready made bars have another length gives none.
     */
    void bars(BarSpec spec);

    /**
     * Asks for all bars that the sources carry ready made, of whatever length; in {@link Strategy#onStart} only. They come through
     * {@link Strategy#onBar}, each once.
     */
    void recordedBars();

    /** The book of a followed instrument. @throws IllegalArgumentException for one that is not followed */
    Book book(int instrumentId);

    /** What the market last said about a followed instrument. @throws IllegalArgumentException for one not followed */
    MarketState market(int instrumentId);

    /** Where the strategy sends its orders to. The same object for life. */
    Orders orders();

    /** Lines for the author. The same object for life. */
    default StrategyLog log() {
        return StrategyLog.OFF;
    }

    /** Stream time in ns since the epoch; {@link io.penstock.api.Time#NONE} before the first event. */
    long now();

    /** Place of the current event in the stream, from 0; -1 before the first. */
    long position();

    /**
     * Calls {@link Strategy#onTimer} once stream time reaches {@code dueNanos}, before the event that took it there.
     * A time not after {@link #now} is due before the next event.
     *
     * @return the id that the callback will carry
     */
    long schedule(long dueNanos);

    /** Forgets a timer. @return false when it was no longer waiting */
    boolean cancel(long timerId);
}

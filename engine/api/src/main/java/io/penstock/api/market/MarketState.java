package io.penstock.api.market;

import io.penstock.api.event.Imbalance;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;

/**
 * What the stream last said about trading in one instrument and in the market around it; the present event counts already.
 * Before the first word of its kind a figure is unknown, never zero. Read-only; lane thread, during a callback; allocates
 * nothing.
 */
public interface MarketState {
    /**
     * What trading in the instrument is now: {@link TradingState#VENUE_HALTED} while the venue halts it on its own, and after
     * that what the market said last.
     */
    TradingState tradingState();

    /**
     * True when nothing trades continuously: halted by anyone, paused or quote-only. False while the state is unknown, for
     * many feeds never say.
     */
    boolean isTradingStopped();

    /** The last status heard, with its reason and times; state {@link TradingState#UNKNOWN} before the first. */
    TradingStatus status();

    /** Short sale price test (Reg SHO): {@code 0} none, {@code 1} intraday, {@code 2} remains; NUL before the first word. */
    char shortSaleTest();

    /** True when the price test forbids to sell short at or below the best bid. */
    boolean isShortSaleRestricted();

    /** Highest price of the band or limit in force (LULD, price limits); {@link io.penstock.api.Price#NONE} if none was said. */
    long upperBand();

    /** Lowest price of the band or limit in force; {@link io.penstock.api.Price#NONE} if none was said. */
    long lowerBand();

    /** Reference price of the auction collar; {@link io.penstock.api.Price#NONE} before the first. */
    long collarReference();

    /** Highest price of the auction collar; {@link io.penstock.api.Price#NONE} before the first. */
    long collarUpper();

    /** Lowest price of the auction collar; {@link io.penstock.api.Price#NONE} before the first. */
    long collarLower();

    /** How often the auction was extended, as its last collar says; {@link io.penstock.api.Quantity#UNKNOWN} before it. */
    long collarExtensions();

    /** The last imbalance heard; {@link TradeCondition#UNKNOWN} auction, no prices, unknown quantities before the first. */
    Imbalance imbalance();

    /** The last cross of any kind; {@link TradeCondition#UNKNOWN} condition and no price before the first, or once busted. */
    Trade lastCross();

    /**
     * Price of the last cross of a kind; {@link io.penstock.api.Price#NONE} before the first, once it is busted, and for what
     * is no cross.
     */
    long crossPrice(TradeCondition cross);

    /** Release qualifier of an IPO's quoting period; NUL where there is none. */
    char ipoQualifier();

    /** When quoting of an IPO begins, in ns since the epoch; {@link io.penstock.api.Time#NONE} where there is none. */
    long ipoQuotingNanos();

    /** Price of an IPO; {@link io.penstock.api.Price#NONE} where there is none. */
    long ipoPrice();

    /** Busts heard of trades in the instrument. */
    long busts();

    /** Whether the day has come to a step; false for a step that the venue does not know. */
    boolean hasReached(SessionEvent.Phase phase);

    /** Whether regular trading hours are on: they have begun and not ended. */
    default boolean isRegularHours() {
        return hasReached(SessionEvent.Phase.MARKET_OPEN) && !hasReached(SessionEvent.Phase.MARKET_CLOSE);
    }

    /** A market-wide circuit breaker's level, 1 to 3, in index points at scale 1e-9; {@link io.penstock.api.Price#NONE} if unsaid. */
    long breakerLevel(int level);

    /** The highest market-wide breaker level that was breached since the day began, 1 to 3; 0 when none was. */
    int breakerBreached();
}

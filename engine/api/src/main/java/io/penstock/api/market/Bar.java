package io.penstock.api.market;

/**
 * The trades of one instrument over an interval or up to an amount. Every trade counts that a strategy hears of with price and
 * quantity, crosses too. Times are exchange times: {@code tsEvent}, but never after stream time, and stream time where the
 * feed has no other. Valid during the callback.
 *
 * <p>A bar is told when it is over, once, and is never corrected:
 *
 * <ul>
 *   <li>One of time is over with the first event in the stream, of any instrument, that is not before its end; it is told before
 *       that event changes a book. An interval without trades gives no bar, unless {@link BarSpec#fillsGaps}.
 *   <li>One of ticks, volume or notional is over with the trade that fills it, after that trade was told.
 *   <li>None spans a beginning or end of the trading hours, and the end of the stream ends all.
 *   <li>A trade whose interval is over already is late: it is in no bar and counted in the next.
 *   <li>A bust takes nothing out of any bar and is counted in the next that is told.
 * </ul>
 *
 * <p>A bar may also come ready made from the source, as from a file of {@code ohlcv-1m}: {@link #isRecorded}. It is told when
 * it ends and not before, because nobody knew it earlier: {@link #endNanos} is the exchange time of its event. Which trades count
 * in it, and what becomes of late ones and of busts, is up to whoever made it, and an interval without trades usually has none.
 */
public interface Bar {
    /** Whose trades these are. */
    int instrumentId();

    /** What it is made of. */
    BarSpec spec();

    /** Exchange time, ns since the epoch: of time, the interval's first; else of the first trade. */
    long startNanos();

    /** Exchange time, ns since the epoch: of time, the first after the interval; else of the last trade. */
    long endNanos();

    /** Price of the first trade at scale 1e-9; in an empty bar the last price before. */
    long open();

    /** Highest price at scale 1e-9. */
    long high();

    /** Lowest price at scale 1e-9. */
    long low();

    /** Price of the last trade at scale 1e-9. */
    long close();

    /** Quantity traded. */
    long volume();

    /** Of {@link #volume}, what buyers took; {@link io.penstock.api.Quantity#UNKNOWN} if {@link #isRecorded}. */
    long buyVolume();

    /**
     * Of {@link #volume}, what sellers took; what neither took was crossed or hidden by the venue. {@link
     * io.penstock.api.Quantity#UNKNOWN} if {@link #isRecorded}.
     */
    long sellVolume();

    /** Trades; {@link io.penstock.api.Quantity#UNKNOWN} if {@link #isRecorded}. */
    long trades();

    /**
     * Price that the quantity traded at on average, rounded toward zero; {@link io.penstock.api.Price#NONE} if empty, or if {@link
     * #isRecorded}.
     */
    long averagePrice();

    /** False when the end of the stream, or of bars that are not of time a bound of the trading hours, cut it short. */
    boolean isComplete();

    /** Whether it lies within the trading hours. */
    boolean isInHours();

    /** Late trades since the bar before. */
    long lateTrades();

    /** Quantity of the late trades since the bar before. */
    long lateVolume();

    /** Busts heard since the bar before. */
    long busts();

    /** Whether the source carries it ready made; if not, the engine built it from trades. */
    default boolean isRecorded() {
        return false;
    }
}

package io.penstock.engine.lane;

import io.penstock.api.Time;
import io.penstock.engine.book.OrderBooks;
import io.penstock.engine.market.MarketWide;
import java.util.Arrays;
import java.util.function.Consumer;

/** What a lane knows of the market and of stream time, and its strategies may ask for. */
final class LaneState {
    /** In place of a time: some timer is new. */
    static final long LOOK_AT_TIMERS = Long.MIN_VALUE;

    final LaneInstruments instruments = new LaneInstruments();
    final MarketWide marketWide = new MarketWide();
    final LaneChannels channels = new LaneChannels();
    final Calls calls = new Calls();
    /** The thread that runs this lane now. */
    Thread owner;

    long now = Time.NONE;
    long position = -1;
    /** Number of the present group, from 0: what is marked with it is over, without being cleared, when it grows. */
    long group;
    /** Orders, replacements and cancels that its strategies sent. */
    long sent;
    /** No bar ends before; {@link Time#NONE} when none is begun. */
    long nextBarEnd = Time.NONE;
    /** No timer of any strategy is due before; {@link Time#NONE} when none waits. */
    long earliestTimer = Time.NONE;

    private Followed[] followed = new Followed[1_024];
    /** By instrument, apart: every change of an order reads them, and of thousands of objects most are not in the cache. */
    private int[] bids = none(1_024);

    private int[] quoted = none(1_024);

    /** What the lane keeps of an instrument; null when no strategy follows it. */
    Followed of(int instrumentId) {
        return followed[instrumentId];
    }

    /** Whether an instrument that the stream may not have shown yet is followed. */
    boolean follows(int instrumentId) {
        return instrumentId >= 0 && instrumentId < followed.length && followed[instrumentId] != null;
    }

    /** The bids of an instrument's book by order among the {@link OrderBooks}; {@link OrderBooks#NONE} when there is none. */
    int bids(int instrumentId) {
        return bids[instrumentId];
    }

    /** The same; {@link OrderBooks#NONE} also when more follows from a change of the book than a new quote. */
    int quotedBids(int instrumentId) {
        return quoted[instrumentId];
    }

    /** More follows from a change of the instrument's book from now on. */
    void noLongerOnlyQuoted(int instrumentId) {
        quoted[instrumentId] = OrderBooks.NONE;
    }

    /** Makes room for an instrument before any event about it, so that {@link #of} needs no check. */
    void put(int instrumentId, Followed instrument) {
        if (instrumentId >= followed.length) {
            int before = followed.length;
            int length = Math.max(before * 2, instrumentId + 1);
            followed = Arrays.copyOf(followed, length);
            bids = Arrays.copyOf(bids, length);
            quoted = Arrays.copyOf(quoted, length);
            Arrays.fill(bids, before, length, OrderBooks.NONE);
            Arrays.fill(quoted, before, length, OrderBooks.NONE);
        }
        followed[instrumentId] = instrument;
        boolean byOrder = instrument != null && instrument.orders != null;
        bids[instrumentId] = byOrder ? instrument.orders.bids() : OrderBooks.NONE;
        quoted[instrumentId] = byOrder && instrument.isOnlyQuoted() ? instrument.orders.bids() : OrderBooks.NONE;
    }

    /** @throws IllegalArgumentException when no strategy of the lane follows the instrument */
    Followed required(int instrumentId) {
        if (instrumentId < 0 || instrumentId >= followed.length || followed[instrumentId] == null) {
            throw notFollowed(instrumentId);
        }
        return followed[instrumentId];
    }

    /** @throws IllegalArgumentException when this strategy does not follow the instrument */
    Followed required(int instrumentId, StrategyRunner by) {
        Followed followed = required(instrumentId);
        if (!followed.audience.contains(by)) {
            throw notFollowed(instrumentId);
        }
        return followed;
    }

    /** The same words whether it is this strategy only or all of its lane that do not follow an instrument. */
    private static IllegalArgumentException notFollowed(int instrumentId) {
        return new IllegalArgumentException("book of instrument " + instrumentId + ": it is not followed");
    }

    private static int[] none(int length) {
        int[] none = new int[length];
        Arrays.fill(none, OrderBooks.NONE);
        return none;
    }

    void forEachFollowed(Consumer<Followed> action) {
        for (Followed instrument : followed) {
            if (instrument != null) {
                action.accept(instrument);
            }
        }
    }
}

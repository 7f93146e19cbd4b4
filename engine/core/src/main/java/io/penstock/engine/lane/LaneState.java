package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Time;
import io.penstock.engine.book.OrderBooks;
import io.penstock.engine.market.MarketWide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What a lane knows of the market and of stream time, and its strategies may ask for. */
final class LaneState {
    /** In place of a time: some timer is new. */
    static final long LOOK_AT_TIMERS = Long.MIN_VALUE;

    private static final long MORE = -1L << 32;
    private static final long NO_BOOK = MORE | (OrderBooks.NONE & 0xffff_ffffL);

    final LaneInstruments instruments = new LaneInstruments();
    final MarketWide marketWide = new MarketWide();
    final LaneChannels channels = new LaneChannels();
    final Calls calls = new Calls();
    /** By their numbers. */
    final List<Audience> audiences = new ArrayList<>();
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

    /** What the strategies last heard is best. */
    final ToldQuotes told = new ToldQuotes();

    private Followed[] followed = new Followed[1_024];
    /**
     * By instrument: below, the bids of its book by order; above, the number of the audience that hears of most changes of it by
     * quotes only. Apart from the objects: every change of an order reads it, and of thousands of objects most are not in the cache.
     */
    private long[] routes = none(1_024);

    /** What the lane keeps of an instrument; null when no strategy follows it. */
    Followed of(int instrumentId) {
        return followed[instrumentId];
    }

    /** Whether an instrument that the stream may not have shown yet is followed. */
    boolean follows(int instrumentId) {
        return instrumentId >= 0 && instrumentId < followed.length && followed[instrumentId] != null;
    }

    /** Where changes of an instrument's orders lead: for {@link #bids} and {@link #onlyQuotedTo}. */
    @HotPath
    long route(int instrumentId) {
        return routes[instrumentId];
    }

    /** The bids of the book by order among the {@link OrderBooks}; {@link OrderBooks#NONE} when there is none. */
    @HotPath
    static int bids(long route) {
        return (int) route;
    }

    /** The {@link Audience#number} of those to whom a change means a new quote, at most; below 0 when more may follow. */
    @HotPath
    static int onlyQuotedTo(long route) {
        return (int) (route >> 32);
    }

    /** More than a new quote of one side may follow from the next change of the instrument's book, or of any book. */
    void mayNeedMore(int instrumentId) {
        if (instrumentId != Instrument.ALL) {
            routes[instrumentId] |= MORE;
            return;
        }
        for (int i = 0; i < routes.length; i++) {
            routes[i] |= MORE;
        }
    }

    /** What its strategies were told is what is best now: if they hear of its orders by quotes only, that will do from now on. */
    void toldOf(Followed instrument) {
        if (instrument.isOnlyQuoted()) {
            routes[instrument.instrumentId] = (long) instrument.audience.number() << 32 | instrument.orders.bids();
        }
    }

    /** Makes room for an instrument before any event about it, so that {@link #of} needs no check. */
    void put(int instrumentId, Followed instrument) {
        if (instrumentId >= followed.length) {
            int before = followed.length;
            int length = Math.max(before * 2, instrumentId + 1);
            followed = Arrays.copyOf(followed, length);
            routes = Arrays.copyOf(routes, length);
            Arrays.fill(routes, before, length, NO_BOOK);
        }
        followed[instrumentId] = instrument;
        told.reset(instrumentId);
        boolean byOrder = instrument != null && instrument.orders != null;
        routes[instrumentId] = byOrder ? MORE | instrument.orders.bids() : NO_BOOK;
        if (byOrder && instrument.audience.of(Callback.QUOTE).length == 0) {
            toldOf(instrument);
        }
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

    private static long[] none(int length) {
        long[] none = new long[length];
        Arrays.fill(none, NO_BOOK);
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

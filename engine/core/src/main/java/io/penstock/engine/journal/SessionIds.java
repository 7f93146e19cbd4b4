package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.event.FeedGap;
import io.penstock.api.feed.FeedContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which id an instrument of a recorded session has in this run. Feed thread. */
final class SessionIds {
    static final int UNKNOWN = -2;
    private static final int MOST_CHANNELS = 1 << 16;

    private final Optional<FeedContext> context;
    private int[] byRecorded = new int[1_024];
    private final List<Integer> channels = new ArrayList<>();

    private SessionIds(Optional<FeedContext> context) {
        this.context = context;
        beginSession();
    }

    /** Those that a run gives. */
    static SessionIds givenBy(FeedContext context) {
        return new SessionIds(Optional.of(context));
    }

    /** Those of the session itself, and its channels. */
    static SessionIds asRecorded() {
        return new SessionIds(Optional.empty());
    }

    /** Another session gave its ids anew. */
    void beginSession() {
        Arrays.fill(byRecorded, UNKNOWN);
        channels.clear();
    }

    /** The id of an instrument; {@link #UNKNOWN} when it was not defined in this session. */
    @HotPath
    int of(int recorded) {
        return recorded >= 0 && recorded < byRecorded.length ? byRecorded[recorded] : UNKNOWN;
    }

    boolean isKnown(Instrument recorded) {
        return of(recorded.id()) != UNKNOWN;
    }

    /** Defines an instrument. @return its id in this run */
    int define(Instrument recorded) {
        if (recorded.id() >= byRecorded.length) {
            int length = byRecorded.length;
            byRecorded = Arrays.copyOf(byRecorded, Math.max(recorded.id() + 1, 2 * length));
            Arrays.fill(byRecorded, length, byRecorded.length, UNKNOWN);
        }
        byRecorded[recorded.id()] =
                context.isPresent() ? context.get().instrumentId(recorded.venue(), recorded.symbol()) : recorded.id();
        return byRecorded[recorded.id()];
    }

    /** The channel of a recorded one. Those before it are taken too, so that a journal that is read alone keeps its numbers. */
    long channel(long recorded) {
        if (context.isEmpty()) {
            return recorded;
        }
        if (recorded < 0 || recorded >= MOST_CHANNELS) {
            return FeedGap.NO_CHANNEL;
        }
        while (channels.size() <= recorded) {
            channels.add(context.get().newChannel());
        }
        return channels.get((int) recorded);
    }
}

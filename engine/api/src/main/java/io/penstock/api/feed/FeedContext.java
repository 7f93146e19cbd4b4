package io.penstock.api.feed;

import io.penstock.api.Parameters;
import io.penstock.api.Time;
import java.time.LocalDate;
import java.util.Optional;

/** What the engine lends to a feed. Feed thread. */
public interface FeedContext {
    /** The checked parameters that its provider declared. */
    Parameters parameters();

    /**
     * The dense id of an instrument, new or as given before for this venue and symbol, also by another source. The feed
     * says what the instrument is with {@link EventWriter#define} before any other event about it.
     */
    int instrumentId(String venue, String symbol);

    /**
     * A number for messages that this source numbers together, so that a gap among them concerns no other: for {@link
     * EventWriter#define(io.penstock.api.Instrument, io.penstock.api.book.BookKind, int)} and {@link
     * EventWriter#channelGap}.
     */
    int newChannel();

    /** The session date that the user gave with {@code --date}. */
    Optional<LocalDate> date();

    /** Tells the user something once, before or while reading; not for what happens per message. */
    void warn(String message);

    /**
     * The time of day, ns since the epoch, for the receive stamps of live feeds and nothing else; {@link
     * io.penstock.api.Time#NONE} where there is no clock to lend.
     */
    default long wallNanos() {
        return Time.NONE;
    }
}

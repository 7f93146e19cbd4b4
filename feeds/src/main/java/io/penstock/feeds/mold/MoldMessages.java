package io.penstock.feeds.mold;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;

/** Decodes the messages of one session, in order and without duplicates. Total over any bytes. Feed thread. */
public interface MoldMessages {
    /** A packet is about to be decoded, whose first message has this number, and those after it the next ones. */
    @HotPath
    void received(long tsRecv, long firstSequence);

    /** One message, {@code in[at..at + length)}. Counts it as accepted or rejected, and leaves its group open. */
    @HotPath
    void decode(byte[] in, int at, int length, long offset, EventWriter out);

    /** Makes the decoder of a session when its first packet comes. */
    @FunctionalInterface
    interface Opening {
        /**
         * A decoder without any state.
         *
         * @param tsRecv when that packet came, or {@link io.penstock.api.Time#NONE}
         * @param fromStart whether the session is heard from its first message on
         * @param channel in which its instruments are to be defined
         */
        MoldMessages open(long tsRecv, boolean fromStart, int channel);
    }
}

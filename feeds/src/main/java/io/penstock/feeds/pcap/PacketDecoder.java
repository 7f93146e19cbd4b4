package io.penstock.feeds.pcap;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;

/** Decodes the UDP payloads of one format, whatever brought them: a capture or a socket. Feed thread. */
public interface PacketDecoder {
    /**
     * One payload, {@code in[from..to)}: a total function of any bytes. Every group is closed with {@link
     * EventWriter#endGroup}, every message counted as accepted or rejected, every gap an event before what follows it.
     *
     * @param tsRecv when it was received, ns since the epoch, or {@link io.penstock.api.Time#NONE}
     * @param offset its place in the decompressed recording, or since the socket was opened, in bytes
     */
    @HotPath
    void decode(byte[] in, int from, int to, long tsRecv, long offset, EventWriter out);

    /**
     * Delivers what was held back for too long by now, as packets that came too early.
     *
     * @param nowNanos ns since the epoch; {@link Long#MAX_VALUE} when nothing will come any more
     */
    default void release(long nowNanos, EventWriter out) {}

    /** True when the venue has said that nothing more will come. */
    default boolean isEnded() {
        return false;
    }

    /**
     * The decoder of another line of the same source: this one, where payloads themselves say which stream they belong to;
     * otherwise one that shares with it what the lines of a source have in common.
     */
    default PacketDecoder anotherLine() {
        return this;
    }

    /** What people call a message type of this format, 0 to {@link PacketFormat#TYPES}. */
    String typeName(int type);

    /** What a message of a type says, as {@link io.penstock.api.feed.Feed#typeMeaning}. */
    default String typeMeaning(int type) {
        return "";
    }
}

package io.penstock.feeds.pcap;

import io.penstock.api.Parameter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import java.util.List;

/** A format that travels in UDP payloads; found with {@link java.util.ServiceLoader}. Without state; any thread. */
public interface PacketFormat {
    /** Message types that one format may count apart. */
    int TYPES = 256;

    /** Unique name, as in {@code decode=itch}. */
    String name();

    /** True when a payload is certainly of this format. */
    boolean recognises(byte[] in, int from, int to);

    /** Parameters that people may give to any source that this format is read from. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * True when each payload says which stream it belongs to: one decoder then gets the payloads of all lines of a source,
     * so that it can tell what the lines A and B both carry. Otherwise each line has a decoder of its own.
     */
    default boolean tellsStreams() {
        return false;
    }

    /**
     * A decoder with the state of one line: sequence numbers, instruments.
     *
     * @param tally shared by all decoders of a source
     * @param firstType what this format adds to its own message types when it counts them in the tally
     */
    PacketDecoder open(FeedContext context, FeedTally tally, int firstType);
}

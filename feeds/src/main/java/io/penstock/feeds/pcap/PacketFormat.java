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
     * The decoder of the first line of a source; the others have it or {@link PacketDecoder#anotherLine}.
     *
     * @param tally shared by all decoders of a source
     * @param firstType what this format adds to its own message types when it counts them in the tally
     */
    PacketDecoder open(FeedContext context, FeedTally tally, int firstType);
}

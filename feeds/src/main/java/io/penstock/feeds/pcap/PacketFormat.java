package io.penstock.feeds.pcap;

import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;

/** A format that travels in UDP payloads. Without state; any thread. */
public interface PacketFormat {
    /** Message types that one format may count apart. */
    int TYPES = 256;

    /** Unique name, as in {@code decode=itch}. */
    String name();

    /** True when a payload is certainly of this format. */
    boolean recognises(byte[] in, int from, int to);

    /**
     * A decoder with the state of one line: sequence numbers, instruments.
     *
     * @param tally shared by all decoders of a source
     * @param firstType what this format adds to its own message types when it counts them in the tally
     */
    PacketDecoder open(FeedContext context, FeedTally tally, int firstType);
}

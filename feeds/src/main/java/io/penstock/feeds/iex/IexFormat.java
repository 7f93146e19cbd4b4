package io.penstock.feeds.iex;

import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.pcap.PacketDecoder;
import io.penstock.feeds.pcap.PacketFormat;

/** TOPS, DEEP and DEEP+ over IEX-TP, all lines and channels of a source in one decoder. */
public final class IexFormat implements PacketFormat {
    /** Needs nothing. */
    public IexFormat() {}

    @Override
    public String name() {
        return "iex";
    }

    @Override
    public boolean recognises(byte[] in, int from, int to) {
        return IexFraming.check(in, from, to) == null;
    }

    @Override
    public PacketDecoder open(FeedContext context, FeedTally tally, int firstType) {
        return new IexDecoder(context, tally, firstType);
    }
}

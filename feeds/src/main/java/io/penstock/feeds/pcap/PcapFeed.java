package io.penstock.feeds.pcap;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import java.io.IOException;
import java.util.List;

/**
 * A capture: every packet a group, also one that turns out to hold nothing for us. Messages are counted as their formats
 * frame them, packets beside. Feed thread.
 */
final class PcapFeed implements Feed {
    private static final Fate[] FATES = Fate.values();

    private final Capture capture;
    private final Routes routes;
    private final FeedTally tally;
    private final Packet packet = new Packet();
    private final Datagram datagram = new Datagram();
    private final int packets;
    private final int[] byFate = new int[FATES.length];
    /** True while {@link #packet} holds one that was not delivered. */
    private boolean hasNext;

    private boolean released;

    /**
     * Nothing is read yet.
     *
     * @param formats to recognise, or the only one to decode
     * @param isNamed whether the user named it, so that nothing has to be recognised
     */
    PcapFeed(Capture capture, FeedContext context, FeedTally tally, List<PacketFormat> formats, boolean isNamed) {
        this.capture = capture;
        this.tally = tally;
        packets = tally.counter("packets");
        for (Fate fate : FATES) {
            byFate[fate.ordinal()] = tally.counter(fate.label());
        }
        routes = new Routes(context, tally, formats, isNamed);
    }

    @Override
    public long nextNanos() throws IOException {
        return read() ? packet.tsNanos : Time.NONE;
    }

    @Override
    @HotPath
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int groups = 0;
        while (groups < maxGroups && read()) {
            hasNext = false;
            deliver(out);
            groups++;
        }
        if (groups == 0 && !released) {
            released = true;
            routes.releaseAll(out);
            return 1;
        }
        return groups == 0 ? END : groups;
    }

    @Override
    public FeedTally tally() {
        return tally;
    }

    @Override
    public String typeName(int type) {
        return routes.typeName(type);
    }

    @Override
    public String typeMeaning(int type) {
        return routes.typeMeaning(type);
    }

    @Override
    public void close() {}

    private boolean read() throws IOException {
        if (!hasNext) {
            hasNext = capture.next(packet);
        }
        return hasNext;
    }

    private void deliver(EventWriter out) {
        Fate fate = datagram.read(packet);
        tally.count(packets);
        tally.count(byFate[fate.ordinal()]);
        switch (fate) {
            case UDP -> routes.deliver(packet, datagram, out);
            case CUT -> tally.truncated(packet.to - packet.from, packet.offset);
            case MALFORMED -> tally.reject(RejectReason.BAD_FRAMING, Capture.PACKET, packet.offset);
            default -> {}
        }
    }
}

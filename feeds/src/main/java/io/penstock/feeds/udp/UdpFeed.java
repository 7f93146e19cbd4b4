package io.penstock.feeds.udp;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.pcap.PacketDecoder;
import io.penstock.feeds.pcap.PacketFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/**
 * Payloads that arrive on a socket, each stamped once when it is read; every payload a group. It ends when the venue says
 * that the session has. What the socket's buffer could not hold while the lanes made the feed wait shows as a gap. Feed
 * thread.
 */
final class UdpFeed implements Feed {
    /** No UDP payload is longer. */
    private static final int MOST_BYTES = 65_535;

    private final DatagramChannel channel;
    private final FeedContext context;
    private final FeedTally tally = new FeedTally();
    private final PacketDecoder decoder;
    private final ByteBuffer buffer = ByteBuffer.allocate(MOST_BYTES);
    private final int packets = tally.counter("packets");
    private long receivedBytes;
    private boolean ended;

    /** @param channel bound, and not blocking; closed with the feed */
    UdpFeed(DatagramChannel channel, PacketFormat format, FeedContext context) {
        this.channel = channel;
        this.context = context;
        this.decoder = format.open(context, tally, 0);
    }

    @Override
    public long nextNanos() {
        return Time.NONE;
    }

    @Override
    @HotPath
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int groups = 0;
        while (groups < maxGroups && receive(out)) {
            groups++;
        }
        return groups == 0 && ended ? END : groups;
    }

    @Override
    public FeedTally tally() {
        return tally;
    }

    @Override
    public String typeName(int type) {
        return decoder.typeName(type);
    }

    @Override
    public String typeMeaning(int type) {
        return decoder.typeMeaning(type);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean receive(EventWriter out) throws IOException {
        if (ended) {
            return false;
        }
        buffer.clear();
        boolean came = channel.receive(buffer) != null;
        long tsRecv = context.wallNanos();
        if (came) {
            tally.count(packets);
            decoder.decode(buffer.array(), 0, buffer.position(), tsRecv, receivedBytes, out);
            receivedBytes += buffer.position();
        } else {
            decoder.release(tsRecv, out);
        }
        ended = decoder.isEnded();
        return came;
    }
}

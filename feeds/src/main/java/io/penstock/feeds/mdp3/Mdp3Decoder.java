package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.pcap.PacketDecoder;
import io.penstock.feeds.pcap.RecentChecksums;

/**
 * One line. Which stream it carries, nothing in its packets says: the same one as another line once it has sent the same
 * messages under the same number; until then, one of its own. Feed thread.
 */
final class Mdp3Decoder implements PacketDecoder {
    /** Packets after which a line is no longer compared with others: it is the only one of its stream. */
    private static final int MOST_COMPARED = 100_000;

    private final Mdp3Streams streams;
    private final FeedTally tally;
    private final int firstType;
    private Mdp3Stream stream;
    private int compared;

    /** The first line of a source. */
    Mdp3Decoder(FeedContext context, FeedTally tally, int firstType, boolean byOrder, boolean snapshots) {
        this(new Mdp3Streams(context, tally, firstType, byOrder, snapshots), tally, firstType);
    }

    private Mdp3Decoder(Mdp3Streams streams, FeedTally tally, int firstType) {
        this.streams = streams;
        this.tally = tally;
        this.firstType = firstType;
    }

    @Override
    public PacketDecoder anotherLine() {
        return new Mdp3Decoder(streams, tally, firstType);
    }

    @Override
    @HotPath
    public void decode(byte[] in, int from, int to, long tsRecv, long offset, EventWriter out) {
        if (to - from < Mdp3.PACKET_HEADER || !Mdp3Framing.isPacket(in, from, to)) {
            tally.reject(RejectReason.BAD_FRAMING, firstType, offset);
            return;
        }
        int messages = from + Mdp3.PACKET_HEADER;
        long checksum = RecentChecksums.of(in, messages, to - messages);
        if (compared < MOST_COMPARED && (stream == null || !stream.isShared)) {
            compare(in, from, to, checksum, tsRecv, out);
        }
        stream.packet(in, from, to, checksum, tsRecv, offset, out);
    }

    @Override
    public void release(long nowNanos, EventWriter out) {
        if (stream != null && nowNanos == Long.MAX_VALUE) {
            stream.releaseAll(out);
        } else if (stream != null) {
            stream.release(nowNanos, out);
        }
    }

    @Override
    public String typeName(int type) {
        return type == 0 ? "packet" : Integer.toString(type);
    }

    @Override
    public String typeMeaning(int type) {
        Mdp3Template template = Mdp3Template.of(type);
        return type == 0 ? "not MDP 3.0, or its lengths disagree" : template == null ? "" : template.name;
    }

    /** Heartbeats are the same everywhere: only packets that say something tell streams apart. */
    private void compare(byte[] in, int from, int to, long checksum, long tsRecv, EventWriter out) {
        boolean tells = Mdp3Framing.saysSomething(in, from, to);
        Mdp3Stream same =
                tells ? streams.withPacket(LittleEndian.u32(in, from + Mdp3.SEQUENCE), checksum, stream) : null;
        if (same != null) {
            same.join(stream, tsRecv, out);
            stream = same;
        } else if (stream == null) {
            stream = streams.newStream();
        }
        compared += tells ? 1 : 0;
    }
}

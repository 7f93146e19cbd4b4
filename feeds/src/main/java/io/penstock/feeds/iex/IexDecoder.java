package io.penstock.feeds.iex;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.pcap.PacketDecoder;
import io.penstock.feeds.pcap.RecentChecksums;

/** IEX-TP packets of any lines to the messages of each stream, in order and once each. Feed thread. */
final class IexDecoder implements PacketDecoder {
    /** Far more than a venue has; the channel id of a packet is not to be trusted. */
    private static final int MAX_STREAMS = 64;

    private final FeedContext context;
    private final FeedTally tally;
    private final int firstType;
    private final int heartbeats;
    private final IexMessages messages;
    private final IexStream[] streams = new IexStream[MAX_STREAMS];
    private int streamCount;

    IexDecoder(FeedContext context, FeedTally tally, int firstType) {
        this.context = context;
        this.tally = tally;
        this.firstType = firstType;
        this.heartbeats = tally.counter("iex.heartbeats");
        this.messages = new IexMessages(tally, firstType);
    }

    @Override
    @HotPath
    public void decode(byte[] in, int from, int to, long tsRecv, long offset, EventWriter out) {
        RejectReason wrong = IexFraming.check(in, from, to);
        IexStream stream = wrong == null ? stream(in, from) : null;
        if (stream == null) {
            tally.reject(wrong == null ? RejectReason.UNSUPPORTED : wrong, firstType, offset);
            return;
        }
        int count = LittleEndian.u16(in, from + IexTp.MESSAGES);
        if (!stream.enter(in, from, tsRecv, out)) {
            tally.duplicates(count, offset);
        } else if (count == 0) {
            tally.count(heartbeats);
        } else {
            takeAll(stream, in, from, count, tsRecv, offset, out);
        }
    }

    @Override
    public String typeName(int type) {
        return type == 0
                ? "packet"
                : type > ' ' && type < 127 ? String.valueOf((char) type) : String.format("0x%02x", type);
    }

    @Override
    public String typeMeaning(int type) {
        return IexNames.of(type);
    }

    private void takeAll(IexStream stream, byte[] in, int from, int count, long tsRecv, long offset, EventWriter out) {
        long sequence = LittleEndian.i64(in, from + IexTp.FIRST_SEQUENCE);
        int at = from + IexTp.HEADER;
        boolean contradicted = false;
        for (int i = 0; i < count; i++) {
            int length = LittleEndian.u16(in, at);
            at += IexTp.FRAME;
            long checksum = RecentChecksums.of(in, at, length);
            if (stream.isNext(sequence)) {
                stream.take(checksum);
                messages.decode(stream, in, at, length, sequence, tsRecv, offset + at - from, out);
            } else {
                boolean same = stream.agrees(sequence, checksum);
                RejectReason reason = same ? RejectReason.DUPLICATE : RejectReason.CONTRADICTION;
                tally.reject(reason, firstType + LittleEndian.u8(in, at), offset + at - from);
                if (!same && !contradicted) {
                    contradicted = true;
                    stream.contradicted(sequence, tsRecv, out);
                }
            }
            sequence++;
            at += length;
        }
        if (!stream.flagsGroups()) {
            out.endGroup();
        }
    }

    /** The stream of a packet; null when there are too many. */
    private IexStream stream(byte[] in, int from) {
        int protocol = LittleEndian.u16(in, from + IexTp.PROTOCOL);
        int channel = LittleEndian.i32(in, from + IexTp.CHANNEL);
        for (int i = 0; i < streamCount; i++) {
            if (streams[i].is(protocol, channel)) {
                return streams[i];
            }
        }
        if (streamCount == MAX_STREAMS) {
            return null;
        }
        IexStream stream = new IexStream(protocol, channel, context, tally);
        streams[streamCount++] = stream;
        return stream;
    }
}

package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.pcap.PacketDecoder;

/** The packets of one line, in order and once each, to their messages. Feed thread. */
final class Mdp3Decoder implements PacketDecoder {
    private static final int MAX_TYPE = 255;
    private static final long UNKNOWN = 0;

    private final FeedTally tally;
    private final int channel;
    private final int firstType;
    private final Mdp3Securities securities;
    private final Mdp3Messages messages;
    private long next = UNKNOWN;

    Mdp3Decoder(FeedContext context, FeedTally tally, int firstType, boolean byOrder, boolean snapshots) {
        this.tally = tally;
        this.channel = context.newChannel();
        this.firstType = firstType;
        this.securities = new Mdp3Securities(context, tally, byOrder, channel);
        this.messages = new Mdp3Messages(tally, securities, byOrder, snapshots);
    }

    @Override
    @HotPath
    public void decode(byte[] in, int from, int to, long tsRecv, long offset, EventWriter out) {
        if (to - from < Mdp3.PACKET_HEADER || !Mdp3Framing.isPacket(in, from, to)) {
            tally.reject(RejectReason.BAD_FRAMING, firstType, offset);
            return;
        }
        long sequence = LittleEndian.u32(in, from + Mdp3.SEQUENCE);
        long sendingNanos = LittleEndian.i64(in, from + Mdp3.SENDING_TIME);
        if (next != UNKNOWN && sequence < next && sequence != 1) {
            rejectAll(in, from, to, offset);
            return;
        }
        if (next != UNKNOWN && sequence != next) {
            jump(sequence, sendingNanos, tsRecv, out);
        }
        next = sequence + 1;
        int at = from + Mdp3.PACKET_HEADER;
        while (at < to) {
            decodeMessage(in, at, sequence, sendingNanos, tsRecv, offset + at - from, out);
            at += LittleEndian.u16(in, at + Mdp3.SIZE);
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

    private void decodeMessage(
            byte[] in, int at, long sequence, long sendingNanos, long tsRecv, long offset, EventWriter out) {
        int id = LittleEndian.u16(in, at + Mdp3.TEMPLATE);
        int type = firstType + Math.min(id, MAX_TYPE);
        boolean ours = LittleEndian.u16(in, at + Mdp3.SCHEMA) == Mdp3.THE_SCHEMA;
        Mdp3Template template = ours ? Mdp3Template.of(id) : null;
        RejectReason wrong = template == null ? RejectReason.UNKNOWN_TYPE : messages.check(template, in, at);
        if (wrong != null) {
            tally.reject(wrong, type, offset);
            return;
        }
        int root = at + Mdp3.MESSAGE_HEADER;
        long eventNanos = template.timeAt < 0 ? sendingNanos : LittleEndian.i64(in, root + template.timeAt);
        header(eventNanos, tsRecv, sequence, out);
        messages.decode(template, in, at, out);
        if (template.eventAt < 0 || (in[root + template.eventAt] & Mdp3.END_OF_EVENT) != 0) {
            out.endGroup();
        }
        tally.accept(type);
    }

    private void header(long eventNanos, long tsRecv, long sequence, EventWriter out) {
        boolean plausible = eventNanos > 0 && eventNanos != Time.NONE;
        if (!plausible) {
            tally.implausibleTime();
        }
        long ordering = tsRecv != Time.NONE ? tsRecv : plausible ? eventNanos : Time.NONE;
        out.header(eventNanos, tsRecv, sequence, ordering);
    }

    /**
     * Packets are missing, or the numbers begin anew: of definitions and snapshots they do in each round, which says nothing;
     * of incremental messages it is a gap of unknown length, and the books begin anew too.
     */
    private void jump(long sequence, long sendingNanos, long tsRecv, EventWriter out) {
        boolean anew = sequence < next;
        if (anew && !messages.sawIncremental()) {
            return;
        }
        long missing = anew ? 0 : sequence - next;
        tally.gap(missing);
        out.endGroup();
        header(sendingNanos, tsRecv, sequence, out);
        out.channelGap(channel, next, missing);
        if (anew) {
            securities.clearBooks(out);
        } else {
            securities.forgetLevels();
        }
        out.endGroup();
    }

    private void rejectAll(byte[] in, int from, int to, long offset) {
        int at = from + Mdp3.PACKET_HEADER;
        int count = 0;
        while (at < to) {
            count++;
            at += LittleEndian.u16(in, at + Mdp3.SIZE);
        }
        tally.duplicates(count, offset);
    }
}

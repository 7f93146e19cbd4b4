package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.pcap.HeldPackets;
import io.penstock.feeds.pcap.RecentChecksums;

/**
 * The packets of one sequence, from one line or from the lines A and B, in order and once each. What comes too early waits
 * for what it follows, as {@link HeldPackets} says. Incremental messages go on under growing numbers; definitions and
 * snapshots come in rounds, of which only what was not said before is told again. Feed thread.
 */
final class Mdp3Stream {
    private static final int MAX_TYPE = 255;
    private static final long UNKNOWN = 0;

    /** Several lines carry it. */
    boolean isShared;

    private final int number;
    private final int channel;
    private final FeedTally tally;
    private final int firstType;
    private final Mdp3Securities securities;
    private final Mdp3Messages messages;
    private final RecentChecksums known = new RecentChecksums();
    private final HeldPackets held = new HeldPackets();
    private long next = UNKNOWN;
    private boolean isIncremental;

    /** @param number among the streams of the source, from 0 */
    Mdp3Stream(
            int number, int channel, FeedTally tally, int firstType, Mdp3Securities securities, Mdp3Messages messages) {
        this.number = number;
        this.channel = channel;
        this.tally = tally;
        this.firstType = firstType;
        this.securities = securities;
        this.messages = messages;
    }

    /** Whether a packet with these messages came under this number, as far as is remembered. */
    @HotPath
    boolean has(long sequence, long checksum) {
        return known.has(sequence, checksum);
    }

    /** Another line carries this stream too. Until it was known, it was taken for another one; null when it was not. */
    void join(Mdp3Stream mistaken, long tsRecv, EventWriter out) {
        isShared = true;
        if (mistaken != null) {
            mistaken.releaseAll(out);
            if (mistaken.isIncremental) {
                // The books have seen some packets twice.
                securities.enter(number, channel);
                gap(next, 0, Time.NONE, tsRecv, out);
            }
        }
    }

    /** A packet whose messages fill it. */
    @HotPath
    void packet(byte[] in, int from, int to, long checksum, long tsRecv, long offset, EventWriter out) {
        securities.enter(number, channel);
        release(tsRecv, out);
        long sequence = LittleEndian.u32(in, from + Mdp3.SEQUENCE);
        if (known.has(sequence, checksum)) {
            copy(in, from, to, RejectReason.DUPLICATE, offset);
            next = sequence == next ? next + 1 : next;
        } else if (next != UNKNOWN && (isIncremental ? sequence == 1 && next > 1 : sequence < next)) {
            beginAnew(in, from, sequence, tsRecv, out);
            arrive(in, from, to, sequence, checksum, tsRecv, offset, out);
        } else if (isIncremental && known.knows(sequence)) {
            copy(in, from, to, RejectReason.CONTRADICTION, offset);
            known.forget(sequence);
            gap(sequence, 1, LittleEndian.i64(in, from + Mdp3.SENDING_TIME), tsRecv, out);
        } else if (sequence < next) {
            copy(in, from, to, RejectReason.DUPLICATE, offset);
        } else {
            arrive(in, from, to, sequence, checksum, tsRecv, offset, out);
        }
        releaseDue(out);
    }

    /** Gives up on what held packets wait for when they have waited for too long. */
    @HotPath
    void release(long nowNanos, EventWriter out) {
        while (held.isStale(nowNanos)) {
            securities.enter(number, channel);
            releaseFirst(out);
            releaseDue(out);
        }
    }

    /** Gives up on everything that held packets wait for. */
    void releaseAll(EventWriter out) {
        securities.enter(number, channel);
        while (!held.isEmpty()) {
            releaseFirst(out);
        }
    }

    /** Takes a packet that is not older than what was taken, or holds it. */
    private void arrive(
            byte[] in, int from, int to, long sequence, long checksum, long tsRecv, long offset, EventWriter out) {
        known.put(sequence, checksum);
        if (next == UNKNOWN) {
            next = sequence;
        }
        while (sequence > next) {
            if (held.hold(in, from, to, sequence, tsRecv, offset)) {
                return;
            }
            if (held.isEmpty()) {
                break;
            }
            releaseFirst(out);
            releaseDue(out);
        }
        take(in, from, to, sequence, tsRecv, offset, out);
    }

    private void releaseDue(EventWriter out) {
        while (!held.isEmpty() && held.sequence(held.first()) <= next) {
            releaseFirst(out);
        }
    }

    private void releaseFirst(EventWriter out) {
        int slot = held.first();
        held.drop(slot);
        take(
                held.array(),
                held.from(slot),
                held.to(slot),
                held.sequence(slot),
                held.tsRecv(slot),
                held.offset(slot),
                out);
    }

    /** Now or never: what is missing before it is a gap. */
    private void take(byte[] in, int from, int to, long sequence, long tsRecv, long offset, EventWriter out) {
        long sendingNanos = LittleEndian.i64(in, from + Mdp3.SENDING_TIME);
        if (sequence > next) {
            gap(next, sequence - next, sendingNanos, tsRecv, out);
        }
        next = sequence + 1;
        int at = from + Mdp3.PACKET_HEADER;
        while (at < to) {
            message(in, at, sequence, sendingNanos, tsRecv, offset + at - from, out);
            at += LittleEndian.u16(in, at + Mdp3.SIZE);
        }
    }

    private void message(
            byte[] in, int at, long sequence, long sendingNanos, long tsRecv, long offset, EventWriter out) {
        int id = LittleEndian.u16(in, at + Mdp3.TEMPLATE);
        boolean ours = LittleEndian.u16(in, at + Mdp3.SCHEMA) == Mdp3.THE_SCHEMA;
        Mdp3Template template = ours ? Mdp3Template.of(id) : null;
        RejectReason wrong = template == null ? RejectReason.UNKNOWN_TYPE : messages.check(template, in, at);
        if (wrong != null) {
            tally.reject(wrong, type(in, at), offset);
            return;
        }
        int root = at + Mdp3.MESSAGE_HEADER;
        long eventNanos = template.timeAt < 0 ? sendingNanos : LittleEndian.i64(in, root + template.timeAt);
        header(eventNanos, tsRecv, sequence, out);
        isIncremental |= template.kind.isIncremental();
        messages.decode(template, in, at, out);
        if (template.eventAt < 0 || (in[root + template.eventAt] & Mdp3.END_OF_EVENT) != 0) {
            out.endGroup();
        }
        tally.accept(type(in, at));
    }

    private int type(byte[] in, int at) {
        return firstType + Math.min(LittleEndian.u16(in, at + Mdp3.TEMPLATE), MAX_TYPE);
    }

    private void header(long eventNanos, long tsRecv, long sequence, EventWriter out) {
        boolean plausible = eventNanos > 0 && eventNanos != Time.NONE;
        if (!plausible) {
            tally.implausibleTime();
        }
        long ordering = tsRecv != Time.NONE ? tsRecv : plausible ? eventNanos : Time.NONE;
        out.header(eventNanos, tsRecv, sequence, ordering);
    }

    /** Another round; of incremental messages a gap of unknown length, and the books begin anew too. */
    private void beginAnew(byte[] in, int from, long sequence, long tsRecv, EventWriter out) {
        releaseAll(out);
        if (isIncremental) {
            known.clear();
            gap(next, 0, LittleEndian.i64(in, from + Mdp3.SENDING_TIME), tsRecv, out);
            securities.clearBooks(out);
            out.endGroup();
        }
        next = sequence;
    }

    private void gap(long firstMissing, long missing, long sendingNanos, long tsRecv, EventWriter out) {
        tally.gap(missing);
        out.endGroup();
        header(sendingNanos, tsRecv, firstMissing, out);
        out.channelGap(channel, firstMissing, missing);
        out.endGroup();
        securities.forgetLevels();
    }

    private void copy(byte[] in, int from, int to, RejectReason reason, long offset) {
        int at = from + Mdp3.PACKET_HEADER;
        while (at < to) {
            tally.reject(reason, type(in, at), offset + at - from);
            at += LittleEndian.u16(in, at + Mdp3.SIZE);
        }
    }
}

package io.penstock.feeds.mold;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;
import io.penstock.feeds.pcap.HeldPackets;
import io.penstock.feeds.pcap.RecentChecksums;

/**
 * One session: which number comes next, what came too early, and the decoder of its messages. Packets that are whole come
 * in; messages come out in the order of their numbers, each once, every hole as a gap before what follows it. Feed thread.
 */
final class MoldSession {
    final long high;
    final int low;

    private final Framing framing;
    private final MoldLosses losses;
    private final RecentChecksums taken = new RecentChecksums();
    private final MoldMessages messages;
    private HeldPackets held;
    private long next;
    private boolean ended;

    /** @param next the number that its first packet has */
    MoldSession(long high, int low, long next, Framing framing, MoldLosses losses, MoldMessages messages) {
        this.high = high;
        this.low = low;
        this.next = next;
        this.framing = framing;
        this.losses = losses;
        this.messages = messages;
    }

    /** Of which its gaps are. */
    int channel() {
        return losses.channel;
    }

    /** True when it said that it has ended, and nothing is missing that it still could send. */
    boolean isEnded() {
        return ended && (held == null || held.isEmpty());
    }

    /** A packet that is whole. */
    @HotPath
    void packet(byte[] in, int from, int to, long tsRecv, long offset, EventWriter out) {
        long sequence = framing.sequence(in, from);
        if (framing.isUnnumbered(sequence)) {
            deliver(in, from, framing.count(in, from), 0, next, tsRecv, offset, out);
            return;
        }
        release(tsRecv, out);
        while (sequence > next) {
            if (hold(in, from, to, sequence, tsRecv, offset)) {
                return;
            }
            if (held.isEmpty()) {
                break;
            }
            giveUp(out);
        }
        take(in, from, sequence, tsRecv, offset, out);
        if (held != null && !held.isEmpty()) {
            releaseDue(out);
        }
    }

    /** Gives up on what held packets wait for when they have waited for too long. */
    @HotPath
    void release(long nowNanos, EventWriter out) {
        while (held != null && held.isStale(nowNanos)) {
            giveUp(out);
        }
    }

    /** Gives up on everything that held packets wait for. */
    void releaseAll(EventWriter out) {
        while (held != null && !held.isEmpty()) {
            giveUp(out);
        }
    }

    /** No longer waits for what is missing before the first one held, but for what is missing after it. */
    private void giveUp(EventWriter out) {
        releaseFirst(out);
        releaseDue(out);
    }

    private void releaseDue(EventWriter out) {
        while (!held.isEmpty() && held.sequence(held.first()) <= next) {
            releaseFirst(out);
        }
    }

    private void releaseFirst(EventWriter out) {
        int slot = held.first();
        held.drop(slot);
        take(held.array(), held.from(slot), held.sequence(slot), held.tsRecv(slot), held.offset(slot), out);
    }

    private boolean hold(byte[] in, int from, int to, long sequence, long tsRecv, long offset) {
        if (held == null) {
            held = new HeldPackets();
        }
        return held.hold(in, from, to, sequence, tsRecv, offset);
    }

    /** Now or never: what is missing before it is a gap. */
    private void take(byte[] in, int from, long sequence, long tsRecv, long offset, EventWriter out) {
        int stated = framing.count(in, from);
        int count = stated == Mold.END_OF_SESSION ? 0 : stated;
        if (sequence > next) {
            losses.gap(next, sequence - next, tsRecv, out);
            next = sequence;
        }
        if (stated == Mold.END_OF_SESSION) {
            ended = true;
        }
        if (count > 0) {
            // A difference, because the sum may be more than a long holds.
            int seen = (int) Math.min(count, next - sequence);
            if (seen > 0) {
                losses.copies(taken, in, from + framing.headerBytes(), seen, sequence, tsRecv, offset, out);
            }
            if (seen < count) {
                next += count - seen;
                deliver(in, from, count, seen, next - (count - seen), tsRecv, offset, out);
            }
        }
    }

    /** Decodes the message blocks after the first {@code skipped} ones; they form a group. */
    private void deliver(
            byte[] in,
            int from,
            int count,
            int skipped,
            long firstSequence,
            long tsRecv,
            long offset,
            EventWriter out) {
        if (count == Mold.END_OF_SESSION) {
            return;
        }
        int at = from + framing.headerBytes();
        messages.received(tsRecv, firstSequence);
        for (int i = 0; i < count; i++) {
            int length = Mold.u16(in, at);
            at += Mold.BLOCK_HEADER;
            if (i >= skipped) {
                taken.put(firstSequence + i - skipped, RecentChecksums.of(in, at, length));
                messages.decode(in, at, length, offset, out);
            }
            at += length;
        }
        out.endGroup();
    }
}

package io.penstock.feeds.mold;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.pcap.PacketDecoder;
import java.util.function.IntFunction;

/**
 * MoldUDP64 packets of any number of sessions and lines: the same session on the lines A and B is one stream, of which the
 * later copy is counted as duplicates. What comes too early waits for what it follows, up to {@link HeldPackets#MOST}
 * packets and {@link HeldPackets#PATIENCE_NS}. A packet whose message blocks are not as many as it says is rejected as a
 * whole and does not move the numbers. A session begins at the first packet heard of it: what it sent before is not missing,
 * but its books are known in part only. Other bytes under a number that came before are counted as contradictions and told as
 * a gap of that number, as nobody knows which of the two were right. Feed thread.
 */
public final class MoldDecoder implements PacketDecoder {
    /** What a whole packet is called: its type, beside those of the messages. */
    private static final int PACKET = 0;

    /** Sessions known at a time: of a day's venues, or of some days. The one not heard for longest makes room. */
    private static final int MOST_SESSIONS = 8;

    private final Framing framing;
    private final FeedTally tally;
    private final int firstType;
    private final MoldMessages.Opening opening;
    private final FeedContext context;
    private final IntFunction<String> names;
    private final IntFunction<String> meanings;
    /** The one heard last is the first. */
    private final MoldSession[] sessions = new MoldSession[MOST_SESSIONS];

    /**
     * No session yet.
     *
     * @param firstType what is added to a type when it is counted
     * @param names what people call a message type
     * @param meanings what a message of a type says
     */
    public MoldDecoder(
            Framing framing,
            FeedContext context,
            FeedTally tally,
            int firstType,
            MoldMessages.Opening opening,
            IntFunction<String> names,
            IntFunction<String> meanings) {
        this.framing = framing;
        this.context = context;
        this.tally = tally;
        this.firstType = firstType;
        this.opening = opening;
        this.names = names;
        this.meanings = meanings;
    }

    @Override
    @HotPath
    public void decode(byte[] in, int from, int to, long tsRecv, long offset, EventWriter out) {
        if (!framing.isWhole(in, from, to)) {
            tally.reject(RejectReason.BAD_FRAMING, firstType + PACKET, offset);
            return;
        }
        long high = framing.sessionHigh(in, from);
        int low = framing.sessionLow(in, from);
        MoldSession session = sessions[0];
        if (session == null || session.high != high || session.low != low) {
            session = find(high, low, framing.sequence(in, from), tsRecv, out);
        }
        session.packet(in, from, to, tsRecv, offset, out);
    }

    @Override
    public void release(long nowNanos, EventWriter out) {
        for (MoldSession session : sessions) {
            if (session != null && nowNanos == Long.MAX_VALUE) {
                session.releaseAll(out);
            } else if (session != null) {
                session.release(nowNanos, out);
            }
        }
    }

    @Override
    public boolean isEnded() {
        boolean ended = sessions[0] != null;
        for (MoldSession session : sessions) {
            ended &= session == null || session.isEnded();
        }
        return ended;
    }

    @Override
    public String typeName(int type) {
        return type == PACKET ? "packet" : names.apply(type);
    }

    @Override
    public String typeMeaning(int type) {
        return type == PACKET ? "whole packet" : meanings.apply(type);
    }

    /** The session of this name, moved to the front. */
    private MoldSession find(long high, int low, long sequence, long tsRecv, EventWriter out) {
        int at = 1;
        while (at < MOST_SESSIONS && sessions[at] != null && (sessions[at].high != high || sessions[at].low != low)) {
            at++;
        }
        MoldSession found = at < MOST_SESSIONS ? sessions[at] : null;
        if (at == MOST_SESSIONS) {
            at--;
            sessions[at].releaseAll(out);
        }
        if (found == null) {
            found = open(high, low, sequence, tsRecv, sessions[at]);
        }
        System.arraycopy(sessions, 0, sessions, 1, at);
        sessions[0] = found;
        return found;
    }

    /** @param leaving the session that makes room, and leaves its channel to this one; null when none has to */
    private MoldSession open(long high, int low, long sequence, long tsRecv, MoldSession leaving) {
        int channel = leaving == null ? context.newChannel() : leaving.channel();
        long first = framing.isUnnumbered(sequence) ? 1 : sequence;
        boolean fromStart = sequence == (framing == Framing.SHORT ? 0 : 1);
        MoldMessages messages = opening.open(tsRecv, fromStart, channel);
        return new MoldSession(high, low, first, framing, new MoldLosses(context, tally, firstType, channel), messages);
    }
}

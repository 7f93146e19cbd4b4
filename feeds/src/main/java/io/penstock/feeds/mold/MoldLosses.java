package io.penstock.feeds.mold;

import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.pcap.RecentChecksums;

/** What of one session did not arrive, or arrived in two forms: counted, and told to the stream. Feed thread. */
final class MoldLosses {
    /** Of which the gaps are. */
    final int channel;

    private final FeedContext context;
    private final FeedTally tally;
    private final int firstType;
    private boolean warned;

    /** @param firstType what is added to a type when it is counted */
    MoldLosses(FeedContext context, FeedTally tally, int firstType, int channel) {
        this.context = context;
        this.tally = tally;
        this.firstType = firstType;
        this.channel = channel;
    }

    /** Nobody waits any longer for messages from this number on. */
    void gap(long firstMissing, long missing, long tsRecv, EventWriter out) {
        tally.gap(missing);
        out.header(Time.NONE, tsRecv, firstMissing, tsRecv);
        out.channelGap(channel, firstMissing, missing);
        out.endGroup();
    }

    /**
     * The message blocks at {@code blocksAt} have numbers that were taken before: duplicates, or other bytes than then.
     *
     * @param count so many, the first of which has the number {@code sequence}
     */
    void copies(
            RecentChecksums taken,
            byte[] in,
            int blocksAt,
            int count,
            long sequence,
            long tsRecv,
            long offset,
            EventWriter out) {
        int at = blocksAt;
        int same = 0;
        for (int i = 0; i < count; i++) {
            int length = Mold.u16(in, at);
            at += Mold.BLOCK_HEADER;
            if (taken.agrees(sequence + i, RecentChecksums.of(in, at, length))) {
                same++;
            } else {
                int type = length == 0 ? 0 : in[at] & 0xff;
                tally.reject(RejectReason.CONTRADICTION, firstType + type, offset);
                taken.forget(sequence + i);
                gap(sequence + i, 1, tsRecv, out);
                warn(sequence + i);
            }
            at += length;
        }
        if (same > 0) {
            tally.duplicates(same, offset);
        }
    }

    private void warn(long sequence) {
        if (!warned) {
            warned = true;
            context.warn("message " + sequence
                    + " of a MoldUDP64 session came twice with different bytes: books are stale" + " from there");
        }
    }
}

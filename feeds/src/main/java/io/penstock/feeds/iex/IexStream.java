package io.penstock.feeds.iex;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.pcap.RecentChecksums;

/** What one protocol on one channel has shown so far: its session, its next number, its instruments. Feed thread. */
final class IexStream {
    private static final long UNKNOWN = 0;

    final int protocol;
    final IexSymbols symbols;
    private final int channel;
    private final int gapChannel;
    private final FeedContext context;
    private final FeedTally tally;
    private final RecentChecksums taken = new RecentChecksums();
    private long session;
    private long previousSession = -1;
    private long start;
    private long next = UNKNOWN;
    private long firstChecksum;
    private long lastSendNanos;
    private boolean over;
    private boolean warned;

    IexStream(int protocol, int channel, FeedContext context, FeedTally tally) {
        this.protocol = protocol;
        this.channel = channel;
        this.context = context;
        this.tally = tally;
        this.gapChannel = context.newChannel();
        this.symbols = new IexSymbols(context, tally, gapChannel);
    }

    boolean is(int otherProtocol, int otherChannel) {
        return protocol == otherProtocol && channel == otherChannel;
    }

    /** What the stream shows of the books; of orders, all of them only when it was heard from its first message on. */
    BookKind bookKind() {
        return switch (protocol) {
            case IexTp.DEEP -> BookKind.LEVELS;
            case IexTp.DEEP_PLUS -> start == 1 ? BookKind.ORDERS : BookKind.PARTIAL_ORDERS;
            default -> BookKind.TOP;
        };
    }

    /** Whether messages themselves say where groups end; in DEEP+ their times and the end of the packet do. */
    boolean flagsGroups() {
        return protocol != IexTp.DEEP_PLUS;
    }

    /** A packet of this stream has come: new sessions and gaps are told first. False when its session is long over. */
    @HotPath
    boolean enter(byte[] in, int from, long tsRecv, EventWriter out) {
        long packetSession = LittleEndian.u32(in, from + IexTp.SESSION);
        if (packetSession == previousSession) {
            return false;
        }
        long first = LittleEndian.i64(in, from + IexTp.FIRST_SEQUENCE);
        long sendNanos = LittleEndian.i64(in, from + IexTp.SEND_TIME);
        if (next == UNKNOWN) {
            session = packetSession;
            start = first;
            next = first;
        } else if (packetSession != session) {
            beginAnew(over, sendNanos, tsRecv, out);
            previousSession = session;
            session = packetSession;
        } else if (isRestart(in, from, first, sendNanos)) {
            beginAnew(false, sendNanos, tsRecv, out);
        }
        if (first > next) {
            gap(next, first - next, sendNanos, tsRecv, out);
            next = first;
        }
        lastSendNanos = Math.max(lastSendNanos, sendNanos);
        return true;
    }

    @HotPath
    boolean isNext(long sequence) {
        return sequence == next;
    }

    /** The next message is taken. */
    @HotPath
    void take(long checksum) {
        if (next == 1) {
            firstChecksum = checksum;
        }
        taken.put(next++, checksum);
    }

    /** False when an older message is not what was taken under its number; true too when nobody remembers. */
    @HotPath
    boolean agrees(long sequence, long checksum) {
        return taken.agrees(sequence, checksum);
    }

    /** Two lines disagree about a message: nobody knows which of them is right. */
    void contradicted(long sequence, long tsRecv, EventWriter out) {
        gap(sequence, 1, Time.NONE, tsRecv, out);
        taken.forget(sequence);
        if (!warned) {
            warned = true;
            context.warn("iex: message " + sequence + " of channel " + channel
                    + " came twice with different bytes: books are stale from there");
        }
    }

    /** The venue said that the session is over. */
    void end() {
        over = true;
    }

    /**
     * A late copy of the first packet begins with 1 too: what was sent a second after all that was heard, and does not begin
     * with the same message, is none.
     */
    private boolean isRestart(byte[] in, int from, long first, long sendNanos) {
        boolean fromStart = first == 1 && LittleEndian.i64(in, from + IexTp.STREAM_OFFSET) == 0;
        if (!fromStart || next == 1 || sendNanos - lastSendNanos < Time.SECOND_NS) {
            return false;
        }
        int at = from + IexTp.HEADER;
        return LittleEndian.u16(in, from + IexTp.MESSAGES) == 0
                || RecentChecksums.of(in, at + IexTp.FRAME, LittleEndian.u16(in, at)) != firstChecksum;
    }

    private void beginAnew(boolean expected, long sendNanos, long tsRecv, EventWriter out) {
        if (expected) {
            header(sendNanos, tsRecv, out);
        } else {
            gap(next, 0, sendNanos, tsRecv, out);
        }
        symbols.clearBooks(out);
        out.endGroup();
        start = 1;
        next = 1;
        firstChecksum = 0;
        taken.clear();
        over = false;
    }

    private void gap(long firstMissing, long missing, long sendNanos, long tsRecv, EventWriter out) {
        symbols.closeAll();
        tally.gap(missing);
        header(sendNanos, tsRecv, out);
        out.channelGap(gapChannel, firstMissing, missing);
        out.endGroup();
    }

    /** Whatever group is open ends: it never gets its end now. */
    private void header(long sendNanos, long tsRecv, EventWriter out) {
        out.endGroup();
        out.header(sendNanos, tsRecv, next, tsRecv == Time.NONE ? sendNanos : tsRecv);
    }
}

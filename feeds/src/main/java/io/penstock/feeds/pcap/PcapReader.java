package io.penstock.feeds.pcap;

import static io.penstock.feeds.pcap.WireNumbers.i32;
import static io.penstock.feeds.pcap.WireNumbers.u32;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import java.io.IOException;

/**
 * The packets of a classic capture. A record that is longer than any packet leaves no way to find the next one: reading
 * ends there, and what is left is counted. Feed thread.
 */
final class PcapReader implements Capture {
    private static final long MICRO_NS = 1_000;

    private final Bytes bytes;
    private final FeedTally tally;
    private final boolean littleEndian;
    private final int linkType;
    private final long fractionNs;
    private final int headerBytes;
    /** Bytes of the record that was handed out last, which are read only when the next one is asked for. */
    private int held;

    private boolean ended;

    /** Reads the file header, which is there. */
    PcapReader(Bytes bytes, FeedTally tally) {
        this.bytes = bytes;
        this.tally = tally;
        byte[] in = bytes.array();
        int at = bytes.position();
        littleEndian = Pcap.isMagic(i32(in, at + Pcap.MAGIC, true));
        int magic = i32(in, at + Pcap.MAGIC, littleEndian);
        linkType = i32(in, at + Pcap.LINK_TYPE, littleEndian) & Pcap.LINK_TYPE_BITS;
        fractionNs = magic == Pcap.NANOS || magic == Pcap.IXIA_NANOS ? 1 : MICRO_NS;
        headerBytes = Pcap.RECORD_HEADER + (magic == Pcap.PATCHED_MICROS ? Pcap.PATCHED_EXTRA : 0);
        held = Pcap.FILE_HEADER + (magic == Pcap.IXIA_NANOS || magic == Pcap.IXIA_MICROS ? Pcap.IXIA_EXTRA : 0);
    }

    @Override
    @HotPath
    public boolean next(Packet into) throws IOException {
        while (!ended) {
            int at = bytes.position() + held;
            int there = bytes.limit() - at;
            if (there >= headerBytes) {
                byte[] in = bytes.array();
                long captured = u32(in, at + Pcap.CAPTURED, littleEndian);
                if (captured > MAX_RECORD - headerBytes) {
                    return endOfSense();
                }
                if (there >= headerBytes + captured) {
                    bytes.position(at);
                    held = headerBytes + (int) captured;
                    fill(in, at, (int) captured, into);
                    return true;
                }
            }
            advance();
            if (!bytes.fill()) {
                return endOfBytes();
            }
        }
        return false;
    }

    private void fill(byte[] in, int at, int captured, Packet into) {
        into.in = in;
        into.from = at + headerBytes;
        into.to = at + headerBytes + captured;
        into.linkType = linkType;
        into.isCut = captured < u32(in, at + Pcap.ORIGINAL, littleEndian);
        into.offset = bytes.offset();
        long fraction = u32(in, at + Pcap.FRACTION, littleEndian) * fractionNs;
        if (fraction < Time.SECOND_NS) {
            into.tsNanos = u32(in, at + Pcap.SECONDS, littleEndian) * Time.SECOND_NS + fraction;
        } else {
            into.tsNanos = Time.NONE;
            tally.implausibleTime();
        }
    }

    /** Lets go of what was handed out; an extra field of the file header may not be there yet. */
    private void advance() {
        int step = Math.min(held, bytes.limit() - bytes.position());
        bytes.position(bytes.position() + step);
        held -= step;
    }

    private boolean endOfSense() throws IOException {
        ended = true;
        advance();
        tally.reject(RejectReason.BAD_FRAMING, PACKET, bytes.offset());
        tally.afterEnd(Capture.skipRest(bytes));
        return false;
    }

    private boolean endOfBytes() {
        ended = true;
        int left = bytes.limit() - bytes.position();
        if (left > 0) {
            tally.truncated(left, bytes.offset());
            bytes.position(bytes.limit());
        }
        return false;
    }
}

package io.penstock.feeds.pcap;

import static io.penstock.feeds.pcap.WireNumbers.i32;
import static io.penstock.feeds.pcap.WireNumbers.u16;
import static io.penstock.feeds.pcap.WireNumbers.u32;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import java.io.IOException;

/**
 * The packets of a pcapng capture: of all its sections and interfaces. Blocks of other kinds are skipped, blocks that
 * contradict themselves are counted; one whose two lengths differ leaves no way to find the next: reading ends there, and
 * what is left is counted. Feed thread.
 */
final class PcapngReader implements Capture {
    private final Bytes bytes;
    private final FeedTally tally;
    private final CaptureInterfaces interfaces = new CaptureInterfaces();
    private boolean littleEndian;
    /** False in a section of a version that may mean anything. */
    private boolean isReadable;
    /** Bytes of the block that was handed out last, which are read only when the next one is asked for. */
    private int held;

    private boolean ended;

    PcapngReader(Bytes bytes, FeedTally tally) {
        this.bytes = bytes;
        this.tally = tally;
    }

    @Override
    @HotPath
    public boolean next(Packet into) throws IOException {
        while (!ended) {
            int at = bytes.position() + held;
            int there = bytes.limit() - at;
            if (there >= Pcapng.LEAST_LENGTH) {
                byte[] in = bytes.array();
                orient(in, at);
                long length = u32(in, at + Pcapng.LENGTH, littleEndian);
                if (length < Pcapng.LEAST_LENGTH || (length & 3) != 0) {
                    return endOfSense();
                }
                if (length > MAX_RECORD) {
                    skipLong(i32(in, at, littleEndian), length);
                    continue;
                }
                if (there >= length) {
                    bytes.position(at);
                    held = (int) length;
                    if (u32(in, at + held - Pcapng.TRAILER, littleEndian) != length) {
                        held = 0;
                        return endOfSense();
                    }
                    if (block(in, at, (int) length, into)) {
                        return true;
                    }
                    continue;
                }
            }
            advance();
            if (!bytes.fill()) {
                return endOfBytes();
            }
        }
        return false;
    }

    /** A section says in which order its numbers are, that of its own length included. */
    private void orient(byte[] in, int at) {
        if (i32(in, at) == Pcapng.SECTION) {
            littleEndian = i32(in, at + Pcapng.SECTION_ORDER_MAGIC, true) == Pcapng.ORDER_MAGIC;
        }
    }

    /** @return true when it is a packet, and {@code into} holds it */
    private boolean block(byte[] in, int at, int length, Packet into) {
        int type = i32(in, at, littleEndian);
        if (type == Pcapng.SECTION) {
            section(in, at, length);
            return false;
        }
        if (!isReadable) {
            return false;
        }
        boolean sane =
                switch (type) {
                    case Pcapng.ENHANCED ->
                        timed(in, at, length, i32(in, at + Pcapng.ENHANCED_INTERFACE, littleEndian), into);
                    case Pcapng.OBSOLETE ->
                        timed(in, at, length, u16(in, at + Pcapng.OBSOLETE_INTERFACE, littleEndian), into);
                    case Pcapng.SIMPLE -> simple(in, at, length, into);
                    case Pcapng.INTERFACE -> interfaces.add(in, at, length, littleEndian);
                    default -> true;
                };
        if (!sane) {
            tally.reject(RejectReason.BAD_FRAMING, PACKET, bytes.offset());
        }
        return sane && isPacket(type);
    }

    private static boolean isPacket(int type) {
        return type == Pcapng.ENHANCED || type == Pcapng.SIMPLE || type == Pcapng.OBSOLETE;
    }

    private void section(byte[] in, int at, int length) {
        interfaces.clear();
        isReadable = length >= Pcapng.SECTION_LEAST_LENGTH
                && i32(in, at + Pcapng.SECTION_ORDER_MAGIC, littleEndian) == Pcapng.ORDER_MAGIC
                && u16(in, at + Pcapng.SECTION_MAJOR, littleEndian) == Pcapng.MAJOR_VERSION;
        if (!isReadable) {
            tally.reject(RejectReason.UNSUPPORTED, PACKET, bytes.offset());
        }
    }

    /** An enhanced packet block, or an obsolete one: what follows the interface is laid out alike. */
    private boolean timed(byte[] in, int at, int length, int number, Packet into) {
        if (length < Pcapng.ENHANCED_DATA + Pcapng.TRAILER || !interfaces.has(number)) {
            return false;
        }
        long captured = u32(in, at + Pcapng.ENHANCED_CAPTURED, littleEndian);
        if (captured > length - Pcapng.ENHANCED_DATA - Pcapng.TRAILER) {
            return false;
        }
        fill(in, at + Pcapng.ENHANCED_DATA, (int) captured, u32(in, at + Pcapng.ENHANCED_ORIGINAL, littleEndian), into);
        into.linkType = interfaces.linkType(number);
        long units = u32(in, at + Pcapng.ENHANCED_TIME, littleEndian) << Integer.SIZE
                | u32(in, at + Pcapng.ENHANCED_TIME + Integer.BYTES, littleEndian);
        into.tsNanos = interfaces.clock(number).nanos(units);
        if (into.tsNanos == Time.NONE) {
            tally.implausibleTime();
        }
        return true;
    }

    /** How much of it was kept follows from the interface: padding may be behind it. */
    private boolean simple(byte[] in, int at, int length, Packet into) {
        if (length < Pcapng.SIMPLE_DATA + Pcapng.TRAILER || !interfaces.has(0)) {
            return false;
        }
        long original = u32(in, at + Pcapng.SIMPLE_ORIGINAL, littleEndian);
        long captured = Math.min(original, interfaces.snapLength(0));
        if (captured > length - Pcapng.SIMPLE_DATA - Pcapng.TRAILER) {
            return false;
        }
        fill(in, at + Pcapng.SIMPLE_DATA, (int) captured, original, into);
        into.linkType = interfaces.linkType(0);
        into.tsNanos = Time.NONE;
        return true;
    }

    private void fill(byte[] in, int from, int captured, long original, Packet into) {
        into.in = in;
        into.from = from;
        into.to = from + captured;
        into.isCut = captured < original;
        into.offset = bytes.offset();
    }

    /** A block that is longer than any packet, such as a list of names or a decryption key: piece by piece. */
    private void skipLong(int type, long length) throws IOException {
        advance();
        if (isReadable && isPacket(type)) {
            tally.reject(RejectReason.BAD_FRAMING, PACKET, bytes.offset());
        }
        long left = length;
        while (left > 0) {
            int step = (int) Math.min(left, bytes.limit() - bytes.position());
            bytes.position(bytes.position() + step);
            left -= step;
            if (left > 0 && step == 0 && !bytes.fill()) {
                ended = true;
                tally.truncated(length - left, bytes.offset());
                return;
            }
        }
    }

    /** Lets go of what was handed out. */
    private void advance() {
        bytes.position(bytes.position() + held);
        held = 0;
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

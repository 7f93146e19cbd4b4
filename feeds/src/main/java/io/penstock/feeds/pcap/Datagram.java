package io.penstock.feeds.pcap;

import static io.penstock.feeds.pcap.WireNumbers.i32;
import static io.penstock.feeds.pcap.WireNumbers.i64;
import static io.penstock.feeds.pcap.WireNumbers.u16;

import io.penstock.api.HotPath;

/**
 * The UDP datagram inside a packet: where it was sent, and its payload {@code [from..to)} in the packet's array. Total over
 * any bytes. Feed thread; allocates nothing.
 */
final class Datagram {
    /** First byte of the payload. */
    int from;
    /** End of the payload. */
    int to;
    /** Upper half of the destination's IPv6 address; 0 for IPv4. */
    long addressHigh;
    /** Lower half of the destination's IPv6 address, or all of the IPv4 one. */
    long addressLow;
    /** Destination port. */
    int port;

    private byte[] in;
    private boolean isCut;

    /** Looks into a packet; the fields hold only when the answer is {@link Fate#UDP}. */
    @HotPath
    Fate read(Packet packet) {
        in = packet.in;
        isCut = packet.isCut;
        int ip = LinkLayer.ip(in, packet.from, packet.to, packet.linkType);
        if (ip < 0) {
            return ip == LinkLayer.NO_IP ? Fate.NO_IP : ip == LinkLayer.UNKNOWN ? Fate.OTHER_LINK : tooShort();
        }
        if (ip >= packet.to) {
            return tooShort();
        }
        return switch ((in[ip + Ip.V4_VERSION] & 0xff) >>> 4) {
            case 4 -> v4(ip, packet.to);
            case 6 -> v6(ip, packet.to);
            default -> Fate.NO_IP;
        };
    }

    private Fate v4(int at, int end) {
        int there = end - at;
        if (there < Ip.V4_LEAST_HEADER) {
            return tooShort();
        }
        int header = (in[at] & 0x0f) << 2;
        int stated = u16(in, at + Ip.V4_TOTAL_LENGTH);
        int total = stated == 0 ? there : stated;
        if (header < Ip.V4_LEAST_HEADER || total < header) {
            return Fate.MALFORMED;
        }
        if ((u16(in, at + Ip.V4_FRAGMENT) & Ip.V4_FRAGMENT_BITS) != 0) {
            return Fate.FRAGMENT;
        }
        int protocol = in[at + Ip.V4_PROTOCOL] & 0xff;
        if (protocol != Ip.UDP) {
            return protocol == Ip.TCP ? Fate.TCP : Fate.OTHER_IP;
        }
        if (total > there) {
            return tooShort();
        }
        addressHigh = 0;
        addressLow = i32(in, at + Ip.V4_DESTINATION) & 0xffff_ffffL;
        return udp(at + header, at + total);
    }

    private Fate v6(int at, int end) {
        int there = end - at;
        if (there < Ip.V6_HEADER) {
            return tooShort();
        }
        int stated = u16(in, at + Ip.V6_PAYLOAD_LENGTH);
        int total = stated == 0 ? there : Ip.V6_HEADER + stated;
        addressHigh = i64(in, at + Ip.V6_DESTINATION);
        addressLow = i64(in, at + Ip.V6_DESTINATION + Long.BYTES);
        int next = in[at + Ip.V6_NEXT_HEADER] & 0xff;
        int header = at + Ip.V6_HEADER;
        int limit = Math.min(at + total, end);
        while (isExtension(next)) {
            if (limit - header < Ip.EXTENSION_UNIT) {
                return tooShort();
            }
            if (next == Ip.FRAGMENT && (u16(in, header + Ip.FRAGMENT_OFFSET) & Ip.FRAGMENT_BITS) != 0) {
                return Fate.FRAGMENT;
            }
            int length = extensionBytes(next, in[header + Ip.EXTENSION_LENGTH] & 0xff);
            next = in[header] & 0xff;
            header += length;
        }
        if (next != Ip.UDP) {
            return next == Ip.TCP ? Fate.TCP : Fate.OTHER_IP;
        }
        return total > there ? tooShort() : udp(header, at + total);
    }

    private Fate udp(int at, int end) {
        if (end - at < Ip.UDP_HEADER) {
            return Fate.MALFORMED;
        }
        int length = u16(in, at + Ip.UDP_LENGTH);
        if (length < Ip.UDP_HEADER || length > end - at) {
            return Fate.MALFORMED;
        }
        port = u16(in, at + Ip.UDP_DESTINATION);
        from = at + Ip.UDP_HEADER;
        to = at + length;
        return Fate.UDP;
    }

    private static boolean isExtension(int next) {
        return next == Ip.HOP_BY_HOP
                || next == Ip.ROUTING
                || next == Ip.FRAGMENT
                || next == Ip.AUTHENTICATION
                || next == Ip.DESTINATION_OPTIONS
                || next == Ip.MOBILITY;
    }

    private static int extensionBytes(int extension, int length) {
        return switch (extension) {
            case Ip.FRAGMENT -> Ip.EXTENSION_UNIT;
            case Ip.AUTHENTICATION -> (length + 2) * Integer.BYTES;
            default -> (length + 1) * Ip.EXTENSION_UNIT;
        };
    }

    /** Bytes that should be there are not: because the capture kept fewer, or for no good reason. */
    private Fate tooShort() {
        return isCut ? Fate.CUT : Fate.MALFORMED;
    }
}

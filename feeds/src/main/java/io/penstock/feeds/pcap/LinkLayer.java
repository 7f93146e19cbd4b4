package io.penstock.feeds.pcap;

import static io.penstock.feeds.pcap.WireNumbers.i32;
import static io.penstock.feeds.pcap.WireNumbers.u16;

import io.penstock.api.HotPath;

/**
 * Where the IP packet of a captured frame begins. The numbers of link types are those of tcpdump.org's list; Ethernet after
 * IEEE 802.3 clause 3, tags after IEEE 802.1Q. Without state; any thread.
 */
final class LinkLayer {
    /** Not enough bytes to tell. */
    static final int CUT = -1;
    /** Something else than IP. */
    static final int NO_IP = -2;
    /** A link type that is not read. */
    static final int UNKNOWN = -3;

    // Link types.
    static final int NULL = 0; // BSD loopback: 4 bytes of address family, in the order of the machine
    static final int ETHERNET = 1;
    static final int RAW_OLD = 12; // IP, as BSD numbers it inside
    static final int RAW_OPENBSD = 14;
    static final int RAW = 101; // IP
    static final int LOOP = 108; // OpenBSD loopback: the same in network order
    static final int LINUX_COOKED = 113;
    static final int IPV4 = 228;
    static final int IPV6 = 229;
    static final int LINUX_COOKED_2 = 276;

    // Types of what a frame carries.
    private static final int TYPE_IPV4 = 0x0800;
    private static final int TYPE_IPV6 = 0x86dd;
    private static final int TYPE_TAG = 0x8100; // IEEE 802.1Q
    private static final int TYPE_SERVICE_TAG = 0x88a8; // IEEE 802.1ad
    private static final int TYPE_OLD_SERVICE_TAG = 0x9100;

    private static final int ETHERNET_TYPE = 12; // 2 bytes, after two addresses
    private static final int TAG_BYTES = 4; // 2 of identification, then the type of what follows
    private static final int COOKED_TYPE = 14;
    private static final int COOKED_2_TYPE = 0;
    private static final int COOKED_2_HEADER = 20;
    private static final int FAMILY_BYTES = 4;
    /** Frames with more are made to keep a parser busy. */
    private static final int MOST_TAGS = 8;

    private LinkLayer() {}

    /** The place of the first byte of IP, or {@link #CUT}, {@link #NO_IP}, {@link #UNKNOWN}. */
    @HotPath
    static int ip(byte[] in, int from, int to, int linkType) {
        return switch (linkType) {
            case ETHERNET -> typed(in, from + ETHERNET_TYPE, from + ETHERNET_TYPE + 2, to);
            case LINUX_COOKED -> typed(in, from + COOKED_TYPE, from + COOKED_TYPE + 2, to);
            case LINUX_COOKED_2 -> typed(in, from + COOKED_2_TYPE, from + COOKED_2_HEADER, to);
            case RAW, RAW_OLD, RAW_OPENBSD, IPV4, IPV6 -> from < to ? from : CUT;
            case NULL, LOOP -> loopback(in, from, to);
            default -> UNKNOWN;
        };
    }

    /** @param typeAt where the type of the payload stands */
    private static int typed(byte[] in, int typeAt, int payloadAt, int to) {
        int at = typeAt;
        int next = payloadAt;
        for (int tags = 0; tags <= MOST_TAGS; tags++) {
            if (next > to) {
                return CUT;
            }
            int type = u16(in, at);
            if (type == TYPE_IPV4 || type == TYPE_IPV6) {
                return next;
            }
            if (type != TYPE_TAG && type != TYPE_SERVICE_TAG && type != TYPE_OLD_SERVICE_TAG) {
                return NO_IP;
            }
            at = next + 2;
            next += TAG_BYTES;
        }
        return NO_IP;
    }

    /** BSD systems number the families differently and in their own byte order, but all below 256. */
    private static int loopback(byte[] in, int from, int to) {
        if (to - from < FAMILY_BYTES) {
            return CUT;
        }
        int family = i32(in, from);
        int number = (family & 0xffffff00) == 0 ? family : Integer.reverseBytes(family);
        return switch (number) {
            case 2, 10, 24, 28, 30 -> from + FAMILY_BYTES;
            default -> NO_IP;
        };
    }
}

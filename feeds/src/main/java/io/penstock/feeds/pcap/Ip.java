package io.penstock.feeds.pcap;

/** The layout of the headers around a UDP payload, after RFC 791, 8200, 4302 and 768, and nothing else. Network order. */
final class Ip {
    // IPv4, RFC 791 section 3.1.
    static final int V4_VERSION = 0; // upper 4 bits; the lower ones are the header's length in words of 4 bytes
    static final int V4_TOTAL_LENGTH = 2; // 2 bytes; 0 where the network card was to fill it in
    static final int V4_FRAGMENT = 6; // 2 bytes: flags, then the offset
    static final int V4_PROTOCOL = 9;
    static final int V4_DESTINATION = 16; // 4 bytes
    static final int V4_LEAST_HEADER = 20;
    static final int V4_FRAGMENT_BITS = 0x3fff; // more fragments, and the offset

    // IPv6, RFC 8200 section 3.
    static final int V6_PAYLOAD_LENGTH = 4; // 2 bytes
    static final int V6_NEXT_HEADER = 6;
    static final int V6_DESTINATION = 24; // 16 bytes
    static final int V6_HEADER = 40;

    // Extension headers, RFC 8200 section 4: the next header, then a length in units of 8 bytes without the first.
    static final int EXTENSION_LENGTH = 1;
    static final int EXTENSION_UNIT = 8;
    static final int FRAGMENT_OFFSET = 2; // 2 bytes: the offset, two reserved bits, more fragments
    static final int FRAGMENT_BITS = 0xfff9;

    // Protocols, and extension headers which are numbered among them.
    static final int HOP_BY_HOP = 0;
    static final int TCP = 6;
    static final int UDP = 17;
    static final int ROUTING = 43;
    static final int FRAGMENT = 44;
    static final int AUTHENTICATION = 51; // RFC 4302: its length counts words of 4 bytes, without the first two
    static final int DESTINATION_OPTIONS = 60;
    static final int MOBILITY = 135;

    // UDP, RFC 768.
    static final int UDP_DESTINATION = 2; // 2 bytes: the port
    static final int UDP_LENGTH = 4; // 2 bytes, with the header
    static final int UDP_HEADER = 8;

    private Ip() {}
}

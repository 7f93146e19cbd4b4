package io.penstock.feeds.pcap;

/**
 * The layout of the next generation of captures, after draft-ietf-opsawg-pcapng, and nothing else. Everything stands in
 * blocks, padded to four bytes: type, length of the whole block, body, and the length again (section 3.1). Numbers are in
 * the order of the machine that wrote the section.
 */
final class Pcapng {
    static final int TYPE = 0; // 4 bytes
    static final int LENGTH = 4; // 4 bytes, with everything; at least 12 and a multiple of 4
    static final int BODY = 8;
    static final int TRAILER = 4; // bytes of the length at the end
    static final int LEAST_LENGTH = 12;

    // Section header block, section 4.1: the same type in both orders.
    static final int SECTION = 0x0a0d0d0a;
    static final int SECTION_ORDER_MAGIC = 8; // 4 bytes
    static final int SECTION_MAJOR = 12; // 2 bytes
    static final int SECTION_LEAST_LENGTH = 28;

    static final int ORDER_MAGIC = 0x1a2b3c4d;
    static final int MAJOR_VERSION = 1;

    // Interface description block, section 4.2.
    static final int INTERFACE = 1;
    static final int INTERFACE_LINK_TYPE = 8; // 2 bytes
    static final int INTERFACE_SNAP_LENGTH = 12; // 4 bytes; 0 for no limit
    static final int INTERFACE_OPTIONS = 16;

    // Options, section 3.5: code, length, value, padded to four bytes.
    static final int OPTION_LENGTH = 2; // 2 bytes
    static final int OPTION_VALUE = 4;
    static final int OPTION_END = 0;
    static final int OPTION_RESOLUTION = 9; // 1 byte: 10 to the minus n, or with the highest bit set 2 to the minus n
    static final int OPTION_OFFSET = 14; // 8 bytes, signed, seconds

    // Enhanced packet block, section 4.3.
    static final int ENHANCED = 6;
    static final int ENHANCED_INTERFACE = 8; // 4 bytes
    static final int ENHANCED_TIME = 12; // upper 4 bytes, then lower 4 bytes
    static final int ENHANCED_CAPTURED = 20; // 4 bytes
    static final int ENHANCED_ORIGINAL = 24; // 4 bytes
    static final int ENHANCED_DATA = 28;

    // Simple packet block, section 4.4: of the first interface, without a time.
    static final int SIMPLE = 3;
    static final int SIMPLE_ORIGINAL = 8; // 4 bytes
    static final int SIMPLE_DATA = 12;

    // Packet block, appendix A, obsolete: as the enhanced one but for a shorter interface number.
    static final int OBSOLETE = 2;
    static final int OBSOLETE_INTERFACE = 8; // 2 bytes, then 2 bytes of drops

    private Pcapng() {}

    /** True when a file that begins like this is such a capture. */
    static boolean begins(byte[] head) {
        return head.length >= SECTION_LEAST_LENGTH
                && WireNumbers.i32(head, TYPE) == SECTION
                && (WireNumbers.i32(head, SECTION_ORDER_MAGIC, true) == ORDER_MAGIC
                        || WireNumbers.i32(head, SECTION_ORDER_MAGIC, false) == ORDER_MAGIC);
    }
}

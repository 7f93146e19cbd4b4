package io.penstock.feeds.pcap;

/**
 * The layout of a classic capture, after draft-ietf-opsawg-pcap, sections 4 and 5, and nothing else. Numbers are in the
 * order of the machine that wrote it, which the magic number shows. Two kinds beside the draft's are common enough to be
 * read: that of patched Linux systems around 2000 (magic 0xa1b2cd34: eight further bytes in front of each packet) and that
 * of Ixia's analysers (0x1c0001ac and 0x1c0001ab: four further bytes in the file header).
 */
final class Pcap {
    // File header, section 4.
    static final int MAGIC = 0; // 4 bytes
    static final int MAJOR = 4; // 2 bytes
    static final int MINOR = 6; // 2 bytes
    static final int LINK_TYPE = 20; // 4 bytes; the uppermost six bits say how long a frame check sequence is
    static final int FILE_HEADER = 24;

    static final int LINK_TYPE_BITS = 0x03ff_ffff;

    // Magic numbers as they are read in the right order.
    static final int MICROS = 0xa1b2c3d4;
    static final int NANOS = 0xa1b23c4d;
    static final int PATCHED_MICROS = 0xa1b2cd34;
    static final int IXIA_NANOS = 0x1c0001ac;
    static final int IXIA_MICROS = 0x1c0001ab;

    static final int PATCHED_EXTRA = 8; // bytes after the record header
    static final int IXIA_EXTRA = 4; // bytes after the file header: how long all records are

    // Packet record, section 5.
    static final int SECONDS = 0; // 4 bytes, unsigned, since the epoch
    static final int FRACTION = 4; // 4 bytes, in us or ns
    static final int CAPTURED = 8; // 4 bytes
    static final int ORIGINAL = 12; // 4 bytes
    static final int RECORD_HEADER = 16;

    private Pcap() {}

    /** True when a file that begins like this is such a capture. */
    static boolean begins(byte[] head) {
        return head.length >= FILE_HEADER && (isMagic(magic(head, true)) || isMagic(magic(head, false)));
    }

    static int magic(byte[] head, boolean littleEndian) {
        return WireNumbers.i32(head, MAGIC, littleEndian);
    }

    static boolean isMagic(int magic) {
        return magic == MICROS
                || magic == NANOS
                || magic == PATCHED_MICROS
                || magic == IXIA_NANOS
                || magic == IXIA_MICROS;
    }
}

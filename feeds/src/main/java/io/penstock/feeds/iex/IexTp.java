package io.penstock.feeds.iex;

/**
 * The wire layout of the IEX Transport Protocol, version 1 (IEX Transport Specification, "Outbound segment header"), and
 * nothing else. All numbers are little-endian; offsets count from the first byte of a UDP payload.
 */
final class IexTp {
    static final int HEADER = 40;

    static final int VERSION = 0; // 1 byte
    static final int PROTOCOL = 2; // 2 bytes, of the messages inside
    static final int CHANNEL = 4; // 4 bytes
    static final int SESSION = 8; // 4 bytes
    static final int PAYLOAD_BYTES = 12; // 2 bytes, what follows the header
    static final int MESSAGES = 14; // 2 bytes; a heartbeat has none
    static final int STREAM_OFFSET = 16; // 8 bytes, of the payload within the session
    static final int FIRST_SEQUENCE = 24; // 8 bytes, of the first message; of a heartbeat the number that comes next
    static final int SEND_TIME = 32; // 8 bytes, ns since the epoch

    /** Bytes of the length in front of each message, which does not count itself. */
    static final int FRAME = 2;

    static final int THE_VERSION = 1;

    // Protocol ids: "Transport Protocol Options" of each feed's specification.
    static final int TOPS_1_5 = 0x8002;
    static final int TOPS = 0x8003;
    static final int DEEP = 0x8004;
    static final int DEEP_PLUS = 0x8005;

    private IexTp() {}
}

package io.penstock.engine.journal;

/**
 * Where what stands in a batch, which is the content of one excerpt of the queue. Little-endian, offsets from its first
 * byte. A batch can be read without any other, and found again behind damage by its magic and checksum.
 */
final class BatchLayout {
    /** Version of this table, of {@link RecordLayout} and of what the codes in records mean. */
    static final int VERSION = 1;

    /** {@code PSTK}. */
    static final int MAGIC_VALUE = 0x4b54_5350;

    static final int MAGIC = 0; // 4 bytes
    static final int FORMAT_VERSION = 4; // 2 bytes
    static final int TYPE = 6; // 1 byte, below
    static final int FLAGS = 7; // 1 byte, below
    static final int LENGTH = 8; // 4 bytes: of the whole batch
    static final int CRC =
            12; // 4 bytes: CRC32C (RFC 3720, appendix B.4) of all other bytes of the batch, in their order
    static final int FIRST_SEQUENCE =
            16; // 8 bytes: number of its first event in the journal, from 1; if none, of the next
    static final int COUNT = 24; // 4 bytes: records in it
    static final int PREVIOUS_CRC = 28; // 4 bytes: CRC of the batch of events before it, 0 of the first
    static final int FIRST_STREAM_NANOS = 32; // 8 bytes: stream time of its first event
    static final int LAST_STREAM_NANOS = 40; // 8 bytes: stream time of its last event
    static final int PUBLISHED_NANOS =
            48; // 8 bytes: when its first event was in the ring, on the machine's steady clock
    static final int SESSION = 56; // 4 bytes: number of the run that wrote it, from 1
    static final int RESERVED = 60; // 4 bytes, 0
    static final int PAYLOAD = 64;

    /** Begins a file: 4 bytes length of a text, the text in UTF-8, then the definitions known before it as records. */
    static final byte HEAD = 1;
    /** Events as records. */
    static final byte EVENTS = 2;
    /** Ends a file in order; why is in its flags. */
    static final byte CLOSE = 3;

    /** Of a {@link #CLOSE}: another file of the same session follows. */
    static final byte ROLLED = 1;
    /** Of a {@link #CLOSE}: the stream has ended. */
    static final byte ENDED = 2;
    /** Of a {@link #CLOSE}: the file holds what was whole in one that was not closed. */
    static final byte RECOVERED = 4;

    /** No batch is longer, so that no length has to be trusted. */
    static final int MOST_BYTES = 1 << 24;

    private BatchLayout() {}
}

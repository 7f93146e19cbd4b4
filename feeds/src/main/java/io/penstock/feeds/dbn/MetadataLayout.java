package io.penstock.feeds.dbn;

/** Where metadata have what (sources: {@code encode/dbn/sync.rs} and {@code decode/dbz.rs} of dbn), and nothing else. */
final class MetadataLayout {
    // In front of the metadata.
    static final int MAGIC = 0; // 3 bytes: "DBN"
    static final int VERSION = 3; // 1 byte
    static final int LENGTH = 4; // 4 bytes, of what follows
    static final int PREFIX_BYTES = 8;

    static final int DATASET_BYTES = 16;
    // After the data set: schema 2 bytes, start 8, end 8, limit 8; in version 1 record count 8; stype_in 1, stype_out
    // 1,
    // ts_out 1; from version 2 on width of a symbol 2; bytes kept back up to FIXED_BYTES.
    static final int V1_RESERVED_BYTES = 47;
    static final int V2_RESERVED_BYTES = 53;
    static final int FIXED_BYTES = 100;
    // Then the length of a schema definition, 4 bytes, always 0; three lists of symbols, each behind its number of
    // symbols
    // in 4 bytes; the number of mappings in 4 bytes; each mapping a symbol, the number of its intervals in 4 bytes, and
    // of
    // each its first day 4 bytes, the day after its last 4 bytes, a symbol. From version 3 on zeros up to a multiple
    // of:
    static final int V3_ALIGNMENT = 8;

    // DBZ: a zstd frame that decompressors skip, whose content is the metadata; the records follow in zstd frames.
    static final int DBZ_SKIPPABLE_FIRST = 0x184d2a50; // to 0x184d2a5f, 4 bytes; then the frame's length, 4 bytes
    static final int DBZ_FRAME_HEADER_BYTES = 8;
    static final int DBZ_VERSION = 1; // after "DBZ"
    // After the data set: schema 2 bytes, start 8, end 8, limit 8, record count 8, compression 1, stype_in 1, stype_out
    // 1,
    // kept back 39; then what version 1 of DBN has after its fixed part, compressed with zstd.
    static final int DBZ_RESERVED_BYTES = 39;
    static final int DBZ_FIXED_BYTES = 96;

    private MetadataLayout() {}
}

package io.penstock.feeds.dbn;

import io.penstock.api.feed.Bytes;
import io.penstock.feeds.LittleEndian;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Metadata from bytes: an error that says what is wrong, or the metadata. Feed thread. */
final class MetadataReader {
    private static final String MAGIC = "DBN";
    private static final String DBZ_MAGIC = "DBZ";

    /** What metadata of a DBZ file may come to; beyond it they are taken for a compression bomb. */
    private static final long MOST_DBZ_BYTES = 64L << 20;

    private MetadataReader() {}

    /** Whether these first bytes are DBN's magic. */
    static boolean isDbn(byte[] head) {
        return head.length > MetadataLayout.VERSION
                && LittleEndian.text(head, 0, MetadataLayout.VERSION).equals(MAGIC);
    }

    /** Whether these first bytes are a frame to skip with DBZ's magic in it. */
    static boolean isDbz(byte[] head) {
        int version = MetadataLayout.DBZ_FRAME_HEADER_BYTES + MetadataLayout.VERSION;
        return head.length > version
                && (LittleEndian.i32(head, 0) & ~0xf) == MetadataLayout.DBZ_SKIPPABLE_FIRST
                && LittleEndian.text(head, MetadataLayout.DBZ_FRAME_HEADER_BYTES, MetadataLayout.VERSION)
                        .equals(DBZ_MAGIC);
    }

    /**
     * Reads the metadata at the start of a DBN file and everything up to its first record.
     *
     * @throws IOException when they are of another version, malformed or cut
     */
    static DbnMetadata read(String name, Bytes bytes) throws IOException {
        MetadataInput prefix = new MetadataInput(name, bytes, MetadataLayout.PREFIX_BYTES);
        if (!prefix.text(MetadataLayout.VERSION).equals(MAGIC)) {
            throw prefix.malformed("expected 'DBN'");
        }
        int version = prefix.u8();
        if (version < 1 || version > Dbn.NEWEST_VERSION) {
            throw prefix.malformed("version " + version + ", expected 1 to " + Dbn.NEWEST_VERSION);
        }
        long length = prefix.u32();
        if (length < MetadataLayout.FIXED_BYTES) {
            throw prefix.malformed("length " + length + ", expected at least " + MetadataLayout.FIXED_BYTES);
        }
        MetadataInput in = new MetadataInput(name, bytes, length);
        DbnMetadata fixed = fixed(in, version);
        DbnMetadata whole = withSymbols(in, fixed);
        in.skip(in.left());
        return whole;
    }

    /** Reads the metadata at the start of a DBZ file; what follows is compressed with zstd. */
    static DbnMetadata readDbz(String name, Bytes bytes) throws IOException {
        MetadataInput frame = new MetadataInput(name, bytes, MetadataLayout.DBZ_FRAME_HEADER_BYTES);
        frame.u32();
        long length = frame.u32();
        if (length < MetadataLayout.DBZ_FIXED_BYTES) {
            throw frame.malformed("length " + length + ", expected at least " + MetadataLayout.DBZ_FIXED_BYTES);
        }
        MetadataInput in = new MetadataInput(name, bytes, MetadataLayout.DBZ_FIXED_BYTES);
        String magic = in.text(MetadataLayout.VERSION);
        int version = in.u8();
        if (!magic.equals(DBZ_MAGIC) || version != MetadataLayout.DBZ_VERSION) {
            throw in.malformed("expected 'DBZ' of version " + MetadataLayout.DBZ_VERSION);
        }
        DbnMetadata fixed = fixed(in, 0);
        in.skip(in.left());
        try (ZstdBytes variable = new ZstdBytes(bytes, length - MetadataLayout.DBZ_FIXED_BYTES)) {
            DbnMetadata whole = withSymbols(new MetadataInput(name, variable, MOST_DBZ_BYTES), fixed);
            variable.skipRest();
            return whole;
        }
    }

    private static DbnMetadata fixed(MetadataInput in, int version) throws IOException {
        String dataset = in.text(MetadataLayout.DATASET_BYTES);
        int schema = in.u16();
        long start = in.i64();
        long end = in.i64();
        long limit = in.i64();
        long recordCount = version <= 1 ? in.i64() : DbnMetadata.NO_COUNT;
        if (version == 0) {
            in.u8(); // compression, always zstd
        }
        int stypeIn = in.u8();
        int stypeOut = in.u8();
        boolean tsOut = version > 0 && in.u8() != 0;
        int symbolBytes = version <= 1 ? DbnMetadata.V1_SYMBOL_BYTES : in.u16();
        if (symbolBytes == 0) {
            throw in.malformed("symbols of 0 bytes");
        }
        if (version > 0) {
            in.skip(version == 1 ? MetadataLayout.V1_RESERVED_BYTES : MetadataLayout.V2_RESERVED_BYTES);
        }
        List<String> none = List.of();
        return new DbnMetadata(
                version,
                dataset,
                schema,
                start,
                end,
                limit,
                recordCount,
                stypeIn,
                stypeOut,
                tsOut,
                symbolBytes,
                none,
                none,
                none,
                List.of());
    }

    private static DbnMetadata withSymbols(MetadataInput in, DbnMetadata fixed) throws IOException {
        long schemaDefinition = in.u32();
        if (schemaDefinition != 0) {
            throw in.malformed("a schema definition of " + schemaDefinition + " bytes, expected none");
        }
        int symbolBytes = fixed.symbolBytes();
        return new DbnMetadata(
                fixed.version(),
                fixed.dataset(),
                fixed.schema(),
                fixed.start(),
                fixed.end(),
                fixed.limit(),
                fixed.recordCount(),
                fixed.stypeIn(),
                fixed.stypeOut(),
                fixed.tsOut(),
                symbolBytes,
                symbols(in, symbolBytes),
                symbols(in, symbolBytes),
                symbols(in, symbolBytes),
                mappings(in, symbolBytes));
    }

    private static List<String> symbols(MetadataInput in, int symbolBytes) throws IOException {
        int count = in.count(symbolBytes, "symbols");
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            symbols.add(in.text(symbolBytes));
        }
        return symbols;
    }

    private static List<DbnMetadata.Mapping> mappings(MetadataInput in, int symbolBytes) throws IOException {
        int count = in.count(symbolBytes + Integer.BYTES, "mappings");
        List<DbnMetadata.Mapping> mappings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mappings.add(new DbnMetadata.Mapping(in.text(symbolBytes), intervals(in, symbolBytes)));
        }
        return mappings;
    }

    private static List<DbnMetadata.Interval> intervals(MetadataInput in, int symbolBytes) throws IOException {
        int count = in.count(symbolBytes + 2 * Integer.BYTES, "intervals");
        List<DbnMetadata.Interval> intervals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = (int) in.u32();
            int end = (int) in.u32();
            intervals.add(new DbnMetadata.Interval(start, end, in.text(symbolBytes)));
        }
        return intervals;
    }
}

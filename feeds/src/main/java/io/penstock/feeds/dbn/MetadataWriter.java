package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Metadata to bytes. One use. */
final class MetadataWriter {
    private final DbnMetadata metadata;
    private final byte[] out;
    private int at;

    private MetadataWriter(DbnMetadata metadata) {
        this.metadata = metadata;
        this.out = new byte[wholeLength(metadata)];
    }

    /** The metadata as they stand at the start of a file. @throws IllegalArgumentException when a text does not fit */
    static byte[] write(DbnMetadata metadata) {
        if (metadata.version() < 1 || metadata.version() > Dbn.NEWEST_VERSION) {
            throw new IllegalArgumentException(
                    "version=" + metadata.version() + ": must be in 1.." + Dbn.NEWEST_VERSION);
        }
        MetadataWriter writer = new MetadataWriter(metadata);
        writer.fixed();
        writer.variable();
        return writer.out;
    }

    private void fixed() {
        putText("DBN", MetadataLayout.VERSION);
        put8(metadata.version());
        put32(out.length - MetadataLayout.PREFIX_BYTES);
        putText(metadata.dataset(), MetadataLayout.DATASET_BYTES);
        put16(metadata.schema());
        put64(metadata.start());
        put64(metadata.end());
        put64(metadata.limit());
        if (metadata.version() == 1) {
            put64(metadata.recordCount());
        }
        put8(metadata.stypeIn());
        put8(metadata.stypeOut());
        put8(metadata.tsOut() ? 1 : 0);
        if (metadata.version() > 1) {
            put16(metadata.symbolBytes());
        }
        at = MetadataLayout.PREFIX_BYTES + MetadataLayout.FIXED_BYTES;
    }

    private void variable() {
        put32(0);
        putSymbols(metadata.symbols());
        putSymbols(metadata.partial());
        putSymbols(metadata.notFound());
        put32(metadata.mappings().size());
        for (DbnMetadata.Mapping mapping : metadata.mappings()) {
            putText(mapping.symbol(), metadata.symbolBytes());
            put32(mapping.intervals().size());
            for (DbnMetadata.Interval interval : mapping.intervals()) {
                put32(interval.startDate());
                put32(interval.endDate());
                putText(interval.symbol(), metadata.symbolBytes());
            }
        }
    }

    private static int wholeLength(DbnMetadata metadata) {
        long symbols = (long) metadata.symbols().size()
                + metadata.partial().size()
                + metadata.notFound().size();
        long length = MetadataLayout.FIXED_BYTES + 5L * Integer.BYTES + symbols * metadata.symbolBytes();
        for (DbnMetadata.Mapping mapping : metadata.mappings()) {
            long interval = 2L * Integer.BYTES + metadata.symbolBytes();
            length += metadata.symbolBytes()
                    + Integer.BYTES
                    + interval * mapping.intervals().size();
        }
        if (metadata.version() >= 3) {
            long over = length % MetadataLayout.V3_ALIGNMENT;
            length += over == 0 ? 0 : MetadataLayout.V3_ALIGNMENT - over;
        }
        return Math.toIntExact(MetadataLayout.PREFIX_BYTES + length);
    }

    private void putSymbols(List<String> symbols) {
        put32(symbols.size());
        for (String symbol : symbols) {
            putText(symbol, metadata.symbolBytes());
        }
    }

    private void putText(String text, int bytes) {
        boolean isAscii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        if (text.length() > bytes || !isAscii) {
            throw new IllegalArgumentException("'" + text + "': must be ASCII of at most " + bytes + " characters");
        }
        LittleEndian.putText(out, at, bytes, text);
        at += bytes;
    }

    private void put8(int value) {
        LittleEndian.put8(out, at, value);
        at++;
    }

    private void put16(int value) {
        LittleEndian.put16(out, at, value);
        at += Short.BYTES;
    }

    private void put32(int value) {
        LittleEndian.put32(out, at, value);
        at += Integer.BYTES;
    }

    private void put64(long value) {
        LittleEndian.put64(out, at, value);
        at += Long.BYTES;
    }
}

package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.penstock.feeds.HeldBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Databento's own test files through the codec and back. */
class DbnCorpusTest {
    @Test
    void everyFileComesBackByteForByte() throws IOException {
        int seen = 0;
        for (Path file : DbnCorpus.files()) {
            byte[] bytes = DbnCorpus.decompressed(file);
            if (MetadataReader.isDbz(bytes)) {
                continue;
            }
            assertArrayEquals(
                    bytes, MetadataReader.isDbn(bytes) ? copied(bytes) : copiedFragment(bytes), file.toString());
            seen++;
        }
        assertEquals(71, seen);
    }

    private static byte[] copied(byte[] bytes) throws IOException {
        HeldBytes in = new HeldBytes(bytes);
        DbnMetadata metadata = MetadataReader.read("corpus", in);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DbnWriter writer = new DbnWriter(out, metadata)) {
            RecordSet records = new RecordSet();
            for (int at = in.position(); at < bytes.length; at += length(bytes, at)) {
                writer.write(assertNotNullRecord(records.read(bytes, at, length(bytes, at)), at));
            }
        }
        return out.toByteArray();
    }

    /** A fragment has no version; the length of its definitions says it. */
    private static byte[] copiedFragment(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        RecordSet records = new RecordSet();
        for (int at = 0; at < bytes.length; at += length(bytes, at)) {
            DbnRecord record = assertNotNullRecord(records.read(bytes, at, length(bytes, at)), at);
            record.write(out, at, DefinitionField.versionOf(length(bytes, at)), false);
        }
        return out;
    }

    private static DbnRecord assertNotNullRecord(DbnRecord record, int at) {
        assertNotNull(record, "at " + at);
        return record;
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at] & 0xff) * 4;
    }
}

package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.HeldBytes;
import io.penstock.feeds.SmallDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** DBZ holds what version 1 holds, in another wrapping. */
    @Test
    void everyDbzFileSaysWhatItsSuccessorSays() throws IOException {
        int seen = 0;
        for (Path file : DbnCorpus.files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".dbz")) {
                HeardEvents old = HeardEvents.of(DbnCorpus.decompressed(file), new SmallDirectory());
                String successor = "corpus/" + name.replace(".dbz", ".v1.dbn.zst");
                HeardEvents later = HeardEvents.of(DbnCorpus.read(successor), new SmallDirectory());
                if (name.contains("definition")) {
                    assertEquals(Set.of("MSFT"), symbols(old)); // other days of it than the later files have
                } else {
                    assertEquals(later.lines, old.lines, name);
                }
                assertEquals(later.tally.offered(), old.tally.offered(), name);
                seen++;
            }
        }
        assertEquals(10, seen);
    }

    @Test
    void everyFileIsRecognisedAndTakenWithoutAReject() throws IOException {
        for (Path file : DbnCorpus.files()) {
            byte[] bytes = DbnCorpus.decompressed(file);
            assertTrue(new DbnFeedProvider().recognises("", bytes), file.toString());
            FeedTally tally = HeardEvents.of(bytes, new SmallDirectory()).tally;
            assertEquals(tally.offered(), tally.accepted(), file.toString());
            for (int type = 0; type < FeedTally.TYPES; type++) {
                assertTrue(tally.ofType(type) == 0 || !DbnNames.of(type).isEmpty(), "what is type " + type);
            }
        }
    }

    private static Set<String> symbols(HeardEvents heard) {
        return heard.lines.stream()
                .filter(line -> line.startsWith("define"))
                .map(line -> line.split(" ")[2])
                .collect(Collectors.toSet());
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

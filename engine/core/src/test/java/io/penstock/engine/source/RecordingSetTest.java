package io.penstock.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, directories and files with a common beginning. */
class RecordingSetTest {
    @TempDir
    private Path directory;

    @Test
    void aPlainFileIsItsOnlyPart() throws IOException {
        Path file = write("day.csv", "plain");
        try (RecordingSet set = RecordingSet.open(file)) {
            assertEquals(1, set.parts().size());
            assertEquals("plain", text(set));
            assertEquals("day.csv", set.fileName());
            assertEquals(1.0, set.fractionRead());
        }
    }

    @Test
    void anArchiveHasItsEntriesAsPartsByName() throws IOException {
        Path zip = archive("b/two.csv", "one.csv");
        try (RecordingSet set = RecordingSet.open(zip)) {
            List<Source> parts = set.parts();
            assertEquals("two.csv", parts.get(0).fileName());
            assertEquals("b/two.csv", text(parts.get(0)));
            assertEquals("one.csv", text(parts.get(1)));
            assertTrue(assertThrows(IOException.class, set::bytes).getMessage().contains("two.csv, one.csv"));
        }
    }

    @Test
    void anArchiveOfOneFileIsThatFile() throws IOException {
        try (RecordingSet set = RecordingSet.open(archive("one.csv"))) {
            assertEquals("one.csv", set.fileName());
            assertEquals("one.csv", text(set));
        }
    }

    @Test
    void aDirectoryAndACommonBeginningHaveTheirFilesAsParts() throws IOException {
        write("KRAKEN.ws.1", "second");
        write("KRAKEN.0", "first");
        write("KRAKENFUTURES.0", "another");
        try (RecordingSet set = RecordingSet.open(directory.resolve("KRAKEN"))) {
            assertEquals(
                    List.of("KRAKEN.0", "KRAKEN.ws.1"),
                    set.parts().stream().map(Source::fileName).toList());
        }
        try (RecordingSet set = RecordingSet.open(directory)) {
            assertEquals(3, set.parts().size());
        }
    }

    @Test
    void whatHoldsNothingIsRefusedAndCutArchivesAreSaidToBe() throws IOException {
        assertThrows(IOException.class, () -> RecordingSet.open(directory));
        assertThrows(IOException.class, () -> RecordingSet.open(directory.resolve("missing")));
        byte[] zip = Files.readAllBytes(archive("one.csv"));
        for (int cut = 4; cut < zip.length; cut++) {
            Path file = Files.write(directory.resolve("cut.zip"), Arrays.copyOf(zip, cut));
            String message = assertThrows(IOException.class, () -> RecordingSet.open(file))
                    .getMessage();
            assertTrue(message.contains("cut or damaged"), message);
        }
    }

    @Test
    void moreFilesThanAnyRecordingHasAreRefused() throws IOException {
        String[] names = new String[65];
        Arrays.setAll(names, i -> "part" + i);
        Path zip = archive(names);
        assertTrue(assertThrows(IOException.class, () -> RecordingSet.open(zip))
                .getMessage()
                .contains("at most 64"));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    /** Each entry holds its own name. */
    private Path archive(String... names) throws IOException {
        Path file = directory.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String text(Source source) throws IOException {
        Bytes bytes = source.bytes();
        StringBuilder text = new StringBuilder();
        do {
            text.append(new String(
                    bytes.array(), bytes.position(), bytes.limit() - bytes.position(), StandardCharsets.UTF_8));
            bytes.position(bytes.limit());
        } while (bytes.fill());
        return text.toString();
    }
}

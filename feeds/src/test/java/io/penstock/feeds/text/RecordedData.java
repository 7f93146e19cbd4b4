package io.penstock.feeds.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real recordings, which tests skip aloud where they are absent: {@code -Dpenstock.data=DIR}. */
public final class RecordedData {
    private RecordedData() {}

    /** A file of the catalogue; skips the test when it is not there. */
    public static Path path(String file) {
        Path path = Path.of(System.getProperty("penstock.data", "")).resolve(file);
        assumeTrue(Files.exists(path), "skipped, no recording " + path + "; -Dpenstock.data=DIR says where they are");
        return path;
    }
}

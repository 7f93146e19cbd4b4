package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals as people use them: written by one command, read by others. */
class JournalTest {
    private static final String MARKET = "synthetic:symbols=5,messages=20000";

    @TempDir
    private Path directory;

    @Test
    void aReplayOfAJournalFindsWhatTheRunFoundThatWroteIt() {
        Run written = Run.of("replay", MARKET, "--strategy", "vwap", "--journal", journal(), "--json");
        Run read = Run.of("replay", "journal:" + journal(), "--strategy", "vwap", "--json");

        assertEquals(0, written.exit(), written::toString);
        assertEquals(0, read.exit(), read::toString);
        assertEquals(20_000L, JsonTree.at(written.json(), "journal.acknowledged"));
        assertEquals(20_000L, JsonTree.at(written.json(), "journal.durable"));
        assertEquals(JsonTree.at(written.json(), "eventsByKind"), JsonTree.at(read.json(), "eventsByKind"));
        assertEquals(
                JsonTree.at(written.json(), "strategies.0.results"), JsonTree.at(read.json(), "strategies.0.results"));
        assertEquals(
                JsonTree.at(written.json(), "lanes.0.orderEvents"), JsonTree.at(read.json(), "lanes.0.orderEvents"));
    }

    @Test
    void aJournalIsInspectedLikeAnyRecording() {
        Run recorded = Run.of("record", MARKET, "--journal", journal());
        assertEquals(0, recorded.exit(), recorded::toString);
        assertTrue(recorded.out().contains("20,000 events, numbers 1 to 20000"), recorded::toString);

        Run inspected = Run.of("inspect", "journal:" + journal());
        assertEquals(0, inspected.exit(), inspected::toString);
        assertTrue(inspected.out().contains("batches.checked"), inspected::toString);
    }

    @Test
    void aFollowerInAnotherEngineHearsTheWholeStream() throws Exception {
        CompletableFuture<Run> follower =
                Run.start("run", "journal:" + journal(), "--follow", "--strategy", "vwap", "--json");
        Run written = Run.of("replay", MARKET, "--strategy", "vwap", "--journal", journal(), "--json");
        Run followed = follower.get(30, TimeUnit.SECONDS);

        assertEquals(0, followed.exit(), followed::toString);
        assertEquals(
                JsonTree.at(written.json(), "strategies.0.results"),
                JsonTree.at(followed.json(), "strategies.0.results"));
    }

    @Test
    void aReplayFromAnEventOnKnowsTheInstrumentsDefinedBefore() {
        Run.of("record", MARKET, "--journal", journal());
        Run late = Run.of("replay", "journal:" + journal() + "?from=15001", "--strategy", "vwap", "--json");
        assertEquals(0, late.exit(), late::toString);
        assertEquals(5_000L + 5, JsonTree.at(late.json(), "sources.0.accepted"), late::toString);
    }

    @Test
    void aDamagedJournalIsRefusedWithThePlaceOrReadWithAGap() throws IOException {
        assertEquals(0, Run.of("record", MARKET, "--journal", journal()).exit());
        Path file = onlyFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);

        Run refused = Run.of("inspect", "journal:" + journal());
        assertEquals(2, refused.exit(), refused::toString);
        assertTrue(refused.err().contains(file + ": at byte"), refused::toString);
        assertTrue(refused.err().contains(" are missing"), refused::toString);

        Run skipped = Run.of("replay", "journal:" + journal() + "?damage=skip", "--strategy", "vwap", "--json");
        assertEquals(4, skipped.exit(), skipped::toString);
        assertEquals(1L, JsonTree.at(skipped.json(), "sources.0.gaps"));
        long missing = (Long) JsonTree.at(skipped.json(), "sources.0.missing");
        assertEquals(20_000L, missing + (Long) JsonTree.at(skipped.json(), "sources.0.accepted"));
    }

    @Test
    void aFullDiskIsToldOfAndEndsWithThree() {
        Run full = Run.of("record", MARKET, "--journal", journal(), "--low-water", "999999g");
        assertEquals(3, full.exit(), full::toString);
        assertTrue(full.err().contains("bytes are free on its disk"), full::toString);
    }

    @Test
    void filesAreRolledAndTheOldestDeleted() throws IOException {
        String market = "synthetic:symbols=5,messages=400000";
        Run kept = Run.of("record", market, "--journal", journal(), "--roll", "4m", "--keep", "1", "--sync", "never");
        assertEquals(0, kept.exit(), kept::toString);
        Run read = Run.of("replay", "journal:" + journal(), "--strategy", "vwap", "--json");
        assertEquals(0, read.exit(), read::toString);
        long events = (Long) JsonTree.at(read.json(), "events");
        assertTrue(events > 100_000 && events < 400_000, read::toString);
        assertEquals(
                1,
                Run.of("record", market, "--journal", journal(), "--roll", "7").exit());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(1, Run.of("record", MARKET).exit());
        assertEquals(1, Run.of("replay", MARKET, "--sync", "never").exit());
        assertEquals(
                1,
                Run.of("replay", MARKET, "--journal", journal(), "--sync", "daily")
                        .exit());
        assertEquals(1, Run.of("run", MARKET, "--follow").exit());
        Run missing = Run.of("replay", "journal:" + journal() + "-none");
        assertEquals(2, missing.exit(), missing::toString);
        assertTrue(missing.err().contains("there is no such directory"), missing::toString);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".cq4"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String journal() {
        return directory.resolve("journal").toString();
    }
}

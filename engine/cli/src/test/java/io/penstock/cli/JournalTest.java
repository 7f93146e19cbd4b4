package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
        assertEquals(JsonTree.at(written.json(), "strategies"), JsonTree.at(read.json(), "strategies"));
        assertEquals(JsonTree.at(written.json(), "lanes.0.outcomes"), JsonTree.at(read.json(), "lanes.0.outcomes"));
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
        CompletableFuture<Run> follower = CompletableFuture.supplyAsync(
                () -> Run.of("run", "journal:" + journal(), "--follow", "--strategy", "vwap", "--json"));
        Run written = Run.of("replay", MARKET, "--strategy", "vwap", "--journal", journal(), "--json");
        Run followed = follower.get(30, TimeUnit.SECONDS);

        assertEquals(0, followed.exit(), followed::toString);
        assertEquals(JsonTree.at(written.json(), "strategies"), JsonTree.at(followed.json(), "strategies"));
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

    private String journal() {
        return directory.resolve("journal").toString();
    }
}

package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user sees of input and options that are wrong: a defined exit code and words that name it. */
class BadInputTest {
    private static final String SMALL = "synthetic:symbols=3,messages=1000";

    @TempDir
    Path directory;

    @Test
    void aFileThatIsNotThere() {
        assertUnreadable(directory.resolve("absent.itch"), "no such file");
    }

    @Test
    void aDirectoryWithoutRecordings() throws IOException {
        assertUnreadable(Files.createDirectory(directory.resolve("days")), "is a directory");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertUnreadable(Files.createFile(directory.resolve("empty.itch")), "is empty, expected a recording");
    }

    @Test
    void aTextFileWithTheNameOfARecording() throws IOException {
        Path notes = Files.writeString(directory.resolve("notes.itch"), "remember the milk");

        assertUnreadable(notes, "not of a known format (");
        assertUnreadable(notes, "it begins with 72 65 6d 65 6d 62 65 72 20 74 68 65 \"remember the\"");
    }

    @Test
    void gzipThatStopsBeforeItsEnd() throws IOException {
        ItchDay day = day();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 2; i < 2_000; i++) {
            day.add(7, i, 'B', random.nextInt(1, 1_000), "PENS", random.nextInt(1, 1_000_000));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(day.bytes());
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

        Run run = replay(Files.write(directory.resolve("01302019.itch.gz"), half));

        assertEquals(4, run.exit(), run::toString);
        assertLoses(run, "the compressed file stops before its end");
    }

    @Test
    void aLastMessageThatIsCut() {
        Run run = replay(write(day().raw(0, 36, 'A', 0, 7)));

        assertEquals(4, run.exit(), run::toString);
        assertLoses(run, "1 message cut off by the end of the recording, at byte 173, after 5 bytes of it");
        assertBalanced(run, 7, 6, Map.of("truncated", 1L));
    }

    @Test
    void aLengthThatPointsPastTheEnd() {
        Run run = replay(write(day().raw(0xff, 0xff, 'A')));

        assertEquals(4, run.exit(), run::toString);
        assertLoses(run, "1 message cut off by the end of the recording, at byte 173, after 3 bytes of it");
        assertBalanced(run, 7, 6, Map.of("truncated", 1L));
    }

    @Test
    void bytesAfterTheEndOfTheSession() {
        Run run = replay(write(day().raw(0, 0, 1, 2, 3)));

        assertEquals(4, run.exit(), run::toString);
        assertLoses(run, "3 bytes after the end of the session");
        assertBalanced(run, 6, 6, Map.of());
    }

    @Test
    void aTypeThatTheFormatDoesNotHave() {
        Run run = replay(write(day().other('z', 5).other('z', 5)));

        assertEquals(4, run.exit(), run::toString);
        assertLoses(run, "2 messages of an unknown type, skipped by its length, the first at byte 173");
        assertBalanced(run, 8, 6, Map.of("unknown.type", 2L));
        assertEquals(2L, JsonTree.at(run.json(), "sources.0.byType.z"));
    }

    @Test
    void anOrderThatWasNeverAdded() {
        Run run = replay(write(day().delete(7, 99)));

        assertEquals(4, run.exit(), run::toString);
        assertLoses(run, "lane 0: 1 book event about an order that was never added");
        assertBalanced(run, 7, 7, Map.of());
        assertEquals(1L, JsonTree.at(run.json(), "lanes.0.staleBooks"));
    }

    @Test
    void aStockThatNoDirectoryNamed() {
        Path file = write(day().delete(8, 99).add(9, 2, 'S', 1, "MILL", 1));
        Run run = replay(file);
        Run named = Run.of("replay", file.toString(), "--strategy", "vwap", "--symbols", "#8,MILL");

        assertEquals(2L, JsonTree.at(run.json(), "sources.0.undefinedInstruments"));
        assertEquals("", named.err());
        assertTrue(named.out().contains("  2 instruments not named by the directory\n"), named::toString);
    }

    @Test
    void aSymbolThatTheSourceNeverShowsIsAWarning() {
        Run run = Run.of("replay", write(day()).toString(), "--strategy", "vwap", "--symbols", "PEN,PENS,NO*");

        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.err().contains("warning: symbol PEN: "), run::toString);
        assertTrue(run.err().contains(" never showed it. Did you mean 'PENS'?\n"), run::toString);
        assertTrue(run.err().contains("warning: symbol NO*: "), run::toString);
        assertEquals(2, run.err().lines().count(), run::toString);
    }

    @Test
    void aCoreThatIsNotThereIsAWarning() {
        Run run = Run.of("replay", SMALL, "--strategy", "vwap", "--pin", "1000,1001");

        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.err().contains("warning: pin=1000,1001: core 1000 does not exist"), run::toString);
        assertTrue(run.err().contains("runs unpinned"), run::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongOptions")
    void whatIsWrongInAnOptionIsNamedAndNothingStarts(List<String> options, String message) {
        Run run = Run.of(Stream.concat(Stream.of("replay"), options.stream()).toArray(String[]::new));

        assertEquals(1, run.exit(), run::toString);
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("penstock: " + message), run::toString);
        assertTrue(run.err().endsWith("Try 'penstock replay --help'.\n"), run::toString);
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                wrong("unknown strategy 'imbalanec'; known: anomaly, ", SMALL, "--strategy", "imbalanec"),
                wrong("imbalance: unknown parameter 'level'; known: levels, ", "--strategy", "imbalance:level=5"),
                wrong("imbalance: levels=51: must be in 1..50", "--strategy", "imbalance:levels=51"),
                wrong("imbalance: levels=x: not a whole number", "--strategy", "imbalance:levels=x"),
                wrong("imbalance: 'levels' is not key=value", "--strategy", "imbalance:levels"),
                wrong("vwap: zone=Mars: not a time zone", "--strategy", "vwap:zone=Mars"),
                wrong("unknown feed 'syntetic'; known: ", "syntetic:"),
                wrong("synthetic: unknown parameter 'symbol'; known: symbols, ", "synthetic:symbol=5"),
                wrong("synthetic: messages=1: must be in 1000..", "synthetic:messages=1"),
                wrong("itch:: a path is missing after the colon", "itch:"),
                wrong("SOURCE is empty", ""),
                wrong("lanes=0: must be in 1..64", "--lanes", "0"),
                wrong("lanes=many: must be a whole number in 1..64", "--lanes", "many"),
                wrong("pin=x: expected auto, none, or cores such as 2,3 or 2-5", "--pin", "x"),
                wrong("wait=fast: expected quiet, balanced or latency", "--wait", "fast"),
                wrong("speed=0", "--speed", "0"),
                wrong("speed=fast: max, or a factor", "--speed", "fast"),
                wrong("date=2019-02-30: must be a date such as 2019-01-30", "--date", "2019-02-30"),
                wrong("symbol: empty", "--symbols", ""),
                wrong("hdr=/nowhere/x.hlog: there is no directory /nowhere", SMALL, "--hdr", "/nowhere/x.hlog"),
                wrong("Unknown option: '--stratgy'\nPossible solutions: --strategy, --step\n", "--stratgy", "vwap"),
                wrong("Missing required parameter for option '--lanes' (N)", "--lanes"));
    }

    @Test
    void aCommandThatIsNotThereIsNamedWithTheNearest() {
        Run run = Run.of("replya", "day.itch");

        assertEquals(1, run.exit());
        assertTrue(
                run.err().startsWith("penstock: unknown command 'replya'\nDid you mean: penstock replay"), run.err());
    }

    private static Arguments wrong(String message, String... options) {
        return Arguments.of(List.of(options), message);
    }

    private static void assertUnreadable(Path path, String message) {
        for (String command : List.of("replay", "inspect")) {
            Run run = Run.of(command, path.toString());
            assertEquals(2, run.exit(), run::toString);
            assertEquals("", run.out());
            assertTrue(run.err().startsWith("penstock: " + path + ": "), run::toString);
            assertTrue(run.err().contains(message), run::toString);
            assertEquals(1, run.err().lines().count(), run::toString);
        }
    }

    private static void assertLoses(Run run, String loss) {
        assertTrue(((List<?>) JsonTree.at(run.json(), "losses")).contains(loss), run::toString);
    }

    private static void assertBalanced(Run run, long messages, long accepted, Map<String, Long> rejected) {
        assertEquals(messages, JsonTree.at(run.json(), "sources.0.messages"));
        assertEquals(accepted, JsonTree.at(run.json(), "sources.0.accepted"));
        assertEquals(rejected, JsonTree.at(run.json(), "sources.0.rejected"));
        assertEquals(
                messages,
                accepted + rejected.values().stream().mapToLong(Long::longValue).sum());
    }

    private static Run replay(Path path) {
        return Run.of("replay", path.toString(), "--strategy", "vwap", "--lanes", "1", "--json");
    }

    private Path write(ItchDay day) {
        return day.writeTo(directory.resolve("01302019.itch"));
    }

    private static ItchDay day() {
        return new ItchDay()
                .systemEvent('O')
                .directory(7, "PENS")
                .add(7, 1, 'B', 100, "PENS", 1_000_000)
                .delete(7, 1)
                .add(7, 2, 'S', 200, "PENS", 1_000_100)
                .delete(7, 2);
    }
}

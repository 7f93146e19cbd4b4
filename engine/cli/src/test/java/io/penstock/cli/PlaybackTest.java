package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of what sources is played, as a user asks for it. */
@Timeout(60)
class PlaybackTest {
    private static final int ORDERS = 20_000;
    private static final String DATE = "2019-01-30";

    @TempDir
    private Path directory;

    @AfterEach
    void noThreadOutlivesARun() {
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("read-ahead")));
    }

    @Test
    void severalSourcesAreReportedEach() throws IOException {
        String plain = write("a.itch", day("AAA", 1));
        String packed = write("b.itch.gz", gzip(day("BBB", 1_000_000)));
        Run run = replay(plain, packed, "--merge", "event", "--json");

        assertEquals(0, run.exit(), run::toString);
        assertEquals((long) ORDERS + 2, JsonTree.at(run.json(), "sources.0.messages"));
        assertEquals(packed, JsonTree.at(run.json(), "sources.1.source"));
        assertEquals(2L * ORDERS + 4, JsonTree.at(run.json(), "events"));
        assertEquals(2L, JsonTree.at(run.json(), "lanes.0.books"));
        String text = replay(plain, packed).out();
        assertTrue(text.startsWith("Source   " + plain) && text.contains("\nSource   " + packed), text);
    }

    @Test
    void aWindowCountsApartWhatLiesBefore() throws IOException {
        String packed = write("a.itch.gz", gzip(day("AAA", 1)));
        Run run = replay(packed, "--from", "10:00", "--to", "11:00:00.5", "--json");

        assertEquals(0, run.exit(), run::toString);
        assertEquals(3_601L, JsonTree.at(run.json(), "events"));
        assertEquals(1_801L, JsonTree.at(run.json(), "played.eventsBefore"));
        assertEquals("1548860400000000000", JsonTree.at(run.json(), "played.from"));
        String text = replay(packed, "--from", "10:00", "--to", "11:00:00.5").out();
        assertTrue(
                text.contains("  from 2019-01-30 10:00:00.000000000 EST; 1,801 events before built the books only"),
                text);
        assertTrue(text.contains("  to   2019-01-30 11:00:00.500000000 EST"), text);
    }

    @Test
    void passesAreCountedTogether() throws IOException {
        Run run = replay(write("a.itch.gz", gzip(day("AAA", 1))), "--loop", "3", "--json");

        assertEquals(0, run.exit(), run::toString);
        assertEquals(3L, JsonTree.at(run.json(), "played.passes"));
        assertEquals(3L * (ORDERS + 2), JsonTree.at(run.json(), "sources.0.messages"));
        assertEquals(3L * (ORDERS + 2) + 2, JsonTree.at(run.json(), "events"));
        assertEquals((long) ORDERS, JsonTree.at(run.json(), "lanes.0.restingOrders"));
    }

    @Test
    void aCompressedFileThatIsCutPlaysWhatIsThere() throws IOException {
        byte[] whole = gzip(day("AAA", 1));
        Run run = replay(write("cut.itch.gz", Arrays.copyOf(whole, whole.length * 3 / 4)), "--json");

        assertEquals(4, run.exit(), run::toString);
        assertEquals(true, JsonTree.at(run.json(), "sources.0.cutShort"));
        long events = (Long) JsonTree.at(run.json(), "events");
        assertTrue(events > ORDERS / 2 && events < ORDERS, "events " + events);
    }

    @Test
    void aDamagedFileEndsTheMergeAndIsNamed() throws IOException {
        byte[] damaged = gzip(day("AAA", 1));
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 200, (byte) 0xff);
        String bad = write("bad.itch.gz", damaged);
        Run run = replay(write("good.itch", day("BBB", 1_000_000)), bad, "--json");

        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.err().contains("penstock: " + bad + ": cannot be read on after "), run::toString);
        long good = (Long) JsonTree.at(run.json(), "sources.0.messages");
        assertTrue(good > 1_000 && good < ORDERS, "the other does not go on alone: " + good);
    }

    @ParameterizedTest
    @CsvSource({
        "--from,  9:30,   from=9:30: a time of the venue's day",
        "--to,    later,  to=later: a time of the venue's day",
        "--loop,  0,      loop=0: must be in 1..",
        "--loop,  x,      loop=x: must be a whole number",
        "--merge, time,   merge=time: recv or event",
        "--until, -5,     until=-5: a time of the venue's day"
    })
    void whatCannotBeIsRefusedWithKeyAndValue(String option, String value, String message) {
        Run run = Run.of("replay", "synthetic:", option, value);

        assertEquals(1, run.exit(), run::toString);
        assertTrue(run.err().contains(message), run::toString);
    }

    private static Run replay(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 5);
        all[all.length - 5] = "--strategy";
        all[all.length - 4] = "vwap";
        all[all.length - 3] = "--date";
        all[all.length - 2] = DATE;
        System.arraycopy(all, 0, all, 1, all.length - 1);
        all[0] = "replay";
        return Run.of(all);
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes).toString();
    }

    /** From 09:30 on one order a second, of sizes and prices that do not pack well. */
    private static byte[] day(String stock, long firstOrder) {
        SplittableRandom random = new SplittableRandom(firstOrder);
        ItchDay day = new ItchDay().systemEvent('O').directory(1, stock);
        for (int i = 0; i < ORDERS; i++) {
            day.later(1)
                    .add(
                            1,
                            firstOrder + i,
                            'B',
                            1 + random.nextInt(1_000_000),
                            stock,
                            10_000 + random.nextInt(1_000_000));
        }
        return day.bytes();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}

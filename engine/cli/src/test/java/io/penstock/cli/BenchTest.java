package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BenchTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void jsonHasAnObjectForEachStageAndTheSettings() throws IOException {
        Path file = systemEvents();
        assertEquals(
                0,
                execute("bench", "throughput", file.toString(), "--stage", "walk,decode", "--passes", "1", "--json"),
                err::toString);
        String json = out.toString().replaceAll("\\s", "");
        assertTrue(
                json.matches("\\{\"walk\":\\{\"messagesPerSecond\":\\d+,\"checksum\":\"[0-9a-f]{16}\",.*"
                        + "\"decode\":\\{\"messagesPerSecond\":\\d+,\"checksum\":\"[0-9a-f]{16}\",.*"
                        + "\"settings\":\\{.*\"messages\":\"6\".*}}"),
                json);
        assertEquals("", err.toString());
    }

    @Test
    void theTableNamesEveryFigure() throws IOException {
        Path file = systemEvents();
        assertEquals(0, execute("bench", "throughput", file.toString(), "--stage", "walk", "--passes", "1"));
        assertTrue(out.toString().contains("median"), out::toString);
        assertTrue(out.toString().contains("jdk "), out::toString);
    }

    @Test
    void theFileIsMadeIfAskedForAndNeverReplaced() throws IOException {
        Path file = directory.resolve("made.itch");
        String[] arguments = {
            "bench", "throughput", file.toString(), "--generate", "2000", "--stage", "walk", "--passes", "1", "--json"
        };
        assertEquals(0, execute(arguments), err::toString);
        assertTrue(out.toString().replaceAll("\\s", "").contains("\"messages\":2000,"), out::toString);

        byte[] made = Files.readAllBytes(file);
        assertEquals(2, execute(arguments));
        assertTrue(err.toString().contains("made.itch is there already"), err::toString);
        assertArrayEquals(made, Files.readAllBytes(file));
    }

    @Test
    void whatCannotRunIsAUsageError() throws IOException {
        String file = systemEvents().toString();
        assertEquals(1, execute("bench"));
        assertEquals(1, execute("bench", "throughput", file, "--stage", "fly"));
        assertEquals(1, execute("bench", "throughput", file, "--passes", "0"));
        assertEquals(1, execute("bench", "throughput", file, "--wait", "asleep"));
        assertTrue(err.toString().contains("stage=fly: expected one of bytes, walk, decode,"), err::toString);
    }

    @Test
    void whatCannotBeReadIsAnInputError() throws IOException {
        assertEquals(
                2,
                execute("bench", "throughput", directory.resolve("absent.itch").toString()));
        Path notes = Files.writeString(directory.resolve("notes.itch"), "no recording");
        assertEquals(2, execute("bench", "throughput", notes.toString()));
        assertTrue(err.toString().contains("notes.itch: no recording of a known format"), err::toString);
    }

    /** Six system events, one a second: O S Q M E C. */
    private Path systemEvents() throws IOException {
        byte[] bytes = new byte[6 * 14];
        for (int i = 0; i < 6; i++) {
            bytes[14 * i + 1] = 12;
            bytes[14 * i + 2] = 'S';
            bytes[14 * i + 12] = (byte) i;
            bytes[14 * i + 13] = (byte) "OSQMEC".charAt(i);
        }
        return Files.write(directory.resolve("day.itch"), bytes);
    }

    private int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

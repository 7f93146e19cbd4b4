package io.penstock.engine.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Memory follows the orders that rest, not those that ever did: a JVM of its own with a small heap lives through the day. A
 * slice in every build; the day of an exchange, and one huge book:
 *
 * <pre>{@code
 * mvn -pl engine/core -am test -Dtest=BookMemoryTest -Dsurefire.failIfNoSpecifiedTests=false -Dpenstock.book.campaign=true
 * }</pre>
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class BookMemoryTest {
    private static final boolean CAMPAIGN = Boolean.getBoolean("penstock.book.campaign");

    /** A Nasdaq day's shape: 300 million orders come and go, at most 1.6 million at a time. */
    @Test
    void aDayOfAddsAndDeletesNeedsNoMoreThanItsLiveOrders() throws Exception {
        String line = CAMPAIGN ? run("1g", "day", "300000000", "1600000") : run("48m", "day", "1000000", "60000");

        assertTrue(line.startsWith("day: "), line);
    }

    @Test
    void oneBookHoldsAllLevelsAndOrders() throws Exception {
        String line = CAMPAIGN ? run("2g", "book", "1000000", "10000000") : run("64m", "book", "10000", "200000");

        assertTrue(line.startsWith("book: "), line);
    }

    private static String run(String heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BookMemory.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), output);
        System.out.println(output + ", heap -Xmx" + heap);
        return output;
    }
}

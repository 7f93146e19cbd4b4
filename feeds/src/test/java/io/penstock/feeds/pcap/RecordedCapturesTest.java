package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Captures of other people; skipped, saying so, where they are not there. */
class RecordedCapturesTest {
    private static final Path DATA = Path.of(System.getProperty("penstock.data", ""));

    @Test
    void syntheticMoldCaptureHasItsCountsByType() throws IOException {
        Read.Outcome outcome = read("itch/moldudp64-synthetic.pcap");

        assertEquals(Map.of("A", 493L, "X", 211L, "E", 145L, "D", 107L, "U", 44L, "R", 1L), outcome.byType());
        assertEquals(
                Map.of("packets", 1_001L, "packets.udp", 1_001L),
                outcome.tally().counters());
        assertFalse(outcome.tally().lostAnything());
    }

    @Test
    void theElevenPacketsThatAreNotThereAreOneGapBeforeWhatFollows() throws IOException {
        Read.Outcome outcome = read("itch/moldudp64-synthetic-gap.pcap");

        assertEquals(990, outcome.tally().accepted());
        assertEquals(1, outcome.tally().gaps());
        assertEquals(11, outcome.tally().missing());
        int gap = outcome.said().indexOf("gap -1 500 11");
        assertTrue(outcome.said().get(gap - 4).contains(" 499 "), "last message before it");
        assertEquals("endGroup", outcome.said().get(gap + 1));
        assertTrue(outcome.said().get(gap + 2).contains(" 511 "), "first message after it");
    }

    @Test
    void everyCaptureOfOneItchMessageDecodesWithoutAReject() throws IOException {
        Path nasdaq = DATA.resolve("single-packet/Nasdaq");
        assumeTrue(Files.isDirectory(nasdaq), "no captures in " + nasdaq + " (-Dpenstock.data)");
        List<Path> captures;
        try (Stream<Path> files = Files.walk(nasdaq)) {
            captures = files.filter(file -> file.toString().matches(".*TotalView\\.Itch.*\\.pcap"))
                    .toList();
        }
        assertEquals(49, captures.size());
        for (Path capture : captures) {
            Read.Outcome outcome = Read.capture(Files.readAllBytes(capture), Map.of());
            assertTrue(outcome.tally().accepted() > 0, capture::toString);
            assertEquals(outcome.tally().offered(), outcome.tally().accepted(), capture::toString);
            assertEquals(
                    outcome.tally().counters().get("packets"),
                    outcome.tally().counters().get("packets.udp"),
                    capture::toString);
        }
    }

    private static Read.Outcome read(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "no capture " + file + " (-Dpenstock.data)");
        return Read.capture(Files.readAllBytes(file), Map.of());
    }
}

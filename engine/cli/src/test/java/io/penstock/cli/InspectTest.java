package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {
    @TempDir
    Path directory;

    private Path whole;
    private Path cut;

    @BeforeEach
    void writeRecordings() {
        whole = day().systemEvent('C').writeTo(directory.resolve("01302019.itch"));
        cut = day().raw(0, 36, 'A', 0, 7).writeTo(directory.resolve("01312019.itch"));
    }

    /** 2019-01-30 in New York was five hours behind UTC; the messages are a microsecond apart from 09:30. */
    @Test
    void jsonHasExactlyThePromisedKeys() {
        Run run = Run.of("inspect", whole.toString(), "--json");

        assertEquals(0, run.exit(), run::toString);
        assertEquals("", run.err());
        assertEquals(
                List.of(
                        Map.entry("source", whole.toString()),
                        Map.entry("format", "itch"),
                        Map.entry("messages", 5L),
                        Map.entry("byType", Map.of("A", 1L, "D", 1L, "R", 1L, "S", 2L)),
                        Map.entry("instruments", 1L),
                        Map.entry("tsFirst", "1548858600000000000"),
                        Map.entry("tsLast", "1548858600000004000"),
                        Map.entry("gaps", 0L),
                        Map.entry("rejected", Map.of()),
                        Map.entry("truncatedBytes", 0L)),
                List.copyOf(((Map<?, ?>) run.json()).entrySet()));
    }

    @Test
    void textSaysWhatPeopleCallTheMessagesAndWhatTheVenueClockSaid() {
        Run run = Run.of("inspect", whole.toString());

        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.out().contains("Format      itch: NASDAQ TotalView-ITCH 5.0"), run::toString);
        assertTrue(run.out().contains("Instruments 1 on XNAS\n"), run::toString);
        assertTrue(
                run.out().contains("First       2019-01-30 14:30:00.000000000 UTC = 2019-01-30 09:30:00.000000000 EST"),
                run::toString);
        assertTrue(run.out().contains("Span        4.00 us"), run::toString);
        assertTrue(run.out().matches("(?s).*\n {2}S +system event +2 +40\n.*"), run::toString);
        assertTrue(run.out().endsWith("\nNo gaps, nothing malformed, nothing cut off.\n"), run::toString);
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run::toString);
    }

    @Test
    void aCutTailIsCountedWithItsPlaceAndChangesTheExitCode() {
        Run text = Run.of("inspect", cut.toString());
        Run json = Run.of("inspect", cut.toString(), "--json");

        assertEquals(4, text.exit(), text::toString);
        assertTrue(text.out().contains("Messages    5, 4 accepted"), text::toString);
        assertTrue(
                text.out().contains("1 message cut off by the end of the recording, at byte 114, after 5 bytes of it"),
                text::toString);
        assertEquals(4, json.exit());
        assertEquals(1L, JsonTree.at(json.json(), "rejected.truncated"));
        assertEquals(5L, JsonTree.at(json.json(), "truncatedBytes"));
    }

    @Test
    void severalSourcesAreToldOfOneAfterTheOther() {
        Run text = Run.of("inspect", whole.toString(), cut.toString());
        Run json = Run.of("inspect", "--json", whole.toString(), cut.toString());

        assertEquals(4, text.exit(), text::toString);
        assertTrue(text.out().indexOf("01302019.itch") < text.out().indexOf("01312019.itch"), text::toString);
        assertEquals(4, json.exit(), json::toString);
        assertEquals(cut.toString(), JsonTree.at(json.json(), "1.source"));
    }

    @Test
    void aSourceThatIsNotThereDoesNotHideTheOthers() {
        Run run = Run.of("inspect", directory.resolve("absent.itch").toString(), whole.toString());

        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.err().contains("absent.itch: no such file"), run::toString);
        assertTrue(run.out().contains("01302019.itch"), run::toString);
    }

    @Test
    void aMarketThatIsMadeUpCanBeInspectedToo() {
        Run run = Run.of("inspect", "synthetic:symbols=5,messages=3000", "--json");

        assertEquals(0, run.exit(), run::toString);
        assertEquals(3_000L, JsonTree.at(run.json(), "messages"));
        assertEquals(5L, JsonTree.at(run.json(), "instruments"));
    }

    @Test
    void theDateOfTheUserHoldsWhereTheNameHasNone() {
        Path undated = day().writeTo(directory.resolve("day.itch"));
        Run dated = Run.of("inspect", undated.toString(), "--date", "2019-07-01", "--json");
        Run warned = Run.of("inspect", undated.toString());

        assertEquals("1561987800000000000", JsonTree.at(dated.json(), "tsFirst"));
        assertEquals("", dated.err());
        assertTrue(warned.err().startsWith("warning: " + undated + ": no date"), warned::toString);
        assertEquals(0, warned.exit());
    }

    private static ItchDay day() {
        return new ItchDay()
                .systemEvent('O')
                .directory(7, "PENS")
                .add(7, 1, 'B', 100, "PENS", 1_000_000)
                .delete(7, 1);
    }
}

package io.penstock.perf.latency.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.perf.latency.LatencyRun;
import io.penstock.perf.latency.Runs;
import io.penstock.perf.latency.TimedHop;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportFilesTest {
    private final LatencyRun run = Runs.of("steady 1000000/s", 1_000, 700, 50);
    private final LatencyReport report =
            new LatencyReport(Map.of("command", "penstock bench \"x\" <y>"), List.of(run), List.of("Knee: 7"));

    @TempDir
    Path directory;

    @Test
    void aReportThatWasWrittenIsReadAsItWas() throws IOException {
        ReportFiles.in(directory, false).write(report);
        LatencyReport read = LatencyReport.read(directory.resolve("latency.json"));

        assertEquals(report.made(), read.made());
        assertEquals(report.knee(), read.knee());
        LatencyRun again = read.runs().get(0);
        assertEquals(run.hops(), again.hops());
        assertEquals(run.tail(), again.tail());
        assertEquals(run.intervals(), again.intervals());
        assertEquals(run.hiccups(), again.hiccups());
        assertEquals(run.settings(), again.settings());
        assertEquals(run.floorAfter(), again.floorAfter());
        assertEquals(run.label() + run.events() + run.skipped(), again.label() + again.events() + again.skipped());
    }

    @Test
    void runsAreAddedToThoseThatAreThere() throws IOException {
        ReportFiles.in(directory, false).write(report);
        ReportFiles more = ReportFiles.in(directory, true);
        assertEquals(1, more.runs());
        more.write(report);

        assertEquals(
                2, LatencyReport.read(directory.resolve("latency.json")).runs().size());
        assertTrue(Files.exists(directory.resolve("run-2-total.hgrm")));
        ReportFiles.in(directory, false).write(report);
        assertEquals(
                1, LatencyReport.read(directory.resolve("latency.json")).runs().size());
    }

    @Test
    void percentilesOfEveryHopAreWrittenAsThePlotterReadsThem() throws IOException {
        ReportFiles.in(directory, false).write(report);
        for (TimedHop hop : TimedHop.values()) {
            List<String> lines = Files.readAllLines(directory.resolve("run-1-" + hop.label() + ".hgrm"));
            assertTrue(lines.get(0).contains("Value") && lines.get(0).contains("Percentile"), lines.get(0));
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("#[Max")), "us, with a footer");
        }
    }

    @Test
    void thePageIsWholeWellFormedAndLoadsNothing() throws Exception {
        String page = new LatencyPage(report).html();

        assertTrue(page.contains("steady 1000000/s") && page.contains("Knee: 7"));
        assertTrue(page.contains("&lt;it&gt; stood still") && page.contains("a &amp; b.itch"));
        assertFalse(page.matches("(?s).*(<script|<link|src=|url\\().*"), "it loads something");
        for (String svg : page.split("(?=<svg)")) {
            if (svg.startsWith("<svg")) {
                parsed(svg.substring(0, svg.indexOf("</svg>") + "</svg>".length()));
            }
        }
    }

    @Test
    void anotherFileIsRefusedByName() throws IOException {
        Path other = Files.writeString(directory.resolve("other.json"), "{\"a\": 1}");
        assertTrue(assertThrows(IOException.class, () -> LatencyReport.read(other))
                .getMessage()
                .contains("other.json: not a report of bench latency"));
        Path text = Files.writeString(directory.resolve("text.json"), "steady");
        assertTrue(assertThrows(IOException.class, () -> LatencyReport.read(text))
                .getMessage()
                .contains("text.json"));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}

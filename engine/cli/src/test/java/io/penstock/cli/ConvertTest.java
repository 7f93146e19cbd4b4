package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a conversion leaves on disk, says, and ends with. */
class ConvertTest {
    private static final String MARKET = "synthetic:symbols=5,messages=3000,seed=4";
    private static final String DATE = "--date=2019-01-30";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    @Test
    void aSyntheticMarketBecomesARecordingThatReadsAndWritesBackAsItIs() throws IOException {
        assertEquals(0, convert(MARKET, "-o", file("day.itch")));
        assertTrue(err.toString().contains("Wrote    3,000 records of itch"), err::toString);
        assertEquals("", out.toString());

        assertEquals(0, convert(file("day.itch"), DATE, "-o", file("again.itch.gz")));
        try (GZIPInputStream again = new GZIPInputStream(Files.newInputStream(directory.resolve("again.itch.gz")))) {
            assertArrayEquals(Files.readAllBytes(directory.resolve("day.itch")), again.readAllBytes());
        }
        assertEquals(List.of("again.itch.gz", "day.itch"), files());
    }

    @Test
    void zstdIsWrittenAndRead() throws IOException {
        assertEquals(0, convert(MARKET, "-o", file("day.itch.zst")));
        assertEquals(0, convert(file("day.itch.zst"), DATE, "-o", file("day.itch")));
        assertEquals(0, convert(MARKET, "-o", file("same.itch")));
        assertEquals(-1, Files.mismatch(directory.resolve("day.itch"), directory.resolve("same.itch")));
    }

    @Test
    void barsThatWereWrittenAreReadAndWrittenBackAsTheyAre() throws IOException {
        assertEquals(0, convert(MARKET, "--schema", "ohlcv-1s", "-o", file("bars.csv")));
        assertEquals(0, convert(MARKET, "--schema", "ohlcv-1s", "-o", file("bars.dbn")));
        assertEquals(0, convert(file("bars.dbn"), "--schema", "ohlcv-1s", "-o", file("again.csv")));
        assertTrue(Files.readAllLines(directory.resolve("bars.csv")).size() > 10);
        assertEquals(-1, Files.mismatch(directory.resolve("bars.csv"), directory.resolve("again.csv")));

        assertEquals(4, convert(file("bars.dbn"), "--schema", "trades", "-o", file("trades.csv")));
        assertTrue(err.toString().contains("bar events that the format cannot say"), err::toString);
    }

    @Test
    void aFileThatIsThereIsReplacedOnDemandOnly() throws IOException {
        Files.writeString(directory.resolve("day.itch"), "precious");
        assertEquals(1, convert(MARKET, "-o", file("day.itch")));
        assertTrue(err.toString().contains("day.itch is there already; -f replaces it"), err::toString);
        assertEquals("precious", Files.readString(directory.resolve("day.itch")));

        assertEquals(0, convert(MARKET, "-o", file("day.itch"), "-f"));
        assertTrue(Files.size(directory.resolve("day.itch")) > 10_000);
        assertEquals(List.of("day.itch"), files());
    }

    @Test
    void aFormatThatIsNotSaidOrNotKnownIsRefused() throws IOException {
        assertEquals(1, convert(MARKET, "-o", file("day.foo")));
        assertTrue(err.toString().contains("which format? Give --format"), err::toString);
        assertEquals(1, convert(MARKET, "-o", "-"));
        assertEquals(1, convert(MARKET, "-o", file("day.itch"), "--format", "foo"));
        assertTrue(err.toString().contains("unknown format 'foo'; known: "), err::toString);
        assertEquals(1, convert(MARKET, "-o", file("day.itch"), "--schema", "mbo"));
        assertTrue(err.toString().contains("itch: unknown parameter 'schema'"), err::toString);
        assertEquals(1, convert(MARKET));
        assertEquals(1, convert(MARKET, "-o", file("")));
        assertEquals(1, convert(MARKET, "-o", file("none/day.itch")));
        assertTrue(err.toString().contains("there is no such directory"), err::toString);
        assertEquals(List.of(), files());
    }

    @Test
    void nothingIsLeftWhereTheSourceCannotBeRead() throws IOException {
        assertEquals(2, convert(file("none.itch"), "-o", file("day.itch")));
        Files.writeString(directory.resolve("text.itch"), "This is no recording of anything at all.");
        assertEquals(2, convert(file("text.itch"), "-o", file("day.itch")));
        assertEquals(List.of("text.itch"), files());
    }

    @Test
    void whatIsLostOnTheWayIsToldAndTheRestIsKept() throws IOException {
        assertEquals(0, convert(MARKET, "-o", file("day.itch")));
        byte[] day = Files.readAllBytes(directory.resolve("day.itch"));
        Files.write(directory.resolve("cut.itch"), Arrays.copyOf(day, day.length - 5));

        assertEquals(4, convert(file("cut.itch"), DATE, "-o", file("rest.itch")));
        assertTrue(err.toString().contains("Lost, skipped or contradicted (exit code 4)"), err::toString);
        assertTrue(Files.size(directory.resolve("rest.itch")) < day.length);
    }

    @Test
    void onlyTheSymbolsAskedForAreWritten() throws IOException {
        assertEquals(0, convert(MARKET, "-o", file("all.itch")));
        assertEquals(0, convert(MARKET, "-o", file("none.itch"), "--symbols", "NOSUCH"));
        assertTrue(Files.size(directory.resolve("none.itch")) < Files.size(directory.resolve("all.itch")) / 100);
        assertTrue(err.toString().contains("never showed it"), err::toString);
    }

    @Test
    void csvIsWrittenInTheSchemaAndStyleAskedFor() throws IOException {
        assertEquals(0, convert(MARKET, "-o", file("day.csv")));
        List<String> rows = Files.readAllLines(directory.resolve("day.csv"));
        assertTrue(rows.get(0).startsWith("ts_recv,ts_event,rtype,"), rows.get(0));
        assertTrue(err.toString().contains(ValueText.count(rows.size() - 1, "record") + " of csv mbo"), err::toString);

        String[] raw = {"-o", file("t.csv"), "--schema", "trades", "--pretty-px", "false", "--pretty-ts=false"};
        assertEquals(0, convert(Stream.concat(Stream.of(MARKET), Stream.of(raw)).toArray(String[]::new)));
        String row = Files.readAllLines(directory.resolve("t.csv")).get(1);
        assertTrue(row.matches("18446744073709551615,[0-9]{19},0,2,[0-9]+,T,[ABN],0,[0-9]{9,},.*"), row);
    }

    @Test
    void aSchemaThatThereIsNotIsRefusedWithThoseThereAre() {
        assertEquals(1, convert(MARKET, "-o", file("day.csv"), "--schema", "mbp-5"));
        assertTrue(err.toString().contains("csv: schema=mbp-5: "), err::toString);
        assertTrue(err.toString().contains("mbp-10"), err::toString);
    }

    private int convert(String... arguments) {
        return commandLine.execute(
                Stream.concat(Stream.of("convert"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}

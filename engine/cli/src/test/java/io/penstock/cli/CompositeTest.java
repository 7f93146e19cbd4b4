package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One symbol, quoted on two venues in a table each. */
class CompositeTest {
    @TempDir
    private Path directory;

    private String nasdaq;
    private String arca;

    @BeforeEach
    void writeQuotes() throws IOException {
        nasdaq = source("nasdaq.csv", "XNAS", "10.00,100,10.04,200", "10.01,100,10.04,200");
        arca = source("arca.csv", "ARCX", "10.00,300,10.02,50", "9.99,300,10.01,50");
    }

    @Test
    void oneSymbolOnTwoVenuesHasOneBestBidAndOffer() {
        Run run = Run.of(
                "replay", nasdaq, arca, "--merge", "event", "--composite", "--strategy", "vwap:session=all", "--json");

        assertEquals(0, run.exit(), run::toString);
        Object json = run.json();
        assertEquals(
                List.of("vwap", "composite"),
                ((List<?>) JsonTree.at(json, "strategies"))
                        .stream().map(strategy -> JsonTree.at(strategy, "name")).toList());
        Map<?, ?> results = (Map<?, ?>) JsonTree.at(json, "strategies.1.results");
        assertEquals(1L, results.get("symbols.shared"));
        assertEquals(4L, results.get("updates"));
        Map<?, ?> symbol = (Map<?, ?>) JsonTree.at(results, "composite by symbol.0");
        assertEquals("AAPL", symbol.get("symbol"));
        assertEquals(2L, symbol.get("venues"));
        // 4 s at 0.04, 4 s at 0.02, 2 s at 0.01
        assertEquals(0.026, symbol.get("spread"));
        assertEquals(10L, symbol.get("quoted.s"));
    }

    @Test
    void thePersonAtTheTerminalSeesWhoHeldTheQuote() {
        Run run = Run.of("replay", nasdaq, arca, "--merge", "event", "--composite");

        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.out().contains("XNAS"), run::toString);
        assertTrue(run.out().contains("ARCX"), run::toString);
        assertTrue(run.out().contains("imbalance"), run::toString);
    }

    @Test
    void askedForTwiceItRunsOnce() {
        Run run = Run.of("replay", nasdaq, arca, "--composite", "--strategy", "composite", "--json");

        assertEquals(1, ((List<?>) JsonTree.at(run.json(), "strategies")).size(), run::toString);
    }

    /** A quote at 14:30:00, or 14:30:04 of the other venue, and one at 14:30:10, or 14:30:08. */
    private String source(String file, String venue, String first, String second) throws IOException {
        boolean outer = venue.equals("XNAS");
        Path path = Files.write(
                directory.resolve(file),
                List.of(
                        "time,bid,bid_size,ask,ask_size",
                        "2024-01-02T14:30:" + (outer ? "00" : "04") + "Z," + first,
                        "2024-01-02T14:30:" + (outer ? "10" : "08") + "Z," + second));
        return "csv:" + path + "?venue=" + venue + "&name=AAPL";
    }
}

package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders, variants, shards, lanes and verification as a user asks for them. */
class OrdersTest {
    private static final String MARKET = "synthetic:symbols=10,messages=20000";
    /** Of what is run a dozen times. */
    private static final String SHORT_MARKET = "synthetic:symbols=3,messages=5000";

    @TempDir
    private Path directory;

    private Path jar;

    @BeforeEach
    void pack() throws IOException {
        jar = OrderingPlugin.jar(directory);
    }

    @Test
    void everyOrderIsInTheFileInTheSequenceOfTheStream() throws IOException {
        Path file = directory.resolve("orders.csv");
        Run run = replay("--json", "--orders", file.toString());
        assertEquals(0, run.exit(), run::toString);

        List<String> lines = Files.readAllLines(file);
        assertEquals(
                "position,ts,strategy,instance,action,client_order_id,tag,venue,symbol,side,type,time_in_force,price,"
                        + "stop_price,quantity,post_only,reason",
                lines.get(0));
        long sent = (Long) JsonTree.at(run.json(), "strategies.0.orders.sent");
        long cancelled = (Long) JsonTree.at(run.json(), "strategies.0.orders.cancelled");
        assertTrue(sent > 100 && cancelled > 100, run::toString);
        assertEquals(sent + cancelled, lines.size() - 1);
        long last = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertEquals(17, cells.length, line);
            assertTrue(Long.parseLong(cells[0]) >= last, line);
            last = Long.parseLong(cells[0]);
            assertTrue(cells[1].matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z"), line);
            assertTrue(List.of("new", "cancel").contains(cells[4]), line);
        }
    }

    @Test
    void theFileIsTheSameOnAnyNumberOfLanesAndShards() throws IOException {
        byte[] one = orders("--lanes", "1");
        assertEquals(0, Arrays.compare(one, orders("--lanes", "3")));
        assertEquals(0, Arrays.compare(one, orders("--shards", "4", "--lanes", "2")));
        assertEquals(0, Arrays.compare(one, orders("--speed", "1000000", "--wait", "balanced")));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyIfThatIsSaid() throws IOException {
        Path file = Files.writeString(directory.resolve("orders.csv"), "mine");
        Run refused = replay("--orders", file.toString());
        assertEquals(1, refused.exit());
        assertEquals(
                "penstock: orders=" + file + ": is there already; -f replaces it",
                refused.err().lines().findFirst().orElseThrow());
        assertEquals("mine", Files.readString(file));

        assertEquals(0, replay("--orders", file.toString(), "-f").exit());
        assertTrue(Files.readString(file).startsWith("position,"));
    }

    @Test
    void theReportCountsAndHashesOrders() {
        Run run = replay();
        assertTrue(
                run.out().matches("(?s).*\n  orders [\\d,]+ sent, 0 replaced, [\\d,]+ cancelled, \\d+ open\n.*"),
                run::toString);
        assertTrue(run.out().matches("(?s).*\n +sha256 [0-9a-f]{64}\n.*"), run::toString);
    }

    @Test
    void variantsAreRankedByTheResultThatTheStrategyNames() {
        Run run = replay("--variants", "every=2..10/4", "--json");
        assertEquals(0, run.exit(), run::toString);
        assertEquals("sent", JsonTree.at(run.json(), "ranking.by"));
        List<Object> parameters = new ArrayList<>();
        ((List<?>) JsonTree.at(run.json(), "ranking.variants"))
                .forEach(variant -> parameters.add(JsonTree.at(variant, "parameters")));
        assertEquals(List.of("every=2,wavers=false", "every=6,wavers=false", "every=10,wavers=false"), parameters);

        Run least = replay("--variants", "every=2..10/4", "--rank-by", "sent:least");
        assertTrue(least.out().contains("\nVariants 3, by sent, least first"), least::toString);
        assertTrue(least.out().contains("\n     1  10 "), least::toString);

        Run unknown = replay("--variants", "every=2,3", "--rank-by", "profit");
        assertEquals(
                "warning: rank-by=profit: no variant has such a result; there are sent",
                unknown.err().lines().findFirst().orElseThrow());
    }

    @Test
    void eachVariantSendsWhatItSendsAlone() {
        Run together = replay("--variants", "every=2,5", "--json", "--lanes", "1");
        Run alone = Run.of("replay", MARKET, "--plugins", jar.toString(), "--strategy", "ordering:every=5", "--json");
        assertEquals(
                JsonTree.at(alone.json(), "strategies.0.orders"), JsonTree.at(together.json(), "strategies.1.orders"));
    }

    @Test
    void lanesByHandHaveTheStrategiesTheyWereGiven() {
        Run run = Run.of(
                "replay",
                MARKET,
                "--json",
                "--strategy",
                "vwap",
                "--strategy",
                "imbalance",
                "--strategy",
                "momentum",
                "--lane",
                "slow=momentum",
                "--lane",
                "fast=vwap");
        assertEquals(0, run.exit(), run::toString);
        assertEquals(List.of("momentum"), JsonTree.at(run.json(), "lanes.0.strategies"));
        assertEquals("slow", JsonTree.at(run.json(), "lanes.0.name"));
        assertNull(JsonTree.at(run.json(), "lanes.2.name"));
        assertEquals(List.of("vwap"), JsonTree.at(run.json(), "lanes.1.strategies"));
        assertEquals(List.of("imbalance"), JsonTree.at(run.json(), "lanes.2.strategies"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--variants every=1..5000/1  | variants=every=1..5000/1: '1..5000/1': more than 1024",
                "--variants every=0,1        | ordering: every=0: must be in 1..1000",
                "--variants windows=1,2      | ordering: unknown parameter 'windows'",
                "--strategy vwap --variants every=1,2 | variants=every=1,2: of one --strategy, not of 2",
                "--rank-by sent              | rank-by=sent: without --variants there is nothing to rank",
                "--shards 0                  | shards=0: must be in 1..1024",
                "--strategy vwap --shards 2  | vwap: shards=2: it does not declare",
                "--lane a                    | lane a: is not NAME=strategy,strategy",
                "--lane a=vwap               | lane a: no strategy 'vwap' runs; running: ordering",
                "--orders -                  | orders=-: name a file"
            })
    void whatCannotBeIsAUsageErrorBeforeAnythingStarts(String options, String why) {
        Run run = replay(options.split(" "));
        assertEquals(1, run.exit(), run::toString);
        assertTrue(run.err().startsWith("penstock: " + why), run::toString);
    }

    @Test
    void verifyComparesRunsUnderManyConditions() {
        Run run = Run.of(
                "verify",
                SHORT_MARKET,
                "--plugins",
                jar.toString(),
                "--strategy",
                "ordering",
                "--lanes",
                "2",
                "--json");
        assertEquals(0, run.exit(), run::toString);
        assertEquals(true, JsonTree.at(run.json(), "same"));
        assertTrue(((List<?>) JsonTree.at(run.json(), "runs")).size() > 8, run::toString);
    }

    @Test
    void verifyNamesTheFirstOrderThatDiffers() {
        Run run = Run.of(
                "verify",
                SHORT_MARKET,
                "--plugins",
                jar.toString(),
                "--strategy",
                "ordering:wavers=true",
                "--lanes",
                "2");
        assertEquals(3, run.exit(), run::toString);
        assertTrue(run.out().matches("""
                        (?s).*the same again: ordering: first difference at position \\d+
                          reference  #\\d+ new \\d+ \\S+ BUY \\d+ LIMIT [0-9.]+ DAY
                          this run   #\\d+ new \\d+ \\S+ BUY \\d+ LIMIT [0-9.]+ DAY
                        .*"""), run::toString);
    }

    private byte[] orders(String... options) throws IOException {
        Path file = directory.resolve("orders.csv");
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--orders", file.toString(), "-f"));
        Run run = replay(all.toArray(String[]::new));
        assertEquals(0, run.exit(), run::toString);
        return Files.readAllBytes(file);
    }

    private Run replay(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("replay", MARKET, "--plugins", jar.toString(), "--strategy", "ordering"));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }
}

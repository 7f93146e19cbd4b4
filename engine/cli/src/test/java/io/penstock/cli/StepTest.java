package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.engine.replay.Pace;
import io.penstock.engine.replay.Speed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A user who watches event by event; his commands come through a pipe. */
@Timeout(60)
class StepTest {
    private final InputStream inputBefore = System.in;

    @TempDir
    private Path directory;

    @AfterEach
    void giveInputBack() {
        System.setIn(inputBefore);
    }

    @Test
    void enterShowsTheNextGroupAndANumberSoMany() throws IOException {
        Run run = step("\n3\nq\n", day());

        assertEquals(0, run.exit(), run::toString);
        assertEquals(
                List.of(
                        "09:30:00.000000000  #1  *  messages start",
                        "09:30:00.000001000  #2  AAA  defined, XNAS, shows orders                       - / -",
                        "09:30:00.000002000  #3  BBB  defined, XNAS, shows orders                       - / -",
                        "09:30:01.000003000  #4  AAA  add buy 100 @ 10.00 order 1                       100 @ 10.00 / -",
                        "09:30:02.000004000  #5  BBB  add sell 50 @ 20.00 order 2                       - / 50 @ 20.00"),
                lines(run));
        assertTrue(run.out().contains("Stopped before the end"), run::toString);
    }

    @Test
    void nothingIsReadBeyondWhatIsShown() throws IOException {
        Run run = Run.of(with("2\nq\n", "replay", day(), "--date", "2019-01-30", "--step", "--json"));

        assertEquals(3L, JsonTree.at(run.json(), "events"), run::toString);
        assertEquals(3L, JsonTree.at(run.json(), "sources.0.messages"));
        assertEquals(
                3, run.err().lines().filter(line -> line.contains("  #")).count(), "events go beside the document");
    }

    @Test
    void theEndOfTheCommandsIsAQuitAndCGoesOnToTheEnd() throws IOException {
        assertEquals(2, lines(step("\n", day())).size());

        Run whole = step("\nc\n", day());
        assertEquals(2, lines(whole).size());
        assertTrue(whole.out().contains("10 messages, all accepted"), whole::toString);
        assertFalse(whole.out().contains("Stopped"), whole::toString);
    }

    @Test
    void onlyTheSymbolsThatAreAskedForAreShown() throws IOException {
        assertEquals(
                List.of("AAA", "BBB", "BBB"),
                symbols(step("s B*\n\n\ns\n1\nq\n", day(), "--symbols", "AAA,BBB", "--until", "4"))
                        .subList(0, 3));
        assertEquals(List.of("BBB", "BBB", "BBB"), symbols(step("\n\nq\n", day(), "--step", "--symbols", "BBB")));
    }

    @Test
    void untilATimeOrANumberNothingIsShown() throws IOException {
        assertEquals("#6", number(step("q\n", day(), "--until", "09:30:03")));
        assertEquals("#6", number(step("q\n", day(), "--until", "2019-01-30T14:30:03Z")));
        assertEquals("#7", number(step("q\n", day(), "--until", "7")));
        List<String> later = lines(step("u 9\n\nq\n", day(), "--step"));
        assertTrue(later.get(1).contains("#9") && later.get(2).contains("#10"), later::toString);
    }

    @Test
    void whatIsNoCommandIsExplained() throws IOException {
        Run run = step("what\nu yesterday\n99999999999999999999\nq\n", day());

        assertTrue(run.err().contains(StepConsole.HELP), run::toString);
        assertTrue(run.err().contains("until=yesterday: "), run::toString);
        assertTrue(run.err().contains("number=99999999999999999999: "), run::toString);
        assertEquals(1, lines(run).size());
        assertEquals(1, Run.of("replay", day(), "--until", "soon").exit());
    }

    @Test
    void aWindowIsSteppedThroughFromItsBegin() throws IOException {
        Run run = step("q\n", day(), "--step", "--from", "09:30:02", "--date", "2019-01-30");

        // The instruments were defined before: strategies are told when the window begins.
        assertTrue(lines(run).get(lines(run).size() - 1).contains("#5  BBB  add"), run::toString);
    }

    @Test
    void barsThatTheSourceCarriesAreShownToo() {
        String bars = directory.resolve("bars.dbn").toString();
        Run.of("convert", "synthetic:symbols=1,messages=3000,seed=4", "--schema", "ohlcv-1m", "-o", bars);
        Run run = step("2\nq\n", bars);
        List<String> shown =
                run.out().lines().filter(line -> line.contains("minute bar ")).toList();

        assertEquals(3, shown.size(), run::toString);
        assertTrue(
                shown.get(0)
                        .matches(
                                "\\d\\d:\\d\\d:00\\.000000000  \\w+  minute bar [0-9.]+, high [0-9.]+, low [0-9.]+, close"
                                        + " [0-9.]+, volume \\d+"),
                shown::toString);
    }

    @Test
    void keysPauseAndChangeTheSpeed() {
        Pace pace = new Pace(Speed.parse("1"));
        List<String> said = new ArrayList<>();
        boolean[] hasQuit = {false};
        PaceKeys keys = new PaceKeys(pace, () -> hasQuit[0] = true, said::add);
        for (char key : " x +--q".toCharArray()) {
            keys.press(key);
        }
        keys.press(-1);
        keys.close();

        assertEquals(List.of("paused; space goes on", "goes on at speed 1", "speed 2", "speed 1", "speed 0.5"), said);
        assertTrue(hasQuit[0]);
        assertFalse(pace.isPaused());
    }

    private Run step(String commands, String source, String... options) {
        List<String> arguments = new ArrayList<>(List.of("replay", source, "--strategy", "vwap"));
        arguments.addAll(List.of(options));
        if (options.length == 0) {
            arguments.add("--step");
        }
        if (!arguments.contains("--date")) {
            arguments.addAll(List.of("--date", "2019-01-30"));
        }
        return Run.of(with(commands, arguments.toArray(String[]::new)));
    }

    /** Ten messages of two stocks, the orders a second apart from 09:30:01 on. */
    private String day() throws IOException {
        ItchDay day = new ItchDay().systemEvent('O').directory(1, "AAA").directory(2, "BBB");
        day.later(1).add(1, 1, 'B', 100, "AAA", 100_000);
        day.later(1).add(2, 2, 'S', 50, "BBB", 200_000);
        for (int i = 0; i < 4; i++) {
            day.later(1).add(1 + i % 2, 3 + i, 'B', 10, i % 2 == 0 ? "AAA" : "BBB", 90_000);
        }
        day.later(1).delete(1, 1);
        return Files.write(directory.resolve("day.itch"), day.bytes()).toString();
    }

    private static String[] with(String commands, String... arguments) {
        System.setIn(new ByteArrayInputStream(commands.getBytes(StandardCharsets.UTF_8)));
        return arguments;
    }

    private static List<String> lines(Run run) {
        return run.out().lines().filter(line -> line.contains("  #")).toList();
    }

    private static List<String> symbols(Run run) {
        return lines(run).stream().map(line -> line.split("  ")[2]).toList();
    }

    private static String number(Run run) {
        assertEquals(1, lines(run).size(), run::toString);
        return lines(run).get(0).split("  ")[1];
    }
}

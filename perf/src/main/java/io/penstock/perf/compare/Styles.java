package io.penstock.perf.compare;

import io.penstock.perf.compare.style.StyleKind;
import io.penstock.perf.compare.style.StyleMain;
import io.penstock.perf.throughput.MadeRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The ways to run strategies side by side, each in a JVM of its own, by turns. */
public final class Styles {
    /** Strategies that all of them run. */
    public static final int STRATEGIES = 4;

    private Styles() {}

    /**
     * Compares them.
     *
     * @param loops that a strategy calculates on each quote, about 1 ns each
     * @param perSecond steady rate at which ages are taken
     * @param messages of the market that is read each time; as of {@link MadeRecording}
     * @throws IOException when one failed, or heard something else than the others
     */
    public static List<RoundFigures> run(int loops, int perSecond, int rounds, long messages) throws IOException {
        Path directory = Files.createTempDirectory("penstock-styles");
        Path day = directory.resolve("day.itch");
        try (Turns turns = new Turns()) {
            MadeRecording.write(day, messages);
            for (StyleKind style : StyleKind.values()) {
                turns.add(style.label(), StyleMain.class, StyleMain.arguments(style, day, STRATEGIES));
            }
            List<String> questions = List.of(loops + " 0", loops + " " + perSecond);
            turns.warmUp(List.of(loops + " 0", loops + " 0", loops + " " + perSecond));
            for (int round = 0; round < rounds; round++) {
                turns.round(questions);
            }
            requireSame(turns.figures());
            return turns.figures();
        } finally {
            Files.deleteIfExists(day);
            Files.delete(directory);
        }
    }

    private static void requireSame(List<RoundFigures> styles) throws IOException {
        double heard = styles.get(0).sample("heard").median();
        for (RoundFigures style : styles) {
            boolean same = style.sample("heard").least() == heard
                    && style.sample("heard").most() == heard;
            if (!same || !style.right()) {
                throw new IOException(style.label() + " heard other quotes than "
                        + styles.get(0).label());
            }
        }
    }
}

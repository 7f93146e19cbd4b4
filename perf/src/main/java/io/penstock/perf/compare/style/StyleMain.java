package io.penstock.perf.compare.style;

import io.penstock.perf.FigureLine;
import io.penstock.perf.throughput.MemoryFeed;
import io.penstock.perf.throughput.MemoryRecording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The program of one style's JVM: answers each line of standard input, {@code LOOPS RATE}, with the line of figures of
 * {@link StyleMeter#measure}.
 */
public final class StyleMain {
    private StyleMain() {}

    /** @param day a recording that has a message in each group, numbered from 1 */
    public static List<String> arguments(StyleKind style, Path day, int strategies) {
        return List.of(style.label(), day.toString(), Integer.toString(strategies));
    }

    /** Ends with its input. */
    public static void main(String[] args) throws IOException {
        MemoryFeed memory = new MemoryFeed(MemoryRecording.load(Path.of(args[1])));
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (StyleMeter meter = new StyleMeter(StyleKind.of(args[0]), memory, Integer.parseInt(args[2]))) {
            for (String question = questions.readLine(); question != null; question = questions.readLine()) {
                String[] words = question.split(" ");
                System.out.println(
                        FigureLine.format(meter.measure(Integer.parseInt(words[0]), Long.parseLong(words[1]))));
            }
        }
    }
}

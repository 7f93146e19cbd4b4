package io.penstock.perf.compare.style;

import com.sun.management.OperatingSystemMXBean;
import io.penstock.perf.FigureLine;
import io.penstock.perf.throughput.MemoryFeed;
import io.penstock.perf.throughput.MemoryRecording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The program of one style's JVM: answers each line of standard input, {@code LOOPS RATE}, with a line of figures. With a
 * rate of 0 it tells what a message takes, else how old quotes are when a strategy is done with them.
 */
public final class StyleMain {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private StyleMain() {}

    /** @param day a recording that has a message in each group, numbered from 1 */
    public static List<String> arguments(StyleKind style, Path day, int strategies) {
        return List.of(style.label(), day.toString(), Integer.toString(strategies));
    }

    /** Ends with its input. */
    public static void main(String[] args) throws IOException {
        StyleKind style = StyleKind.of(args[0]);
        MemoryFeed memory = new MemoryFeed(MemoryRecording.load(Path.of(args[1])));
        int strategies = Integer.parseInt(args[2]);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            String[] words = question.split(" ");
            System.out.println(FigureLine.format(
                    measure(style, memory, strategies, Integer.parseInt(words[0]), Long.parseLong(words[1]))));
        }
    }

    static Map<String, Double> measure(StyleKind style, MemoryFeed memory, int strategies, int loops, long perSecond)
            throws IOException {
        Schedule schedule = new Schedule(perSecond);
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < strategies; i++) {
            works.add(new Work(loops, schedule));
        }
        long cpuNs = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        double messages = style.run(memory, works, schedule);
        long elapsedNs = System.nanoTime() - start;
        cpuNs = PROCESS.getProcessCpuTime() - cpuNs;
        Map<String, Double> figures = new LinkedHashMap<>();
        if (schedule.isPaced()) {
            Histogram ages = works.get(0).ages();
            works.subList(1, works.size()).forEach(work -> ages.add(work.ages()));
            figures.put("ageP50", (double) ages.getValueAtPercentile(50));
            figures.put("ageP99", (double) ages.getValueAtPercentile(99));
            figures.put("ageP999", (double) ages.getValueAtPercentile(99.9));
        } else {
            figures.put("perSecond", messages * 1e9 / elapsedNs);
            figures.put("cpuNs", cpuNs / messages);
        }
        // The upper bits: a double cannot hold them all.
        figures.put("heard", (double) (works.get(0).sum() >>> 16));
        figures.put(
                "right",
                works.stream().allMatch(work -> work.sum() == works.get(0).sum()) ? 1.0 : 0.0);
        return figures;
    }
}

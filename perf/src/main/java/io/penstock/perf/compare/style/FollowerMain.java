package io.penstock.perf.compare.style;

import com.sun.management.OperatingSystemMXBean;
import io.penstock.api.event.Quote;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.RunReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * The program of a process that follows a journal: answers each line of standard input, {@code LOOPS RATE START DIR}, with a
 * line when it has opened the journal, and one with what its strategy heard at the journal's end.
 */
final class FollowerMain {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private FollowerMain() {}

    /** @param startNanos when the first message is due; both processes read the same clock */
    static String question(Path journal, int loops, long perSecond, long startNanos) {
        return loops + " " + perSecond + " " + startNanos + " " + journal;
    }

    /** What a strategy heard, and the processor time that took. */
    record Heard(long sum, long cpuNs, Histogram ages) {
        String format() {
            ByteBuffer bytes = ByteBuffer.allocate(ages.getNeededByteBufferCapacity());
            int length = ages.encodeIntoCompressedByteBuffer(bytes);
            bytes.flip();
            byte[] encoded = new byte[length];
            bytes.get(encoded);
            return sum + " " + cpuNs + " " + Base64.getEncoder().encodeToString(encoded);
        }

        static Heard parse(String line) throws IOException {
            String[] words = line.split(" ");
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(words[2]));
            try {
                return new Heard(
                        Long.parseLong(words[0]),
                        Long.parseLong(words[1]),
                        Histogram.decodeFromCompressedByteBuffer(bytes, 0));
            } catch (DataFormatException e) {
                throw new IOException("a follower's answer: " + line, e);
            }
        }
    }

    /** Ends with its input, and with the process that started it: nobody would end the journal that it follows. */
    public static void main(String[] args) throws IOException {
        ProcessHandle.current().parent().ifPresent(FollowerMain::endWith);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            System.out.println(follow(question.split(" ", 4)).format());
        }
        System.exit(0);
    }

    private static void endWith(ProcessHandle parent) {
        Thread watch = new Thread(
                () -> {
                    parent.onExit().join();
                    Runtime.getRuntime().halt(1);
                },
                "end-with-parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static Heard follow(String[] words) throws IOException {
        Schedule schedule = new Schedule(Long.parseLong(words[1]));
        schedule.begin(Long.parseLong(words[2]));
        Work work = new Work(Integer.parseInt(words[0]), schedule);
        long cpuNs = PROCESS.getProcessCpuTime();
        RunReport report = Engine.of(EngineConfig.defaults())
                .feed("journal:" + words[3] + "?follow=true")
                .strategy("work", new Opened(work))
                .run();
        if (report.failed() || report.unreadable() || report.lossy()) {
            throw new IOException("the run failed: " + report);
        }
        return new Heard(work.sum(), PROCESS.getProcessCpuTime() - cpuNs, work.ages());
    }

    /** Strategies start when all sources are open. */
    private record Opened(Work work) implements Strategy {
        @Override
        public void onStart(StrategyContext context) {
            System.out.println("open");
        }

        @Override
        public void onQuote(Quote quote) {
            work.onQuote(quote);
        }
    }
}

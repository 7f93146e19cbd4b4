package io.penstock.perf.compare.style;

import io.penstock.engine.journal.JournalConfig;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.perf.ChildJvm;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Processes, each with one strategy, that follow a journal which this one writes. One thread, which starts and closes them. */
final class Followers implements Closeable {
    /** From the question to the first message that is due: all have opened the journal by then. */
    private static final long OPENING_NS = 500_000_000;

    private final List<ChildJvm> processes = new ArrayList<>();
    private long cpuNs;

    /** A reading of the market into a journal. */
    @FunctionalInterface
    interface Writing {
        /** @return messages read */
        long into(JournalConfig journal) throws IOException;
    }

    /** @param number of strategies */
    Followers(int number) throws IOException {
        try {
            for (int i = 0; i < number; i++) {
                processes.add(ChildJvm.start(FollowerMain.class, List.of(), 0));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /**
     * Writes a journal while the others follow it, to its end.
     *
     * @param strategies are told what those in the other processes heard
     * @return messages read
     */
    long follow(Writing writing, List<Work> strategies) throws IOException {
        Path directory = Files.createTempDirectory("penstock-styles");
        try {
            long messages = writing.into(JournalConfig.in(directory.resolve("journal")));
            cpuNs = 0;
            for (int i = 0; i < processes.size(); i++) {
                FollowerMain.Heard heard =
                        FollowerMain.Heard.parse(processes.get(i).answer());
                strategies.get(i).heardElsewhere(heard.sum(), heard.ages());
                cpuNs += heard.cpuNs();
            }
            return messages;
        } finally {
            deleteAll(directory);
        }
    }

    /** When the journal is there and nothing in it: lets all of them open it, and then begins. */
    void begin(Path journal, Work work, Schedule schedule) throws IOException {
        long start = SteadyClock.nanos() + OPENING_NS;
        for (ChildJvm process : processes) {
            process.tell(FollowerMain.question(journal, work.loops(), schedule.perSecond(), start));
        }
        for (ChildJvm process : processes) {
            process.answer();
        }
        schedule.begin(schedule.isPaced() ? start : SteadyClock.nanos());
    }

    /** Processor time that the others took for the last journal. */
    long cpuNs() {
        return cpuNs;
    }

    @Override
    public void close() throws IOException {
        for (ChildJvm process : processes) {
            process.close();
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

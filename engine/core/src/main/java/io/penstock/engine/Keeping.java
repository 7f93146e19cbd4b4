package io.penstock.engine;

import io.penstock.api.Parameters;
import io.penstock.engine.journal.Journal;
import io.penstock.engine.journal.JournalReport;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.latency.WallClock;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.source.FeedDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The journal of a run, where it is to have one. Opened before the ring has events, closed after its thread has ended. */
final class Keeping implements Closeable {
    private static final long NS_PER_MS = 1_000_000;
    private static final Parameters NO_PARAMETERS = Parameters.of(List.of(), Map.of());

    private final Optional<Journal> journal;
    private Optional<Thread> thread = Optional.empty();

    private Keeping(Optional<Journal> journal) {
        this.journal = journal;
    }

    /** Opens it; as {@link Journal#open}. */
    static Keeping open(EngineConfig config, List<String> sources, Consumer<String> warnings) throws IOException {
        if (config.journal().isEmpty()) {
            return new Keeping(Optional.empty());
        }
        WallClock wall = new WallClock();
        Map<String, String> heading = new TreeMap<>(Map.of(
                "sources", String.join(" ", sources),
                "config", config.toString(),
                "started", Instant.ofEpochMilli(wall.nanos() / NS_PER_MS).toString()));
        return new Keeping(
                Optional.of(Journal.open(config.journal().get(), heading, SteadyClock::nanos, wall::nanos, warnings)));
    }

    /** Connects it with the ring, which has no events yet. {@code onFailure} is told when nothing more can be kept. */
    void connect(EventRing ring, Runnable onFailure) {
        journal.ifPresent(kept -> kept.connect(ring.newReader(), onFailure));
        thread = journal.map(kept -> new Thread(kept, "journal"));
    }

    /** Before events are written. */
    void start() {
        thread.ifPresent(Thread::start);
    }

    /** After the end was written: until it is kept too. */
    void awaitEnd() {
        boolean interrupted = false;
        while (thread.isPresent() && thread.get().isAlive()) {
            try {
                thread.get().join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is one. */
    boolean isKept() {
        return journal.isPresent();
    }

    /** Any thread. Opens what this run has kept, from its first event on, to be read while more is kept. */
    OpenFeed again(FeedDirectory directory) throws IOException {
        return OpenFeed.ofJournal(journal.orElseThrow().reread(directory.context(NO_PARAMETERS)));
    }

    /** Any thread. Why nothing more is kept, once it is so. */
    Optional<Throwable> failure() {
        return journal.flatMap(Journal::failure);
    }

    /** After {@link #close}. */
    Optional<JournalReport> report() {
        return journal.map(Journal::report);
    }

    /** Idempotent. */
    @Override
    public void close() throws IOException {
        if (journal.isPresent()) {
            journal.get().close();
        }
    }
}

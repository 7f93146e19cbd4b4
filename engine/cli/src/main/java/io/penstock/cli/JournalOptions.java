package io.penstock.cli;

import io.penstock.engine.EngineConfig;
import io.penstock.engine.journal.JournalConfig;
import io.penstock.engine.journal.SyncMode;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of a run that keeps a journal. */
final class JournalOptions {
    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = "keep every event in a journal, in the order of the ring; read it back as journal:DIR")
    private Path directory;

    @Option(
            names = "--sync",
            paramLabel = "WHEN",
            description = "force the journal to disk: every-batch, interval (once a second) or never; default interval")
    private String sync;

    /** @throws IllegalArgumentException naming option, value and what was expected */
    EngineConfig addTo(EngineConfig config) {
        if (directory == null) {
            if (sync != null) {
                throw new IllegalArgumentException("sync=" + sync + ": there is no --journal to force");
            }
            return config;
        }
        JournalConfig journal = JournalConfig.in(directory);
        return config.withJournal(sync == null ? journal : journal.withSync(SyncMode.parse("sync", sync)));
    }
}

package io.penstock.cli;

import io.penstock.engine.EngineConfig;
import io.penstock.engine.journal.JournalConfig;
import io.penstock.engine.journal.SyncMode;
import java.nio.file.Path;
import java.util.List;
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

    @Option(
            names = "--roll",
            paramLabel = "SIZE|TIME",
            split = ",",
            description = "begin a new file of the journal at this size or age: 64m, 1g, 30min, 1h; default 128m")
    private List<String> roll = List.of();

    @Option(
            names = "--keep",
            paramLabel = "N|SIZE|TIME",
            split = ",",
            description = "delete the oldest files of the journal beyond so many, so much, so old: 20, 10g, 48h;"
                    + " default all are kept")
    private List<String> keep = List.of();

    @Option(
            names = "--low-water",
            paramLabel = "SIZE",
            description = "stop the journal in order, exit 3, before less than this is free on its disk; default 64m")
    private String lowWater;

    /** @throws IllegalArgumentException naming option, value and what was expected */
    EngineConfig addTo(EngineConfig config) {
        if (directory == null) {
            if (sync != null || lowWater != null || !roll.isEmpty() || !keep.isEmpty()) {
                throw new IllegalArgumentException("--sync, --roll, --keep and --low-water are for a --journal DIR");
            }
            return config;
        }
        JournalConfig journal = JournalConfig.in(directory);
        journal = sync == null ? journal : journal.withSync(SyncMode.parse("sync", sync));
        journal = lowWater == null
                ? journal
                : journal.withLowWater(Amount.parse("low-water", lowWater).bytes());
        return config.withJournal(journal.withRoll(roll(journal.roll())).withRetention(retention()));
    }

    private JournalConfig.Roll roll(JournalConfig.Roll usual) {
        long bytes = usual.bytes();
        long ns = usual.ns();
        for (String text : roll) {
            Amount amount = Amount.parse("roll", text);
            bytes = amount.is(Amount.Unit.BYTES) ? amount.bytes() : bytes;
            ns = amount.is(Amount.Unit.NS) ? amount.ns() : ns;
            if (amount.is(Amount.Unit.COUNT)) {
                throw new IllegalArgumentException("roll=" + text + ": expected a size or a time, as 64m or 1h");
            }
        }
        return new JournalConfig.Roll(bytes, ns);
    }

    private JournalConfig.Retention retention() {
        int files = 0;
        long bytes = 0;
        long ns = 0;
        for (String text : keep) {
            Amount amount = Amount.parse("keep", text);
            files = amount.is(Amount.Unit.COUNT) ? amount.count() : files;
            bytes = amount.is(Amount.Unit.BYTES) ? amount.bytes() : bytes;
            ns = amount.is(Amount.Unit.NS) ? amount.ns() : ns;
        }
        return new JournalConfig.Retention(files, bytes, ns);
    }
}

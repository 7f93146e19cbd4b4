package io.penstock.engine.journal;

import io.penstock.engine.ring.SlotImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Makes a journal ready to be written to: finds by plain reads where it ends, and where its last file was not closed,
 * copies what is whole in it to a fresh one and sets it aside. Killed at any point, it can be done again. One thread.
 */
final class Recovery {
    private final JournalFiles files;
    private final JournalConfig config;
    private final LongSupplier wallNanos;
    private final Consumer<String> warnings;

    /** @param warnings told what is dropped, by file, offset and event */
    Recovery(JournalConfig config, LongSupplier wallNanos, Consumer<String> warnings) {
        this.config = config;
        this.files = new JournalFiles(config.directory());
        this.wallNanos = wallNanos;
        this.warnings = warnings;
    }

    /**
     * Recovers.
     *
     * @return where the journal ends
     * @throws JournalDamage when a batch in the middle is damaged: what lies behind it would be lost
     */
    JournalWriter.Tail run() throws IOException {
        clear();
        List<Path> all = files.list();
        for (int i = all.size() - 1; i >= 0; i--) {
            FileEnd end = FileEnd.of(all.get(i));
            if (end.isClosed()) {
                return end.tail();
            }
            recover(all.get(i), end);
            if (end.isAnyWhole()) {
                return end.tail();
            }
        }
        return JournalWriter.Tail.EMPTY;
    }

    /** Removes what an earlier recovery left: copies that were not complete, and files that have a complete one. */
    private void clear() throws IOException {
        try (Stream<Path> entries = Files.list(config.directory())) {
            for (Path entry : entries.toList()) {
                if (JournalFiles.isUnfinished(entry)) {
                    deleteAll(entry);
                }
            }
        }
        for (Path replaced : files.replaced()) {
            files.setAside(replaced);
        }
    }

    private void recover(Path file, FileEnd end) throws IOException {
        if (end.behind().isPresent()) {
            throw end.behind().get();
        }
        if (end.isAnyWhole()) {
            copy(file, end);
        }
        Path aside = files.setAside(file);
        warnings.accept(files.name(file) + ": was not closed; "
                + (end.isAnyWhole()
                        ? "what is whole in it ends at byte " + end.offset() + " before event "
                                + end.tail().nextSequence() + " and was copied"
                        : "nothing in it is whole")
                + end.dropped().map(what -> "; dropped: " + what).orElse("") + "; it is now " + files.name(aside));
    }

    private void copy(Path file, FileEnd end) throws IOException {
        Path unfinished = files.unfinished(file);
        try (QueueFile in = new QueueFile(file)) {
            in.next();
            Batch head = in.batch();
            Map<String, String> heading = new TreeMap<>(Map.of(Heading.REPLACES, files.name(file)));
            String text = head.text() + "\n" + Heading.of(heading);
            JournalWriter.Tail before = new JournalWriter.Tail(head.firstSequence(), head.previousCrc());
            JournalConfig whole = config.withRoll(new JournalConfig.Roll(
                    Math.max(config.roll().bytes(), end.offset() + 4 * JournalWriter.MARGIN), 0));
            try (JournalWriter out =
                    new JournalWriter(whole, unfinished, head.session(), before, text, definitions(head), wallNanos)) {
                while (in.position() < end.offset() && in.next() == QueueFile.Found.BATCH) {
                    if (in.batch().type() == BatchLayout.EVENTS) {
                        out.copy(in.batch());
                    }
                }
                out.end(BatchLayout.RECOVERED);
            }
        }
        Files.move(unfinished, files.recovered(file));
        SpaceAhead.forceDirectory(config.directory());
    }

    private static List<SlotImage> definitions(Batch head) {
        List<SlotImage> definitions = new ArrayList<>();
        RecordDecoder decoder = new RecordDecoder();
        decoder.reset();
        int at = head.records();
        for (int i = 0; i < head.count() && at != RecordDecoder.MALFORMED; i++) {
            SlotImage image = new SlotImage();
            at = decoder.decode(head.bytes(), at, head.end(), image);
            definitions.add(image);
        }
        return definitions;
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}

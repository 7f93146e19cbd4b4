package io.penstock.engine.journal;

import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.SlotImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the sessions of a journal without a ring. */
final class JournalByHand {
    private final Path directory;
    private final JournalConfig config;
    private final SlotImage image = new SlotImage();
    private JournalWriter.Tail tail = JournalWriter.Tail.EMPTY;
    private int sessions;

    JournalByHand(Path directory) {
        this.directory = directory;
        this.config = JournalConfig.in(directory).withLowWater(0).withSync(SyncMode.NEVER);
    }

    /** Another session of so many batches; not closed, it looks as if its process had been killed after the last. */
    Path session(int batches, int eventsOfBatch, boolean isClosed) throws IOException {
        int number = ++sessions;
        Path session = new JournalFiles(directory).session(number);
        try (JournalWriter writer = new JournalWriter(config, session, number, tail, "test=yes", List.of(), () -> 0)) {
            GroupWriter out = new GroupWriter(event -> {
                image.take(event);
                writer.add(image);
            });
            for (int batch = 0; batch < batches; batch++) {
                long first = writer.nextSequence();
                for (int i = 0; i < eventsOfBatch; i++) {
                    Numbered.write(out, first + i, batch == 0 && i == 0);
                }
                out.endGroup();
                writer.commit(0);
            }
            if (isClosed) {
                writer.end(BatchLayout.ENDED);
            }
            tail = writer.tail();
        }
        List<Path> files = new JournalFiles(directory).list();
        return files.get(files.size() - 1);
    }
}

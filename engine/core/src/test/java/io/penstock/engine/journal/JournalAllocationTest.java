package io.penstock.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.SlotImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once warm, who reads a journal allocates nothing, and who writes one nothing but what Chronicle does. */
class JournalAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 60_000;
    private static final int EVENTS = 60_000;
    private static final int ROUNDS = 5;
    private static final int EVENTS_OF_A_BATCH = 60;
    /** Chronicle adds to its index once in 256 excerpts, some 470 bytes each time: less than 0.1 of a byte an event. */
    private static final int CHRONICLES_SHARE = EVENTS / 10;

    @TempDir
    private Path directory;

    private final SlotImage image = new SlotImage();

    @Test
    void writingAndReadingAllocateNothingAnEvent() throws IOException {
        JournalConfig config = JournalConfig.in(directory).withLowWater(0).withSync(SyncMode.NEVER);
        Path session = new JournalFiles(directory).session(1);
        try (JournalWriter writer =
                new JournalWriter(config, session, 1, JournalWriter.Tail.EMPTY, "", List.of(), () -> 0)) {
            GroupWriter out = new GroupWriter(event -> {
                image.take(event);
                writer.add(image);
            });
            write(writer, out, WARM_UP);
            // Space that is there before it is needed is another thread's work.
            writer.space().extendTo(1 << 24);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                // The least, because compiling may take its time.
                long before = THREADS.getCurrentThreadAllocatedBytes();
                write(writer, out, EVENTS);
                least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            }
            assertTrue(least <= CHRONICLES_SHARE, "writing: " + least);
            writer.end(BatchLayout.ENDED);
        }
        try (JournalReader reader = new JournalReader(directory, false, false, warning -> {})) {
            RecordDecoder decoder = new RecordDecoder();
            read(reader, decoder, WARM_UP);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            read(reader, decoder, EVENTS - 2 * EVENTS_OF_A_BATCH);
            assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before, "reading");
        }
    }

    private static void write(JournalWriter writer, GroupWriter out, int events) throws IOException {
        for (int i = 0; i < events; i += EVENTS_OF_A_BATCH) {
            long first = writer.nextSequence();
            for (int event = 0; event < EVENTS_OF_A_BATCH; event++) {
                Numbered.write(out, first + event, first + event == 1);
            }
            out.endGroup();
            writer.commit(0);
        }
    }

    private void read(JournalReader reader, RecordDecoder decoder, int events) throws IOException {
        int read = 0;
        while (read < events) {
            assertTrue(reader.next() == JournalReader.Step.BATCH);
            Batch batch = reader.batch();
            decoder.reset();
            int at = batch.records();
            for (int i = 0; batch.type() == BatchLayout.EVENTS && i < batch.count(); i++) {
                at = decoder.decode(batch.bytes(), at, batch.end(), image);
                read++;
            }
        }
    }
}

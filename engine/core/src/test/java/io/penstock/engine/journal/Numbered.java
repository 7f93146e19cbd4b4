package io.penstock.engine.journal;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.engine.ring.SlotImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Events that say by themselves which number in the journal they should have, and a reader that holds them to it. */
final class Numbered {
    private Numbered() {}

    /** Writes event number {@code sequence}: the first of each session defines its instrument. */
    static void write(EventWriter out, long sequence, boolean isFirst) {
        out.header(time(sequence), time(sequence) + 700, sequence, time(sequence) + 700);
        if (isFirst) {
            out.define(new Instrument(0, "NUMBERED", "XNAS", 2, 0, 100, -1), BookKind.PARTIAL_ORDERS);
        } else {
            out.addOrder(0, sequence * 31, Side.of((int) (sequence & 1)), price(sequence), sequence % 1_000 + 1, 0);
        }
        if (sequence % 3 == 0) {
            out.endGroup();
        }
    }

    /** What reading a journal gave. */
    record Reading(long events, List<String> warnings, boolean isUnclosed) {}

    /**
     * Reads a journal to its end.
     *
     * @throws AssertionError when an event is not the one of its number, or one is missing or comes twice
     * @throws JournalDamage when the reader refuses it
     */
    static Reading read(Path directory) throws IOException {
        List<String> warnings = new ArrayList<>();
        SlotImage image = new SlotImage();
        RecordDecoder decoder = new RecordDecoder();
        long expected = 1;
        try (JournalReader reader = new JournalReader(directory, false, false, warnings::add)) {
            while (reader.next() == JournalReader.Step.BATCH) {
                Batch batch = reader.batch();
                decoder.reset();
                int at = batch.records();
                for (int i = 0; batch.type() == BatchLayout.EVENTS && i < batch.count(); i++) {
                    at = decoder.decode(batch.bytes(), at, batch.end(), image);
                    check(at, image, expected++);
                }
            }
            return new Reading(expected - 1, warnings, reader.isUnclosed());
        }
    }

    private static void check(int at, SlotImage image, long expected) {
        long[] fields = image.fields();
        boolean isRight = at > 0
                && fields[SlotImage.SEQUENCE] == expected
                && fields[SlotImage.TS_EVENT] == time(expected)
                && (image.kind() == EventKind.DEFINITION.ordinal()
                        || (fields[SlotImage.ORDER] == expected * 31
                                && fields[SlotImage.PRICE] == price(expected)
                                && fields[SlotImage.QUANTITY] == expected % 1_000 + 1));
        if (!isRight) {
            throw new AssertionError("event " + expected + " reads as " + fields[SlotImage.SEQUENCE]);
        }
    }

    private static long time(long sequence) {
        return 1_700_000_000_000_000_000L + sequence * 1_237;
    }

    private static long price(long sequence) {
        return (100 + sequence % 7) * 1_000_000_000L + sequence % 50 * 10_000_000L;
    }
}

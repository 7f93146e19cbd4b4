package io.penstock.feeds.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.feeds.itch.ItchSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Whole days of the synthetic market as recordings. */
public final class SyntheticDays {
    private SyntheticDays() {}

    /** A day on disk as Nasdaq would have written it. */
    public static byte[] itch(String typed) throws IOException {
        return itch(typed, 1_000);
    }

    static byte[] itch(String typed, int groupsPerPoll) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ItchSink sink = new ItchSink(bytes)) {
            long messages = SyntheticDay.run(SyntheticDay.open(typed), sink, groupsPerPoll);
            assertEquals(messages, sink.written());
            assertEquals(0, sink.unsupported());
        }
        return bytes.toByteArray();
    }
}

package io.penstock.feeds.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.engine.testkit.StrategyTester;
import io.penstock.feeds.itch.ItchSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

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
            StrategyTester market = StrategyTester.of(sink);
            long messages = SyntheticDay.run(SyntheticDay.open(typed), market.writer(), groupsPerPoll);
            assertEquals(messages, sink.written());
            assertEquals(Optional.empty(), market.failure());
        }
        return bytes.toByteArray();
    }
}

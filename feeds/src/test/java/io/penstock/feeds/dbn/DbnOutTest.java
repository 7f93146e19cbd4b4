package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Parameters;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.Sink;
import io.penstock.engine.testkit.StrategyTester;
import io.penstock.feeds.SmallDirectory;
import io.penstock.feeds.dbn.out.DbnSinkProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written as DBN must read as what was heard. */
class DbnOutTest {
    @Test
    void ordersComeBackAsTheyWere() throws IOException {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        long price = 5_000_000_000L;
        for (String line : new String[] {"R0 0", "A7 10", "A8 20", "M7 9", "C8 5", "C8 15", "A9 1"}) {
            char action = line.charAt(0);
            int order = line.charAt(1) - '0';
            long size = Long.parseLong(line.substring(3));
            long at = action == 'R' ? Dbn.NO_PRICE : price;
            char side = action == 'R' ? 'N' : 'B';
            records.writeBytes(Wire.mbo(action, side, order, at, size, Dbn.FLAG_LAST, Wire.TS_RECV));
        }
        assertComesBack(records.toByteArray(), 7);
    }

    @Test
    void aRealSessionComesBackAsItWas() throws IOException {
        // Fills are no events, and so no records of the copy.
        assertComesBack(DbnCorpus.read("mbo-20240508.dbn.zst"), 13_796 - 5);
    }

    private static void assertComesBack(byte[] recording, long written) throws IOException {
        byte[] copy = converted(recording, written);
        HeardEvents before = HeardEvents.of(recording, new SmallDirectory());
        HeardEvents after = HeardEvents.of(copy, new SmallDirectory());
        // The copy begins with a group without events: what the instrument is called.
        assertEquals(before.events(), after.events().subList(1, after.events().size()));
        assertEquals(written + 1, after.tally.accepted());
        assertEquals(0, after.tally.undefinedInstruments());
    }

    private static byte[] converted(byte[] recording, long written) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DbnSinkProvider provider = new DbnSinkProvider();
        Sink sink = provider.open(out, Parameters.of(provider.parameters(), Map.of()));
        StrategyTester tester = StrategyTester.of(sink);
        try (Feed feed = HeardEvents.open(recording, new SmallDirectory())) {
            tester.play(feed);
        }
        tester.stop();
        sink.close();
        assertEquals(written, sink.written());
        for (EventKind kind : EventKind.values()) {
            assertEquals(0, sink.unsupported(kind), kind.toString());
        }
        return out.toByteArray();
    }
}

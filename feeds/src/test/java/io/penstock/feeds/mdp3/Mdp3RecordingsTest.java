package io.penstock.feeds.mdp3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.Captures;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.SmallDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real packets of CME, schema versions 5, 8 and 9; those of version 12 at hand came over TCP. */
class Mdp3RecordingsTest {
    @Test
    void everySinglePacketIsTakenWhole() throws IOException {
        int packets = 0;
        for (Path file : Captures.in("single-packet/Cme")) {
            if (!file.toString().contains("Mdp3")) {
                continue;
            }
            for (byte[] payload : Captures.payloads(file)) {
                FeedTally tally = new FeedTally();
                assertTrue(new Mdp3Format().recognises(payload, 0, payload.length), file.toString());
                new Mdp3Decoder(new SmallDirectory(), tally, 0, false, true)
                        .decode(payload, 0, payload.length, Time.NONE, 0, new HeardCalls().writer());
                assertTrue(tally.accepted() > 0, file.toString());
                assertFalse(tally.lostAnything(), file.toString());
                packets++;
            }
        }
        assertEquals(10, packets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1.5/MdIncrementalRefreshBook|false|setLevel 0 BUY 207775000000000 308 89",
                "v1.5/MdIncrementalRefreshSessionStatistics|false|setLevel 0 SELL 205000000000000 0 0",
                "v1.5/MdIncrementalRefreshSessionStatistics|false|notice 0 STATISTIC \u0001 unknown 205000000000000 none none",
                "v1.5/MdIncrementalRefreshTradeSummary|false|trade 0 BUY 207800000000000 11 0 UNKNOWN",
                "v1.5/MdIncrementalRefreshVolume|false|notice 0 STATISTIC e 1340718 none none none",
                "v1.5/MdInstrumentDefinitionSpread|false|define 0 ESM6-ESU6 XCME lot unknown LEVELS",
                "v1.5/MdInstrumentDefinitionSpread|false|define 4 ESZ5 XCME lot unknown LEVELS",
                "v1.8/MdIncrementalRefreshTradeSummary|false|trade 0 BUY 11260000000000 1 0 UNKNOWN",
                "v1.9/MdIncrementalRefreshBook|false|setLevel 0 SELL 15250000000000 1 1",
                "v1.9/MdIncrementalRefreshBook|true|replaceOrder 0 563189401446 563189401446 SELL 15250000000000 1",
                "v1.9/MdIncrementalRefreshBook|true|deleteOrder 2 563189416911",
                "v1.9/MdIncrementalRefreshOrderBook|true|addOrder 0 76662054355 SELL 12068000000000 4 0",
                "v1.9/MdIncrementalRefreshTradeSummary|false|trade 0 SELL 12952000000000 2 341412 UNKNOWN",
                "v1.9/MdIncrementalRefreshTradeSummary|false|setLevel 0 BUY 12952000000000 3 2",
                "v1.9/MdIncrementalRefreshTradeSummary|true|deleteOrder 0 88463939692",
                "v1.9/MdIncrementalRefreshVolume|false|trade 0 SELL 1000000000 9 341415 UNKNOWN"
            })
    void fieldsOfOneOfEachTemplate(String file, boolean byOrder, String event) throws IOException {
        HeardCalls heard = new HeardCalls();
        for (Path path : Captures.in("single-packet/Cme")) {
            if (path.toString().endsWith(file + ".pcap")) {
                byte[] payload = Captures.payloads(path).get(0);
                new Mdp3Decoder(new SmallDirectory(), new FeedTally(), 0, byOrder, true)
                        .decode(payload, 0, payload.length, Time.NONE, 0, heard.writer());
            }
        }
        List<String> events = heard.events();
        assertTrue(events.contains(event), () -> file + ": " + events);
    }
}

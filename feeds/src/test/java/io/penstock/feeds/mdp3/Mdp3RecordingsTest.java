package io.penstock.feeds.mdp3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real packets of CME, schema versions 5, 8 and 9; those of version 12 at hand came over TCP. */
class Mdp3RecordingsTest {
    @Test
    void everySinglePacketIsTakenWhole() throws IOException {
        int packets = 0;
        for (Path file : Recordings.in("single-packet/Cme")) {
            FeedTally tally =
                    Recordings.play(file, Map.of(), new SilentWriter()).tally();
            boolean isUdp = tally.counters().containsKey("packets.udp");
            assertEquals(isUdp, tally.accepted() > 0, file::toString);
            assertFalse(tally.lostAnything(), file::toString);
            packets += isUdp ? 1 : 0;
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
        Map<String, String> parameters =
                Map.of(Mdp3Format.BOOK, byOrder ? Mdp3Format.ORDERS : Mdp3Format.LEVELS, Mdp3Format.SNAPSHOTS, "true");
        Recordings.play(Recordings.of("single-packet/Cme", file + ".pcap"), parameters, heard.writer());
        assertTrue(heard.events().contains(event), () -> file + ": " + heard.events());
    }
}

package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captures of other people; skipped, saying so, where they are not there. */
class RecordedCapturesTest {
    private static final Path DATA = Path.of(System.getProperty("penstock.data", ""));

    @Test
    void syntheticMoldCaptureHasItsCountsByType() throws IOException {
        Read.Outcome outcome = read("itch/moldudp64-synthetic.pcap");

        assertEquals(Map.of("A", 493L, "X", 211L, "E", 145L, "D", 107L, "U", 44L, "R", 1L), outcome.byType());
        assertEquals(
                Map.of("packets", 1_001L, "packets.udp", 1_001L),
                outcome.tally().counters());
        assertFalse(outcome.tally().lostAnything());
    }

    @Test
    void theElevenPacketsThatAreNotThereAreOneGapBeforeWhatFollows() throws IOException {
        Read.Outcome outcome = read("itch/moldudp64-synthetic-gap.pcap");

        assertEquals(990, outcome.tally().accepted());
        assertEquals(1, outcome.tally().gaps());
        assertEquals(11, outcome.tally().missing());
        int gap = outcome.said().indexOf("channelGap 0 500 11");
        assertTrue(outcome.said().get(gap - 4).contains(" 499 "), "last message before it");
        assertEquals("endGroup", outcome.said().get(gap + 1));
        assertTrue(outcome.said().get(gap + 2).contains(" 511 "), "first message after it");
    }

    @Test
    void everyCaptureOfOneItchMessageDecodesWithoutAReject() throws IOException {
        Path nasdaq = DATA.resolve("single-packet/Nasdaq");
        assumeTrue(Files.isDirectory(nasdaq), "no captures in " + nasdaq + " (-Dpenstock.data)");
        List<Path> captures;
        try (Stream<Path> files = Files.walk(nasdaq)) {
            captures = files.filter(file -> file.toString().matches(".*TotalView\\.Itch.*\\.pcap"))
                    .toList();
        }
        assertEquals(49, captures.size());
        for (Path capture : captures) {
            Read.Outcome outcome = Read.capture(Files.readAllBytes(capture), Map.of());
            assertTrue(outcome.tally().accepted() > 0, capture::toString);
            assertEquals(outcome.tally().offered(), outcome.tally().accepted(), capture::toString);
            assertEquals(
                    outcome.tally().counters().get("packets"),
                    outcome.tally().counters().get("packets.udp"),
                    capture::toString);
        }
    }

    /** Field by field what the bytes of one message of each type say; the receive time is that of the capture. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nasdaq/AddOrderNoMPID             | IVOO  | addOrder 0 23508286 BUY 87390000000 1600 0
                    Nasdaq/AddOrderWithMPID           | CASY  | addOrder 0 18923125 SELL 255520000000 100 1179407445
                    Nasdaq/OrderExecuted              | #2345 | executeOrder 0 23499418 none 25 255547 true
                    Nasdaq/OrderExecutedWithPrice     | #5092 | executeOrder 0 19993566 22480000000 4926 255581 false
                    Nasdaq/OrderCancel                | #9413 | reduceOrder 0 33823232 100
                    Nasdaq/OrderDelete                | #3353 | deleteOrder 0 23442714
                    Nasdaq/NonCrossTrade              | GOOGL | trade 0 NONE 128460000000 100 255554 HIDDEN
                    Nasdaq/CrossTrade                 | BAC-Q | trade 0 NONE 0 0 255550 OPENING_CROSS
                    Nasdaq/StockTradingAction         | ZXZZT | status 0 PAUSED 1280656464
                    Nasdaq/RegSHORestriction          | SOPA  | notice 0 SHORT_SALE 1 0 none none none
                    Nasdaq/LULDAuctionCollar          | ZXZZT | notice 0 AUCTION_COLLAR   0 13340000000 14010000000 10920000000
                    Nasdaq/MarketParticipantPosition  | FDLS  | notice 0 PARTICIPANT A 5566827702142389849 none none none
                    Nasdaq/NetOrderImbalanceIndicator | PFTAW | imbalance 0 0 0 NONE none none none OPENING_CROSS
                    Nasdaq/SystemEvent                |       | session MARKET_OPEN
                    Bx/RetailInterestMessage          | BIZD  | notice 0 RETAIL_INTEREST N 0 none none none
                    Bx/NonCrossTradeMessage           | AMZN  | trade 0 NONE 135140000000 1 27640 HIDDEN
                    Psx/AddOrderWithMpidAttributionMessage | MMM | addOrder 0 919808 BUY 79580000000 100 1347767876
                    """)
    void oneMessageOfEachTypeSaysWhatItsBytesSay(String name, String symbol, String event) throws IOException {
        String venue = name.substring(0, name.indexOf('/'));
        Read.Outcome outcome = read("single-packet/Nasdaq/" + venue + ".Equities.TotalView.Itch.v5.0.20230822/"
                + name.substring(venue.length() + 1) + ".pcap");

        String defined = symbol == null ? event : "define 0 " + symbol + " XNAS lot unknown PARTIAL_ORDERS";
        assertEquals(defined, outcome.said().get(1));
        assertEquals(event, outcome.said().get(symbol == null ? 1 : 2));
    }

    private static Read.Outcome read(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "no capture " + file + " (-Dpenstock.data)");
        return Read.capture(Files.readAllBytes(file), Map.of());
    }
}

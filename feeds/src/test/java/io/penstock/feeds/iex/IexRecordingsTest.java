package io.penstock.feeds.iex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.Captures;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.SilentWriter;
import io.penstock.feeds.SmallDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real captures of IEX hold, as counted by other means. */
class IexRecordingsTest {
    @Test
    void deepOfApril2017() throws IOException {
        FeedTally tally = read("DEEP10-20170425.pcap.gz");
        assertEquals(
                "{5=14627, 8=12941, B=73, E=59, H=93638, O=93638, P=93636, S=44, T=83343}",
                byType(tally).toString());
        assertEquals(391_999, tally.accepted());
        assertEquals(11, tally.gaps(), "the test system began anew");
        assertEquals(0, tally.missing());
        assertEquals(tally.offered(), tally.accepted());
    }

    @Test
    void topsOfJuly2017() throws IOException {
        FeedTally tally = read("TOPS16-20170710.pcapng.gz");
        assertEquals(
                "{A=642, B=3, D=10, H=7803, O=7801, P=7802, Q=27217, S=6, T=6390}",
                byType(tally).toString());
        assertEquals(57_674, tally.accepted());
        assertEquals(237L, tally.counters().get("iex.heartbeats"));
        assertFalse(tally.lostAnything());
    }

    /** A dozen packets of one day in the order of their types: numbers go back, so that only counts are of use. */
    @Test
    void everyTypeOfDeepPlus() throws IOException {
        FeedTally tally = read("DEEPPLUS-all-types.pcap");
        assertEquals(447, tally.offered());
        assertEquals(
                "{B=1, D=1, E=35, H=97, I=96, L=3, M=1, O=101, P=101, R=1, S=5, T=4, a=1}",
                byType(tally).toString());
    }

    @Test
    void everySinglePacketIsTakenWhole() throws IOException {
        int packets = 0;
        for (Path file : Captures.in("single-packet/Iex")) {
            if (file.toString().contains("all_message_types")) {
                continue;
            }
            for (byte[] payload : Captures.payloads(file)) {
                FeedTally tally = new FeedTally();
                assertTrue(new IexFormat().recognises(payload, 0, payload.length), file.toString());
                decoder(tally).decode(payload, 0, payload.length, Time.NONE, 0, new SilentWriter());
                assertFalse(tally.lostAnything(), file.toString());
                packets++;
            }
        }
        assertEquals(26, packets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1.0/PriceLevelBuyUpdateMessage|setLevel 0 BUY 202770000000 190 unknown",
                "v1.0/PriceLevelSellUpdateMessage|setLevel 0 SELL 344140000000 82 unknown",
                "B_TradeBreak|bustTrade 0 27866022694355438",
                "D_SecurityDirectory|define 0 ZCMD IEXG lot unknown PARTIAL_ORDERS",
                "E_SecurityEvent|notice 3 PROCESS_COMPLETE O 0 none none none",
                "H_TradingStatus|status 0 TRADING 0",
                "I_RetailLiquidityIndicator|notice 0 RETAIL_INTEREST N 0 none none none",
                "L_OrderExecuted|executeOrder 0 27866022694354957 138000000000 100 27866022694354968 true",
                "M_OrderModify|replaceOrder 0 27866022694355118 27866022694355118 138330000000 200",
                "O_OperationalHaltStatus|status 0 VENUE_RESUMED 0",
                "P_ShortSalePriceTestStatus|notice 0 SHORT_SALE 0 0 none none none",
                "R_OrderDelete|deleteOrder 0 27866022694354954",
                "S_SystemEvent|session MESSAGES_START",
                "T_Trade|trade 0 NONE 137330000000 100 27866022694355088 HIDDEN",
                "a_AddOrder|addOrder 0 27866022694354954 SELL 136500000000 100 0",
                "v1.5/AuctionInformationMessage|imbalance 0 0 251 SELL 1000000000 1000000000 1000000000 HALT_CROSS",
                "v1.5/AuctionInformationMessage|notice 0 AUCTION_TIME H 1517060700000000000 none none none",
                "v1.5/OperationalHaltStatusMessage|quote 0 none 0 none 0",
                "v1.5/SecurityDirectoryMessage|define 0 ZEXIT IEXG lot 100 TOP",
                "v1.5/ShortSalePriceTestStatusMessage|notice 0 SHORT_SALE 1 0 none none none",
                "v1.5/SystemEventMessage|session MARKET_OPEN",
                "v1.5/TradeReportMessage|trade 0 NONE 999800000 100 972306 UNKNOWN",
                "v1.5/TradingStatusMessage|status 0 HALTED 1312890912",
                "v1.6/QuoteUpdateMessage|quote 0 24190000000 18773 24250000000 60677"
            })
    void fieldsOfOneOfEachType(String file, String event) throws IOException {
        HeardCalls heard = new HeardCalls();
        for (Path path : Captures.in("single-packet/Iex")) {
            if (path.toString().endsWith(file + ".pcap")) {
                byte[] payload = Captures.payloads(path).get(0);
                decoder(new FeedTally()).decode(payload, 0, payload.length, Time.NONE, 0, heard.writer());
            }
        }
        assertTrue(heard.events().contains(event), () -> file + ": " + heard.events());
    }

    private static FeedTally read(String name) throws IOException {
        FeedTally tally = new FeedTally();
        IexDecoder decoder = decoder(tally);
        SilentWriter out = new SilentWriter();
        for (Path file : Captures.in("iex")) {
            if (file.endsWith(name)) {
                List<byte[]> payloads = Captures.payloads(file);
                payloads.forEach(payload -> decoder.decode(payload, 0, payload.length, Time.NONE, 0, out));
            }
        }
        return tally;
    }

    private static IexDecoder decoder(FeedTally tally) {
        return new IexDecoder(new SmallDirectory(), tally, 0);
    }

    private static Map<String, Long> byType(FeedTally tally) {
        Map<String, Long> counts = new TreeMap<>();
        for (int type = 1; type < 256; type++) {
            if (tally.ofType(type) > 0) {
                counts.put(String.valueOf((char) type), tally.ofType(type));
            }
        }
        return counts;
    }
}

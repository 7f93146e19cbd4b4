package io.penstock.feeds.iex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real captures of IEX hold, as counted by other means. */
class IexRecordingsTest {
    @Test
    void deepOfApril2017() throws IOException {
        Feed feed = read("DEEP10-20170425.pcap.gz");
        FeedTally tally = feed.tally();
        assertEquals(
                "{5=14627, 8=12941, B=73, E=59, H=93638, O=93638, P=93636, S=44, T=83343}",
                Recordings.byType(feed).toString());
        assertEquals(391_999, tally.accepted());
        assertEquals(11, tally.gaps(), "the test system began anew");
        assertEquals(0, tally.missing());
        assertEquals(1, tally.rejected(RejectReason.TRUNCATED), "the last packet");
        assertEquals(tally.offered(), tally.accepted() + 1);
    }

    @Test
    void topsOfJuly2017() throws IOException {
        Feed feed = read("TOPS16-20170710.pcapng.gz");
        assertEquals(
                "{A=642, B=3, D=10, H=7803, O=7801, P=7802, Q=27217, S=6, T=6390}",
                Recordings.byType(feed).toString());
        assertEquals(57_674, feed.tally().accepted());
        assertEquals(237L, feed.tally().counters().get("iex.heartbeats"));
        assertFalse(feed.tally().lostAnything());
    }

    /** A dozen packets of one day in the order of their types: numbers go back, so that only counts are of use. */
    @Test
    void everyTypeOfDeepPlus() throws IOException {
        Feed feed = read("DEEPPLUS-all-types.pcap");
        assertEquals(447, feed.tally().offered());
        assertEquals(
                "{B=1, D=1, E=35, H=97, I=96, L=3, M=1, O=101, P=101, R=1, S=5, T=4, a=1}",
                Recordings.byType(feed).toString());
    }

    @Test
    void everySinglePacketIsTakenWhole() throws IOException {
        int files = 0;
        for (Path file : Recordings.in("single-packet/Iex")) {
            FeedTally tally =
                    Recordings.play(file, Map.of(), new SilentWriter()).tally();
            boolean stitched = file.toString().contains("all_message_types");
            assertTrue(stitched || !tally.lostAnything(), file::toString);
            assertEquals(tally.counters().get("packets"), tally.counters().get("packets.udp"), file::toString);
            files++;
        }
        assertEquals(27, files);
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
        Recordings.play(Recordings.of("single-packet/Iex", file + ".pcap"), Map.of(), heard.writer());
        assertTrue(heard.events().contains(event), () -> file + ": " + heard.events());
    }

    private static Feed read(String name) throws IOException {
        return Recordings.play(Recordings.of("iex", name), Map.of(), new SilentWriter());
    }
}

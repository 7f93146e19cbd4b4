package io.penstock.feeds.iex;

import static io.penstock.feeds.iex.IexPackets.bid;
import static io.penstock.feeds.iex.IexPackets.hex;
import static io.penstock.feeds.iex.IexPackets.packet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Time;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.SmallDirectory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each message on the example bytes of its specification. */
class IexMessagesTest {
    private static final String TIME = "ac63c02096866d14";
    private static final String ZIEXT = "5a49455854202020";
    private static final String PRICE = "241d0f0000000000"; // 99.05

    private final FeedTally tally = new FeedTally();
    private final HeardCalls heard = new HeardCalls();
    private final IexDecoder decoder = new IexDecoder(new SmallDirectory(), tally, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "53 45 00a09997e93db614|session SYSTEM_END",
                "48 48 TIME SYMBOL 54312020|status 0 HALTED 1412505632",
                "48 54 TIME SYMBOL 20202020|status 0 TRADING 0",
                "48 4f TIME SYMBOL 54322020|status 0 QUOTE_ONLY 1412571168",
                "48 50 TIME SYMBOL 20202020|status 0 PAUSED 0",
                "49 41 TIME SYMBOL|notice 0 RETAIL_INTEREST B 0 none none none",
                "49 43 TIME SYMBOL|notice 0 RETAIL_INTEREST A 0 none none none",
                "4f 4f TIME SYMBOL|status 0 VENUE_HALTED 0",
                "4f 4e TIME SYMBOL|status 0 VENUE_RESUMED 0",
                "50 01 TIME SYMBOL 41|notice 0 SHORT_SALE 1 0 none none none",
                "50 01 TIME SYMBOL 43|notice 0 SHORT_SALE 2 0 none none none",
                "50 00 TIME SYMBOL 20|notice 0 SHORT_SALE 0 0 none none none",
                "45 4f TIME SYMBOL|notice 0 PROCESS_COMPLETE O 0 none none none",
                "61 38 TIME SYMBOL 968f060000000000 64000000 PRICE|addOrder 0 429974 BUY 99050000000 100 0",
                "4d 00 TIME SYMBOL 968f060000000000 64000000 PRICE|replaceOrder 0 429974 429974 99050000000 100",
                "52 00 TIME SYMBOL 968f060000000000|deleteOrder 0 429974",
                "4c 00 TIME SYMBOL 968f060000000000 64000000 PRICE 968f020000000000"
                        + "|executeOrder 0 429974 99050000000 100 167830 true",
                "54 00 TIME SYMBOL 64000000 PRICE 968f020000000000|trade 0 NONE 99050000000 100 167830 HIDDEN",
                "54 18 TIME SYMBOL 64000000 PRICE 968f020000000000|trade 0 NONE 99050000000 100 167830 CROSS",
                "42 00 TIME SYMBOL 64000000 PRICE 968f060000000000|bustTrade 0 429974",
                "43 00 TIME SYMBOL|clearBook 0",
            })
    void deepPlus(String bytes, String event) {
        decode(IexTp.DEEP_PLUS, message(bytes));
        assertEquals(List.of(event), heard.said());
        assertEquals(1, tally.accepted());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "51 00 TIME SYMBOL e4250000 PRICE ec1d0f0000000000 e8030000"
                        + "|quote 0 99050000000 9700 99070000000 1000",
                "51 00 TIME SYMBOL 00000000 0000000000000000 ec1d0f0000000000 e8030000|quote 0 none 0 99070000000 1000",
                "54 00 TIME SYMBOL 64000000 PRICE 968f060000000000|trade 0 NONE 99050000000 100 429974 UNKNOWN",
                "58 51 TIME SYMBOL PRICE|notice 0 STATISTIC \u0001 unknown 99050000000 none none",
                "58 4d TIME SYMBOL PRICE|notice 0 STATISTIC \u000b unknown 99050000000 none none",
            })
    void tops(String bytes, String event) {
        decode(IexTp.TOPS, message(bytes));
        assertEquals(List.of(event), heard.said());
        assertEquals(1, tally.accepted());
    }

    @Test
    void anAuctionSaysImbalanceCollarAndTime() {
        byte[] auction = IexPackets.message(Iex.AUCTION, 'C', 7, "ZIEXT", Iex.AUCTION_LENGTH);
        LittleEndian.put32(auction, Iex.AUCTION_PAIRED, 100_000);
        LittleEndian.put64(auction, Iex.AUCTION_REFERENCE, 990_500);
        LittleEndian.put64(auction, Iex.AUCTION_INDICATIVE, 991_500);
        LittleEndian.put32(auction, Iex.AUCTION_IMBALANCE, 10_000);
        auction[Iex.AUCTION_SIDE] = 'B';
        auction[Iex.AUCTION_EXTENSIONS] = 2;
        LittleEndian.put32(auction, Iex.AUCTION_SCHEDULED, 1_492_459_200);
        LittleEndian.put64(auction, Iex.AUCTION_COLLAR_LOWER, 900_000);
        LittleEndian.put64(auction, Iex.AUCTION_COLLAR_UPPER, 1_100_000);

        decode(IexTp.DEEP, auction);

        assertEquals(
                List.of(
                        "imbalance 0 100000 10000 BUY 99050000000 99150000000 none CLOSING_CROSS",
                        "notice 0 AUCTION_COLLAR   2 none 110000000000 90000000000",
                        "notice 0 AUCTION_TIME C 1492459200000000000 none none none"),
                heard.said());
    }

    @Test
    void theDirectoryDefinesAndAppendedFieldsAreSkipped() {
        byte[] directory = message("44 80 TIME SYMBOL 64000000 PRICE 01 abcdef");
        decode(IexTp.DEEP, directory);
        assertEquals(List.of("define 0 ZIEXT IEXG lot 100 LEVELS", "endGroup"), heard.events());
        assertEquals(0, tally.undefinedInstruments());
    }

    @Test
    void anInstrumentWithoutDirectoryIsNamedByItsFirstMessage() {
        decode(IexTp.DEEP_PLUS, message("52 00 TIME SYMBOL 968f060000000000"));
        assertEquals(
                List.of(
                        "header 1471980632572715948 none 1 1471980632572715948",
                        "define 0 ZIEXT IEXG lot unknown ORDERS",
                        "deleteOrder 0 429974",
                        "endGroup"),
                heard.lines());
        assertEquals(1, tally.undefinedInstruments());
    }

    @Test
    void ordersThatRestedBeforeARecordingBeganAreNoContradiction() {
        decoder.decode(
                packet(IexTp.DEEP_PLUS, 500, message("52 00 TIME SYMBOL 968f060000000000")),
                0,
                68,
                1,
                0,
                heard.writer());
        assertEquals(
                "define 0 ZIEXT IEXG lot unknown PARTIAL_ORDERS", heard.events().get(0));
        assertEquals(0, tally.gaps());
    }

    @Test
    void aGroupEndsWhereTheFlagSaysThatTheEventIsComplete() {
        decode(
                IexTp.DEEP,
                bid("AAA", 10_000, 100, false, 1),
                message("54 00 TIME 4141412020202020 64000000 PRICE 968f060000000000"),
                bid("BBB", 10_000, 100, true, 2),
                bid("AAA", 20_000, 0, true, 3));
        assertEquals(
                List.of("setLevel", "trade", "setLevel", "endGroup", "setLevel", "endGroup"),
                heard.events().stream()
                        .map(line -> line.split(" ")[0])
                        .filter(word -> !word.equals("define"))
                        .toList());
    }

    @Test
    void inDeepPlusMessagesOfOneTimeAreOneGroup() {
        byte[] add = IexPackets.message(Iex.ADD, '8', 5, "AAA", Iex.ADD_LENGTH);
        byte[] later = IexPackets.message(Iex.ADD, '5', 6, "AAA", Iex.ADD_LENGTH);
        decode(IexTp.DEEP_PLUS, add, add, later);
        assertEquals(
                List.of("addOrder", "addOrder", "endGroup", "addOrder", "endGroup"),
                heard.events().stream()
                        .map(line -> line.split(" ")[0])
                        .filter(word -> !word.equals("define"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "53 58 TIME",
                "48 58 TIME SYMBOL 20202020",
                "4f 58 TIME SYMBOL",
                "50 02 TIME SYMBOL 20",
                "58 58 TIME SYMBOL PRICE",
                "54 00 TIME SYMBOL 64000000 ffffffffffffff7f 968f020000000000",
                "54 00 TIME 2041202020202020 64000000 PRICE 968f020000000000"
            })
    void whatItsFieldsMayNotSayIsRejected(String bytes) {
        decode(IexTp.DEEP, message(bytes));
        assertEquals(List.of(), heard.said());
        assertEquals(1, tally.rejected(RejectReason.BAD_FIELD));
        assertEquals(1, tally.offered());
    }

    @Test
    void typesOfAnotherFeedAndShortMessagesAreRejectedAndTheRestIsTaken() {
        byte[] shortTrade = Arrays.copyOf(message("54 00 TIME SYMBOL 64000000 PRICE 968f020000000000"), 37);
        decode(IexTp.TOPS, bid("AAA", 1, 1, true, 1), shortTrade, message("53 4f TIME"));
        assertEquals(List.of("session MESSAGES_START"), heard.said());
        assertEquals(1, tally.rejected(RejectReason.UNKNOWN_TYPE));
        assertEquals(IexTp.HEADER + 2, tally.firstOffset(RejectReason.UNKNOWN_TYPE));
        assertEquals(1, tally.rejected(RejectReason.BAD_LENGTH));
        assertEquals(3, tally.offered());
    }

    private void decode(int protocol, byte[]... messages) {
        byte[] packet = packet(protocol, 1, messages);
        decoder.decode(packet, 0, packet.length, Time.NONE, 0, heard.writer());
    }

    private static byte[] message(String text) {
        return hex(text.replace("TIME", TIME).replace("SYMBOL", ZIEXT).replace("PRICE", PRICE));
    }
}

package io.penstock.feeds.lobster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.Heard;
import io.penstock.feeds.text.Mutations;
import io.penstock.feeds.text.TextSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows made by hand after LOBSTER's "Output Structure". */
class LobsterTest {
    private static final String MESSAGES = "AAPL_2012-06-21_34200000_57600000_message_1.csv";
    private static final String ROWS = "AAPL_2012-06-21_34200000_57600000_orderbook_1.csv";
    private static final long OPEN = 1_340_285_400_000_000_000L;

    private final LobsterFeedProvider provider = new LobsterFeedProvider();
    private final Heard heard = new Heard();

    @Test
    void everyTypeBecomesItsEventAtTheTimeInNewYork() throws IOException {
        FeedTally tally = read(
                "34200.000000001,1,11,21,2238100,1",
                "34200.5,2,11,1,2238100,1",
                "34200.5,4,11,10,2238100,1",
                "34201,3,11,10,2238100,1",
                "34201,5,0,7,2238200,-1",
                "34201,6,-0,9,2238300,1",
                "34202,7,0,0,-1,-1",
                "34203,7,0,0,0,-1",
                "34204,7,0,0,1,-1");

        assertEquals(
                List.of(
                        "define[AAPL@XNAS, PARTIAL_ORDERS]",
                        "addOrder[0, 11, BUY, 223810000000, 21, 0]",
                        "reduceOrder[0, 11, BUY, 223810000000, 1]",
                        "executeOrder[0, 11, BUY, 223810000000, -, 10, 0, true]",
                        "deleteOrder[0, 11, BUY, 223810000000, 10]",
                        "trade[0, BUY, 223820000000, 7, 0, HIDDEN]",
                        "trade[0, NONE, 223830000000, 9, 0, UNKNOWN]",
                        "status[0, HALTED, 0]",
                        "status[0, QUOTE_ONLY, 0]",
                        "status[0, TRADING, 0]"),
                heard.events);
        assertEquals("[" + (OPEN + 1) + ", -, 1, " + (OPEN + 1) + "]", heard.headers.get(0));
        assertEquals(9, tally.accepted());
        assertEquals(3, tally.ofType(7));
    }

    @Test
    void theFirstRowSeedsTheBookWithItsMessageUndone() throws IOException {
        readBoth("34200,4,99,4,5794000,1\n", "5802300,100,5794000,496\n");
        assertEquals(
                List.of(
                        "define[AAPL@XNAS, PARTIAL_ORDERS]",
                        "clearBook[0]",
                        "setLevel[0, SELL, 580230000000, 100, ?]",
                        "setLevel[0, BUY, 579400000000, 500, ?]",
                        "executeOrder[0, 99, BUY, 579400000000, -, 4, 0, true]"),
                heard.events);
    }

    @Test
    void aLevelThatTheFirstMessageEmptiedWasThereBefore() throws IOException {
        readBoth("34200,3,99,4,5795000,1\n", "5802300,100,5794000,496\n");
        assertTrue(heard.events.contains("setLevel[0, BUY, 579500000000, 4, ?]"), heard.events.toString());
    }

    @Test
    void levelsThatComeIntoSightAreStatedAndThoseThatGoLeaveWithTheirOrders() throws IOException {
        readBoth(
                "34200,1,1,100,1000000,1\n34200,1,2,50,1000100,1\n34200,3,2,50,1000100,1\n",
                "9999999999,0,1000000,100\n9999999999,0,1000100,50\n9999999999,0,1000000,130\n");
        assertEquals(
                List.of(
                        "addOrder[0, 1, BUY, 100000000000, 100, 0]",
                        "addOrder[0, 2, BUY, 100010000000, 50, 0]",
                        "deleteOrder[0, 1, BUY, 100000000000, 100]",
                        "deleteOrder[0, 2, BUY, 100010000000, 50]",
                        "setLevel[0, BUY, 100000000000, 130, ?]"),
                heard.events.subList(2, heard.events.size()));
    }

    @Test
    void whatIsNoMessageIsCountedAndTheBookIsSeededAnewAfterIt() throws IOException {
        FeedTally tally = readBoth(
                "34200,1,1,100,1000000,1\n34200,1,2,x,1000100,1\n34200,8,2,5,1000100,1\n34200,1\n34201,1,3,7,1000200,1\n",
                "9999999999,0,1000000,100\n0,0,1000100,50\n0,0,1000100,50\n0,0,1000100,50\n0,0,1000200,7\n");
        assertEquals(1, tally.rejected(RejectReason.BAD_FIELD));
        assertEquals(1, tally.rejected(RejectReason.UNKNOWN_TYPE));
        assertEquals(1, tally.rejected(RejectReason.BAD_SYNTAX));
        assertEquals(
                List.of("clearBook[0]", "addOrder[0, 3, BUY, 100020000000, 7, 0]"),
                heard.events.subList(3, heard.events.size()));
    }

    @Test
    void anOrderBookFileThatEndsEarlySaysSoOnce() throws IOException {
        readBoth("34200,1,1,100,1000000,1\n34200,1,2,50,1000100,1\n34201,1,3,7,1000200,1\n", "0,0,1000000,100\n");
        assertEquals(1, heard.warnings.size());
        assertTrue(heard.warnings.get(0).contains("no good row for message 2"), heard.warnings.get(0));
    }

    @Test
    void aNameWithoutDateIsTakenAs1970AndSeveralDaysAreRefused() throws IOException {
        byte[] line = "34200,1,11,21,2238100,1\n".getBytes(StandardCharsets.UTF_8);
        TextSource.of("orders.csv", line).read(provider, heard);
        assertEquals("define[orders@XNAS, PARTIAL_ORDERS]", heard.events.get(0));
        assertEquals(1, heard.warnings.size());
        TextSource two =
                TextSource.of(Map.of("A_2012-06-21_1_2_message_1.csv", "x", "B_2012-06-21_1_2_message_1.csv", "x"));
        assertThrows(IOException.class, () -> provider.open(two, heard));
    }

    @Test
    void messageFilesAreRecognisedAndOtherTablesAreNot() {
        assertTrue(recognises("34200.1,1,11,21,2238100,1\r\n34200.2,3,11,21,2238100,-1\n"));
        assertFalse(recognises("5802300,100,5794000,496\n"));
        assertFalse(recognises("time,type,order,size,price,direction\n"));
        assertFalse(recognises("34200.1,9,11,21,2238100,1\n"));
        assertFalse(recognises("99999,1,11,21,2238100,1\n"));
        assertFalse(recognises(""));
    }

    @Test
    void everyCutOfEveryMessageIsCountedAsOne() throws IOException {
        Mutations.cutEverywhere(
                provider, Heard::new, MESSAGES, List.of("34200.017,5,0,1,2238200,-1", "34200.19,1,7,21,2238100,1"));
    }

    @Test
    @Timeout(7_200)
    void noBytesMakeTheFeedThrowOrLoseCount() throws IOException {
        Mutations.mutate(
                provider,
                Heard::new,
                MESSAGES,
                "",
                List.of(
                        "34200.017459617,5,0,1,2238200,-1",
                        "34200.1,1,7,21,2238100,1",
                        "34200,4,7,21,2238100,1",
                        "34200,7,0,0,-1,-1"),
                20_261_125);
    }

    private boolean recognises(String text) {
        return provider.recognises(MESSAGES, text.getBytes(StandardCharsets.UTF_8));
    }

    private FeedTally read(String... lines) throws IOException {
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return TextSource.of(MESSAGES, text).read(provider, heard);
    }

    private FeedTally readBoth(String messages, String rows) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(MESSAGES, messages);
        files.put(ROWS, rows);
        return TextSource.of(files).read(provider, heard);
    }
}

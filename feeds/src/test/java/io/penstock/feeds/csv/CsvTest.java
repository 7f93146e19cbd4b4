package io.penstock.feeds.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.Heard;
import io.penstock.feeds.text.Mutations;
import io.penstock.feeds.text.RecordedData;
import io.penstock.feeds.text.TextSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    private static final String LEAN = "unit=ms&since=midnight&date=2013-10-09&tz=America/New_York&implied=4&name=IBM";

    private final CsvFeedProvider provider = new CsvFeedProvider();
    private Heard heard;

    @Test
    void aTableWithAClearHeaderNeedsNoParameters() throws IOException {
        read(
                "",
                "Time,Price,Qty,Side,Symbol",
                "2021-04-17T16:43:37.5Z,12.25,100,buy,ACME",
                "1618677818,12.30,200,S,ACME");
        assertEquals(
                List.of(
                        "define[ACME@XXXX, NONE]",
                        "trade[0, BUY, 12250000000, 100, 0, UNKNOWN]",
                        "trade[0, SELL, 12300000000, 200, 0, UNKNOWN]"),
                heard.events);
        assertEquals("[1618677817500000000, -, 1, 1618677817500000000]", heard.headers.get(0));
        assertEquals("[1618677818000000000, -, 2, 1618677818000000000]", heard.headers.get(1));
    }

    @Test
    void columnsAreNamedByParametersAndTimesAreInTheirZone() throws IOException {
        read(
                "ts=when&price=paid&size=how many&side=who&symbol=what&tz=America/New_York&venue=XNYS",
                "what;when;who;paid;how many;price",
                "IBM;2013-10-09 09:30:00;b;\"180.5\";0.5;1");
        assertEquals(
                List.of("define[IBM@XNYS, NONE]", "trade[0, BUY, 180500000000, 50000000, 0, UNKNOWN]"), heard.events);
        assertEquals("[1381325400000000000, -, 1, 1381325400000000000]", heard.headers.get(0));
    }

    @Test
    void aBidOrAnAskMakesQuotesAndAnEmptyOrZeroSideIsAbsent() throws IOException {
        read(
                "",
                "time,bid,bid_size,ask,ask_size",
                "1381325400,10,5,10.5,7",
                "1381325401,,,10.5,7",
                "1381325402,10,5,0,0");
        assertEquals(
                List.of(
                        "define[recording0@XXXX, TOP]",
                        "quote[0, 10000000000, 5, 10500000000, 7]",
                        "quote[0, -, 0, 10500000000, 7]",
                        "quote[0, 10000000000, 5, -, 0]"),
                heard.events);
    }

    @Test
    void aSideThatIsLeftOutMayBeKept() throws IOException {
        read("missing=keep&name=A", "time,bid,ask", "1381325400,10,", "1381325401,,10.5", "1381325402,0,0");
        assertEquals(
                List.of(
                        "quote[0, 10000000000, ?, -, 0]",
                        "quote[0, 10000000000, ?, 10500000000, ?]",
                        "quote[0, 10000000000, ?, 10500000000, ?]"),
                heard.events.subList(1, 4));
    }

    @Test
    void levelsOfOneTimeAreOneGroup() throws IOException {
        read(
                "kind=levels&name=A",
                "ts\tside\tpx\tamount",
                "1381325400123\tbid\t10\t5",
                "1381325400123\task\t11\t0",
                "1381325400124\task\t12\t1");
        assertEquals(
                List.of(
                        "define[A@XXXX, LEVELS]",
                        "setLevel[0, BUY, 10000000000, 5, ?]",
                        "setLevel[0, SELL, 11000000000, 0, ?]",
                        "setLevel[0, SELL, 12000000000, 1, ?]"),
                heard.events);
        assertEquals(2, heard.groups());
    }

    @Test
    void clockTimesAreOfTheirDate() throws IOException {
        read("date=2013-10-09&tz=America/New_York&name=A", "time,price,size", "09:30:00.25,1,1");
        assertEquals("[1381325400250000000, -, 1, 1381325400250000000]", heard.headers.get(0));
    }

    @Test
    void aTableWithoutHeaderGetsItsColumns() throws IOException {
        read("columns=ts,price,size&" + LEAN, "34200000,1790500,200,P,20002020,0");
        assertEquals(List.of("define[IBM@XXXX, NONE]", "trade[0, NONE, 179050000000, 200, 0, UNKNOWN]"), heard.events);
        assertEquals("[1381325400000000000, -, 1, 1381325400000000000]", heard.headers.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ts=when|time,price,size|recording0: ts=when: no such column; there are: time, price, size",
                "kind=auto|a,price,size|recording0: which column is the ts? Say ts=COLUMN; there are: a, price, size",
                "kind=auto|time,px|recording0: which column is the size? Say size=COLUMN; there are: time, px",
                "kind=levels|time,px,qty|recording0: which column is the side? Say side=COLUMN; there are: time, px, qty",
                "since=midnight|time,px,qty|recording0: since=midnight needs date=YYYY-MM-DD"
            })
    void whatIsNotClearIsAskedForWithTheColumnsThereAre(String parameters, String header, String message) {
        assertEquals(
                message,
                assertThrows(IOException.class, () -> read(parameters, header, "1,2,3"))
                        .getMessage());
        assertThrows(IOException.class, () -> read("tz=Mars", "time,px,qty", "1,2,3"));
    }

    @Test
    void badRowsAreCountedByReason() throws IOException {
        FeedTally tally = read(
                "",
                "time,price,size,symbol",
                "1381325400,1",
                "1381325400,1,\"2,A",
                "yesterday,1,2,A",
                "1381325400,NaN,2,A",
                "1381325400,1e999,2,A",
                "1381325400,1,0,A",
                "1381325400,1,2,",
                "09:30:00,1,2,A");
        assertEquals(2, tally.rejected(RejectReason.BAD_SYNTAX));
        assertEquals(6, tally.rejected(RejectReason.BAD_FIELD));
        assertEquals(List.of(), heard.events);
    }

    @Test
    void onlyTablesWithAClearHeaderAreRecognised() {
        assertTrue(recognises("time,price,size\n"));
        assertTrue(recognises("Timestamp;Bid;Ask\r\n"));
        assertFalse(recognises("time,open,high,low,close\n"));
        assertFalse(recognises("exchange,symbol,timestamp,local_timestamp,id,side,price,amount\n"));
        assertFalse(recognises("1,2,3\n"));
    }

    @ParameterizedTest
    @CsvSource({"quote, 'ts,bid,bidsize,ask,asksize', quote, 135492", "trade, 'ts,price,size', trade, 27042"})
    void leansTicksLoad(String file, String columns, String method, long count) throws IOException {
        try (ZipFile zip = new ZipFile(RecordedData.path("us-ticks/lean_ibm_20131009_" + file + ".zip")
                        .toFile());
                InputStream in = zip.getInputStream(zip.entries().nextElement())) {
            Heard counting =
                    lent("columns=" + columns + "&missing=keep&" + LEAN).onlyCounting();
            FeedTally tally = TextSource.of("x.csv", in.readAllBytes()).read(provider, counting);
            assertEquals(count, tally.accepted());
            assertEquals(count, tally.offered());
            assertEquals(count, counting.count(method));
        }
    }

    @Test
    void everyCutOfARowIsCountedAsOne() throws IOException {
        Mutations.cutEverywhere(
                provider,
                () -> lent("decimals=0"),
                "x.csv",
                List.of("time,price,size,symbol", "1381325400,1.25,200,ACME-ABC"));
    }

    @Test
    @Timeout(7_200)
    void noBytesMakeTheFeedThrowOrLoseCount() throws IOException {
        Mutations.mutate(
                provider,
                () -> lent(""),
                "x.csv",
                "time,price,size,symbol\n",
                List.of("1381325400,1.25,200,ACME", "2021-04-17 16:43:37.5,1.25,\"200\",B"),
                20_261_125);
        Mutations.mutate(
                provider,
                () -> lent("missing=keep"),
                "x.csv",
                "time,bid,bidsize,ask,asksize\n",
                List.of("1381325400123,1.25,200,1.50,1", "1381325400124,,,1.5,7"),
                20_261_125);
    }

    private boolean recognises(String text) {
        return provider.recognises("x.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private FeedTally read(String parameters, String... lines) throws IOException {
        heard = lent(parameters);
        return TextSource.of(String.join("\n", lines) + "\n").read(provider, heard);
    }

    private Heard lent(String parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : parameters.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new Heard(provider.parameters(), given, Optional.empty());
    }
}

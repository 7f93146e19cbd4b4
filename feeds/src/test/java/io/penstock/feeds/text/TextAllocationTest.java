package io.penstock.feeds.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.SilentWriter;
import io.penstock.api.feed.Source;
import io.penstock.feeds.Allocation;
import io.penstock.feeds.crypto.BinanceFeedProvider;
import io.penstock.feeds.crypto.CoinbaseFeedProvider;
import io.penstock.feeds.crypto.KrakenFeedProvider;
import io.penstock.feeds.csv.CsvFeedProvider;
import io.penstock.feeds.lobster.LobsterFeedProvider;
import io.penstock.feeds.tardis.TardisFeedProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Once warm, no line of any textual format costs an object. */
class TextAllocationTest {
    private static final int WARM_UP = 40_000;
    private static final int LINES = 40_000;

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(
                        new BinanceFeedProvider(),
                        "",
                        "1723161253937085768 {\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":1723161255343,"
                                + "\"s\":\"BTCUSDT\",\"t\":3735683259,\"p\":\"61837.63000000\",\"q\":\"0.02000000\","
                                + "\"T\":1723161255342,\"m\":true,\"M\":true}}\n"
                                + "1723161253937085768 {\"lastUpdateId\":50093239218,\"bids\":[[\"61837.63\",\"1.5\"],"
                                + "[\"61837.62\",\"2\"]],\"asks\":[[\"61838\",\"7\"]]}\n"),
                Arguments.of(
                        new CoinbaseFeedProvider(),
                        "",
                        "1618677817.118783: {\"type\":\"l2update\",\"product_id\":\"BAND-GBP\",\"changes\":[[\"sell\","
                                + "\"14.8024\",\"0\"],[\"buy\",\"14.7001\",\"660.5\"]],\"time\":\"2021-04-17T16:43:37.075687Z\"}\n"),
                Arguments.of(
                        new KrakenFeedProvider(),
                        "",
                        "1618678133.626511: [992,{\"as\":[[\"354.80000000\",\"1.40000000\",\"1618678133.020508\"]],\"bs\":"
                                + "[[\"354.12000000\",\"2.00000000\",\"1618678133.120508\"]]},\"book-10\",\"XMR/USD\"]\n"
                                + "1618678134.213106: [992,{\"b\":[[\"354.13\",\"5.0\",\"1618678133.3\"]]},\"book-10\","
                                + "\"XMR/USD\"]\n"),
                Arguments.of(
                        new LobsterFeedProvider(),
                        "",
                        "34200.018960767,1,11885113,21,2238100,1\n34200.190226476,4,11885113,21,2238100,1\n"),
                Arguments.of(
                        new TardisFeedProvider(),
                        "exchange,symbol,timestamp,local_timestamp,is_snapshot,side,price,amount\n",
                        """
                        deribit,BTC-PERP,1598918403696000,1598918403810979,true,ask,1e4,0.5
                        deribit,BTC-PERP,1598918403696001,1598918403810980,false,bid,9999.5,0
                        """),
                Arguments.of(
                        new CsvFeedProvider(),
                        "time,price,size,side,symbol\n",
                        "2021-04-17T16:43:37.5Z,12.25,100,buy,ACME\n1618677818.25,12.30,200,S,ACME\n"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noLineAllocatesOnceWarm(FeedProvider provider, String head, String lines) throws IOException {
        Heard lent = new Heard(provider.parameters(), Map.of(), Optional.empty());
        EventWriter out = new SilentWriter();
        try (Feed feed = provider.open(new Endless(head, lines), lent)) {
            Allocation.assertNoneOnceWarm(WARM_UP, LINES, step -> {
                try {
                    feed.nextNanos();
                    feed.poll(out, 1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertTrue(
                    feed.tally().accepted() >= WARM_UP + LINES,
                    "accepted " + feed.tally().accepted());
        }
    }

    /** A head and then the same lines for ever, in one array. */
    private static final class Endless implements Source, Bytes {
        private static final int CAPACITY = 1 << 16;

        private final byte[] lines;
        private final byte[] window = new byte[CAPACITY];
        private int position;
        private int limit;
        private long read;

        Endless(String head, String lines) {
            this.lines = lines.getBytes(StandardCharsets.UTF_8);
            byte[] begin = head.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(begin, 0, window, 0, begin.length);
            limit = begin.length;
        }

        @Override
        public String name() {
            return "endless";
        }

        @Override
        public String fileName() {
            return "A_2012-06-21_1_2_message_1.csv";
        }

        @Override
        public Bytes bytes() {
            return this;
        }

        @Override
        public List<Source> parts() {
            return List.of(this);
        }

        @Override
        public byte[] array() {
            return window;
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public int limit() {
            return limit;
        }

        @Override
        public void position(int newPosition) {
            position = newPosition;
        }

        @Override
        public boolean fill() {
            System.arraycopy(window, position, window, 0, limit - position);
            read += position;
            limit -= position;
            position = 0;
            while (limit + lines.length <= CAPACITY) {
                System.arraycopy(lines, 0, window, limit, lines.length);
                limit += lines.length;
            }
            return true;
        }

        @Override
        public long offset() {
            return read + position;
        }
    }
}

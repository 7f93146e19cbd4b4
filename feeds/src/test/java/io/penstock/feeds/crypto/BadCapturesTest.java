package io.penstock.feeds.crypto;

import io.penstock.api.feed.FeedProvider;
import io.penstock.feeds.text.Heard;
import io.penstock.feeds.text.Mutations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cut, damaged and random captures; {@link Mutations} says how to make the slice a campaign. */
@Timeout(7_200)
class BadCapturesTest {
    static Stream<Arguments> venues() {
        return Stream.of(
                Arguments.of(new BinanceFeedProvider(), Samples.BINANCE),
                Arguments.of(new CoinbaseFeedProvider(), Samples.COINBASE),
                Arguments.of(new KrakenFeedProvider(), Samples.KRAKEN));
    }

    @ParameterizedTest
    @MethodSource("venues")
    void everyCutOfEveryMessageIsCountedAsOne(FeedProvider provider, List<String> lines) throws IOException {
        Mutations.cutEverywhere(provider, Heard::new, "capture", lines);
    }

    @ParameterizedTest
    @MethodSource("venues")
    void noBytesMakeAFeedThrowOrLoseCount(FeedProvider provider, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(lines);
        all.addAll(Samples.KRAKEN);
        Mutations.mutate(provider, Heard::new, "capture", "", all, 20_261_125);
    }
}

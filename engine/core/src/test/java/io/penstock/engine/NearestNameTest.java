package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("imbalance", "momentum", "vwap", "AAPL", "MSFT");

    @ParameterizedTest(name = "{0} is taken for {1}")
    @CsvSource({
        "imbalanec, imbalance", // neighbours swapped
        "inbalance, imbalance", // another letter
        "momentumm, momentum", // one too many
        "wap, vwap", // one left out
        "vwpa, vwap",
        "IMBALANCE, imbalance", // letters of another size are no slip
        "APPL, AAPL",
        "aapl, AAPL"
    })
    void aSlipIsForgiven(String typed, String meant) {
        assertEquals(Optional.of(meant), NearestName.of(typed, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"arbitrage", "x", "GOOG", "''"})
    void whatIsFarFromEveryNameIsNotGuessedAt(String typed) {
        assertEquals(Optional.empty(), NearestName.of(typed, KNOWN));
    }

    @Test
    void amongNamesThatAreEquallyNearTheFirstIsTaken() {
        assertEquals(Optional.of("fast"), NearestName.of("fasw", List.of("fast", "fasx")));
    }
}

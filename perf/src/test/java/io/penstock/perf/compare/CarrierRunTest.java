package io.penstock.perf.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.perf.compare.carrier.CarrierKind;
import io.penstock.perf.compare.carrier.Payload;
import io.penstock.perf.compare.carrier.Waiting;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class CarrierRunTest {
    private static final long SHORT_NS = 10_000_000;

    @ParameterizedTest
    @EnumSource(CarrierKind.class)
    void everyReceiverSeesWhatWasSentHoweverItWaits(CarrierKind kind) throws IOException {
        for (int receivers = 1; receivers <= 3; receivers++) {
            Map<String, Double> figures = new CarrierRun(kind, receivers, Waiting.PARK).throughput(SHORT_NS);
            assertEquals(1, figures.get("right"), kind + " " + receivers);
            assertTrue(figures.get("perSecond") > 0);
        }
        assertEquals(
                1, new CarrierRun(kind, 1, Waiting.SPIN).throughput(SHORT_NS).get("right"), kind.label());
    }

    @ParameterizedTest
    @EnumSource(CarrierKind.class)
    void messagesAtASteadyRateHaveAnAge(CarrierKind kind) throws IOException {
        Map<String, Double> figures = new CarrierRun(kind, 2, Waiting.PARK).ages(10_000, SHORT_NS);

        assertEquals(1, figures.get("right"));
        assertTrue(figures.get("ageP50") > 0 && figures.get("ageP50") <= figures.get("ageP999"), figures::toString);
    }

    @ParameterizedTest
    @EnumSource(CarrierKind.class)
    void oneMessageGoesThereAndBack(CarrierKind kind) throws IOException {
        Map<String, Double> figures = new CarrierRun(kind, 1, Waiting.PARK).handOff(SHORT_NS);

        assertTrue(figures.get("handOffs") >= 1);
        assertTrue(figures.get("handOffP50") > 0);
    }

    @Test
    void whoSpinsTakesMoreOfItsCoreThanWhoParks() throws IOException {
        double spins = new CarrierRun(CarrierKind.DISRUPTOR, 1, Waiting.SPIN)
                .idle(30 * SHORT_NS)
                .get("idlePercent");
        double parks = new CarrierRun(CarrierKind.DISRUPTOR, 1, Waiting.PARK)
                .idle(30 * SHORT_NS)
                .get("idlePercent");

        assertTrue(spins > parks, spins + " and " + parks);
    }

    @Test
    void theChecksumTellsAMissingMessage() {
        assertTrue(Payload.checksum(9) != Payload.checksum(10));
        assertEquals(Payload.checksum(10), Payload.checksum(10));
    }

    @Test
    void unknownNamesListTheKnownOnes() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> CarrierKind.of("pigeon"));
        assertTrue(refusal.getMessage().startsWith("carrier=pigeon: expected one of penstock, disruptor"));
        assertThrows(IllegalArgumentException.class, () -> Waiting.of("sleep"));
        assertThrows(IllegalArgumentException.class, () -> new Comparison(Set.of(), 4, Waiting.PARK, 200));
        assertThrows(IllegalArgumentException.class, () -> new Comparison(Set.of(), 1, Waiting.PARK, 9));
    }
}

package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Time;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureClockTest {
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "0,   7,             7000000000",
        "3,   7,             7000000",
        "6,   7,             7000",
        "9,   7,             7",
        "12,  7000,          7",
        "27,  -1,            18",
        "128, 7,             7000000000",
        "138, 1536,          1500000000",
        "160, 6442450944,    1500000000",
        "191, -4611686018427387904, 1500000000"
    })
    void everyResolutionHasItsUnit(int resolution, long units, long nanos) {
        assertEquals(nanos, new CaptureClock(resolution, 0).nanos(units));
    }

    @ParameterizedTest
    @CsvSource({"28", "127", "192", "255"})
    void aResolutionThatNothingCountsInHasNoTimes(int resolution) {
        assertEquals(Time.NONE, new CaptureClock(resolution, 0).nanos(1));
    }

    /** Against arithmetic without limits, for every resolution and units and offsets of all sizes. */
    @Test
    void agreesWithUnlimitedArithmetic() {
        long seed = 20_261_125;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 20_000; round++) {
            int resolution = random.nextInt(256);
            long units = random.nextLong() >>> random.nextInt(64);
            long offset = random.nextInt(3) == 0 ? 0 : random.nextLong() >> random.nextInt(64);
            assertEquals(
                    exact(resolution, units, offset),
                    new CaptureClock(resolution, offset).nanos(units),
                    "seed " + seed + ": resolution " + resolution + " units " + units + " offset " + offset);
        }
    }

    private static long exact(int resolution, long units, long offsetSeconds) {
        int exponent = resolution & 0x7f;
        boolean binary = resolution >= 0x80;
        if (exponent > (binary ? 63 : 27) || Math.abs((double) offsetSeconds) > 9_223_372_035.0) {
            return Time.NONE;
        }
        BigDecimal unit = new BigDecimal(binary ? BigInteger.TWO.pow(exponent) : BigInteger.TEN.pow(exponent));
        BigInteger nanos = new BigDecimal(new BigInteger(Long.toUnsignedString(units)))
                .multiply(BigDecimal.valueOf(Time.SECOND_NS))
                .divide(unit, 0, RoundingMode.DOWN)
                .toBigInteger();
        if (nanos.compareTo(MAX_LONG) > 0) {
            return Time.NONE;
        }
        BigInteger sum = nanos.add(BigInteger.valueOf(offsetSeconds).multiply(BigInteger.valueOf(Time.SECOND_NS)));
        return sum.signum() < 0 || sum.compareTo(MAX_LONG) > 0 ? Time.NONE : sum.longValueExact();
    }
}

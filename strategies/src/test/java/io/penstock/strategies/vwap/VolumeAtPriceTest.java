package io.penstock.strategies.vwap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Price;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeAtPriceTest {
    private static final int BINS = 8;

    @Test
    void keepsPricesApartWhileTheyFit() {
        VolumeAtPrice volume = volume();
        volume.add(Price.parse("10.00"), 5);
        volume.add(Price.parse("10.07"), 7);
        volume.add(Price.parse("10.00"), 1);

        assertEquals("{10.00=6, 10.07=7}", text(volume));
        assertEquals(Price.parse("0.01"), volume.width());
        assertEquals(Price.parse("10.07"), volume.pointOfControl() * volume.width());
    }

    @Test
    void widensWhenTheRangeOutgrowsTheBins() {
        VolumeAtPrice volume = volume();
        volume.add(Price.parse("10.00"), 5);
        volume.add(Price.parse("10.01"), 6);
        volume.add(Price.parse("10.08"), 7); // the ninth cent: bins of two cents

        assertEquals("{10.00=11, 10.08=7}", text(volume));
        assertEquals(Price.parse("0.02"), volume.width());
    }

    @Test
    void theLowerOfEqualBinsIsThePointOfControl() {
        VolumeAtPrice volume = volume();
        volume.add(Price.parse("10.03"), 5);
        volume.add(Price.parse("10.01"), 5);

        assertEquals(Price.parse("10.01"), volume.pointOfControl() * volume.width());
    }

    @Test
    void takesBackWhatWasAddedBeforeItWidened() {
        VolumeAtPrice volume = volume();
        volume.add(Price.parse("10.01"), 6);
        volume.add(Price.parse("10.00"), 5);
        volume.add(Price.parse("99.00"), 7);
        volume.add(Price.parse("10.01"), -6);

        assertEquals(12, volume.volume(volume.lowest()) + volume.volume(volume.highest()));
    }

    @Test
    void theFarthestPricesThatExistStillFit() {
        VolumeAtPrice volume = new VolumeAtPrice(9, new long[BINS]);
        volume.add(0, 1);
        volume.add(Long.MAX_VALUE - 1, 2);
        volume.add(Long.MIN_VALUE, 3);

        assertEquals(1L << 61, volume.width());
        assertEquals(3, volume.volume(volume.lowest()));
        assertEquals(2, volume.volume(volume.highest()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAMapInAnyOrder(long seed) {
        Random random = new Random(seed);
        long[] scratch = new long[BINS];
        for (int round = 0; round < 200; round++) {
            List<long[]> trades = new ArrayList<>();
            int range = 1 << random.nextInt(20);
            for (int i = 0; i < 50; i++) {
                long price = (random.nextInt(range) - range / 2) * (Price.ONE / 100) + random.nextInt(3);
                trades.add(new long[] {price, 1 + random.nextInt(1000)});
            }
            VolumeAtPrice volume = new VolumeAtPrice(2, scratch);
            trades.forEach(trade -> volume.add(trade[0], trade[1]));
            Collections.shuffle(trades, random);
            VolumeAtPrice shuffled = new VolumeAtPrice(2, scratch);
            trades.forEach(trade -> shuffled.add(trade[0], trade[1]));

            assertEquals(naive(trades, volume.width()), bins(volume), "seed " + seed);
            assertEquals(bins(volume), bins(shuffled), "seed " + seed);
            assertEquals(volume.width(), shuffled.width(), "seed " + seed);
            assertTrue(volume.highest() - volume.lowest() < BINS, "seed " + seed);
        }
    }

    private static Map<Long, Long> naive(List<long[]> trades, long width) {
        Map<Long, Long> bins = new TreeMap<>();
        trades.forEach(trade -> bins.merge(Math.floorDiv(trade[0], width), trade[1], Long::sum));
        return bins;
    }

    private static Map<Long, Long> bins(VolumeAtPrice volume) {
        Map<Long, Long> bins = new TreeMap<>();
        for (long bin = volume.lowest(); bin <= volume.highest(); bin++) {
            if (volume.volume(bin) != 0) {
                bins.put(bin, volume.volume(bin));
            }
        }
        return bins;
    }

    private static String text(VolumeAtPrice volume) {
        Map<String, Long> text = new TreeMap<>();
        bins(volume).forEach((bin, quantity) -> text.put(Price.format(bin * volume.width()), quantity));
        return text.toString();
    }

    private static VolumeAtPrice volume() {
        return new VolumeAtPrice(2, new long[BINS]);
    }
}

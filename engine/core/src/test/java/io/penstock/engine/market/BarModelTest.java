package io.penstock.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import io.penstock.api.Time;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.TradingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars against all trades kept in a list and grouped afterwards. */
class BarModelTest {
    private static final long START =
            1_709_884_800L * Time.SECOND_NS; // Friday before New York's clocks are put forward
    private static final long SPAN = 4 * 86_400L * Time.SECOND_NS;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private record Tick(long nanos, long price, long quantity) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261125})
    void barsOfTimeAreTheTradesOfEachIntervalOfTheHours(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long interval = random.nextLong(1, 5_000) * Time.SECOND_NS;
        List<Tick> trades = trades(random);
        BarTape tape = play(BarSpec.time(Duration.ofNanos(interval)).during(TradingHours.US_STOCKS), trades);
        Map<Long, List<Tick>> byStart = new TreeMap<>();
        for (Tick trade : trades) {
            long bound = lastBound(trade.nanos());
            long start = bound + (trade.nanos() - bound) / interval * interval;
            byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(trade);
        }

        List<List<Long>> expected = new ArrayList<>();
        byStart.forEach((start, group) -> expected.add(figures(start, group)));
        assertEquals(
                expected,
                tape.bars.stream().map(bar -> figures(bar.start(), bar)).toList(),
                "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261125})
    void barsOfTicksVolumeAndNotionalAreFullOrEndWithTheHours(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tick> trades = trades(random);
        for (BarSpec spec : List.of(
                BarSpec.ticks(1 + random.nextInt(9)),
                BarSpec.volume(1 + random.nextInt(2_000)),
                BarSpec.notional(1 + random.nextInt(200_000)))) {
            BarTape tape = play(spec.during(TradingHours.US_STOCKS), trades);
            List<List<Long>> expected = new ArrayList<>();
            List<Tick> group = new ArrayList<>();
            for (Tick trade : trades) {
                if (!group.isEmpty() && lastBound(group.get(0).nanos()) != lastBound(trade.nanos())) {
                    expected.add(figures(group.get(0).nanos(), group));
                    group.clear();
                }
                group.add(trade);
                if (filled(spec, group)) {
                    expected.add(figures(group.get(0).nanos(), group));
                    group.clear();
                }
            }
            if (!group.isEmpty()) {
                expected.add(figures(group.get(0).nanos(), group));
            }

            List<List<Long>> shown =
                    tape.bars.stream().map(bar -> figures(bar.start(), bar)).toList();
            assertEquals(expected, shown, spec + " seed " + seed);
        }
    }

    private static BarTape play(BarSpec spec, List<Tick> trades) {
        BarTape tape = new BarTape(spec, 0);
        trades.forEach(trade -> tape.trade(trade.nanos(), trade.price(), trade.quantity()));
        return tape.end();
    }

    private static List<Tick> trades(SplittableRandom random) {
        List<Tick> trades = new ArrayList<>();
        long nanos = START;
        while (nanos < START + SPAN) {
            nanos += random.nextInt(10) == 0 ? random.nextLong(SPAN / 50) : random.nextLong(400 * Time.SECOND_NS);
            trades.add(new Tick(nanos, random.nextLong(-5, 400) * Price.ONE / 4, random.nextLong(1, 900)));
        }
        return trades;
    }

    private static boolean filled(BarSpec spec, List<Tick> group) {
        return switch (spec.kind()) {
            case TIME -> false;
            case TICK -> group.size() >= spec.size();
            case VOLUME -> group.stream().mapToLong(Tick::quantity).sum() >= spec.size();
            case NOTIONAL ->
                group.stream()
                                .mapToLong(t -> t.price() / 1_000_000 * t.quantity())
                                .sum()
                        >= spec.size() * 1_000;
        };
    }

    private static long lastBound(long nanos) {
        ZonedDateTime time = Instant.ofEpochSecond(0, nanos).atZone(NEW_YORK);
        ZonedDateTime open = time.toLocalDate().atTime(9, 30).atZone(NEW_YORK);
        ZonedDateTime close = time.toLocalDate().atTime(16, 0).atZone(NEW_YORK);
        ZonedDateTime before = time.toLocalDate().minusDays(1).atTime(16, 0).atZone(NEW_YORK);
        ZonedDateTime bound = time.isBefore(open) ? before : time.isBefore(close) ? open : close;
        return bound.toEpochSecond() * Time.SECOND_NS;
    }

    private static List<Long> figures(long start, List<Tick> group) {
        return List.of(
                start,
                group.get(0).price(),
                group.stream().mapToLong(Tick::price).max().orElseThrow(),
                group.stream().mapToLong(Tick::price).min().orElseThrow(),
                group.get(group.size() - 1).price(),
                group.stream().mapToLong(Tick::quantity).sum(),
                (long) group.size(),
                0L);
    }

    private static List<Long> figures(long start, BarTape.Line bar) {
        return List.of(start, bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(), bar.trades(), bar.late());
    }
}

package io.penstock.engine.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import io.penstock.api.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ladder against a sorted map, with prices that move its window, refine its tick and lie at the ends of a long. */
final class LadderModelTest {
    private static final int OPERATIONS = 40_000;
    private static final int CENT = 10_000_000;

    private final LevelRecords records = new LevelRecords(new Growth());

    private enum Prices {
        NEAR_THE_TOUCH,
        DRIFTING,
        WIDE,
        OFF_THE_GRID,
        ANY_LONG,
        ENDS_OF_A_LONG
    }

    @ParameterizedTest
    @EnumSource(Prices.class)
    void ladderShowsWhatASortedMapShows(Prices prices) {
        for (Side side : new Side[] {Side.BUY, Side.SELL}) {
            for (long seed = 1; seed <= 3; seed++) {
                compare(prices, side, seed);
            }
        }
    }

    private void compare(Prices prices, Side side, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LongSupplier price = source(prices, random);
        Ladder ladder = new Ladder(side, records, new Growth());
        Comparator<Long> bestFirst = side == Side.BUY ? Comparator.reverseOrder() : Comparator.naturalOrder();
        TreeMap<Long, Integer> model = new TreeMap<>(bestFirst);
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            String what = prices + " " + side + " seed " + seed + " operation " + i;
            if (random.nextInt(100) < (model.size() > 300 ? 40 : 55)) {
                long at = price.getAsLong();
                int level = ladder.findOrAdd(at);
                Integer before = model.put(at, level);
                if (before == null) {
                    there.add(at);
                } else {
                    assertEquals(before, level, what);
                }
            } else if (!there.isEmpty()) {
                int place = random.nextInt(there.size());
                long at = there.set(place, there.get(there.size() - 1));
                there.remove(there.size() - 1);
                ladder.remove(model.remove(at));
                assertEquals(OrderStore.NONE, ladder.find(at), what);
            }
            assertEquals(model.size(), ladder.size(), what);
            assertEquals(model.isEmpty() ? Price.NONE : model.firstKey(), ladder.bestPrice(), what);
            assertEquals(model.isEmpty() ? OrderStore.NONE : model.firstEntry().getValue(), ladder.best(), what);
            if (i % 500 == 0) {
                compareAll(model, ladder, what);
            }
        }
    }

    private static void compareAll(Map<Long, Integer> model, Ladder ladder, String what) {
        int depth = 0;
        for (var level : model.entrySet()) {
            assertEquals(level.getValue(), ladder.at(depth), what + " depth " + depth);
            assertEquals(level.getKey(), ladder.price(depth), what + " depth " + depth);
            assertEquals(level.getValue(), ladder.find(level.getKey()), what + " depth " + depth);
            depth++;
        }
        assertEquals(OrderStore.NONE, ladder.at(depth), what);
        assertEquals(OrderStore.NONE, ladder.at(-1), what);
    }

    private static LongSupplier source(Prices prices, SplittableRandom random) {
        long[] middle = {100L * Price.ONE};
        return switch (prices) {
            case NEAR_THE_TOUCH -> () -> middle[0] + random.nextInt(-20, 20) * (long) CENT;
            case DRIFTING ->
                () -> (middle[0] += random.nextInt(-3, 4) * (long) CENT) + random.nextInt(50) * (long) CENT;
            case WIDE -> () -> random.nextInt(-100_000, 100_000) * (long) CENT;
            case OFF_THE_GRID ->
                () -> middle[0] + random.nextInt(-400, 400) * (random.nextInt(20) == 0 ? 7L : (long) CENT);
            case ANY_LONG -> () -> random.nextLong(Long.MIN_VALUE, Long.MAX_VALUE);
            case ENDS_OF_A_LONG ->
                () -> random.nextBoolean()
                        ? Long.MIN_VALUE + random.nextInt(200)
                        : Long.MAX_VALUE - 1 - random.nextInt(200);
        };
    }
}

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

/** A ladder against a sorted map, with prices near and far, on a grid and at the ends of a long. */
final class LadderModelTest {
    private static final int OPERATIONS = 40_000;
    private static final int CENT = 10_000_000;

    private final LevelRecords records = new LevelRecords(new Growth());
    private final Ladders ladders = new Ladders(records, new Growth());
    private long marks;

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
        int ladder = ladders.takeBook() + side.ordinal();
        Comparator<Long> bestFirst = side == Side.BUY ? Comparator.reverseOrder() : Comparator.naturalOrder();
        TreeMap<Long, Long> model = new TreeMap<>(bestFirst);
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            String what = prices + " " + side + " seed " + seed + " operation " + i;
            if (random.nextInt(100) < (model.size() > 300 ? 40 : 55)) {
                long at = price.getAsLong();
                int level = ladders.findOrAdd(ladder, at);
                Long before = model.get(at);
                assertEquals(before == null ? 0 : before, records.quantity(level), what);
                if (before == null) {
                    // A level has no name that stays: what it holds tells it from others.
                    records.change(level, ++marks, 1);
                    model.put(at, marks);
                    there.add(at);
                }
            } else if (!there.isEmpty()) {
                int place = random.nextInt(there.size());
                long at = there.set(place, there.get(there.size() - 1));
                there.remove(there.size() - 1);
                model.remove(at);
                ladders.remove(ladder, at);
                assertEquals(OrderStore.NONE, ladders.find(ladder, at), what);
            }
            assertEquals(model.size(), ladders.size(ladder), what);
            assertEquals(model.isEmpty() ? Price.NONE : model.firstKey(), ladders.bestPrice(ladder), what);
            assertEquals(model.isEmpty() ? 0 : model.firstEntry().getValue(), quantity(ladders.best(ladder)), what);
            if (i % 500 == 0) {
                compareAll(model, ladder, what);
            }
        }
    }

    private void compareAll(Map<Long, Long> model, int ladder, String what) {
        int depth = 0;
        for (var level : model.entrySet()) {
            assertEquals(level.getValue(), quantity(ladders.at(ladder, depth)), what + " depth " + depth);
            assertEquals(level.getKey(), ladders.price(ladder, depth), what + " depth " + depth);
            assertEquals(level.getValue(), quantity(ladders.find(ladder, level.getKey())), what + " depth " + depth);
            depth++;
        }
        assertEquals(OrderStore.NONE, ladders.at(ladder, depth), what);
        assertEquals(OrderStore.NONE, ladders.at(ladder, -1), what);
    }

    private long quantity(int level) {
        return level == OrderStore.NONE ? 0 : records.quantity(level);
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

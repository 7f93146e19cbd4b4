package io.penstock.engine.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index of orders against a map, however a venue numbers its orders. */
final class OrderIndexModelTest {
    private static final int OPERATIONS = 400_000;
    private static final int BOOKS = 3_000;

    private record Key(int book, long order) {}

    private enum Numbering {
        COUNTING_UP,
        EACH_INSTRUMENT_BY_ITSELF,
        MULTIPLES_OF_A_POWER_OF_TWO,
        EVEN,
        HIGH_BITS_ONLY,
        SPREAD;

        long number(long i) {
            return switch (this) {
                case COUNTING_UP -> i;
                case EACH_INSTRUMENT_BY_ITSELF -> i / BOOKS;
                case MULTIPLES_OF_A_POWER_OF_TWO -> i << 20;
                case EVEN -> 2 * i;
                case HIGH_BITS_ONLY -> i << 40 | 5;
                case SPREAD -> i * 0x9E3779B97F4A7C15L;
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Numbering.class)
    void indexFindsWhatAMapFinds(Numbering numbering) {
        SplittableRandom random = new SplittableRandom(11);
        OrderRecords records = new OrderRecords(new Growth());
        OrderIndex index = new OrderIndex(records, new Growth());
        Map<Key, Integer> model = new HashMap<>();
        List<Key> resting = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            if (resting.size() < 60_000 || random.nextBoolean()) {
                Key key = new Key(2 * (i % BOOKS), numbering.number(i));
                int record = records.take(key.book(), key.order(), 0, 1);
                assertTrue(index.put(key.book(), key.order(), record), key.toString());
                assertFalse(index.put(key.book(), key.order(), record), key.toString());
                model.put(key, record);
                resting.add(key);
            } else {
                int place = random.nextInt(resting.size());
                Key key = resting.set(place, resting.get(resting.size() - 1));
                resting.remove(resting.size() - 1);
                int record = model.remove(key);
                assertEquals(record, index.find(key.book(), key.order()), key.toString());
                index.remove(key.book(), key.order(), record);
                records.free(record, record);
                assertEquals(OrderRecords.NONE, index.find(key.book(), key.order()), key.toString());
            }
        }
        assertEquals(model.size(), index.size());
        model.forEach((key, record) -> assertEquals(record, index.find(key.book(), key.order()), key.toString()));
    }
}

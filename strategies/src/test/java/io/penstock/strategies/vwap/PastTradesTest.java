package io.penstock.strategies.vwap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastTradesTest {
    private record Key(int instrumentId, long tradeId, long price) {}

    @Test
    void theOldestMakesRoom() {
        PastTrades past = new PastTrades(2);
        past.remember(0, 1);
        past.remember(0, 2);
        past.remember(0, 3);

        assertNull(past.forget(0, 1));
        assertEquals(2, past.forget(0, 2).tradeId);
        assertNull(past.forget(0, 2), "already forgotten");
        assertEquals(3, past.forget(0, 3).tradeId);
    }

    @Test
    void theSameIdOfAnotherInstrumentIsAnotherTrade() {
        PastTrades past = new PastTrades(4);
        past.remember(7, 1);

        assertNull(past.forget(8, 1));
        assertEquals(1, past.forget(7, 1).tradeId);
    }

    @Test
    void withoutCapacityItIsDisabled() {
        PastTrades past = new PastTrades(0);

        assertTrue(past.isDisabled());
        assertNull(past.forget(0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16, 100})
    void agreesWithAPlainList(int capacity) {
        Random random = new Random(capacity);
        PastTrades past = new PastTrades(capacity);
        // The ring gives up places in the order of remembering, those already forgotten among them.
        Deque<Key[]> model = new ArrayDeque<>();
        for (int i = 0; i < 50_000; i++) {
            int instrument = random.nextInt(3);
            long id = random.nextInt(2 * capacity + 1);
            if (random.nextInt(3) > 0) {
                past.remember(instrument, id).price = i;
                model.addFirst(new Key[] {new Key(instrument, id, i)});
                if (model.size() > capacity) {
                    model.removeLast();
                }
            } else {
                PastTrade forgotten = past.forget(instrument, id);
                long expected = forget(model, instrument, id);
                assertEquals(expected, forgotten == null ? -1 : forgotten.price, "seed " + capacity + " step " + i);
            }
        }
    }

    private static long forget(Deque<Key[]> model, int instrument, long id) {
        for (Iterator<Key[]> places = model.iterator(); places.hasNext(); ) {
            Key[] place = places.next();
            if (place[0] != null && place[0].instrumentId == instrument && place[0].tradeId == id) {
                long price = place[0].price;
                place[0] = null;
                return price;
            }
        }
        return -1;
    }
}

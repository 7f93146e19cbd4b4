package io.penstock.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.penstock.api.Side;
import io.penstock.api.strategy.OrderTicket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The table of open orders against a map that keeps the order of insertion. */
class OpenOrdersModelTest {
    private static final long SEED = 5;

    @Test
    void findsWhatIsOpenAndWalksItInTheOrderOfSending() {
        SplittableRandom random = new SplittableRandom(SEED);
        OpenOrders orders = new OpenOrders();
        OrderTicket ticket = new OrderTicket();
        Map<Long, OpenOrder> model = new LinkedHashMap<>();
        List<Long> closed = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            String where = "seed " + SEED + ", step " + step;
            boolean grows = step % 4_000 < 2_000;
            if (model.isEmpty() || random.nextInt(10) < (grows ? 6 : 4)) {
                int instrument = random.nextInt(300);
                OpenOrder order = orders.open(ticket.limit(instrument, Side.BUY, 1, 1), step);
                assertNull(model.put(order.clientOrderId(), order), where);
                assertEquals(instrument, order.instrumentId(), where);
            } else {
                Long id = new ArrayList<>(model.keySet()).get(random.nextInt(model.size()));
                OpenOrder order = model.remove(id);
                assertEquals(order, orders.find(id), where);
                orders.close(order);
                orders.recycle(order);
                closed.add(id);
            }
            assertEquals(model.size(), orders.size(), where);
            if (step % 50 == 0) {
                assertHolds(model, closed, orders, where);
            }
        }
    }

    private static void assertHolds(Map<Long, OpenOrder> model, List<Long> closed, OpenOrders orders, String where) {
        List<OpenOrder> walked = new ArrayList<>();
        for (OpenOrder order = orders.first(); order != null; order = orders.after(order)) {
            walked.add(order);
        }
        assertEquals(new ArrayList<>(model.values()), walked, where);
        model.forEach((id, order) -> assertEquals(order, orders.find(id), where));
        closed.forEach(id -> assertNull(orders.find(id), where));
    }
}

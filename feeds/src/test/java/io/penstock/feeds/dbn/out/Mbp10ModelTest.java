package io.penstock.feeds.dbn.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.TradeCondition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of mbp-1 and mbp-10 of a random market beside those that a slow, obvious book makes. */
class Mbp10ModelTest {
    private static final int OPERATIONS = 6_000;

    private record Order(long id, Side side, long price, long quantity) {}

    private final List<Order> resting = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private int depth;
    private String last = "";

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"mbp-10, 1", "mbp-10, 2", "mbp-1, 3", "mbp-1, 4"})
    void rowsAreThoseOfAnObviousBook(String schema, long seed) throws IOException {
        depth = schema.equals("mbp-1") ? 1 : 10;
        Random random = new Random(seed);
        CsvMarket market = CsvMarket.of("schema=" + schema);
        last = levels();
        for (int i = 0; i < OPERATIONS; i++) {
            operate(market, random, i + 1);
        }
        List<String> rows = market.rows();
        assertEquals(expected.size(), rows.size(), "seed " + seed);
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(expected.get(i), core(rows.get(i)), "row " + i + ", seed " + seed);
        }
    }

    private void operate(CsvMarket market, Random random, long id) {
        int kind = resting.isEmpty() ? 0 : random.nextInt(10);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = (side == Side.BUY ? 100 - random.nextInt(25) : 101 + random.nextInt(25)) * Price.ONE;
        long quantity = 1L + random.nextInt(50);
        Order old = resting.isEmpty() ? null : resting.get(random.nextInt(resting.size()));
        switch (kind) {
            case 0, 1, 2, 3 -> {
                market.message(id, out -> out.addOrder(0, id, side, price, quantity, 0));
                resting.add(new Order(id, side, price, quantity));
                change('A', side, price, quantity);
            }
            case 4 -> {
                market.message(id, out -> out.deleteOrder(0, old.id));
                resting.remove(old);
                change('C', old.side, old.price, old.quantity);
            }
            case 5, 6 -> {
                long taken = 1L + random.nextInt((int) old.quantity);
                boolean prints = kind == 5;
                market.message(id, out -> {
                    if (prints) {
                        out.executeOrder(0, old.id, Price.NONE, taken, 1, true);
                    } else {
                        out.reduceOrder(0, old.id, taken);
                    }
                });
                if (prints) {
                    expected.add("T" + old.side.opposite() + old.price + " " + taken + last);
                }
                resting.remove(old);
                if (taken < old.quantity) {
                    resting.add(new Order(old.id, old.side, old.price, old.quantity - taken));
                }
                change('C', old.side, old.price, taken);
            }
            case 7 -> {
                market.message(id, out -> out.trade(0, Side.NONE, price, quantity, 1, TradeCondition.HIDDEN));
                expected.add("T" + Side.NONE + price + " " + quantity + last);
            }
            default -> {
                long newPrice = old.side == side ? price : old.price;
                market.message(id, out -> out.replaceOrder(0, old.id, id, newPrice, quantity));
                resting.remove(old);
                change('C', old.side, old.price, old.quantity);
                resting.add(new Order(id, old.side, newPrice, quantity));
                change('A', old.side, newPrice, quantity);
            }
        }
    }

    /** A row, if the first levels are others than before. */
    private void change(char action, Side side, long price, long quantity) {
        String now = levels();
        if (!now.equals(last)) {
            last = now;
            expected.add("" + action + side + price + " " + quantity + now);
        }
    }

    private String levels() {
        StringBuilder text = new StringBuilder();
        for (Side side : List.of(Side.BUY, Side.SELL)) {
            Comparator<Long> best = side == Side.BUY ? Comparator.reverseOrder() : Comparator.naturalOrder();
            TreeMap<Long, long[]> levels = new TreeMap<>(best);
            resting.stream().filter(order -> order.side == side).forEach(order -> {
                long[] level = levels.computeIfAbsent(order.price, key -> new long[2]);
                level[0] += order.quantity;
                level[1]++;
            });
            levels.entrySet().stream().limit(depth).forEach(level -> text.append(" ")
                    .append(side)
                    .append(level.getKey())
                    .append("x")
                    .append(level.getValue()[0])
                    .append("/")
                    .append(level.getValue()[1]));
        }
        return text.toString();
    }

    /** A row as the model writes it; its depth is checked against its own levels. */
    private String core(String row) {
        String[] field = row.split(",", -1);
        Side side = side(field[6]);
        StringBuilder bids = new StringBuilder();
        StringBuilder asks = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            int at = 13 + 6 * i;
            if (!field[at].isEmpty()) {
                bids.append(" BUY").append(Price.parse(field[at])).append("x" + field[at + 2] + "/" + field[at + 4]);
            }
            if (!field[at + 1].isEmpty()) {
                asks.append(" SELL")
                        .append(Price.parse(field[at + 1]))
                        .append("x" + field[at + 3] + "/" + field[at + 5]);
            }
        }
        if (field[5].equals("A")) {
            int at = 13 + 6 * Integer.parseInt(field[7]) + (side == Side.BUY ? 0 : 1);
            assertEquals(field[8], field[at], "depth of " + row);
        }
        return field[5] + side + Price.parse(field[8]) + " " + field[9] + bids + asks;
    }

    private static Side side(String letter) {
        return letter.equals("B") ? Side.BUY : letter.equals("A") ? Side.SELL : Side.NONE;
    }
}

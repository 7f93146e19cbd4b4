package io.penstock.perf.throughput;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The slow, obvious reading of the files that {@link ItchDay} writes: what each stage must see. */
final class NaiveDay {
    private static final long MIDNIGHT_1970 = 5 * 3_600_000_000_000L;

    private record Order(int stock, boolean buy, long price, long quantity) {}

    private final Map<Long, Order> orders = new HashMap<>();
    private final Map<Integer, long[]> quotes = new HashMap<>();
    long messages;
    long walk;
    long fields;
    long quoteSum;

    NaiveDay(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
        while (in.hasRemaining()) {
            int length = in.getShort();
            message(in.slice(in.position(), length), length);
            in.position(in.position() + length);
        }
    }

    private void message(ByteBuffer in, int length) {
        messages++;
        char type = (char) in.get(0);
        walk = walk * 31 + type + 3L * length;
        int stock = in.getShort(1);
        long time = MIDNIGHT_1970 + (in.getShort(5) & 0xffffL) * (1L << 32) + (in.getInt(7) & 0xffffffffL);
        long id = type == 'R' ? 0 : in.getLong(11);
        Order before = orders.get(id);
        switch (type) {
            case 'R' -> sum(EventKind.DEFINITION, stock, time, 0, 0, 0, 0);
            case 'A' -> {
                boolean buy = in.get(19) == 'B';
                Order order = new Order(stock, buy, in.getInt(32) * 100_000L, in.getInt(20));
                orders.put(id, order);
                int side = (buy ? Side.BUY : Side.SELL).ordinal();
                sum(EventKind.ORDER_ADD, stock, time, id, side, order.price(), order.quantity());
            }
            case 'D' -> {
                orders.remove(id);
                sum(EventKind.ORDER_DELETE, stock, time, id, 0, 0, 0);
            }
            case 'U' -> {
                orders.remove(id);
                Order order = new Order(stock, before.buy(), in.getInt(31) * 100_000L, in.getInt(27));
                orders.put(in.getLong(19), order);
                sum(EventKind.ORDER_REPLACE, stock, time, id, in.getLong(19), order.price(), order.quantity());
            }
            default -> {
                long left = before.quantity() - in.getInt(19);
                orders.put(id, new Order(stock, before.buy(), before.price(), left));
                orders.values().removeIf(order -> order.quantity() == 0);
                if (type == 'X') {
                    sum(EventKind.ORDER_REDUCE, stock, time, id, 0, 0, in.getInt(19));
                } else {
                    sum(EventKind.ORDER_EXECUTE, stock, time, id, in.getLong(23), Price.NONE, in.getInt(19));
                }
            }
        }
        quote(stock);
    }

    /** Instruments are numbered from 0 in the order of the directory, stocks from 1. */
    private void sum(EventKind kind, int stock, long time, long id, long other, long price, long quantity) {
        long when = time + 3L * (stock - 1) + kind.ordinal();
        long what = turned(id + 5 * quantity, 21) ^ turned(price + 9 * other, 42);
        fields = fields * 31 + (when ^ what) + messages;
    }

    private static long turned(long value, int bits) {
        return (value << bits) | (value >>> (64 - bits));
    }

    private void quote(int stock) {
        TreeMap<Long, Long> bids = new TreeMap<>();
        TreeMap<Long, Long> asks = new TreeMap<>();
        orders.values().stream().filter(order -> order.stock() == stock).forEach(order -> (order.buy() ? bids : asks)
                .merge(order.price(), order.quantity(), Long::sum));
        long[] quote = {
            bids.isEmpty() ? Price.NONE : bids.lastKey(),
            bids.isEmpty() ? 0 : bids.lastEntry().getValue(),
            asks.isEmpty() ? Price.NONE : asks.firstKey(),
            asks.isEmpty() ? 0 : asks.firstEntry().getValue()
        };
        long[] told = quotes.getOrDefault(stock, new long[] {Price.NONE, 0, Price.NONE, 0});
        if (!Arrays.equals(quote, told)) {
            quotes.put(stock, quote);
            quoteSum = quoteSum * 31 + (stock - 1) + 3 * quote[0] + 5 * quote[1] + 7 * quote[2] + 9 * quote[3];
        }
    }
}

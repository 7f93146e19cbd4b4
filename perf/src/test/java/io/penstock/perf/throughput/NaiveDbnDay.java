package io.penstock.perf.throughput;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The slow, obvious reading of the files that {@link DbnDay} writes: what each stage must see. */
final class NaiveDbnDay {
    private static final int RECORD = 56;

    private record Order(int instrument, boolean buy, long price, long quantity) {}

    private final Map<Long, Order> orders = new HashMap<>();
    private final Map<Integer, Integer> ids = new HashMap<>();
    private final Map<Integer, long[]> quotes = new HashMap<>();
    long walk;
    long fields;
    long quoteSum;

    NaiveDbnDay(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 8 + in.getInt(4); at < in.limit(); at += RECORD) {
            record(in.slice(at, RECORD).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private void record(ByteBuffer in) {
        walk = walk * 31 + 0xa0 + 3 * RECORD;
        int instrument = in.getInt(4);
        long orderId = in.getLong(16);
        long price = in.getLong(24);
        long size = in.getInt(32);
        boolean buy = in.get(39) == 'B';
        if (!ids.containsKey(instrument)) {
            ids.put(instrument, ids.size());
            sum(in, EventKind.DEFINITION, 0, 0, 0, 0);
        }
        switch (in.get(38)) {
            case 'R' -> sum(in, EventKind.BOOK_CLEAR, 0, 0, 0, 0);
            case 'A' -> {
                orders.put(orderId, new Order(instrument, buy, price, size));
                sum(in, EventKind.ORDER_ADD, orderId, (buy ? Side.BUY : Side.SELL).ordinal(), price, size);
            }
            case 'M' -> {
                orders.put(orderId, new Order(instrument, buy, price, size));
                sum(in, EventKind.ORDER_REPLACE, orderId, orderId, price, size);
            }
            case 'C' -> {
                long left = orders.get(orderId).quantity() - size;
                orders.put(orderId, new Order(instrument, buy, price, left));
                orders.values().removeIf(order -> order.quantity() == 0);
                sum(in, EventKind.ORDER_REDUCE, orderId, 0, 0, size);
            }
            case 'T' -> sum(in, EventKind.TRADE, 0, 0, price, size);
            default -> {
                // A fill changes nothing.
            }
        }
        quote(instrument);
    }

    private void sum(ByteBuffer in, EventKind kind, long id, long other, long price, long quantity) {
        long when = in.getLong(8) + 3L * ids.get(in.getInt(4)) + kind.ordinal();
        long what = Long.rotateLeft(id + 5 * quantity, 21) ^ Long.rotateLeft(price + 9 * other, 42);
        fields = fields * 31 + (when ^ what) + Integer.toUnsignedLong(in.getInt(52));
    }

    private void quote(int instrument) {
        TreeMap<Long, Long> bids = new TreeMap<>();
        TreeMap<Long, Long> asks = new TreeMap<>();
        orders.values().stream()
                .filter(order -> order.instrument() == instrument)
                .forEach(order -> (order.buy() ? bids : asks).merge(order.price(), order.quantity(), Long::sum));
        long[] quote = {
            bids.isEmpty() ? Price.NONE : bids.lastKey(),
            bids.isEmpty() ? 0 : bids.lastEntry().getValue(),
            asks.isEmpty() ? Price.NONE : asks.firstKey(),
            asks.isEmpty() ? 0 : asks.firstEntry().getValue()
        };
        long[] told = quotes.getOrDefault(instrument, new long[] {Price.NONE, 0, Price.NONE, 0});
        if (!Arrays.equals(quote, told)) {
            quotes.put(instrument, quote);
            quoteSum = quoteSum * 31 + ids.get(instrument) + 3 * quote[0] + 5 * quote[1] + 7 * quote[2] + 9 * quote[3];
        }
    }
}

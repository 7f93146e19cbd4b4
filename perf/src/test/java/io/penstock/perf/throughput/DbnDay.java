package io.penstock.perf.throughput;

import io.penstock.api.Price;
import io.penstock.feeds.dbn.Dbn;
import io.penstock.feeds.dbn.DbnMetadata;
import io.penstock.feeds.dbn.DbnSchema;
import io.penstock.feeds.dbn.DbnWriter;
import io.penstock.feeds.dbn.MboRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An mbo file of any length: random orders of a few instruments, all of which live and die consistently, at most 2,000 at a
 * time. Run with two arguments, a file and a number of changes, it writes one to measure on.
 */
final class DbnDay {
    private static final int INSTRUMENTS = 5;
    private static final int ALIVE = 2_000;
    private static final long TICK = Price.ONE / 4;
    private static final long START = 1_715_126_400_000_000_000L;

    private final SplittableRandom random;
    private final DbnWriter out;
    private final MboRecord record = new MboRecord();
    private final List<long[]> live = new ArrayList<>();
    private long nextOrder = 1;

    private DbnDay(DbnWriter out, long seed) {
        this.out = out;
        this.random = new SplittableRandom(seed);
        record.publisherId = 1;
        record.tsRecv = START;
    }

    public static void main(String[] args) throws IOException {
        System.out.println(write(Path.of(args[0]), Integer.parseInt(args[1]), 1) + " records");
    }

    /** @return how many records the file holds */
    static long write(Path file, int changes, long seed) throws IOException {
        DbnMetadata metadata = DbnMetadata.ofStream("GLBX.MDP3", DbnSchema.MBO, START);
        try (DbnWriter out = new DbnWriter(new BufferedOutputStream(Files.newOutputStream(file)), metadata)) {
            DbnDay day = new DbnDay(out, seed);
            for (int instrument = 1; instrument <= INSTRUMENTS; instrument++) {
                day.record.instrumentId = instrument;
                day.put('R', 'N', 0, Dbn.NO_PRICE, 0, true);
            }
            for (int i = 0; i < changes; i++) {
                day.change();
            }
            return out.written();
        }
    }

    private void change() throws IOException {
        if (live.isEmpty() || random.nextInt(ALIVE) >= live.size()) {
            add();
            return;
        }
        int chosen = random.nextInt(live.size());
        long[] order = live.get(chosen);
        record.instrumentId = order[1];
        char side = (char) order[2];
        switch (random.nextInt(4)) {
            case 0 -> {
                order[4] = random.nextBoolean() ? order[4] : 1L + random.nextInt(500);
                order[3] = random.nextBoolean() ? order[3] : price(side);
                put('M', side, order[0], order[3], order[4], true);
                return;
            }
            case 1 -> {
                long quantity = 1 + random.nextLong(order[4]);
                put('T', side == 'B' ? 'A' : 'B', 0, order[3], quantity, false);
                put('F', side, order[0], order[3], quantity, false);
                take(order, quantity);
            }
            default -> take(order, order[4]);
        }
        if (order[4] == 0) {
            live.set(chosen, live.get(live.size() - 1));
            live.remove(live.size() - 1);
        }
    }

    private void add() throws IOException {
        long instrument = 1L + random.nextInt(INSTRUMENTS);
        char side = random.nextBoolean() ? 'B' : 'A';
        long[] order = {nextOrder++, instrument, side, price(side), 1L + random.nextInt(500)};
        record.instrumentId = instrument;
        put('A', side, order[0], order[3], order[4], true);
        live.add(order);
    }

    private void take(long[] order, long quantity) throws IOException {
        put('C', (char) order[2], order[0], order[3], quantity, true);
        order[4] -= quantity;
    }

    private void put(char action, char side, long order, long price, long size, boolean isLast) throws IOException {
        record.tsRecv += random.nextInt(1_000);
        record.tsEvent = record.tsRecv - 500;
        record.sequence++;
        record.action = action;
        record.side = side;
        record.orderId = order;
        record.price = price;
        record.size = size;
        record.flags = isLast ? Dbn.FLAG_LAST : 0;
        out.write(record);
    }

    private long price(char side) {
        long away = 1L + random.nextInt(20);
        return 5_000 * Price.ONE + (side == 'B' ? -away : away) * TICK;
    }
}

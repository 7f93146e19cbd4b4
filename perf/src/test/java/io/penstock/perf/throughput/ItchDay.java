package io.penstock.perf.throughput;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small ITCH file: random orders of a few stocks, all of which live and die consistently. */
final class ItchDay {
    private static final int STOCKS = 5;

    private final SplittableRandom random;
    private final ByteBuffer out = ByteBuffer.allocate(1 << 20);
    private final List<long[]> live = new ArrayList<>();
    private long time = 34_200_000_000_000L;
    private long nextOrder = 1;
    private int messages;

    private ItchDay(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @return how many messages the file holds */
    static int write(Path file, int changes, long seed) throws IOException {
        ItchDay day = new ItchDay(seed);
        for (int stock = 1; stock <= STOCKS; stock++) {
            day.directory(stock);
        }
        for (int i = 0; i < changes; i++) {
            day.change();
        }
        byte[] bytes = new byte[day.out.flip().limit()];
        day.out.get(bytes);
        Files.write(file, bytes);
        return day.messages;
    }

    private void change() {
        if (live.isEmpty() || random.nextInt(5) < 2) {
            add();
            return;
        }
        int chosen = random.nextInt(live.size());
        long[] order = live.get(chosen);
        switch (random.nextInt(4)) {
            case 0 -> header('D', 19, (int) order[1]).putLong(order[0]);
            case 1 -> {
                header('U', 35, (int) order[1]).putLong(order[0]).putLong(nextOrder);
                long quantity = 1L + random.nextInt(500);
                out.putInt((int) quantity).putInt(price());
                live.add(new long[] {nextOrder++, order[1], quantity});
            }
            default -> {
                long quantity = 1 + random.nextLong(order[2]);
                boolean cancel = random.nextBoolean();
                header(cancel ? 'X' : 'E', cancel ? 23 : 31, (int) order[1]).putLong(order[0]);
                out.putInt((int) quantity);
                if (!cancel) {
                    out.putLong(messages);
                }
                order[2] -= quantity;
                if (order[2] > 0) {
                    return;
                }
            }
        }
        live.remove(chosen);
    }

    private void add() {
        int stock = 1 + random.nextInt(STOCKS);
        long quantity = 1L + random.nextInt(500);
        header('A', 36, stock).putLong(nextOrder).put((byte) (random.nextBoolean() ? 'B' : 'S'));
        out.putInt((int) quantity).put(name(stock)).putInt(price());
        live.add(new long[] {nextOrder++, stock, quantity});
    }

    private void directory(int stock) {
        int end = header('R', 39, stock).position() + 39 - 11;
        out.put(name(stock));
        out.position(end);
    }

    private ByteBuffer header(char type, int length, int stock) {
        messages++;
        time += random.nextInt(1_000);
        return out.putShort((short) length)
                .put((byte) type)
                .putShort((short) stock)
                .putShort((short) 0)
                .putShort((short) (time >>> 32))
                .putInt((int) time);
    }

    private int price() {
        return 100_0000 + 100 * random.nextInt(20);
    }

    private static byte[] name(int stock) {
        return String.format("STOCK%-3d", stock).getBytes(StandardCharsets.US_ASCII);
    }
}

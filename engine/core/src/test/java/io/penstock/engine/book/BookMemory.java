package io.penstock.engine.book;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.engine.book.OrderBook.Outcome;
import java.util.SplittableRandom;

/** Fills books until they are as large as asked for, checks what they hold, and prints one line. Run in a JVM of its own. */
final class BookMemory {
    private static final int BOOKS = 8_000;
    private static final int LEVELS_OF_A_BOOK = 200;

    private BookMemory() {}

    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[1]);
        int second = Integer.parseInt(arguments[2]);
        long start = System.nanoTime();
        String done = arguments[0].equals("day") ? day(first, second) : oneBook((int) first, second);
        long elapsedNs = System.nanoTime() - start;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s: %s; %.1f s; %d MB used%n",
                arguments[0], done, elapsedNs / 1e9, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Orders come and go in many books, the oldest of a random few first; never more than {@code most} at a time. */
    private static String day(long adds, int most) {
        OrderStore store = new OrderStore();
        OrderBook[] books = new OrderBook[BOOKS];
        for (int i = 0; i < BOOKS; i++) {
            books[i] = new OrderBook(new Instrument(i, "S" + i, "XNAS", 4, 0, 100, i), store, true);
        }
        SplittableRandom random = new SplittableRandom(20261125);
        long[] live = new long[most];
        long deletes = 0;
        for (long id = 1; id <= adds; id++) {
            int place = random.nextInt(most);
            if (live[place] != 0) {
                require(store.books().delete(books[bookOf(live[place])].bids(), live[place]));
                deletes++;
            }
            live[place] = id;
            Side side = (id & 1) == 0 ? Side.BUY : Side.SELL;
            long level = random.nextInt(LEVELS_OF_A_BOOK);
            require(store.books()
                    .add(books[bookOf(id)].bids(), id, side, side == Side.BUY ? -level : level + 1, 1 + (id & 63)));
        }
        if (store.live() != adds - deletes) {
            throw new IllegalStateException(store.live() + " orders rest, " + (adds - deletes) + " were left");
        }
        return adds + " adds, " + deletes + " deletes, " + store.live() + " live";
    }

    private static int bookOf(long id) {
        return (int) (((id * 0x9E3779B97F4A7C15L) >>> 40) % BOOKS);
    }

    /** Every level gets its orders in random order of prices, half of the levels on each side. */
    private static String oneBook(int levels, int orders) {
        OrderStore store = new OrderStore();
        OrderBook book = new OrderBook(new Instrument(0, "A", "XNAS", 4, 0, 100, 0), store, true);
        SplittableRandom random = new SplittableRandom(20261125);
        long total = 0;
        for (int id = 1; id <= orders; id++) {
            int level = id <= levels ? scattered(id, levels) : random.nextInt(levels);
            Side side = level % 2 == 0 ? Side.BUY : Side.SELL;
            long quantity = 1L + (id & 63);
            require(store.books().add(book.bids(), id, side, side == Side.BUY ? -level : level, quantity));
            total += quantity;
        }
        long held = 0;
        for (Side side : new Side[] {Side.BUY, Side.SELL}) {
            for (int depth = 0; depth < book.levels(side); depth++) {
                held += book.quantity(side, depth);
            }
        }
        int shown = book.levels(Side.BUY) + book.levels(Side.SELL);
        if (held != total || shown != levels) {
            throw new IllegalStateException(held + " of " + total + " held at " + shown + " of " + levels + " levels");
        }
        return orders + " orders at " + shown + " levels";
    }

    /** Each number below {@code levels} once, far from its neighbours: the multiplier is a prime that divides no count here. */
    private static int scattered(int id, int levels) {
        return (int) (id * 15_485_863L % levels);
    }

    private static void require(Outcome outcome) {
        if (outcome != Outcome.APPLIED) {
            throw new IllegalStateException("not applied: " + outcome);
        }
    }
}

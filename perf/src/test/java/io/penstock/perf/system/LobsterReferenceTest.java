package io.penstock.perf.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.testkit.StrategyTester;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * LOBSTER's order-book files as a reference for our books that nobody here made. Wherever a message's price stands in the row
 * before and in the row after, the level must be what the file says by the message alone: a book that had to be corrected there,
 * as the feed does from the rows where levels come into sight, would be wrong.
 */
class LobsterReferenceTest {
    private static final long PRICE_UNIT = Price.ONE / 10_000;

    @ParameterizedTest
    @CsvSource({"AMZN, 57515, 27000", "GOOG, 49482, 21000"})
    void everyMessageChangesItsLevelAsTheOrderBookFileSays(String symbol, int messages, long judgedAtLeast)
            throws IOException {
        Path zip = Path.of(System.getProperty("penstock.data", ""))
                .resolve("lobster/LOBSTER_SampleFile_" + symbol + "_2012-06-21_1.zip");
        assumeTrue(Files.exists(zip), "skipped, no recording " + zip + "; -Dpenstock.data=DIR says where they are");
        Reference reference = new Reference(rows(zip));

        StrategyTester.of(reference).play("lobster:" + zip).stop();

        assertEquals(List.of(), reference.differences);
        assertEquals(messages, reference.rows.size());
        assertEquals(messages, reference.groups);
        assertTrue(reference.judged >= judgedAtLeast, reference.judged + " messages judged");
    }

    /** One row: ask price and size, bid price and size, at the best level. */
    private record Row(long ask, long askSize, long bid, long bidSize) {
        static Row parse(String line) {
            String[] cells = line.split(",");
            return new Row(
                    Long.parseLong(cells[0]) * PRICE_UNIT,
                    Long.parseLong(cells[1]),
                    Long.parseLong(cells[2]) * PRICE_UNIT,
                    Long.parseLong(cells[3]));
        }

        boolean shows(Side side, long price) {
            return price == (side == Side.BUY ? bid : ask);
        }

        long size(Side side) {
            return side == Side.BUY ? bidSize : askSize;
        }
    }

    /** Holds the book against the rows while it plays. */
    private static final class Reference implements Strategy {
        private static final int MOST_DIFFERENCES = 10;

        private final List<Row> rows;
        private final List<String> differences = new ArrayList<>();
        private StrategyContext context;
        private Book book;
        private int row;
        private long judged;
        private int groups;

        Reference(List<Row> rows) {
            this.rows = rows;
        }

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
        }

        /** Told before the feed states any level that this message brought into sight. */
        @Override
        public void onOrder(OrderEvent order) {
            row = Math.toIntExact(order.sequence() - 1);
            if (standsBeforeAndAfter(order.side(), order.price())) {
                judged++;
                long ours = context.book(order.instrumentId()).quantityAt(order.side(), order.price());
                long theirs = rows.get(row).size(order.side());
                differ(ours != theirs, order.kind() + ": " + ours + " and not " + theirs);
            }
        }

        @Override
        public void onLevel(LevelEvent level) {
            row = Math.toIntExact(level.sequence() - 1);
            differ(standsBeforeAndAfter(level.side(), level.price()), "the level had to be corrected");
        }

        @Override
        public void onBook(Book changed) {
            book = changed;
        }

        /** At the end of each group the touch is that of the row, whether the message changed it or not. */
        @Override
        public void onGroupEnd(long position) {
            if (book == null) {
                return;
            }
            Row theirs = rows.get(groups++);
            boolean same = book.bestAsk() == theirs.ask
                    && book.bestBid() == theirs.bid
                    && book.quantity(Side.SELL, 0) == theirs.askSize
                    && book.quantity(Side.BUY, 0) == theirs.bidSize;
            differ(!same, "group " + groups + ": the touch is not that of the row");
        }

        private boolean standsBeforeAndAfter(Side side, long price) {
            return row > 0
                    && rows.get(row - 1).shows(side, price)
                    && rows.get(row).shows(side, price);
        }

        private void differ(boolean differs, String how) {
            if (differs && differences.size() < MOST_DIFFERENCES) {
                differences.add("message " + (row + 1) + ": " + how);
            }
        }
    }

    private static List<Row> rows(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry books = file.stream()
                    .filter(entry -> entry.getName().contains("_orderbook_"))
                    .findFirst()
                    .orElseThrow();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(file.getInputStream(books), StandardCharsets.US_ASCII));
            return lines.lines().map(Row::parse).toList();
        }
    }
}

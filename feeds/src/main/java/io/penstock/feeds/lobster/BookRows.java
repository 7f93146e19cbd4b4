package io.penstock.feeds.lobster;

import io.penstock.api.HotPath;
import io.penstock.feeds.text.CsvRow;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.LineReader;
import java.io.IOException;

/** The rows of an order-book file, one for each message, the last two of them at hand. Feed thread. */
final class BookRows {
    private static final int MAX_LEVELS = CsvRow.MAX_FIELDS / Lobster.COLUMNS_PER_LEVEL;

    private final LineReader lines;
    private final CsvRow row = new CsvRow(',');
    private RowSide asks = new RowSide(MAX_LEVELS);
    private RowSide bids = new RowSide(MAX_LEVELS);
    private RowSide asksBefore = new RowSide(MAX_LEVELS);
    private RowSide bidsBefore = new RowSide(MAX_LEVELS);

    BookRows(LineReader lines) {
        this.lines = lines;
    }

    /** Goes to the next row. @return false when there is none, or it is none */
    @HotPath
    boolean next() throws IOException {
        if (!lines.peek()) {
            return false;
        }
        RowSide oldAsks = asksBefore;
        RowSide oldBids = bidsBefore;
        asksBefore = asks;
        bidsBefore = bids;
        asks = oldAsks;
        bids = oldBids;
        boolean good = read();
        lines.advance();
        return good;
    }

    RowSide asks() {
        return asks;
    }

    RowSide bids() {
        return bids;
    }

    RowSide asksBefore() {
        return asksBefore;
    }

    RowSide bidsBefore() {
        return bidsBefore;
    }

    private boolean read() {
        asks.size = 0;
        bids.size = 0;
        if (!row.split(lines.array(), lines.start(), lines.end()) || row.size() % Lobster.COLUMNS_PER_LEVEL != 0) {
            return false;
        }
        boolean good = true;
        for (int i = 0; i < row.size(); i += Lobster.COLUMNS_PER_LEVEL) {
            good &= asks.add(row, i + Lobster.ASK_PRICE, i + Lobster.ASK_SIZE);
            good &= bids.add(row, i + Lobster.BID_PRICE, i + Lobster.BID_SIZE);
        }
        return good;
    }

    /** The levels of one side, the best first. */
    static final class RowSide {
        private final long[] prices;
        private final long[] sizes;
        private int size;

        RowSide(int most) {
            prices = new long[most];
            sizes = new long[most];
        }

        int size() {
            return size;
        }

        long price(int level) {
            return prices[level];
        }

        long quantity(int level) {
            return sizes[level];
        }

        private boolean add(CsvRow row, int priceField, int sizeField) {
            long shares = row.decimal(sizeField, 0);
            if (shares == 0) {
                return true;
            }
            long price = row.decimal(priceField, Lobster.PRICE_DECIMALS);
            prices[size] = price;
            sizes[size++] = shares;
            return shares > 0 && price != DecimalText.INVALID;
        }
    }
}

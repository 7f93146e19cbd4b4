package io.penstock.feeds.csv;

import io.penstock.api.feed.Bytes;
import io.penstock.feeds.text.CsvRow;

/**
 * How the numbers of a table's first rows are written, those that its window holds already; nothing is read past.
 *
 * @param hasFractions whether a quantity has digits behind the point other than zeros
 * @param priceDecimals most digits of a price behind the point
 */
record CsvSample(boolean hasFractions, int priceDecimals) {
    private static final Role[] PRICES = {Role.PRICE, Role.BID, Role.ASK};
    private static final Role[] SIZES = {Role.SIZE, Role.BIDSIZE, Role.ASKSIZE};

    static CsvSample of(Bytes bytes, char separator, Columns columns) {
        CsvRow row = new CsvRow(separator);
        byte[] in = bytes.array();
        boolean hasFractions = false;
        int priceDecimals = 0;
        int start = bytes.position();
        for (int at = start; at < bytes.limit(); at++) {
            if (in[at] == '\n') {
                if (row.split(in, start, at)) {
                    for (Role role : SIZES) {
                        hasFractions |= decimals(row, in, columns.of(role)) > 0;
                    }
                    for (Role role : PRICES) {
                        priceDecimals = Math.max(priceDecimals, decimals(row, in, columns.of(role)));
                    }
                }
                start = at + 1;
            }
        }
        return new CsvSample(hasFractions, priceDecimals);
    }

    /** Digits behind the point without zeros at the end; also of what is no number. */
    private static int decimals(CsvRow row, byte[] in, int column) {
        if (column == Columns.NONE || column >= row.size()) {
            return 0;
        }
        int last = row.end(column) - 1;
        while (last >= row.start(column) && in[last] == '0') {
            last--;
        }
        for (int i = row.start(column); i <= last; i++) {
            if (in[i] == '.') {
                return last - i;
            }
        }
        return 0;
    }
}

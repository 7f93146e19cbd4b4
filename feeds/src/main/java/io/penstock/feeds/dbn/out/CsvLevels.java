package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.feeds.dbn.BookRecord;
import java.util.Arrays;

/**
 * The levels of a row. Most rows of an instrument repeat what the row before said of most levels: that text is copied, and
 * only levels that differ are written anew. Lane thread.
 */
final class CsvLevels {
    private static final int FIELDS = 6;
    private static final int LEVEL_BYTES = FIELDS * CsvText.MAX_FIELD;

    private final int levels;
    /** Bounds of the levels in the row that is being written. */
    private final int[] next;

    private Shown[] shown = new Shown[1_024];

    /** What the last row of an instrument said. */
    private static final class Shown {
        final long[] values;
        /** Where the text of each level begins, and where the last one ends: at 0 before the first row. */
        final int[] bounds;

        byte[] text = {};

        Shown(int levels) {
            values = new long[FIELDS * levels];
            bounds = new int[levels + 1];
        }
    }

    CsvLevels(int levels) {
        this.levels = levels;
        this.next = new int[levels + 1];
    }

    @HotPath
    void put(BookRecord record, int instrumentId, CsvText out) {
        Shown last = shown(instrumentId);
        int[] bounds = last.bounds;
        boolean isFirst = bounds[levels] == 0;
        out.reserve(levels * LEVEL_BYTES);
        int start = out.position();
        int firstChanged = levels;
        int done = 0;
        int shift = 0;
        for (int i = 0; i < levels; i++) {
            if (takeOver(record, i, last.values) || isFirst) {
                out.fields(last.text, bounds[done], bounds[i]);
                write(record, i, out);
                firstChanged = Math.min(firstChanged, i);
                done = i + 1;
                shift = out.position() - start - bounds[i + 1];
            }
            next[i + 1] = bounds[i + 1] + shift;
        }
        out.fields(last.text, bounds[done], bounds[levels]);
        if (firstChanged < levels) {
            keep(last, out, start, next[firstChanged]);
        }
    }

    private void keep(Shown last, CsvText out, int start, int from) {
        int length = next[levels];
        if (length > last.text.length) {
            last.text = Arrays.copyOf(last.text, length + length / 4);
        }
        out.copySince(start + from, last.text, from);
        System.arraycopy(next, 0, last.bounds, 0, levels + 1);
    }

    /** Remembers the values of a level. @return whether they are others than before */
    private static boolean takeOver(BookRecord record, int level, long[] values) {
        int at = FIELDS * level;
        boolean same = values[at] == record.bidPrice[level]
                && values[at + 1] == record.askPrice[level]
                && values[at + 2] == record.bidSize[level]
                && values[at + 3] == record.askSize[level]
                && values[at + 4] == record.bidCount[level]
                && values[at + 5] == record.askCount[level];
        if (!same) {
            values[at] = record.bidPrice[level];
            values[at + 1] = record.askPrice[level];
            values[at + 2] = record.bidSize[level];
            values[at + 3] = record.askSize[level];
            values[at + 4] = record.bidCount[level];
            values[at + 5] = record.askCount[level];
        }
        return !same;
    }

    private static void write(BookRecord record, int level, CsvText out) {
        out.price(record.bidPrice[level]);
        out.price(record.askPrice[level]);
        out.number(record.bidSize[level]);
        out.number(record.askSize[level]);
        out.number(record.bidCount[level]);
        out.number(record.askCount[level]);
    }

    private Shown shown(int instrumentId) {
        if (instrumentId >= shown.length) {
            shown = Arrays.copyOf(shown, Math.max(instrumentId + 1, 2 * shown.length));
        }
        Shown last = shown[instrumentId];
        if (last == null) {
            last = new Shown(levels);
            shown[instrumentId] = last;
        }
        return last;
    }
}

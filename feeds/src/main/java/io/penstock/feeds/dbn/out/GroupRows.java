package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.api.event.EventKind;
import io.penstock.feeds.dbn.DbnRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The records of a group, held until it is known which is the last of each instrument. Grows to the longest group; the
 * records are used again. Lane thread.
 */
final class GroupRows<R extends DbnRecord> {
    private static final EventKind[] KINDS = EventKind.values();

    private final Supplier<R> make;
    private final Consumer<R> markLast;
    private final List<R> rows = new ArrayList<>();
    private int[] instruments = new int[16];
    private byte[] kinds = new byte[16];
    private int used;
    /** By instrument, the last group in which a row of it was marked. */
    private long[] marked = new long[1_024];

    private long group;

    GroupRows(Supplier<R> make, Consumer<R> markLast) {
        this.make = make;
        this.markLast = markLast;
    }

    /** The next record, to be filled in whole: it holds what another one held. */
    @HotPath
    R next(int instrumentId, EventKind kind) {
        if (used == rows.size()) {
            grow();
        }
        instruments[used] = instrumentId;
        kinds[used] = (byte) kind.ordinal();
        return rows.get(used++);
    }

    /** The record that was filled last, if it is of this instrument and kind of event; else null. */
    @HotPath
    R last(int instrumentId, EventKind kind) {
        boolean same = used > 0 && instruments[used - 1] == instrumentId && kinds[used - 1] == (byte) kind.ordinal();
        return same ? rows.get(used - 1) : null;
    }

    /** Hands all records to their sink. */
    @HotPath
    void end(RecordSink sink) {
        group++;
        for (int i = used - 1; i >= 0; i--) {
            int instrument = instruments[i];
            if (instrument >= marked.length) {
                marked = Arrays.copyOf(marked, Math.max(instrument + 1, 2 * marked.length));
            }
            if (marked[instrument] != group) {
                marked[instrument] = group;
                markLast.accept(rows.get(i));
            }
        }
        int rowsOfGroup = used;
        used = 0;
        for (int i = 0; i < rowsOfGroup; i++) {
            sink.write(rows.get(i), instruments[i], KINDS[kinds[i]]);
        }
    }

    private void grow() {
        rows.add(make.get());
        if (rows.size() > instruments.length) {
            instruments = Arrays.copyOf(instruments, 2 * instruments.length);
            kinds = Arrays.copyOf(kinds, instruments.length);
        }
    }
}

package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedTally;
import java.util.Arrays;

/**
 * Whether the depth diffs of one instrument follow upon one another, and upon a snapshot (Binance, "How to manage a local
 * order book correctly", for spot and for futures). Both say which update a diff comes after: futures in {@code pu}, spot as
 * the one before {@code U}. Levels are absolute, so a diff may begin before what is already known, but not after.
 *
 * <p>A snapshot is older than the diffs that came just before it: those newer than it are kept and put upon it. Before the
 * first snapshot diffs are passed on as they are, a book of what changed so far. After a hole they are too, in a book that
 * is stale until the next snapshot. Feed thread.
 */
final class DepthBook {
    /** Diffs kept for a snapshot to come; one that takes longer than so many finds a hole. */
    static final int MAX_DIFFS = 4_096;

    static final int MAX_LEVELS = 1 << 16;

    private static final long NONE = -1;

    private final Levels recent;
    private long[] befores = new long[16];
    private long[] lasts = new long[16];
    private int[] ends = new int[16];
    private int diffs;
    private long last = NONE;
    private long snapshotLast = NONE;

    DepthBook(FeedTally tally) {
        this.recent = new Levels(tally);
    }

    /** Whether a diff brings nothing that is not known. */
    @HotPath
    boolean isOld(long lastId) {
        return lastId <= last;
    }

    /** Whether it is old because a snapshot came sooner, as must be. */
    @HotPath
    boolean isInSnapshot(long lastId) {
        return lastId <= snapshotLast;
    }

    /** Whether there ever was a snapshot. */
    boolean hasSnapshot() {
        return snapshotLast != NONE;
    }

    /**
     * A diff that is not {@link #isOld old}.
     *
     * @param before the update that it comes after
     * @return how many updates are missing before it; told to the stream as a gap
     */
    @HotPath
    long change(int instrumentId, long before, long lastId, Levels levels, EventWriter out) {
        long missing = last == NONE ? 0 : Math.max(0, before - last);
        if (missing > 0) {
            out.gap(instrumentId, last + 1, missing);
        }
        last = lastId;
        levels.write(instrumentId, 0, levels.size(), out);
        keep(before, lastId, levels);
        return missing;
    }

    /** A snapshot, and upon it the diffs that are newer. @return false when there is a hole between, told as a gap */
    boolean snapshot(int instrumentId, long snapshotId, Levels levels, EventWriter out) {
        snapshotLast = snapshotId;
        out.clearBook(instrumentId);
        levels.write(instrumentId, 0, levels.size(), out);
        long known = snapshotId;
        boolean complete = true;
        for (int i = 0; i < diffs; i++) {
            if (lasts[i] > known) {
                if (befores[i] > known) {
                    complete = false;
                    out.gap(instrumentId, known + 1, befores[i] - known);
                }
                recent.write(instrumentId, i == 0 ? 0 : ends[i - 1], ends[i], out);
                known = lasts[i];
            }
        }
        last = known;
        return complete;
    }

    private void keep(long before, long lastId, Levels levels) {
        if (levels.size() > MAX_LEVELS / 2) {
            diffs = 0;
            recent.clear();
            return;
        }
        if (diffs == MAX_DIFFS || recent.size() + levels.size() > MAX_LEVELS) {
            dropOlderHalf();
        }
        if (diffs == ends.length) {
            befores = Arrays.copyOf(befores, 2 * diffs);
            lasts = Arrays.copyOf(lasts, 2 * diffs);
            ends = Arrays.copyOf(ends, 2 * diffs);
        }
        recent.add(levels, 0, levels.size());
        befores[diffs] = before;
        lasts[diffs] = lastId;
        ends[diffs++] = recent.size();
    }

    /** Of the levels, and of the diffs at least a half. */
    private void dropOlderHalf() {
        int dropped = diffs / 2;
        while (dropped < diffs && recent.size() - ends[dropped - 1] > MAX_LEVELS / 2) {
            dropped++;
        }
        int droppedLevels = ends[dropped - 1];
        recent.dropFirst(droppedLevels);
        diffs -= dropped;
        for (int i = 0; i < diffs; i++) {
            befores[i] = befores[i + dropped];
            lasts[i] = lasts[i + dropped];
            ends[i] = ends[i + dropped] - droppedLevels;
        }
    }
}

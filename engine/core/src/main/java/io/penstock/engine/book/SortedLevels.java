package io.penstock.engine.book;

import io.penstock.api.HotPath;
import java.util.Arrays;

/**
 * Levels by key in ascending order, in chunks of one sorted array each: a change moves the part of one chunk behind it,
 * however many levels there are. Most books have one chunk. Lane thread.
 */
final class SortedLevels {
    private static final int CHUNK = 512;
    private static final int FIRST_CAPACITY = 16;
    /** So many levels from the end are looked at one by one: most changes are there. */
    private static final int NEAR = 8;

    private final Growth growth;
    private long[][] keys = {new long[FIRST_CAPACITY]};
    private int[][] levels = {new int[FIRST_CAPACITY]};
    private int[] sizes = new int[1];
    private int chunks = 1;
    private int size;

    SortedLevels(Growth growth) {
        this.growth = growth;
    }

    @HotPath
    int size() {
        return size;
    }

    /** The highest key. Not when empty. */
    @HotPath
    long lastKey() {
        return keys[chunks - 1][sizes[chunks - 1] - 1];
    }

    /** The level that has {@code place} others above it. */
    @HotPath
    int fromEnd(int place) {
        int chunk = chunks - 1;
        int left = place;
        while (left >= sizes[chunk]) {
            left -= sizes[chunk--];
        }
        return levels[chunk][sizes[chunk] - 1 - left];
    }

    /** The key that has {@code place} others above it. */
    @HotPath
    long keyFromEnd(int place) {
        int chunk = chunks - 1;
        int left = place;
        while (left >= sizes[chunk]) {
            left -= sizes[chunk--];
        }
        return keys[chunk][sizes[chunk] - 1 - left];
    }

    /** The level of a key; {@link OrderRecords#NONE} when there is none. */
    @HotPath
    int find(long key) {
        int chunk = chunkOf(key);
        int place = place(chunk, key);
        return place < sizes[chunk] && keys[chunk][place] == key ? levels[chunk][place] : OrderRecords.NONE;
    }

    /** Adds the level of a key that is not there yet. */
    @HotPath
    void add(long key, int level) {
        int chunk = chunkOf(key);
        insert(chunk, place(chunk, key), key, level);
    }

    /** Removes a key that is there. @return its level */
    @HotPath
    int remove(long key) {
        int chunk = chunkOf(key);
        int place = place(chunk, key);
        int level = levels[chunk][place];
        remove(chunk, place);
        return level;
    }

    /** The chunk that a key belongs to: the last one whose first key is not above it, or the first. */
    private int chunkOf(long key) {
        int low = 0;
        int high = chunks - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (keys[middle][0] <= key) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The first place of a chunk whose key is not below this one. */
    private int place(int chunk, long key) {
        long[] sorted = keys[chunk];
        int near = Math.max(0, sizes[chunk] - NEAR);
        for (int place = sizes[chunk]; place > near; place--) {
            if (sorted[place - 1] < key) {
                return place;
            }
        }
        int low = 0;
        int high = near;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void insert(int chunk, int place, long key, int level) {
        if (sizes[chunk] == CHUNK) {
            split(chunk);
            int half = sizes[chunk];
            insert(place <= half ? chunk : chunk + 1, place <= half ? place : place - half, key, level);
            return;
        }
        int used = sizes[chunk];
        if (used == keys[chunk].length) {
            resize(chunk, used * 2);
        }
        System.arraycopy(keys[chunk], place, keys[chunk], place + 1, used - place);
        System.arraycopy(levels[chunk], place, levels[chunk], place + 1, used - place);
        keys[chunk][place] = key;
        levels[chunk][place] = level;
        sizes[chunk] = used + 1;
        size++;
    }

    private void remove(int chunk, int place) {
        size--;
        int behind = --sizes[chunk] - place;
        System.arraycopy(keys[chunk], place + 1, keys[chunk], place, behind);
        System.arraycopy(levels[chunk], place + 1, levels[chunk], place, behind);
        if (sizes[chunk] == 0 && chunks > 1) {
            chunks--;
            System.arraycopy(keys, chunk + 1, keys, chunk, chunks - chunk);
            System.arraycopy(levels, chunk + 1, levels, chunk, chunks - chunk);
            System.arraycopy(sizes, chunk + 1, sizes, chunk, chunks - chunk);
        }
    }

    /** The upper half of a full chunk becomes a chunk of its own. */
    private void split(int chunk) {
        if (chunks == sizes.length) {
            keys = Arrays.copyOf(keys, chunks * 2);
            levels = Arrays.copyOf(levels, chunks * 2);
            sizes = Arrays.copyOf(sizes, chunks * 2);
            growth.add(sizes.length, Integer.BYTES);
            growth.add(sizes.length, Integer.BYTES);
            growth.add(sizes.length, Integer.BYTES);
        }
        System.arraycopy(keys, chunk + 1, keys, chunk + 2, chunks - chunk - 1);
        System.arraycopy(levels, chunk + 1, levels, chunk + 2, chunks - chunk - 1);
        System.arraycopy(sizes, chunk + 1, sizes, chunk + 2, chunks - chunk - 1);
        chunks++;
        int half = CHUNK / 2;
        keys[chunk + 1] = new long[CHUNK];
        levels[chunk + 1] = new int[CHUNK];
        growth.add(CHUNK, Long.BYTES);
        growth.add(CHUNK, Integer.BYTES);
        System.arraycopy(keys[chunk], half, keys[chunk + 1], 0, half);
        System.arraycopy(levels[chunk], half, levels[chunk + 1], 0, half);
        sizes[chunk] = half;
        sizes[chunk + 1] = half;
    }

    private void resize(int chunk, int capacity) {
        keys[chunk] = Arrays.copyOf(keys[chunk], capacity);
        levels[chunk] = Arrays.copyOf(levels[chunk], capacity);
        growth.add(capacity, Long.BYTES);
        growth.add(capacity, Integer.BYTES);
    }
}

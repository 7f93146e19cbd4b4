package io.penstock.engine.book;

import io.penstock.api.HotPath;
import java.util.Arrays;

/**
 * Levels by key in ascending order, in chunks of one sorted array each: a change moves the part of one chunk behind it,
 * however many levels there are. Lane thread.
 */
final class SortedLevels {
    private static final int CHUNK = 512;
    private static final int FIRST_CAPACITY = 8;

    private final Growth growth;
    private long[][] keys = new long[1][0];
    private int[][] levels = new int[1][0];
    private int[] sizes = new int[1];
    private int chunks = 1;

    SortedLevels(Growth growth) {
        this.growth = growth;
    }

    @HotPath
    boolean isEmpty() {
        return sizes[chunks - 1] == 0;
    }

    /** The highest key. Not when empty. */
    @HotPath
    long lastKey() {
        return keys[chunks - 1][sizes[chunks - 1] - 1];
    }

    /** The level of a key; {@link OrderStore#NONE} when there is none. */
    @HotPath
    int find(long key) {
        int chunk = chunkOf(key);
        int place = Arrays.binarySearch(keys[chunk], 0, sizes[chunk], key);
        return place < 0 ? OrderStore.NONE : levels[chunk][place];
    }

    /** Adds a key that is not there yet. */
    @HotPath
    void put(long key, int level) {
        int chunk = chunkOf(key);
        if (sizes[chunk] == CHUNK) {
            split(chunk);
            chunk = chunkOf(key);
        }
        int place = -1 - Arrays.binarySearch(keys[chunk], 0, sizes[chunk], key);
        insert(chunk, place, key, level);
    }

    /** Adds a key that is higher than all others. */
    @HotPath
    void push(long key, int level) {
        if (sizes[chunks - 1] == CHUNK) {
            split(chunks - 1);
        }
        insert(chunks - 1, sizes[chunks - 1], key, level);
    }

    /** Removes the highest key. @return its level */
    @HotPath
    int pop() {
        int chunk = chunks - 1;
        int level = levels[chunk][sizes[chunk] - 1];
        remove(chunk, sizes[chunk] - 1);
        return level;
    }

    /** Removes a key that is there. */
    @HotPath
    void remove(long key) {
        int chunk = chunkOf(key);
        remove(chunk, Arrays.binarySearch(keys[chunk], 0, sizes[chunk], key));
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

    /** The last chunk whose first key is not above this one; the first chunk when there is none. */
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

    private void insert(int chunk, int place, long key, int level) {
        int size = sizes[chunk];
        if (size == keys[chunk].length) {
            resize(chunk, Math.max(FIRST_CAPACITY, size * 2));
        }
        System.arraycopy(keys[chunk], place, keys[chunk], place + 1, size - place);
        System.arraycopy(levels[chunk], place, levels[chunk], place + 1, size - place);
        keys[chunk][place] = key;
        levels[chunk][place] = level;
        sizes[chunk] = size + 1;
    }

    private void remove(int chunk, int place) {
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
        keys[chunk + 1] = keys[chunk];
        levels[chunk + 1] = levels[chunk];
        keys[chunk] = Arrays.copyOf(keys[chunk], CHUNK);
        levels[chunk] = Arrays.copyOf(levels[chunk], CHUNK);
        growth.add(CHUNK, Long.BYTES);
        growth.add(CHUNK, Integer.BYTES);
        System.arraycopy(keys[chunk + 1], half, keys[chunk + 1], 0, half);
        System.arraycopy(levels[chunk + 1], half, levels[chunk + 1], 0, half);
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

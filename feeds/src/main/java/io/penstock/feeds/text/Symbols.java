package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The symbols that a textual recording has named so far, numbered from 0, found by their bytes without making a text of
 * them. Open addressing at a load of at most a half. Feed thread.
 */
public final class Symbols {
    /** {@link #find}: not seen before. */
    public static final int UNKNOWN = -1;

    /** More than any venue lists; a recording that names more is none. */
    public static final int MAX = 1 << 17;

    /** Longer than any symbol. */
    private static final int MAX_BYTES = 64;

    /** Names made to collide are refused sooner than they cost time. */
    private static final int MAX_PROBES = 64;

    private byte[][] names = new byte[16][];
    private int[] slots = new int[32];
    private int size;

    /** Empty. */
    public Symbols() {
        Arrays.fill(slots, UNKNOWN);
    }

    /** Symbols so far. */
    public int size() {
        return size;
    }

    /** The number of the symbol {@code in[start..end)}. */
    @HotPath
    public int find(byte[] in, int start, int end) {
        int slot = hash(in, start, end) & (slots.length - 1);
        for (int probe = 0; probe < MAX_PROBES && slots[slot] != UNKNOWN; probe++) {
            byte[] name = names[slots[slot]];
            if (Arrays.equals(name, 0, name.length, in, start, end)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return UNKNOWN;
    }

    /** Numbers a symbol that {@link #find} does not know. Allocates. @return {@link #UNKNOWN} when it can be none */
    public int add(byte[] in, int start, int end) {
        if (size == MAX || start == end || end - start > MAX_BYTES) {
            return UNKNOWN;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            slots = new int[size * 4];
            Arrays.fill(slots, UNKNOWN);
            for (int i = 0; i < size; i++) {
                place(i);
            }
        }
        names[size] = Arrays.copyOfRange(in, start, end);
        return place(size) ? size++ : UNKNOWN;
    }

    /** The text of a symbol. Allocates. */
    public String text(int number) {
        return new String(names[number], StandardCharsets.UTF_8);
    }

    private boolean place(int number) {
        byte[] name = names[number];
        int slot = hash(name, 0, name.length) & (slots.length - 1);
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            if (slots[slot] == UNKNOWN) {
                slots[slot] = number;
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private static int hash(byte[] in, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + in[i];
        }
        hash = (hash ^ (hash >>> 16)) * 0x85eb_ca6b;
        return hash ^ (hash >>> 13);
    }
}

package io.penstock.feeds.pcap;

import io.penstock.api.Time;

/**
 * Packets that came before others which they follow, kept until these come too or have kept them waiting for too long.
 * Everything is allocated at once. Feed thread.
 */
public final class HeldPackets {
    /** Packets held at most. */
    public static final int MOST = 64;

    /** Longer packets are not held: more than an Ethernet frame holds. */
    public static final int MOST_BYTES = 2_048;

    /** How long the first one is held. */
    public static final long PATIENCE_NS = 10_000_000;

    private final byte[] arena = new byte[MOST * MOST_BYTES];
    private final int[] lengths = new int[MOST];
    private final long[] sequences = new long[MOST];
    private final long[] receivedNanos = new long[MOST];
    private final long[] offsets = new long[MOST];
    private final boolean[] used = new boolean[MOST];
    private int size;
    /** When the one was received that waits for longest; {@link Time#NONE}, which is later than any time, when none has one. */
    private long oldestNanos = Time.NONE;

    /** None. */
    public HeldPackets() {}

    /** False when it is too long or there is no room. */
    public boolean hold(byte[] in, int from, int to, long sequence, long tsRecv, long offset) {
        int length = to - from;
        if (length > MOST_BYTES || size == MOST) {
            return false;
        }
        int slot = 0;
        while (used[slot]) {
            slot++;
        }
        System.arraycopy(in, from, arena, slot * MOST_BYTES, length);
        lengths[slot] = length;
        sequences[slot] = sequence;
        receivedNanos[slot] = tsRecv;
        offsets[slot] = offset;
        used[slot] = true;
        size++;
        oldestNanos = Math.min(oldestNanos, tsRecv);
        return true;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Whether one of them has waited for too long. */
    public boolean isStale(long nowNanos) {
        return size > 0 && oldestNanos != Time.NONE && nowNanos != Time.NONE && nowNanos - oldestNanos > PATIENCE_NS;
    }

    /** The slot with the lowest number. Only when it is not empty. */
    public int first() {
        int first = -1;
        for (int slot = 0; slot < MOST; slot++) {
            if (used[slot] && (first < 0 || sequences[slot] < sequences[first])) {
                first = slot;
            }
        }
        return first;
    }

    /** Its number. */
    public long sequence(int slot) {
        return sequences[slot];
    }

    /** When it was received. */
    public long tsRecv(int slot) {
        return receivedNanos[slot];
    }

    /** Its place in the recording. */
    public long offset(int slot) {
        return offsets[slot];
    }

    /** Where its bytes are, from {@link #from} to {@link #to}. */
    public byte[] array() {
        return arena;
    }

    /** First byte of it. */
    public int from(int slot) {
        return slot * MOST_BYTES;
    }

    /** End of it. */
    public int to(int slot) {
        return slot * MOST_BYTES + lengths[slot];
    }

    /** Its bytes stay as they are until another one is held. */
    public void drop(int slot) {
        used[slot] = false;
        size--;
        oldestNanos = Time.NONE;
        for (int other = 0; other < MOST; other++) {
            if (used[other]) {
                oldestNanos = Math.min(oldestNanos, receivedNanos[other]);
            }
        }
    }
}

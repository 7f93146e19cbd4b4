package io.penstock.feeds.pcap;

import io.penstock.api.HotPath;
import io.penstock.feeds.LittleEndian;
import java.util.Arrays;

/**
 * Checksums of what was taken under the latest numbers of a stream, so that a later copy can be held against it: lines A and
 * B must say the same. Feed thread.
 */
public final class RecentChecksums {
    /** Numbers remembered at most. */
    public static final int REMEMBERED = 8_192;

    private static final long NOTHING = Long.MIN_VALUE;
    private static final long FACTOR = 0x9e37_79b9_7f4a_7c15L;
    private static final long NEXT_FACTOR = 0x3c6e_f372_fe94_f82aL;

    private final long[] numbers = new long[REMEMBERED];
    private final long[] checksums = new long[REMEMBERED];

    /** Remembers nothing. */
    public RecentChecksums() {
        clear();
    }

    /** Forgets everything: the numbers begin anew. */
    public void clear() {
        Arrays.fill(numbers, NOTHING);
    }

    /** Remembers what was taken under a number, from 0. */
    @HotPath
    public void put(long number, long checksum) {
        int at = (int) number & (REMEMBERED - 1);
        numbers[at] = number;
        checksums[at] = checksum;
    }

    /** No longer holds anything against a copy of this number. */
    public void forget(long number) {
        if (knows(number)) {
            numbers[(int) number & (REMEMBERED - 1)] = NOTHING;
        }
    }

    /** Whether what was taken under a number is remembered. */
    @HotPath
    public boolean knows(long number) {
        return numbers[(int) number & (REMEMBERED - 1)] == number;
    }

    /** Whether exactly this was taken under a number, as far as is remembered. */
    @HotPath
    public boolean has(long number, long checksum) {
        return knows(number) && checksums[(int) number & (REMEMBERED - 1)] == checksum;
    }

    /** False when something else was taken under a number; true also when nobody remembers. */
    @HotPath
    public boolean agrees(long number, long checksum) {
        return !knows(number) || checksums[(int) number & (REMEMBERED - 1)] == checksum;
    }

    /**
     * A checksum of {@code in[at..at + length)}: each word times an odd factor of its own, so that no change of one word goes
     * unseen, and none of the products waits for another.
     */
    @HotPath
    public static long of(byte[] in, int at, int length) {
        long sum = length;
        long factor = FACTOR;
        int end = at + length;
        int i = at;
        for (; end - i >= Long.BYTES; i += Long.BYTES) {
            sum += LittleEndian.i64(in, i) * factor;
            factor += NEXT_FACTOR;
        }
        long rest = 0;
        for (; i < end; i++) {
            rest = rest << Byte.SIZE | (in[i] & 0xff);
        }
        return sum + rest * factor;
    }
}

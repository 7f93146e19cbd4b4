package io.penstock.perf.throughput;

/** Frames with a two-byte big-endian length in front, which does not count itself: Nasdaq's daily files. */
final class LengthPrefixScan implements Scan {
    private static final int FRAME = 2;

    private long messages;
    private long sum;

    @Override
    public int walk(byte[] in, int from, int limit) {
        int at = from;
        long count = 0;
        long types = sum;
        while (at + FRAME < limit) {
            int length = (in[at] & 0xff) << 8 | (in[at + 1] & 0xff);
            if (length == 0 || at + FRAME + length > limit) {
                break;
            }
            types = 31 * types + (in[at + FRAME] & 0xff) + 3L * length;
            count++;
            at += FRAME + length;
        }
        messages += count;
        sum = types;
        return at;
    }

    @Override
    public long messages() {
        return messages;
    }

    @Override
    public long sum() {
        return sum;
    }
}

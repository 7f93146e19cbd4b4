package io.penstock.perf.throughput;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Records of DBN: the length of the whole record in its first byte, in units of four, the type in its second. */
final class DbnScan implements Scan {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PREFIX = 8;
    private static final int LENGTH_UNIT = 4;
    private static final int HEADER = 16;

    private long toSkip = -1;
    private long messages;
    private long sum;

    @Override
    public int walk(byte[] in, int from, int limit) {
        int at = toSkip == 0 ? from : skipMetadata(in, from, limit);
        long count = 0;
        long types = sum;
        while (at + HEADER <= limit) {
            int length = (in[at] & 0xff) * LENGTH_UNIT;
            if (length < HEADER || at + length > limit) {
                break;
            }
            types = 31 * types + (in[at + 1] & 0xff) + 3L * length;
            count++;
            at += length;
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

    /** Behind a prefix of "DBN" and a version stands how long the metadata are; a fragment has none. */
    private int skipMetadata(byte[] in, int from, int limit) {
        if (toSkip < 0) {
            boolean hasMetadata =
                    limit - from >= PREFIX && in[from] == 'D' && in[from + 1] == 'B' && in[from + 2] == 'N';
            toSkip = hasMetadata ? PREFIX + Integer.toUnsignedLong((int) INT.get(in, from + 4)) : 0;
        }
        int step = (int) Math.min(toSkip, limit - from);
        toSkip -= step;
        return from + step;
    }
}

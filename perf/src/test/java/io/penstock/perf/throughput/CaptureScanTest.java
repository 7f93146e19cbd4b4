package io.penstock.perf.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CaptureScanTest {
    private static final int[] LENGTHS = {60, 0, 1_400, 61};

    @Test
    void packetsOfAClassicCaptureAreWalkedInEitherByteOrder() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (int magic : new int[] {0xa1b2c3d4, 0xa1b23c4d}) {
                ByteBuffer out = ByteBuffer.allocate(4_096).order(order);
                out.putInt(magic).putShort((short) 2).putShort((short) 4).position(24);
                long sum = 0;
                for (int length : LENGTHS) {
                    out.putInt(1).putInt(2).putInt(length).putInt(length);
                    out.position(out.position() + length);
                    sum = 31 * sum + 3L * length;
                }
                check(Arrays.copyOf(out.array(), out.position()), LENGTHS.length, sum);
            }
        }
    }

    @Test
    void blocksOfPcapngAreWalkedInTheOrderOfTheirSection() {
        ByteBuffer out = ByteBuffer.allocate(8_192);
        long sum = 0;
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            out.order(order);
            sum = 31 * sum + 0x0a + 3L * 28;
            out.putInt(0x0a0d0d0a)
                    .putInt(28)
                    .putInt(0x1a2b3c4d)
                    .putInt(1)
                    .putLong(-1)
                    .putInt(28);
            for (int length : LENGTHS) {
                int total = 32 + (length + 3) / 4 * 4;
                out.putInt(6).putInt(total);
                out.position(out.position() + total - 8);
                sum = 31 * sum + 6 + 3L * total;
            }
        }
        check(Arrays.copyOf(out.array(), out.position()), 2 * (1 + LENGTHS.length), sum);
    }

    /** However the bytes arrive; and a cut file is walked up to its last whole frame. */
    private static void check(byte[] file, int frames, long sum) {
        for (int step : new int[] {1, 7, 100, file.length}) {
            Scan scan = new CaptureScan();
            int at = 0;
            for (int limit = step; at < file.length; limit = Math.min(file.length, limit + step)) {
                at = scan.walk(file, at, Math.min(limit, file.length));
            }
            assertEquals(frames, scan.messages(), "step " + step);
            assertEquals(sum, scan.sum(), "step " + step);
        }
        Scan cut = new CaptureScan();
        cut.walk(file, 0, file.length - 1);
        assertEquals(frames - 1, cut.messages());
    }
}

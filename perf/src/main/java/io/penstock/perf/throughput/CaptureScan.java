package io.penstock.perf.throughput;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The packets of a classic pcap file (draft-ietf-opsawg-pcap, sections 4 and 5), or the blocks of a pcapng file
 * (draft-ietf-opsawg-pcapng, section 3.1), in the byte order of their writer; of a classic one every type is 0.
 */
final class CaptureScan implements Scan {
    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SECTION_HEADER = 0x0a0d0d0a;
    private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
    private static final int MICROS = 0xa1b2c3d4;
    private static final int NANOS = 0xa1b23c4d;

    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int CAPTURED_LENGTH = 8;

    private static final int BLOCK_HEADER = 12;
    private static final int BLOCK_LENGTH = 4;
    private static final int BLOCK_MAGIC = 8;

    private boolean started;
    private boolean blocks;
    private boolean swapped;
    private long messages;
    private long sum;

    @Override
    public int walk(byte[] in, int from, int limit) {
        int at = from;
        if (!started) {
            if (limit - from < FILE_HEADER) {
                return from;
            }
            at = start(in, from);
        }
        return blocks ? walkBlocks(in, at, limit) : walkRecords(in, at, limit);
    }

    @Override
    public long messages() {
        return messages;
    }

    @Override
    public long sum() {
        return sum;
    }

    private int start(byte[] in, int from) {
        int magic = (int) LITTLE.get(in, from);
        started = true;
        blocks = magic == SECTION_HEADER;
        swapped = !blocks && magic != MICROS && magic != NANOS;
        return blocks ? from : from + FILE_HEADER;
    }

    private int walkRecords(byte[] in, int from, int limit) {
        int at = from;
        while (at + RECORD_HEADER <= limit) {
            int length = number(in, at + CAPTURED_LENGTH);
            if (length < 0 || length > limit - at - RECORD_HEADER) {
                break;
            }
            count(0, length);
            at += RECORD_HEADER + length;
        }
        return at;
    }

    private int walkBlocks(byte[] in, int from, int limit) {
        int at = from;
        while (at + BLOCK_HEADER <= limit) {
            int type = (int) LITTLE.get(in, at);
            if (type == SECTION_HEADER) {
                swapped = (int) LITTLE.get(in, at + BLOCK_MAGIC) != BYTE_ORDER_MAGIC;
            }
            int length = number(in, at + BLOCK_LENGTH);
            if (length < BLOCK_HEADER || length > limit - at) {
                break;
            }
            count(number(in, at) & 0xff, length);
            at += length;
        }
        return at;
    }

    private void count(int type, int length) {
        messages++;
        sum = 31 * sum + type + 3L * length;
    }

    private int number(byte[] in, int at) {
        int little = (int) LITTLE.get(in, at);
        return swapped ? Integer.reverseBytes(little) : little;
    }
}

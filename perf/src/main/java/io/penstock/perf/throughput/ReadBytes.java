package io.penstock.perf.throughput;

import io.penstock.api.feed.Bytes;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** {@link Stage#BYTES}: reads every byte once, eight at a time, and sums them; its messages are bytes. */
final class ReadBytes implements Pass {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EVERY_OTHER_BYTE = 0x00ff_00ff_00ff_00ffL;
    /** Multiplies four sums of two bytes into the upper 16 bits. */
    private static final long ADD_UP = 0x0001_0001_0001_0001L;

    private static final int ADDED_UP = 48;

    private final MemoryRecording recording;

    ReadBytes(MemoryRecording recording) {
        this.recording = recording;
    }

    @Override
    public Outcome run() throws IOException {
        long start = System.nanoTime();
        Bytes bytes = recording.bytes();
        long sum = 0;
        boolean more = true;
        while (more) {
            sum += sum(bytes.array(), bytes.position(), bytes.limit());
            bytes.position(bytes.limit());
            more = bytes.fill();
        }
        return new Outcome(recording.size(), System.nanoTime() - start, sum);
    }

    private static long sum(byte[] in, int from, int limit) {
        long sum = 0;
        int at = from;
        for (; at <= limit - Long.BYTES; at += Long.BYTES) {
            long eight = (long) LONG.get(in, at);
            long pairs = (eight & EVERY_OTHER_BYTE) + ((eight >>> Byte.SIZE) & EVERY_OTHER_BYTE);
            sum += (pairs * ADD_UP) >>> ADDED_UP;
        }
        for (; at < limit; at++) {
            sum += in[at] & 0xff;
        }
        return sum;
    }
}

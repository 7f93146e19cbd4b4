package io.penstock.perf.throughput;

import io.penstock.api.feed.Bytes;
import java.io.IOException;

/** {@link Stage#WALK}: the lengths and types of a file with a two-byte big-endian length before each message. */
final class Walk implements Pass {
    private static final int FRAME = 2;

    private final MemoryRecording recording;
    private long messages;
    private long sum;

    Walk(MemoryRecording recording) {
        this.recording = recording;
    }

    @Override
    public Outcome run() throws IOException {
        messages = 0;
        sum = 0;
        long start = System.nanoTime();
        Bytes bytes = recording.bytes();
        boolean more = true;
        while (more) {
            bytes.position(walk(bytes.array(), bytes.position(), bytes.limit()));
            more = bytes.fill();
        }
        return new Outcome(messages, System.nanoTime() - start, sum);
    }

    /** @return where the first message begins that is not all there */
    private int walk(byte[] in, int from, int limit) {
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
}

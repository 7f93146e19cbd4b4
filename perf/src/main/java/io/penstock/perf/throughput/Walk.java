package io.penstock.perf.throughput;

import io.penstock.api.feed.Bytes;
import java.io.IOException;

/** {@link Stage#WALK}: the frames of a recording. */
final class Walk implements Pass {
    private final MemoryRecording recording;

    Walk(MemoryRecording recording) {
        this.recording = recording;
    }

    @Override
    public Outcome run() throws IOException {
        Scan scan = recording.format().scans().get();
        long start = System.nanoTime();
        Bytes bytes = recording.bytes();
        boolean more = true;
        while (more) {
            bytes.position(scan.walk(bytes.array(), bytes.position(), bytes.limit()));
            more = bytes.fill();
        }
        return new Outcome(scan.messages(), System.nanoTime() - start, scan.sum());
    }
}

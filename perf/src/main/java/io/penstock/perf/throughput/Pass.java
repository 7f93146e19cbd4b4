package io.penstock.perf.throughput;

import java.io.IOException;

/** One reading of a whole recording by one stage, from fresh decoders, books and strategies. */
interface Pass {
    /** @throws IOException when the recording could not be read to its end, or a lane or strategy failed */
    Outcome run() throws IOException;

    /**
     * What a pass did.
     *
     * @param messages as the recording frames them
     * @param elapsedNs from the first byte to the end of the last thread
     * @param checksum of what the stage saw
     */
    record Outcome(long messages, long elapsedNs, long checksum) {}
}

package io.penstock.perf.throughput;

import java.util.Arrays;

/** How much of a replay's path is measured. */
public enum Stage {
    /** Every byte once: what no walk can beat, because memory cannot. Its messages are bytes. */
    BYTES("bytes", "every byte read once; its messages are bytes"),
    /** From frame to frame, reading the length and the type of each message: what no decoder can beat. */
    WALK("walk", "framing only: lengths and types"),
    /** The feed into a writer that sums the fields. */
    DECODE("decode", "feed and decoder, one thread"),
    /** The feed through the ring to a thread that sums the same fields. */
    DECODE_RING("decodeRing", "feed, ring, one thread that reads it"),
    /** The feed straight into order books. */
    DECODE_BOOKS("decodeBooks", "feed and order books, one thread, no ring"),
    /** A replay: feed, ring, one lane with its books, and a strategy that only sums the quotes it hears. */
    WHOLE_PATH("decodeRingBooksStrategy", "feed, ring, lane, books, a strategy that sums quotes");

    private final String key;
    private final String description;

    Stage(String key, String description) {
        this.key = key;
        this.description = description;
    }

    /** As in {@code --stage} and in JSON. */
    public String key() {
        return key;
    }

    /** A few words. */
    public String description() {
        return description;
    }

    /** @throws IllegalArgumentException when there is no such stage, listing the known ones */
    public static Stage of(String key) {
        return Arrays.stream(values())
                .filter(stage -> stage.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("stage=" + key + ": expected one of "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Stage::key).toList())));
    }
}

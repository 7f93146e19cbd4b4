package io.penstock.perf.compare.style;

import java.util.Arrays;

/** The ways to run strategies that are compared, in the order of the table. */
public enum StyleKind {
    /** Decoding, books and all strategies in one thread, without a ring. */
    ONE_THREAD("one-thread"),
    /** The ring, and one lane that runs all strategies. */
    ONE_LANE("ring-one-lane"),
    /** The ring, and a lane with books of its own for each strategy. */
    LANE_EACH("ring-lane-each"),
    /** Decoding and books in one thread; a pool of as many threads as cores works on copies of the quotes. */
    WORKER_POOL("worker-pool"),
    /** Decoding and books in one thread; tasks for one other thread, which runs all strategies. */
    EVENT_LOOP("event-loop"),
    /** One process reads and keeps a journal; each strategy has a process of its own, which follows it with its own books. */
    PROCESS_EACH("process-each");

    private final String label;

    StyleKind(String label) {
        this.label = label;
    }

    /** As it stands in tables. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException when there is none of this name */
    static StyleKind of(String label) {
        return Arrays.stream(values())
                .filter(style -> style.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("style=" + label));
    }
}

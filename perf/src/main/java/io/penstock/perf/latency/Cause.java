package io.penstock.perf.latency;

/** Why a stretch of events was slow, as far as what was recorded tells. */
enum Cause {
    /** A collection stopped all threads. */
    GARBAGE_COLLECTION("the JVM collected garbage"),
    /** The JVM stopped all threads for something else. */
    SAFEPOINT("the JVM stopped its threads at a safepoint"),
    /** A compiler was at work for long, and there was no core to spare for it. */
    COMPILER("the JVM compiled code, on cores that the feed and the lanes need"),
    /** The feed was waiting for the next event to be due, and its core ran something else, or nothing. */
    FEED_STOOD("the feed's core stood still while the feed waited"),
    /** The feed read or decoded one group for long: it was stopped on the way, or the group is slow to read. */
    DECODE_SLOW("the feed stood still, or was slow, between reading an event and publishing it"),
    /** The lane had nothing to do, and did not see the event for long: its thread did not run, or had to be woken. */
    LANE_STOOD("the lane did not run, or had to be woken, while it waited for an event"),
    /** The kernel says that something else ran on the lane's core. */
    LANE_PREEMPTED("another thread ran on the lane's core"),
    /** The kernel counted page faults of the lane. */
    PAGE_FAULTS("the lane touched memory for the first time, or again (page faults)"),
    /** One change of a book took long. */
    BOOK_SLOW("the lane stood still, or was slow, while it changed a book"),
    /** The callbacks of one event took long. */
    STRATEGY_SLOW("the lane stood still, or was slow, in a strategy's callbacks"),
    /** No single step was slow: events were due faster than they were handled. */
    BURST("events were due faster than they are handled");

    private final String text;

    Cause(String text) {
        this.text = text;
    }

    /** For people. */
    String text() {
        return text;
    }
}

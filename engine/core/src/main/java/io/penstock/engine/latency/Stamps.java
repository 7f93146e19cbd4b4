package io.penstock.engine.latency;

/** Whether this engine can time events at all. Any thread. */
public final class Stamps {
    /**
     * False in a JVM that was started with {@code -Dpenstock.without.stamps=true}, which only benchmarks do. A constant: the
     * compiler drops all that hangs on it, and such a JVM runs the code of an engine that was built without.
     */
    public static final boolean BUILT_IN = !Boolean.getBoolean("penstock.without.stamps");

    private Stamps() {}
}

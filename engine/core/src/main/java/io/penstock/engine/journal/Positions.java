package io.penstock.engine.journal;

import io.penstock.api.HotPath;

/**
 * How far a journal has come, by number of the last event; 0 for none. Written by the journal's threads, each position by
 * one; read by any. The two are never mixed: durable lags behind acknowledged, or is as far.
 */
public final class Positions {
    private volatile long acknowledged;
    private volatile long durable;

    /** Complete in the queue: survives the end of this process, however it ends. */
    public long acknowledged() {
        return acknowledged;
    }

    /** Forced to disk: survives the end of the machine's power too. */
    public long durable() {
        return durable;
    }

    @HotPath
    void acknowledge(long sequence) {
        acknowledged = sequence;
    }

    @HotPath
    void forced(long sequence) {
        durable = sequence;
    }
}

package io.penstock.perf.compare.carrier;

/** The way in. Its thread only; each call waits while there is no room. */
public interface Sender {
    /** Sends a message with this sequence, which rises by one from 0, and this time; it may be held back until a flush. */
    void send(long sequence, long nanos) throws InterruptedException;

    /** Makes all that was sent visible to the receivers. */
    void flush();

    /** Tells every receiver that nothing follows, and flushes. */
    void end() throws InterruptedException;
}

package io.penstock.perf.compare.carrier;

import java.io.IOException;

/** One way to get messages from a thread to others, each of which sees them all. */
public interface Carrier extends AutoCloseable {
    /** Messages that may be under way, about: the length of the engine's ring. */
    int CAPACITY = 1 << 14;

    /** The only sender. */
    Sender sender();

    /** @param number from 0; one thread each */
    Receiver receiver(int number);

    @Override
    default void close() throws IOException {}
}

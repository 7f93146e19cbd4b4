package io.penstock.feeds.synthetic;

/** Something that goes on in the market and puts messages on the tape at times of its own. */
interface Activity {
    /** When {@link #step} is due, in ns since the epoch; {@link io.penstock.api.Time#NONE} when it has ended. */
    long nextNanos();

    /** Does what is due: at most {@link Tape#CAPACITY} messages, maybe none. */
    void step();
}

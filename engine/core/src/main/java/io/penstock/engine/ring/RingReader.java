package io.penstock.engine.ring;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;
import io.penstock.api.HotPath;

/** One lane's end of the ring. Lane thread only, but for {@link #stop}. */
public final class RingReader {
    private final RingBuffer<RingEvent> ring;
    private final RingEvent window;
    private final int longestBatch;
    private final Samples samples;
    private final SequenceBarrier barrier;
    private final Sequence consumed = new Sequence();
    private volatile boolean stopped;

    RingReader(RingBuffer<RingEvent> ring, int longestBatch, Samples samples) {
        this.ring = ring;
        this.window = new RingEvent(ring.get(0));
        this.longestBatch = longestBatch;
        this.samples = samples;
        this.barrier = ring.newBarrier();
    }

    /**
     * From now on the writer waits for this reader. Lane thread, or any before it starts.
     *
     * @return the last event that is published; those after it are kept until they are {@link #release released}
     */
    public long join() {
        ring.addGatingSequences(consumed);
        return consumed.get();
    }

    /** Any thread. The last event that is published; -1 before the first. */
    public long published() {
        return ring.getCursor();
    }

    /** How many events the ring holds. */
    public int slots() {
        return ring.getBufferSize();
    }

    /**
     * Waits until an event is published.
     *
     * @return the highest published sequence of at most one batch, at least {@code next}; -1 when the reader was stopped
     *     or woken
     */
    @HotPath
    public long await(long next) throws InterruptedException {
        try {
            return Math.min(barrier.waitFor(next), next + longestBatch - 1);
        } catch (AlertException | TimeoutException e) {
            if (!stopped) {
                barrier.clearAlert();
            }
            return -1;
        }
    }

    /** The event of a published sequence, until the next call. */
    @HotPath
    public RingEvent get(long sequence) {
        window.move(sequence);
        return window;
    }

    /** Whether a published event is one of those that are timed. */
    @HotPath
    public boolean isSampled(long sequence) {
        return samples.has(sequence);
    }

    /** When the bytes of a sampled event were received, on the ring's clock. */
    @HotPath
    public long receivedNanos(long sequence) {
        return samples.receivedNanos(sequence);
    }

    /** When the bytes of a sampled event began to be read, on the ring's clock: later than received when the feed was late. */
    @HotPath
    public long readNanos(long sequence) {
        return samples.readNanos(sequence);
    }

    /** When a sampled event was published, on the ring's clock. */
    @HotPath
    public long publishedNanos(long sequence) {
        return samples.publishedNanos(sequence);
    }

    /** Gives slots up to {@code sequence} back: our reads of them are over. */
    @HotPath
    public void release(long sequence) {
        consumed.set(sequence);
    }

    /** Any thread. The last sequence that was given back; -1 before the first. */
    public long released() {
        return consumed.get();
    }

    /** Any thread. Whether nothing is published that was not given back. */
    public boolean isIdle() {
        return consumed.get() >= ring.getCursor();
    }

    /** Any thread. Ends waiting once: the lane is to look at something else. */
    public void wake() {
        barrier.alert();
    }

    /** Whether it was stopped. */
    public boolean isStopped() {
        return stopped;
    }

    /** Any thread. Ends waiting for good and lets the writer go on without this reader. */
    public void stop() {
        stopped = true;
        ring.removeGatingSequence(consumed);
        barrier.alert();
    }
}

package io.penstock.perf.compare.carrier;

import io.penstock.engine.ring.RingWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import org.agrona.concurrent.ringbuffer.ManyToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.jctools.queues.SpscArrayQueue;

/** The carriers that are compared, in the order of the table. */
public enum CarrierKind {
    /** The engine's ring. */
    PENSTOCK("penstock"),
    /** The Disruptor by itself, an event at a time. */
    DISRUPTOR("disruptor"),
    /** The Disruptor by itself, in the batches of the engine's ring. */
    DISRUPTOR_BATCH("disruptor-batch"),
    /** Agrona's ring of bytes for one writer. */
    AGRONA_ONE_TO_ONE("agrona-one-to-one"),
    /** Agrona's ring of bytes for many writers. */
    AGRONA_MANY_TO_ONE("agrona-many-to-one"),
    /** JCTools' queue for one writer and one reader. */
    JCTOOLS_SPSC("jctools-spsc"),
    /** Chronicle's queue: files, which keep everything. */
    CHRONICLE_QUEUE("chronicle-queue"),
    /** The JDK's bounded queue. */
    ARRAY_BLOCKING_QUEUE("array-blocking-queue"),
    /** The JDK's linked queue without a lock, bounded from outside. */
    LINKED_TRANSFER_QUEUE("linked-transfer-queue"),
    /** A list and a lock. */
    LOCKED_LIST("locked-list"),
    /** One place and two semaphores. */
    SEMAPHORE("semaphore");

    private final String label;

    CarrierKind(String label) {
        this.label = label;
    }

    /** As it is typed, and stands in tables. */
    public String label() {
        return label;
    }

    /** An empty one. @throws IOException when one that writes files could not */
    public Carrier make(int receivers, Waiting waiting) throws IOException {
        return switch (this) {
            case PENSTOCK -> new PenstockRing(receivers, waiting);
            case DISRUPTOR -> new BareDisruptor(receivers, waiting, 1);
            case DISRUPTOR_BATCH -> new BareDisruptor(receivers, waiting, RingWriter.BATCH);
            case AGRONA_ONE_TO_ONE -> new AgronaRings(receivers, waiting, OneToOneRingBuffer::new);
            case AGRONA_MANY_TO_ONE -> new AgronaRings(receivers, waiting, ManyToOneRingBuffer::new);
            case JCTOOLS_SPSC -> new Queues(receivers, slots -> new PolledQueue(new SpscArrayQueue<>(slots), waiting));
            case CHRONICLE_QUEUE -> new ChronicleQueues(waiting);
            case ARRAY_BLOCKING_QUEUE ->
                new Queues(receivers, slots -> ofJdk(new ArrayBlockingQueue<>(slots), waiting));
            case LINKED_TRANSFER_QUEUE ->
                new Queues(
                        receivers,
                        slots -> new WindowedLane(ofJdk(new LinkedTransferQueue<>(), waiting), slots, waiting));
            case LOCKED_LIST -> new Queues(receivers, slots -> new LockedList(slots, waiting));
            case SEMAPHORE -> new Queues(receivers, slots -> new SemaphoreSlot(waiting));
        };
    }

    /** @throws IllegalArgumentException when there is none of this name, listing those that there are */
    public static CarrierKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("carrier=" + label + ": expected one of "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(CarrierKind::label).toList())));
    }

    private static Queues.Lane ofJdk(BlockingQueue<Payload> queue, Waiting waiting) {
        return waiting == Waiting.SPIN ? new PolledQueue(queue, waiting) : new BlockingLane(queue);
    }
}

package io.penstock.perf.compare.carrier;

import io.penstock.api.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.concurrent.IdleStrategy;

/**
 * A Chronicle queue in a temporary directory: files that the sender maps and every receiver reads. It keeps all messages,
 * and no receiver holds its sender up.
 */
final class ChronicleQueues implements Carrier {
    private static final Side[] SIDES = Side.values();

    static {
        // Read once, when Chronicle's classes are loaded: nothing is to be told to anybody.
        System.setProperty("chronicle.analytics.disable", "true");
        System.setProperty("chronicle.announcer.disable", "true");
        System.setProperty("chronicle.disk.monitor.disable", "true");
        Jvm.disableDebugHandler();
    }

    private final Path directory;
    private final SingleChronicleQueue queue;
    private final Waiting waiting;

    ChronicleQueues(Waiting waiting) throws IOException {
        this.waiting = waiting;
        directory = Files.createTempDirectory("penstock-chronicle");
        queue = SingleChronicleQueueBuilder.binary(directory).build();
    }

    @Override
    public Sender sender() {
        return new Writing(queue);
    }

    @Override
    public Receiver receiver(int number) {
        return new Reading(queue, waiting.idle());
    }

    @Override
    public void close() throws IOException {
        queue.close();
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.forEach(paths::add);
        }
        Collections.reverse(paths);
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    private static final class Writing implements Sender {
        private final SingleChronicleQueue queue;
        /** Made in the sender's thread, to which it belongs. */
        private ExcerptAppender appender;

        Writing(SingleChronicleQueue queue) {
            this.queue = queue;
        }

        @Override
        public void send(long sequence, long nanos) {
            write(sequence, nanos, Payload.instrumentId(sequence));
        }

        @Override
        public void flush() {}

        @Override
        public void end() {
            write(0, 0, Payload.END);
        }

        private void write(long sequence, long nanos, int instrumentId) {
            if (appender == null) {
                appender = queue.createAppender();
            }
            try (DocumentContext excerpt = appender.writingDocument()) {
                Bytes<?> out = excerpt.wire().bytes();
                out.writeLong(sequence);
                out.writeLong(nanos);
                out.writeLong(Payload.received(sequence));
                out.writeLong(nanos);
                out.writeLong(Payload.orderId(sequence));
                out.writeLong(Payload.price(sequence));
                out.writeLong(Payload.quantity(sequence));
                out.writeInt(instrumentId);
                out.writeByte(Payload.ADD);
                out.writeByte((byte) Payload.side(sequence).ordinal());
                out.writeByte(Payload.END_OF_GROUP);
            }
        }
    }

    private static final class Reading implements Receiver {
        private final SingleChronicleQueue queue;
        private final IdleStrategy idle;
        /** Made in the receiver's thread, to which it belongs. */
        private ExcerptTailer tailer;

        private boolean ended;

        Reading(SingleChronicleQueue queue, IdleStrategy idle) {
            this.queue = queue;
            this.idle = idle;
        }

        @Override
        public boolean receive(Taker taker) {
            if (tailer == null) {
                tailer = queue.createTailer();
            }
            idle.reset();
            while (!read(taker)) {
                idle.idle();
            }
            return !ended;
        }

        /** @return whether a message was there */
        private boolean read(Taker taker) {
            try (DocumentContext excerpt = tailer.readingDocument()) {
                if (!excerpt.isPresent()) {
                    return false;
                }
                take(excerpt.wire().bytes(), taker);
                return true;
            }
        }

        private void take(Bytes<?> in, Taker taker) {
            long sequence = in.readLong();
            long nanos = in.readLong();
            long received = in.readLong();
            in.readSkip(Long.BYTES);
            long orderId = in.readLong();
            long price = in.readLong();
            long quantity = in.readLong();
            int instrumentId = in.readInt();
            in.readSkip(Byte.BYTES);
            Side side = SIDES[in.readByte()];
            boolean endOfGroup = (in.readByte() & Payload.END_OF_GROUP) != 0;
            if (instrumentId == Payload.END) {
                ended = true;
            } else {
                taker.take(sequence, nanos, received, endOfGroup, instrumentId, side, orderId, price, quantity);
            }
        }
    }
}

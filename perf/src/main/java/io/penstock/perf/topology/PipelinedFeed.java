package io.penstock.perf.topology;

import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;
import io.penstock.engine.ring.SlotImage;
import java.io.IOException;

/**
 * A feed that another thread decodes into a ring of its own: a pipeline of decoding, feeding and lanes. Who polls writes the
 * events on. The tally is the decoder's, and right when the end was polled. Closed by the thread that polls.
 */
final class PipelinedFeed implements Feed {
    private final Feed feed;
    private final EventRing ring;
    private final RingReader reader;
    private final Thread decoder = new Thread(this::decode, "decoder");
    private final SlotImage image = new SlotImage();
    private volatile Throwable failure;
    private volatile boolean closed;
    private boolean started;
    private boolean ended;
    private long next;
    private long available = -1;

    PipelinedFeed(Feed feed, Shape shape) {
        this.feed = feed;
        ring = new EventRing(shape.ringSlots(), shape.waiting(), 0, instrument -> true, SteadyClock::nanos);
        reader = ring.newReader();
    }

    @Override
    public long nextNanos() {
        throw new UnsupportedOperationException("is the only feed of its run");
    }

    @Override
    public int poll(EventWriter out, int maxGroups) throws IOException {
        if (ended) {
            return END;
        }
        if (!started) {
            started = true;
            decoder.start();
        }
        int groups = 0;
        while (groups < maxGroups && isNextThere(groups > 0)) {
            RingEvent event = reader.get(next++);
            if (event.isEnd()) {
                ended = true;
                break;
            }
            image.take(event);
            image.writeTo(out, event.instrumentId());
            groups += event.endOfGroup() ? 1 : 0;
        }
        reader.release(next - 1);
        if (ended && failure != null) {
            throw new IOException(failure);
        }
        return ended && groups == 0 ? END : groups;
    }

    @Override
    public FeedTally tally() {
        return feed.tally();
    }

    @Override
    public String typeName(int type) {
        return feed.typeName(type);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        reader.stop();
        try {
            decoder.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        feed.close();
    }

    private boolean isNextThere(boolean hasSome) throws IOException {
        if (next > available && !hasSome) {
            try {
                available = reader.await(next);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        return next <= available;
    }

    private void decode() {
        try {
            while (!closed && feed.poll(ring.writer(), Shape.USUAL_BATCH) != END) {
                ring.writer().flush();
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        ring.writer().end();
    }
}

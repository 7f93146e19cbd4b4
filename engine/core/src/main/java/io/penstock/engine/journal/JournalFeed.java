package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.ring.SlotImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The events of a journal as they were in the ring of the run that wrote it, group by group. Where another session begins,
 * all books are cleared, because each run began with empty ones. A gap here is one of the journal itself, and its numbers
 * are those of the journal. Feed thread.
 */
final class JournalFeed implements Feed {
    private static final int GAP = EventKind.GAP.ordinal();

    private final JournalReader reader;
    private final RecordDecoder decoder = new RecordDecoder();
    private final SlotImage image = new SlotImage();
    private final FeedTally tally = new FeedTally();
    private final int batchesChecked = tally.counter("batches.checked");
    private final boolean follows;
    private final long from;
    private final SessionIds ids;
    /** The next record is at {@code at} of the batch, which is read to its end where none is. */
    private Batch batch;

    private int at;
    private long sequence;
    private long publishedNanos;
    private int session;
    private boolean isPeeked;
    private boolean isGroupOpen;
    private boolean isClearDue;
    /** What came before in this session is not read. */
    private boolean isBegunLate;
    /** It is the session that is being written: it begins where it is read from. */
    private final boolean isPresent;

    private long missing;
    private boolean hasEnded;

    JournalFeed(Path directory, FeedContext context) throws IOException {
        this(
                new JournalReader(
                        directory,
                        context.parameters().getFlag(JournalFeedProvider.FOLLOW),
                        context.parameters().getText(JournalFeedProvider.DAMAGE).equals(JournalFeedProvider.SKIP),
                        context::warn),
                context.parameters().getFlag(JournalFeedProvider.FOLLOW),
                context.parameters().getLong(JournalFeedProvider.FROM),
                SessionIds.givenBy(context),
                false);
    }

    private JournalFeed(JournalReader reader, boolean follows, long from, SessionIds ids, boolean isPresent)
            throws IOException {
        this.reader = reader;
        this.follows = follows;
        this.from = from;
        this.ids = ids;
        this.isPresent = isPresent;
        if (from > 1) {
            reader.from(from);
        }
    }

    /** The session that is being written, of which {@code first} is the first event: as it is in the ring of its run. */
    static JournalFeed ofPresentSession(Path directory, long first, FeedContext context) throws IOException {
        JournalReader reader = new JournalReader(directory, true, false, context::warn);
        return new JournalFeed(reader, true, first, SessionIds.asRecorded(), true);
    }

    @Override
    public long nextNanos() throws IOException {
        return peek() ? image.fields()[SlotImage.STREAM] : Time.NONE;
    }

    @Override
    @HotPath
    public int poll(EventWriter out, int maxGroups) throws IOException {
        received(out);
        int groups = 0;
        while (groups < maxGroups) {
            long before = reader.batches();
            if (!peek()) {
                groups += hasEnded ? endGroup(out) : 0;
                return groups > 0 || !hasEnded ? groups : END;
            }
            if (reader.batches() != before) {
                received(out);
            }
            groups += deliver(out);
        }
        return groups;
    }

    @Override
    public FeedTally tally() {
        return tally;
    }

    @Override
    public String typeName(int type) {
        return EventKind.of(type).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** In another process than the writer's, an event was received when it was in the ring there. */
    @HotPath
    private void received(EventWriter out) {
        if (follows && out instanceof RingWriter ring) {
            ring.flush();
            ring.received(publishedNanos);
        }
    }

    /** @return groups that ended: 0 or 1, and those that say what is between sessions and batches */
    @HotPath
    private int deliver(EventWriter out) {
        int groups = isClearDue || missing > 0 ? interlude(out) : 0;
        isPeeked = false;
        boolean isHead = batch.type() == BatchLayout.HEAD;
        if (image.definition() != null) {
            define();
        }
        if (image.kind() == GAP) {
            mapChannel();
        }
        if (!isHead) {
            tally.accept(image.kind());
        }
        int recorded = (int) image.fields()[SlotImage.INSTRUMENT];
        int id = recorded == Instrument.ALL ? Instrument.ALL : ids.of(recorded);
        if (id == SessionIds.UNKNOWN) {
            tally.reject(RejectReason.BAD_FIELD, image.kind(), reader.offset());
            return groups;
        }
        image.writeTo(out, id);
        isGroupOpen = !image.endsGroup();
        return groups + (isGroupOpen ? 0 : 1);
    }

    private void mapChannel() {
        image.fields()[SlotImage.EXTRA] = ids.channel(image.fields()[SlotImage.EXTRA]);
    }

    private void define() {
        mapChannel();
        if (isBegunLate && image.code() == BookKind.ORDERS.ordinal()) {
            // Orders that were added before are not here: an unknown one contradicts nothing.
            Instrument known = image.definition();
            image.set(image.kind(), image.side(), image.flags(), BookKind.PARTIAL_ORDERS.ordinal());
            image.define(known);
        }
        Instrument recorded = image.definition();
        int id = ids.define(recorded);
        if (id != recorded.id()) {
            image.define(new Instrument(
                    id,
                    recorded.symbol(),
                    recorded.venue(),
                    recorded.priceDecimals(),
                    recorded.quantityDecimals(),
                    recorded.lotSize(),
                    recorded.venueCode()));
        }
    }

    /** Says what is between two batches: the end of a session, missing events. */
    private int interlude(EventWriter out) {
        int groups = endGroup(out);
        out.header(Time.NONE, Time.NONE, 0, Time.NONE);
        if (isClearDue) {
            out.clearBook(Instrument.ALL);
        }
        if (missing > 0) {
            out.gap(Instrument.ALL, reader.firstMissing(), missing);
            tally.gap(missing);
        }
        isClearDue = false;
        missing = 0;
        out.endGroup();
        return groups + 1;
    }

    private int endGroup(EventWriter out) {
        if (!isGroupOpen) {
            return 0;
        }
        isGroupOpen = false;
        out.endGroup();
        return 1;
    }

    /** Whether there is a next event, which is then in the image. */
    @HotPath
    private boolean peek() throws IOException {
        while (!isPeeked) {
            if (batch == null || at >= batch.end()) {
                if (!nextBatch()) {
                    return false;
                }
            } else {
                decode();
            }
        }
        return true;
    }

    private void decode() {
        int end = decoder.decode(batch.bytes(), at, batch.end(), image);
        if (end == RecordDecoder.MALFORMED) {
            // Its checksum is good, so it was written so: nothing behind it in the batch can be found.
            tally.reject(RejectReason.BAD_FIELD, 0, reader.offset() + at - batch.at());
            at = batch.end();
            return;
        }
        at = end;
        boolean isHead = batch.type() == BatchLayout.HEAD;
        boolean isDefinition = image.definition() != null;
        isPeeked = isHead ? isDefinition && !ids.isKnown(image.definition()) : sequence++ >= from || isDefinition;
    }

    private boolean nextBatch() throws IOException {
        // The reader goes on with the array of the last one.
        batch = null;
        switch (reader.next()) {
            case BATCH -> {
                begin(reader.batch());
                return true;
            }
            case GAP -> {
                missing += reader.missing();
                return nextBatch();
            }
            case NOTHING_YET -> {
                return false;
            }
            default -> {
                end();
                return false;
            }
        }
    }

    private void begin(Batch next) throws IOException {
        if (isPresent && session == 0 && next.firstSequence() > from) {
            throw new IOException("the journal no longer has its first events: it is kept only in part (--keep)");
        }
        batch = next;
        at = next.records();
        sequence = next.firstSequence();
        publishedNanos = next.publishedNanos();
        decoder.reset();
        tally.count(batchesChecked);
        if (next.session() != session) {
            isClearDue = session != 0;
            isBegunLate = !isPresent && (from > 1 || (next.type() == BatchLayout.HEAD && next.count() > 0));
            session = next.session();
            ids.beginSession();
        }
    }

    private void end() {
        if (!hasEnded && reader.isUnclosed()) {
            tally.truncated(reader.unclosedBytes(), 0);
        }
        hasEnded = true;
    }
}

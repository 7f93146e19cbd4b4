package io.penstock.feeds.dbn;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import io.penstock.feeds.LittleEndian;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Opens DBN files of versions 1 to 3, fragments of them (records without metadata, whose instruments are called {@code #}
 * and their number unless definitions name them) and DBZ files.
 */
public final class DbnFeedProvider implements FeedProvider {
    /** For {@link java.util.ServiceLoader}. */
    public DbnFeedProvider() {}

    @Override
    public String scheme() {
        return "dbn";
    }

    @Override
    public String description() {
        return "Databento Binary Encoding 1 to 3, its fragments, and DBZ: all schemas";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return MetadataReader.isDbn(head) || MetadataReader.isDbz(head) || isFragment(head);
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        Bytes bytes = source.bytes();
        byte[] head = head(bytes);
        if (MetadataReader.isDbz(head)) {
            DbnMetadata metadata = MetadataReader.readDbz(source.name(), bytes);
            ZstdBytes records = new ZstdBytes(bytes, Long.MAX_VALUE);
            return feed(records, records, context, Optional.of(metadata));
        }
        if (MetadataReader.isDbn(head)) {
            return feed(bytes, () -> {}, context, Optional.of(MetadataReader.read(source.name(), bytes)));
        }
        if (head.length > 0 && LittleEndian.u8(head, Dbn.LENGTH) * Dbn.LENGTH_UNIT < Dbn.HEADER_BYTES) {
            throw new IOException(source.name() + ": neither DBN metadata nor a DBN record at byte 0");
        }
        return feed(bytes, () -> {}, context, Optional.empty());
    }

    private static Feed feed(Bytes records, Closeable resources, FeedContext context, Optional<DbnMetadata> metadata) {
        FeedTally tally = new FeedTally();
        SymbolTable symbols = metadata.map(SymbolTable::new).orElseGet(SymbolTable::new);
        Optional<DbnSchema> schema = metadata.flatMap(known -> DbnSchema.of(known.schema()));
        return new DbnFeed(records, resources, new DbnDecoder(context, tally, symbols, schema), tally);
    }

    /** The first bytes, as far as they tell formats apart; they stay unread. */
    private static byte[] head(Bytes bytes) throws IOException {
        int enough = MetadataLayout.DBZ_FRAME_HEADER_BYTES + MetadataLayout.PREFIX_BYTES;
        while (bytes.limit() - bytes.position() < enough && bytes.fill()) {
            // Another fill, another chance.
        }
        int there = Math.min(enough, bytes.limit() - bytes.position());
        byte[] head = new byte[there];
        System.arraycopy(bytes.array(), bytes.position(), head, 0, there);
        return head;
    }

    /** True when it is nothing but records of known kinds and lengths, as far as it can be seen. */
    private static boolean isFragment(byte[] head) {
        RecordSet records = new RecordSet();
        int at = 0;
        while (at + Dbn.HEADER_BYTES <= head.length) {
            int length = LittleEndian.u8(head, at) * Dbn.LENGTH_UNIT;
            DbnRecord record = records.of(LittleEndian.u8(head, at + Dbn.RTYPE));
            if (record == null || RecordSet.bodyBytes(record, length) < 0) {
                return false;
            }
            at += length;
        }
        // A whole file ends with a record, or with one that was cut; of a longer one only the beginning is seen.
        return at > 0;
    }
}

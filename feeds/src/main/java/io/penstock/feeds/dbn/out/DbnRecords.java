package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.feeds.dbn.BookRecord;
import io.penstock.feeds.dbn.Dbn;
import io.penstock.feeds.dbn.DbnMetadata;
import io.penstock.feeds.dbn.DbnRecord;
import io.penstock.feeds.dbn.DbnSchema;
import io.penstock.feeds.dbn.DbnWriter;
import io.penstock.feeds.dbn.MboRecord;
import io.penstock.feeds.dbn.SymbolMappingRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Records as DBN of the newest version. Which instruments there are is not known when the metadata are written, so that
 * symbol mappings in the stream name them, as in Databento's live streams.
 */
final class DbnRecords implements RecordOutput {
    private final OutputStream out;
    private final DbnSchema schema;
    private final SymbolMappingRecord mapping = new SymbolMappingRecord();
    private final List<Listed> early = new ArrayList<>();
    private DbnWriter writer;
    private long written;

    DbnRecords(OutputStream out, DbnSchema schema) {
        this.out = out;
        this.schema = schema;
        mapping.stypeIn = DbnMetadata.STYPE_RAW_SYMBOL;
        mapping.stypeOut = DbnMetadata.STYPE_RAW_SYMBOL;
    }

    @Override
    public void list(Listed instrument) {
        if (writer == null) {
            early.add(instrument);
        } else {
            map(instrument);
        }
    }

    @Override
    @HotPath
    public boolean write(DbnRecord record, Listed instrument) {
        if (!fits(record)) {
            return false;
        }
        try {
            if (writer == null) {
                open(record.tsEvent);
            }
            writer.write(record);
            written++;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        if (writer == null) {
            open(Dbn.NO_TIME);
        }
        writer.close();
    }

    /** Quantities have four bytes; where there are ten levels only the trade or change is looked at, and the best. */
    private static boolean fits(DbnRecord record) {
        if (record instanceof MboRecord mbo) {
            return isU32(mbo.size);
        }
        return !(record instanceof BookRecord book)
                || (isU32(book.size) && isU32(book.bidSize[0]) && isU32(book.askSize[0]));
    }

    private static boolean isU32(long value) {
        return value >= 0 && value <= Dbn.NO_U32;
    }

    private void open(long start) throws IOException {
        String dataset = early.isEmpty() ? "" : early.get(0).instrument.venue();
        writer = new DbnWriter(out, DbnMetadata.ofStream(dataset, schema, start == Dbn.NO_TIME ? 0 : start));
        early.forEach(this::map);
        early.clear();
    }

    private void map(Listed instrument) {
        instrument.name(mapping);
        mapping.symbolIn = instrument.instrument.symbol();
        mapping.symbolOut = instrument.instrument.symbol();
        try {
            writer.write(mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

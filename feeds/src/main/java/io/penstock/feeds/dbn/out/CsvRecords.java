package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.feeds.dbn.DbnRecord;
import io.penstock.feeds.dbn.DbnSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Records as rows of CSV, the names of the columns first and the symbol last. */
final class CsvRecords implements RecordOutput {
    private final CsvText text;
    private final CsvColumns.Row row;
    private long written;

    CsvRecords(OutputStream out, DbnSchema schema, boolean prettyPrices, boolean prettyTimes) {
        text = new CsvText(out, prettyPrices, prettyTimes);
        row = CsvColumns.row(schema);
        text.bytes((CsvColumns.names(schema) + ",symbol").getBytes(StandardCharsets.US_ASCII));
        text.endRow();
    }

    @Override
    public void list(Listed instrument) {
        // Every row names its instrument.
    }

    @Override
    @HotPath
    public boolean write(DbnRecord record, Listed instrument) {
        row.put(record, instrument, text);
        text.bytes(instrument.symbol);
        text.endRow();
        written++;
        return true;
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

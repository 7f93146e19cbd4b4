package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.feeds.dbn.DbnRecord;
import java.io.Closeable;

/** Where records go. Lane thread. A stream that takes no more makes it throw {@link java.io.UncheckedIOException}. */
interface RecordOutput extends Closeable {
    /** What an instrument is called, before any record about it, or anew. */
    void list(Listed instrument);

    /** Writes a record as it is now. False, with nothing written, when a value does not fit its field. */
    @HotPath
    boolean write(DbnRecord record, Listed instrument);

    /** Records written so far. */
    long written();
}

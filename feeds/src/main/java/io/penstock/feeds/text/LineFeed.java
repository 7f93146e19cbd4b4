package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import java.io.IOException;
import java.util.List;

/**
 * A recording with one message on each line, in one file or in several that are merged by the times of their lines: the
 * earliest first, those without a time at once, and of equals the one of the earlier file. Feed thread.
 */
public final class LineFeed implements Feed {
    private static final int NO_FILE = -1;

    private final LineReader[] files;
    private final LineDecoder decoder;
    private final FeedTally tally;
    private final long[] nextNanos;
    private final boolean[] isTimed;
    private long sequence;
    private boolean ended;

    /** @param tally the one that the files' readers count in */
    public LineFeed(List<LineReader> files, LineDecoder decoder, FeedTally tally) {
        this.files = files.toArray(LineReader[]::new);
        this.decoder = decoder;
        this.tally = tally;
        this.nextNanos = new long[this.files.length];
        this.isTimed = new boolean[this.files.length];
    }

    @Override
    @HotPath
    public long nextNanos() throws IOException {
        int next = earliest();
        if (next == NO_FILE) {
            return Time.NONE;
        }
        LineReader lines = files[next];
        return decoder.nanos(lines.array(), lines.start(), lines.end());
    }

    @Override
    @HotPath
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int groups = 0;
        int next = earliest();
        while (groups < maxGroups && next != NO_FILE) {
            decode(files[next], out);
            isTimed[next] = false;
            next = earliest();
            boolean goesOn = next != NO_FILE
                    && decoder.continuesGroup(files[next].array(), files[next].start(), files[next].end());
            if (!goesOn) {
                out.endGroup();
                groups++;
            }
        }
        return groups == 0 ? end() : groups;
    }

    @Override
    public FeedTally tally() {
        return tally;
    }

    @Override
    public String typeName(int type) {
        return decoder.typeName(type);
    }

    @Override
    public void close() {}

    private void decode(LineReader lines, EventWriter out) {
        RejectReason reason = decoder.decode(lines.array(), lines.start(), lines.end(), ++sequence, out);
        if (reason == null) {
            tally.accept(decoder.type());
        } else if (lines.isComplete()) {
            tally.reject(reason, decoder.type(), lines.offset());
        } else {
            tally.truncated(lines.end() - lines.start(), lines.offset());
        }
        lines.advance();
    }

    /** The file whose next line is to be decoded next. */
    private int earliest() throws IOException {
        if (files.length == 1) {
            return files[0].peek() ? 0 : NO_FILE;
        }
        int earliest = NO_FILE;
        for (int i = 0; i < files.length; i++) {
            if (!isTimed[i]) {
                nextNanos[i] = next(files[i]);
                isTimed[i] = true;
            }
            boolean isEarlier = earliest == NO_FILE || nextNanos[i] < nextNanos[earliest];
            if (nextNanos[i] != Long.MAX_VALUE && isEarlier) {
                earliest = i;
            }
        }
        return earliest;
    }

    /** When a file's next line is due: {@link Long#MAX_VALUE} when there is none. */
    private long next(LineReader lines) throws IOException {
        if (!lines.peek()) {
            return Long.MAX_VALUE;
        }
        long nanos = decoder.nanos(lines.array(), lines.start(), lines.end());
        return nanos == Time.NONE ? Long.MIN_VALUE : nanos;
    }

    private int end() {
        if (!ended) {
            ended = true;
            decoder.end();
        }
        return END;
    }
}

package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The lines of a recording, one at a time with the next in sight. Lines end with LF or CRLF, the last one also with the
 * recording; empty ones are passed over, and so is a byte order mark at the start. A line longer than {@link #MAX_LINE} is
 * rejected and skipped. Feed thread.
 */
public final class LineReader {
    /** More than the largest message known, a venue's whole book as one line of JSON. */
    public static final int MAX_LINE = 1 << 24;

    /** What a line that the window does not hold whole is copied out at: moving it at each fill would be quadratic. */
    private static final int SPILL_AT = 1 << 15;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = ONES << 7;
    private static final long NEWLINES = ONES * '\n';

    private final Bytes bytes;
    private final FeedTally tally;
    private byte[] spill = new byte[0];
    private int spilled;
    private byte[] line;
    private int start;
    private int end;
    private int next;
    private long offset;
    private boolean ready;
    private boolean complete;
    private boolean begun;

    /** @param tally where lines that are too long are counted, under type 0 */
    public LineReader(Bytes bytes, FeedTally tally) {
        this.bytes = bytes;
        this.tally = tally;
    }

    /** Makes sure that a line is in sight. @return false when there are no more */
    @HotPath
    public boolean peek() throws IOException {
        while (!ready) {
            if (!find()) {
                return false;
            }
            trim();
            if (start < end) {
                ready = true;
            } else {
                bytes.position(next);
            }
        }
        return true;
    }

    /** Goes past the line in sight. */
    @HotPath
    public void advance() {
        ready = false;
        bytes.position(next);
    }

    /** Where the line in sight is; until the next {@link #peek} after {@link #advance}. */
    @HotPath
    public byte[] array() {
        return line;
    }

    /** First byte of the line in sight. */
    @HotPath
    public int start() {
        return start;
    }

    /** End of the line in sight, without what ended it. */
    @HotPath
    public int end() {
        return end;
    }

    /** Where the line in sight begins in the decompressed recording. */
    @HotPath
    public long offset() {
        return offset;
    }

    /** Whether the line in sight has its end: the last one of a recording may be cut. */
    @HotPath
    public boolean isComplete() {
        return complete;
    }

    /** The next line, of any length from 0, ends before {@code next}. */
    private boolean find() throws IOException {
        spilled = 0;
        offset = bytes.offset();
        int from = bytes.position();
        while (true) {
            int at = newline(bytes.array(), from, bytes.limit());
            if (at < bytes.limit()) {
                take(at, at + 1, true);
            } else {
                int unread = bytes.limit() - bytes.position();
                if (unread >= SPILL_AT) {
                    spill(bytes.limit());
                    unread = 0;
                }
                if (bytes.fill()) {
                    from = bytes.position() + unread;
                    continue;
                }
                if (bytes.position() == bytes.limit() && spilled == 0) {
                    return false;
                }
                take(bytes.limit(), bytes.limit(), false);
            }
            if (spilled <= MAX_LINE) {
                return true;
            }
            tally.reject(RejectReason.BAD_LENGTH, 0, offset);
            bytes.position(next);
            spilled = 0;
            offset = bytes.offset();
            from = bytes.position();
        }
    }

    private void take(int lineEnd, int nextLine, boolean hasEnd) {
        complete = hasEnd;
        next = nextLine;
        if (spilled == 0) {
            line = bytes.array();
            start = bytes.position();
            end = lineEnd;
        } else {
            spill(lineEnd);
            line = spill;
            start = 0;
            end = Math.min(spilled, MAX_LINE);
        }
    }

    /** Copies out what is there of a long line; of one that is too long only how much there was of it. */
    private void spill(int upTo) {
        int count = upTo - bytes.position();
        if (spilled + count <= MAX_LINE) {
            if (spilled + count > spill.length) {
                spill = Arrays.copyOf(spill, Math.min(MAX_LINE, Math.max(4 * SPILL_AT, 2 * (spilled + count))));
            }
            System.arraycopy(bytes.array(), bytes.position(), spill, spilled, count);
            spilled += count;
        } else {
            spilled = MAX_LINE + 1;
        }
        bytes.position(upTo);
    }

    private void trim() {
        if (end > start && line[end - 1] == '\r') {
            end--;
        }
        if (!begun) {
            begun = true;
            boolean hasMark = end - start >= 3
                    && line[start] == (byte) 0xef
                    && line[start + 1] == (byte) 0xbb
                    && line[start + 2] == (byte) 0xbf;
            start += hasMark ? 3 : 0;
        }
    }

    /** The first newline in {@code [from, to)}, or {@code to}: many bytes at a time. */
    @HotPath
    static int newline(byte[] in, int from, int to) {
        int at = from;
        while (at <= to - 4 * Long.BYTES
                && (found(in, at) | found(in, at + 8) | found(in, at + 16) | found(in, at + 24)) == 0) {
            at += 4 * Long.BYTES;
        }
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long found = found(in, at);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < to && in[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The top bits of the bytes that are a newline; the lowest is exact. */
    private static long found(byte[] in, int at) {
        long word = (long) LONG.get(in, at) ^ NEWLINES;
        return (word - ONES) & ~word & TOPS;
    }
}

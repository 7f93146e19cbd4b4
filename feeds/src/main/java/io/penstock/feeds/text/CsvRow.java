package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import java.nio.charset.StandardCharsets;

/**
 * A line of separated values, taken apart in place. A field that begins with a quote ends with the next single one and may
 * hold separators, and a quote as two (RFC 4180, section 2); a line break inside a field is not supported. Reused from line
 * to line; feed thread.
 */
public final class CsvRow {
    /** More than the widest table known, a hundred levels of four columns. */
    public static final int MAX_FIELDS = 1_024;

    private final int[] starts = new int[MAX_FIELDS];
    private final int[] ends = new int[MAX_FIELDS];
    private final byte separator;
    private byte[] line;
    private int size;

    /** @param separator one of {@code , ; |} or a tab */
    public CsvRow(char separator) {
        this.separator = (byte) separator;
    }

    /** Takes a line apart. @return false when a quote does not end, or there are more than {@link #MAX_FIELDS} */
    @HotPath
    public boolean split(byte[] in, int start, int end) {
        line = in;
        size = 0;
        int from = start;
        while (size < MAX_FIELDS) {
            boolean isQuoted = from < end && in[from] == '"';
            int to = isQuoted ? endOfQuoted(in, from + 1, end) : from;
            if (isQuoted) {
                if (to < 0) {
                    return false;
                }
                starts[size] = from + 1;
                ends[size++] = to;
                to++;
            } else {
                while (to < end && in[to] != separator) {
                    to++;
                }
                starts[size] = from;
                ends[size++] = to;
            }
            if (to == end) {
                return true;
            }
            if (in[to] != separator) {
                return false;
            }
            from = to + 1;
        }
        return false;
    }

    /** Number of fields. */
    @HotPath
    public int size() {
        return size;
    }

    /** Where a field begins in the line's array. */
    @HotPath
    public int start(int field) {
        return starts[field];
    }

    /** Where a field ends in the line's array. */
    @HotPath
    public int end(int field) {
        return ends[field];
    }

    /** Whether a field holds nothing. */
    @HotPath
    public boolean isEmpty(int field) {
        return starts[field] == ends[field];
    }

    /** The number in a field times {@code 10^decimals}; {@link DecimalText#INVALID} when it is none. */
    @HotPath
    public long decimal(int field, int decimals) {
        return DecimalText.parse(line, starts[field], ends[field], decimals);
    }

    /** The first byte of a field that is not {@link #isEmpty empty}. */
    @HotPath
    public char letter(int field) {
        return (char) (line[starts[field]] & 0xff);
    }

    /** Whether a field is exactly an ASCII text. */
    @HotPath
    public boolean is(int field, String text) {
        int length = ends[field] - starts[field];
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (line[starts[field] + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The text of a field, without the doubling of quotes. Allocates. */
    public String text(int field) {
        return new String(line, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8)
                .replace("\"\"", "\"");
    }

    /** The quote that is followed by no other; -1 when there is none. */
    private static int endOfQuoted(byte[] in, int from, int end) {
        for (int at = from; at < end; at++) {
            if (in[at] == '"') {
                if (at + 1 == end || in[at + 1] != '"') {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }
}

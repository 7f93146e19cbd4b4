package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Time;
import io.penstock.feeds.dbn.Dbn;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Fields of CSV, gathered in a buffer of fixed size and written when it is full. Each field is followed by a comma, which
 * {@link #endRow} turns into the end of the line. One thread; allocates nothing per field.
 */
final class CsvText implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;
    /** No field but a text is longer, with the comma behind it. */
    static final int MAX_FIELD = 32;

    private static final int SECONDS_TEXT = "2019-01-30T09:30:00".length();

    private final OutputStream out;
    private final boolean prettyPrices;
    private final boolean prettyTimes;
    private final byte[] buffer = new byte[BUFFER_BYTES + CsvDigits.SLACK];
    /** The last second written, and how. */
    private long second = Long.MIN_VALUE;

    private final byte[] secondText = new byte[SECONDS_TEXT];
    private int end;
    private boolean closed;

    CsvText(OutputStream out, boolean prettyPrices, boolean prettyTimes) {
        this.out = out;
        this.prettyPrices = prettyPrices;
        this.prettyTimes = prettyTimes;
    }

    /** A text as a field: in quotes where it holds a comma, a quote or the end of a line (RFC 4180). */
    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A price at scale 1e-9: with nine decimals, absent as empty; or raw, as a whole number. */
    @HotPath
    void price(long price) {
        if (!prettyPrices) {
            number(price);
            return;
        }
        reserve();
        if (price != Price.NONE) {
            if (price < 0) {
                buffer[end++] = '-';
            }
            long magnitude = Math.abs(price);
            long whole = Long.divideUnsigned(magnitude, Price.ONE);
            end = CsvDigits.put(whole, buffer, end);
            buffer[end++] = '.';
            end = CsvDigits.putNine((int) (magnitude - whole * Price.ONE), buffer, end);
        }
        buffer[end++] = ',';
    }

    /** A time in ns since the epoch, unsigned: ISO 8601 in UTC, absent or 0 as empty; or raw, as a whole number. */
    @HotPath
    void time(long nanos) {
        reserve();
        if (!prettyTimes) {
            end = CsvDigits.put(nanos, buffer, end);
        } else if (nanos != Dbn.NO_TIME && nanos != 0) {
            long newSecond = Long.divideUnsigned(nanos, Time.SECOND_NS);
            if (newSecond != second) {
                show(newSecond);
            }
            System.arraycopy(secondText, 0, buffer, end, SECONDS_TEXT);
            end += SECONDS_TEXT;
            buffer[end++] = '.';
            end = CsvDigits.putNine((int) (nanos - newSecond * Time.SECOND_NS), buffer, end);
            buffer[end++] = 'Z';
        }
        buffer[end++] = ',';
    }

    /** A whole number. */
    @HotPath
    void number(long value) {
        reserve();
        if (value < 0) {
            buffer[end++] = '-';
            end = CsvDigits.put(-value, buffer, end);
        } else {
            end = CsvDigits.put(value, buffer, end);
        }
        buffer[end++] = ',';
    }

    /** A whole number without sign. */
    @HotPath
    void unsignedNumber(long value) {
        reserve();
        end = CsvDigits.put(value, buffer, end);
        buffer[end++] = ',';
    }

    /** One letter; 0 as empty. */
    @HotPath
    void letter(char letter) {
        reserve();
        if (letter != 0) {
            buffer[end++] = (byte) letter;
        }
        buffer[end++] = ',';
    }

    /** A field as it is. */
    @HotPath
    void bytes(byte[] text) {
        for (int from = 0; from < text.length; ) {
            reserve();
            int length = Math.min(text.length - from, BUFFER_BYTES - 1 - end);
            System.arraycopy(text, from, buffer, end, length);
            from += length;
            end += length;
        }
        reserve();
        buffer[end++] = ',';
    }

    /** A text, quoted if it must be. Allocates. */
    void text(String text) {
        bytes(quoted(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Ends a row of at least one field. */
    @HotPath
    void endRow() {
        buffer[end - 1] = '\n';
    }

    /** Makes room for fields of so many bytes in all, no more than the buffer has: they will stand together. */
    @HotPath
    void reserve(int bytes) {
        if (end > BUFFER_BYTES - bytes - 1) {
            flush();
        }
    }

    /** Where the next field will begin. */
    int position() {
        return end;
    }

    /** Copies the fields since a position that was {@linkplain #reserve reserved} with them. */
    @HotPath
    void copySince(int position, byte[] into, int at) {
        System.arraycopy(buffer, position, into, at, end - position);
    }

    /** Fields with their commas, as {@link #copySince} took them, into a room that was reserved. */
    @HotPath
    void fields(byte[] text, int from, int to) {
        System.arraycopy(text, from, buffer, end, to - from);
        end += to - from;
    }

    private void reserve() {
        reserve(MAX_FIELD);
    }

    private void flush() {
        try {
            // The last comma may yet become the end of a line.
            out.write(buffer, 0, end - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer[0] = buffer[end - 1];
        end = 1;
    }

    /** Once a second of the recording: as good as never. */
    private void show(long newSecond) {
        String text = LocalDateTime.ofEpochSecond(newSecond, 0, ZoneOffset.UTC).toString();
        for (int i = 0; i < SECONDS_TEXT; i++) {
            // On a whole minute Java leaves the seconds out.
            secondText[i] = (byte) (i < text.length() ? text.charAt(i) : ":00".charAt(i - text.length()));
        }
        second = newSecond;
    }

    /** Writes what is left and closes the stream. Idempotent. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            out.write(buffer, 0, end);
        }
    }
}

package io.penstock.feeds.itch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Messages with their length in front, gathered in a buffer of fixed size. One thread; allocates nothing per message. */
final class ItchOutput implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    /** Where the type byte of the current message stands. */
    private int message;

    private int end;
    private long written;
    private boolean closed;

    ItchOutput(OutputStream out) {
        this.out = out;
    }

    /** Begins a message; its own fields must all be put before the next one begins. */
    void begin(char type, int length, int locate, long sinceMidnightNs) {
        if (end + Itch.FRAME + length > BUFFER_BYTES) {
            write();
        }
        SHORT.set(buffer, end, (short) length);
        message = end + Itch.FRAME;
        end = message + length;
        putByte(Itch.TYPE, type);
        putShort(Itch.LOCATE, locate);
        putShort(Itch.TRACKING, 0);
        putShort(Itch.TIMESTAMP, (int) (sinceMidnightNs >>> 32));
        putInt(Itch.TIMESTAMP + 2, sinceMidnightNs);
        written++;
    }

    void putByte(int field, int value) {
        buffer[message + field] = (byte) value;
    }

    void putShort(int field, int value) {
        SHORT.set(buffer, message + field, (short) value);
    }

    /** The low four bytes of {@code value}. */
    void putInt(int field, long value) {
        INT.set(buffer, message + field, (int) value);
    }

    void putLong(int field, long value) {
        LONG.set(buffer, message + field, value);
    }

    /** Four letters, first in the highest byte; absent ones become spaces. */
    void putLetters(int field, int letters) {
        for (int i = 0; i < Integer.BYTES; i++) {
            int letter = (letters >>> (Integer.SIZE - Byte.SIZE * (i + 1))) & 0xff;
            putByte(field + i, letter == 0 ? ' ' : letter);
        }
    }

    /** Messages begun so far. */
    long written() {
        return written;
    }

    /** Passes on what there is. The last message must be whole. */
    void flush() {
        try {
            write();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            out.write(buffer, 0, end);
            end = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

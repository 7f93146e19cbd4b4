package io.penstock.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A small day of messages in the framing of Nasdaq's files, laid out by hand after TotalView-ITCH 5.0 (sections 1.1, 1.2.1,
 * 1.3.1, 1.4.4), a microsecond apart from 09:30.
 */
final class ItchDay {
    private static final long OPEN_NS = 34_200_000_000_000L;
    private static final int HEADER_BYTES = 11;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long nanos = OPEN_NS;

    ItchDay systemEvent(char code) {
        return message('S', 12, 0, text -> text.put(11, (byte) code));
    }

    ItchDay directory(int locate, String stock) {
        return message('R', 39, locate, text -> {
            stock(text, 11, stock);
            text.put(19, (byte) 'Q').put(20, (byte) 'N').putInt(21, 100).put(25, (byte) 'N');
            text.put(26, (byte) 'C').put(27, (byte) 'Z').put(28, (byte) ' ').put(29, (byte) 'P');
            text.put(30, (byte) 'N').put(31, (byte) ' ').put(32, (byte) '1').put(33, (byte) 'N');
            text.put(38, (byte) 'N');
        });
    }

    /** {@code price} has four implied decimals. */
    ItchDay add(int locate, long order, char side, int shares, String stock, int price) {
        return message('A', 36, locate, text -> {
            text.putLong(11, order).put(19, (byte) side).putInt(20, shares).putInt(32, price);
            stock(text, 24, stock);
        });
    }

    ItchDay delete(int locate, long order) {
        return message('D', 19, locate, text -> text.putLong(11, order));
    }

    /** A type with its length, of which nothing else is said. */
    ItchDay other(char type, int length) {
        return message(type, length, 0, text -> {});
    }

    /** What follows is so much later. */
    ItchDay later(long seconds) {
        nanos += seconds * 1_000_000_000L;
        return this;
    }

    /** Bytes as they are. */
    ItchDay raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ItchDay message(char type, int length, int locate, Consumer<ByteBuffer> fields) {
        ByteBuffer message = ByteBuffer.allocate(length);
        message.put(0, (byte) type);
        if (length >= HEADER_BYTES) {
            message.putShort(1, (short) locate)
                    .putShort(5, (short) (nanos >>> 32))
                    .putInt(7, (int) nanos);
            nanos += 1_000;
        }
        fields.accept(message);
        bytes.write(length >> 8);
        bytes.write(length);
        bytes.writeBytes(message.array());
        return this;
    }

    private static void stock(ByteBuffer message, int at, String stock) {
        message.put(at, String.format("%-8s", stock).getBytes(StandardCharsets.US_ASCII));
    }
}

package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** A window on a batch in somebody's array, and what its head says; see {@link BatchLayout}. One thread. */
final class Batch {
    private final CRC32C crc = new CRC32C();
    private byte[] bytes = new byte[0];
    private int at;

    /** Puts the window on bytes that {@link #check} called good. */
    @HotPath
    void wrap(byte[] newBytes, int newAt) {
        bytes = newBytes;
        at = newAt;
    }

    /**
     * What is wrong with bytes that should be a batch; null when nothing is.
     *
     * @param available bytes from {@code from} on; never looked behind
     */
    String check(byte[] in, int from, int available) {
        if (available < BatchLayout.PAYLOAD) {
            return "is shorter than the head of a batch";
        }
        if (LittleEndian.getInt(in, from + BatchLayout.MAGIC) != BatchLayout.MAGIC_VALUE) {
            return "is no batch: it does not begin with PSTK";
        }
        int length = LittleEndian.getInt(in, from + BatchLayout.LENGTH);
        if (length < BatchLayout.PAYLOAD || length > available) {
            return "says it has " + length + " bytes of " + available;
        }
        int expected = BatchEncoder.crc(crc, in, from, length);
        int found = LittleEndian.getInt(in, from + BatchLayout.CRC);
        if (expected != found) {
            return String.format("has the checksum %08x where its bytes make %08x", found, expected);
        }
        return null;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Its place in the array. */
    int at() {
        return at;
    }

    int version() {
        return LittleEndian.getShort(bytes, at + BatchLayout.FORMAT_VERSION);
    }

    @HotPath
    byte type() {
        return bytes[at + BatchLayout.TYPE];
    }

    byte flags() {
        return bytes[at + BatchLayout.FLAGS];
    }

    @HotPath
    int length() {
        return LittleEndian.getInt(bytes, at + BatchLayout.LENGTH);
    }

    @HotPath
    int checksum() {
        return LittleEndian.getInt(bytes, at + BatchLayout.CRC);
    }

    @HotPath
    long firstSequence() {
        return LittleEndian.getLong(bytes, at + BatchLayout.FIRST_SEQUENCE);
    }

    @HotPath
    int count() {
        return LittleEndian.getInt(bytes, at + BatchLayout.COUNT);
    }

    /** Number of the first event behind it. */
    @HotPath
    long nextSequence() {
        return firstSequence() + (type() == BatchLayout.EVENTS ? count() : 0);
    }

    int previousCrc() {
        return LittleEndian.getInt(bytes, at + BatchLayout.PREVIOUS_CRC);
    }

    long firstStreamNanos() {
        return LittleEndian.getLong(bytes, at + BatchLayout.FIRST_STREAM_NANOS);
    }

    long lastStreamNanos() {
        return LittleEndian.getLong(bytes, at + BatchLayout.LAST_STREAM_NANOS);
    }

    @HotPath
    long publishedNanos() {
        return LittleEndian.getLong(bytes, at + BatchLayout.PUBLISHED_NANOS);
    }

    int session() {
        return LittleEndian.getInt(bytes, at + BatchLayout.SESSION);
    }

    /** Of a head: what its text says. Empty where it is none. */
    String text() {
        int length = textLength();
        return new String(bytes, at + BatchLayout.PAYLOAD + Integer.BYTES, length, StandardCharsets.UTF_8);
    }

    /** Place in the array of the first record. */
    @HotPath
    int records() {
        return at + BatchLayout.PAYLOAD + (type() == BatchLayout.HEAD ? Integer.BYTES + textLength() : 0);
    }

    /** Place in the array behind the last record. */
    @HotPath
    int end() {
        return at + length();
    }

    private int textLength() {
        int room = length() - BatchLayout.PAYLOAD - Integer.BYTES;
        return room <= 0 ? 0 : Math.max(0, Math.min(room, LittleEndian.getInt(bytes, at + BatchLayout.PAYLOAD)));
    }
}

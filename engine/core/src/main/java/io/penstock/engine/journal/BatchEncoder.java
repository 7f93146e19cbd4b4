package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import io.penstock.engine.ring.SlotImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Writes one batch after the other into its array, as {@link BatchLayout} says. One thread. */
final class BatchEncoder {
    private final RecordEncoder records = new RecordEncoder();
    private final CRC32C crc = new CRC32C();
    private byte[] bytes = new byte[1 << 17];
    private int end;
    private int count;

    /** The batch, from the first byte; another array after {@link #head}. */
    byte[] bytes() {
        return bytes;
    }

    /** Bytes of the batch so far. */
    @HotPath
    int length() {
        return end;
    }

    /** Records in it so far. */
    @HotPath
    int count() {
        return count;
    }

    /** The checksum of the finished batch. */
    @HotPath
    int crc() {
        return LittleEndian.getInt(bytes, BatchLayout.CRC);
    }

    /** Begins an empty batch. */
    @HotPath
    void begin() {
        end = BatchLayout.PAYLOAD;
        count = 0;
        records.reset();
    }

    /** Whether {@link #add} has room for any event. */
    @HotPath
    boolean hasRoom() {
        return bytes.length - end >= RecordEncoder.MOST_BYTES;
    }

    /** Another event; what times it has are known to the batch's head. */
    @HotPath
    void add(SlotImage image) {
        long streamNanos = image.fields()[SlotImage.STREAM];
        if (count == 0) {
            LittleEndian.putLong(bytes, BatchLayout.FIRST_STREAM_NANOS, streamNanos);
        }
        LittleEndian.putLong(bytes, BatchLayout.LAST_STREAM_NANOS, streamNanos);
        end = records.encode(image, bytes, end);
        count++;
    }

    /** The whole payload of a {@link BatchLayout#HEAD}. */
    void head(String text, List<SlotImage> definitions) {
        begin();
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        growTo(end + Integer.BYTES + encoded.length + RecordEncoder.MOST_BYTES);
        LittleEndian.putInt(bytes, end, encoded.length);
        System.arraycopy(encoded, 0, bytes, end + Integer.BYTES, encoded.length);
        end += Integer.BYTES + encoded.length;
        for (SlotImage definition : definitions) {
            growTo(end + RecordEncoder.MOST_BYTES);
            add(definition);
        }
    }

    private void growTo(int most) {
        if (bytes.length < most) {
            bytes = Arrays.copyOf(bytes, Math.max(most, 2 * bytes.length));
        }
    }

    /**
     * Completes the batch.
     *
     * @param previousCrc of the batch of events before it
     * @param publishedNanos when its first event was in the ring
     */
    @HotPath
    void finish(byte type, byte flags, int session, long firstSequence, int previousCrc, long publishedNanos) {
        if (count == 0) {
            LittleEndian.putLong(bytes, BatchLayout.FIRST_STREAM_NANOS, 0);
            LittleEndian.putLong(bytes, BatchLayout.LAST_STREAM_NANOS, 0);
        }
        LittleEndian.putInt(bytes, BatchLayout.MAGIC, BatchLayout.MAGIC_VALUE);
        LittleEndian.putShort(bytes, BatchLayout.FORMAT_VERSION, BatchLayout.VERSION);
        bytes[BatchLayout.TYPE] = type;
        bytes[BatchLayout.FLAGS] = flags;
        LittleEndian.putInt(bytes, BatchLayout.LENGTH, end);
        LittleEndian.putLong(bytes, BatchLayout.FIRST_SEQUENCE, firstSequence);
        LittleEndian.putInt(bytes, BatchLayout.COUNT, count);
        LittleEndian.putInt(bytes, BatchLayout.PREVIOUS_CRC, previousCrc);
        LittleEndian.putLong(bytes, BatchLayout.PUBLISHED_NANOS, publishedNanos);
        LittleEndian.putInt(bytes, BatchLayout.SESSION, session);
        LittleEndian.putInt(bytes, BatchLayout.RESERVED, 0);
        LittleEndian.putInt(bytes, BatchLayout.CRC, crc(crc, bytes, 0, end));
    }

    /** The checksum that a batch should have. */
    @HotPath
    static int crc(CRC32C crc, byte[] bytes, int at, int length) {
        crc.reset();
        crc.update(bytes, at, BatchLayout.CRC);
        int rest = BatchLayout.CRC + Integer.BYTES;
        crc.update(bytes, at + rest, length - rest);
        return (int) crc.getValue();
    }
}

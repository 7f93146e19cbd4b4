package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.event.EventKind;
import io.penstock.engine.ring.SlotImage;
import java.nio.charset.StandardCharsets;

/** Reads events as {@link RecordLayout} says. A total function: any bytes give an event or {@link #MALFORMED}. One thread. */
final class RecordDecoder {
    /** The bytes are no record. */
    static final int MALFORMED = -1;

    private final Expected expected = new Expected();

    /** Begins a batch. */
    @HotPath
    void reset() {
        expected.reset();
    }

    /**
     * Reads a record.
     *
     * @param limit end of the batch; {@code in} has 8 more bytes at least, which are not looked at
     * @return the first byte behind it, or {@link #MALFORMED}
     */
    @HotPath
    int decode(byte[] in, int at, int limit, SlotImage image) {
        if (limit - at < RecordLayout.FIELDS) {
            return MALFORMED;
        }
        int kind = in[at + RecordLayout.KIND];
        int side = in[at + RecordLayout.SIDE];
        int code = in[at + RecordLayout.CODE];
        if (!SlotImage.isKnown(kind, side, code)) {
            return MALFORMED;
        }
        int flags = in[at + RecordLayout.FLAGS];
        image.set(kind, side, flags, code);
        int end = fields(in, at, limit, image);
        return end != MALFORMED && kind == EventKind.DEFINITION.ordinal() ? instrument(in, end, limit, image) : end;
    }

    private int fields(byte[] in, int at, int limit, SlotImage image) {
        long[] fields = image.fields();
        int widths = LittleEndian.getInt(in, at + RecordLayout.WIDTHS);
        int used = image.used();
        int end = at + RecordLayout.FIELDS;
        for (int place = 0; place < SlotImage.FIELDS; place++) {
            if (((used >> place) & 1) == 0) {
                fields[place] = 0;
                continue;
            }
            int width = (widths >> (2 * place)) & 3;
            int bytes = RecordEncoder.bytes(width);
            if (limit - end < bytes) {
                return MALFORMED;
            }
            long difference = difference(in, end, bytes);
            if (place == SlotImage.PRICE && width < 3) {
                difference *= RecordLayout.PRICE_STEP;
            }
            end += bytes;
            fields[place] = expected.of(place, fields) + difference;
            expected.learn(place, fields[place]);
        }
        return end;
    }

    private static long difference(byte[] in, int at, int bytes) {
        // Shifting by 64 is shifting by 0, so nothing has to be cut off for no bytes.
        int unused = Long.SIZE - bytes * Byte.SIZE;
        return bytes == 0 ? 0 : LittleEndian.getLong(in, at) << unused >> unused;
    }

    private static int instrument(byte[] in, int at, int limit, SlotImage image) {
        int venueAt = nameEnd(in, at, limit);
        int end = venueAt == MALFORMED ? MALFORMED : nameEnd(in, venueAt, limit);
        if (end == MALFORMED || limit - end < RecordLayout.INSTRUMENT_BYTES) {
            return MALFORMED;
        }
        long id = image.fields()[SlotImage.INSTRUMENT];
        int priceDecimals = in[end + RecordLayout.PRICE_DECIMALS];
        int quantityDecimals = in[end + RecordLayout.QUANTITY_DECIMALS];
        if (venueAt == at + Short.BYTES
                || id < 0
                || id >= RecordLayout.MOST_INSTRUMENTS
                || priceDecimals < 0
                || priceDecimals > Price.DECIMALS
                || quantityDecimals < 0
                || quantityDecimals > 18) {
            return MALFORMED;
        }
        image.define(new Instrument(
                (int) id,
                name(in, at),
                name(in, venueAt),
                priceDecimals,
                quantityDecimals,
                LittleEndian.getLong(in, end + RecordLayout.LOT_SIZE),
                LittleEndian.getLong(in, end + RecordLayout.VENUE_CODE)));
        return end + RecordLayout.INSTRUMENT_BYTES;
    }

    private static int nameEnd(byte[] in, int at, int limit) {
        if (limit - at < Short.BYTES) {
            return MALFORMED;
        }
        int length = LittleEndian.getShort(in, at);
        return length < 0 || length > limit - at - Short.BYTES ? MALFORMED : at + Short.BYTES + length;
    }

    private static String name(byte[] in, int at) {
        return new String(in, at + Short.BYTES, LittleEndian.getShort(in, at), StandardCharsets.UTF_8);
    }
}

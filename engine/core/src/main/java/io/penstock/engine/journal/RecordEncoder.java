package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.engine.ring.SlotImage;
import java.nio.charset.StandardCharsets;

/** Writes events as {@link RecordLayout} says. One thread. */
final class RecordEncoder {
    /** An instrument whose names are as long as they may be is the longest record. */
    static final int MOST_BYTES = RecordLayout.MOST_BYTES
            + 2 * (Short.BYTES + RecordLayout.MOST_NAME_BYTES)
            + RecordLayout.INSTRUMENT_BYTES
            + Long.BYTES;

    private final Expected expected = new Expected();

    /** Begins a batch. */
    @HotPath
    void reset() {
        expected.reset();
    }

    /**
     * Writes a record. There must be room for {@link #MOST_BYTES}, of which bytes behind the record may be overwritten.
     *
     * @return the first byte behind it
     */
    @HotPath
    int encode(SlotImage image, byte[] out, int at) {
        long[] fields = image.fields();
        int used = image.used();
        int widths = 0;
        int end = at + RecordLayout.FIELDS;
        for (int place = 0; place < SlotImage.FIELDS; place++) {
            if (((used >> place) & 1) != 0) {
                long difference = fields[place] - expected.of(place, fields);
                if (place == SlotImage.PRICE) {
                    long steps = difference / RecordLayout.PRICE_STEP;
                    boolean isShort = steps * RecordLayout.PRICE_STEP == difference && (int) steps == steps;
                    difference = isShort ? steps : difference;
                    // A long price says so by its width, however small the number is.
                    widths |= (isShort ? width(difference) : 3) << (2 * place);
                } else {
                    widths |= width(difference) << (2 * place);
                }
                LittleEndian.putLong(out, end, difference);
                end += bytes((widths >> (2 * place)) & 3);
                expected.learn(place, fields[place]);
            }
        }
        LittleEndian.putInt(out, at + RecordLayout.WIDTHS, widths);
        out[at + RecordLayout.KIND] = image.kind();
        out[at + RecordLayout.SIDE] = image.side();
        out[at + RecordLayout.FLAGS] = image.flags();
        out[at + RecordLayout.CODE] = image.code();
        return image.definition() == null ? end : instrument(image.definition(), out, end);
    }

    private static int width(long difference) {
        return difference == 0 ? 0 : (short) difference == difference ? 1 : (int) difference == difference ? 2 : 3;
    }

    /** Of a width: 0, 2, 4 or 8. */
    @HotPath
    static int bytes(int width) {
        return (1 << width) & ~1;
    }

    private static int instrument(Instrument instrument, byte[] out, int at) {
        int end = name(instrument.venue(), out, name(instrument.symbol(), out, at));
        out[end + RecordLayout.PRICE_DECIMALS] = (byte) instrument.priceDecimals();
        out[end + RecordLayout.QUANTITY_DECIMALS] = (byte) instrument.quantityDecimals();
        LittleEndian.putLong(out, end + RecordLayout.LOT_SIZE, instrument.lotSize());
        LittleEndian.putLong(out, end + RecordLayout.VENUE_CODE, instrument.venueCode());
        return end + RecordLayout.INSTRUMENT_BYTES;
    }

    private static int name(String name, byte[] out, int at) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        if (text.length > RecordLayout.MOST_NAME_BYTES) {
            throw new IllegalArgumentException(name.substring(0, 40) + "...: a name of " + text.length
                    + " bytes; a journal keeps " + RecordLayout.MOST_NAME_BYTES);
        }
        LittleEndian.putShort(out, at, text.length);
        System.arraycopy(text, 0, out, at + Short.BYTES, text.length);
        return at + Short.BYTES + text.length;
    }
}

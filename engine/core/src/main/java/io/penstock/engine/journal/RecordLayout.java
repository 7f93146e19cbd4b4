package io.penstock.engine.journal;

import io.penstock.engine.ring.SlotImage;

/**
 * Where what stands in a record, which is one event. Little-endian, offsets from its first byte. A head of 8 bytes, then
 * the ten fields of {@link SlotImage} in the order of their places, each of 0, 2, 4 or 8 bytes as the head says, then of a
 * definition its instrument.
 *
 * <p>A field holds the difference from what is expected of it, sign-extended; 0 bytes mean as expected. Expected are: of the
 * instrument, both times, order id, new order id and the extra field what the last record of the batch that used it held;
 * of stream time this record's receive time, or where there is none its exchange time; of the sequence one more than
 * before; of the quantity 0. A price of 2 or 4 bytes counts hundred-thousandths of the unit, 1e-4, from the last price; one
 * of 8 bytes counts 1e-9. At the beginning of a batch all are 0, and the receive time is {@code Time.NONE}.
 */
final class RecordLayout {
    static final int WIDTHS = 0; // 4 bytes: 2 bits for each field, from the lowest: 0, 1, 2, 3 for 0, 2, 4, 8 bytes
    static final int KIND = 4; // 1 byte: ordinal of EventKind
    static final int SIDE = 5; // 1 byte: ordinal of Side, or of Notice.Type; 0 where unused
    static final int FLAGS = 6; // 1 byte: those of a slot of the ring
    static final int CODE = 7; // 1 byte: meaning by kind; 0 where unused
    static final int FIELDS = 8;

    /** Units of 1e-9 in a step of a short price. */
    static final long PRICE_STEP = 100_000;

    /** Head and ten fields of 8 bytes. */
    static final int MOST_BYTES = FIELDS + SlotImage.FIELDS * Long.BYTES;

    // After the fields of a definition: symbol and venue, each 2 bytes length and UTF-8, then:
    static final int PRICE_DECIMALS = 0; // 1 byte
    static final int QUANTITY_DECIMALS = 1; // 1 byte
    static final int LOT_SIZE = 2; // 8 bytes
    static final int VENUE_CODE = 10; // 8 bytes
    static final int INSTRUMENT_BYTES = 18;

    /** Of a symbol or a venue, in UTF-8. */
    static final int MOST_NAME_BYTES = 1 << 12;

    /** Ids of instruments are below it, so that no id has to be trusted. */
    static final int MOST_INSTRUMENTS = 1 << 22;

    private RecordLayout() {}
}

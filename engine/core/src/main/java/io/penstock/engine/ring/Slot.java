package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;

/**
 * What a place of the ring holds, apart from what it means: {@link RingEvent} says that. Eight longs, one cache line, are all
 * that most lanes read of an event; receive time and sequence are kept beside it. Places of a ring follow one another in memory:
 * so the processor fetches the next ones by itself, and a feed and a lane exchange one line an event.
 *
 * <p>A slot is a window on the places of a ring, which can be {@link #move moved}, or has a place of its own. The writer has one
 * window and each reader another; what is seen through them is safe by the ring's sequences.
 */
class Slot {
    private static final int LONGS_SHIFT = 3;
    private static final int LONGS = 1 << LONGS_SHIFT;
    private static final int STREAM = 0;
    private static final int TS_EVENT = 1;
    private static final int ORDER = 2;
    private static final int NEW_ORDER = 3;
    private static final int PRICE = 4;
    private static final int QUANTITY = 5;
    private static final int EXTRA = 6;
    /** Above the instrument, below four bytes: detail, flags, side, kind. */
    private static final int CODES = 7;

    private static final int SIDE_SHIFT = 8;
    private static final int FLAGS_SHIFT = 16;
    private static final int DETAIL_SHIFT = 24;
    private static final int INSTRUMENT_SHIFT = 32;

    /** An array's elements begin 16 bytes into it, large arrays at a cache line: so no slot spans two. */
    private static final int FIRST = 6;

    private final long[] words;
    /** Receive time and sequence. */
    private final long[] rest;

    private final Instrument[] definitions;
    private int at = FIRST;

    /** A place of its own. */
    Slot() {
        this(1);
    }

    /** The first of so many places, a power of two. */
    Slot(int places) {
        words = new long[FIRST + LONGS * places];
        rest = new long[2 * places];
        definitions = new Instrument[places];
    }

    /** Another window on the same places. */
    Slot(Slot places) {
        words = places.words;
        rest = places.rest;
        definitions = places.definitions;
    }

    /** Shows the place of a position in the stream from now on. */
    @HotPath
    final void move(long position) {
        at = FIRST + LONGS * place(position);
    }

    /** Fills in what every event has; the side and the detail are 0. */
    @HotPath
    final void stamp(
            int kind, int flags, int instrumentId, long tsEvent, long tsRecv, long streamNanos, long sequence) {
        long[] to = words;
        to[at + CODES] = (long) instrumentId << INSTRUMENT_SHIFT | (long) (flags & 0xff) << FLAGS_SHIFT | kind;
        to[at + STREAM] = streamNanos;
        to[at + TS_EVENT] = tsEvent;
        int place = place();
        rest[2 * place] = tsRecv;
        rest[2 * place + 1] = sequence;
    }

    @HotPath
    final void set(long orderId, long newOrderId, long price, long quantity) {
        long[] to = words;
        to[at + ORDER] = orderId;
        to[at + NEW_ORDER] = newOrderId;
        to[at + PRICE] = price;
        to[at + QUANTITY] = quantity;
    }

    @HotPath
    final void extra(long extra) {
        words[at + EXTRA] = extra;
    }

    /** Once after {@link #stamp}. */
    @HotPath
    final void sideCode(int side) {
        words[at + CODES] |= (long) side << SIDE_SHIFT;
    }

    /** Once after {@link #stamp}. */
    @HotPath
    final void detailCode(int detail) {
        words[at + CODES] |= (detail & 0xffL) << DETAIL_SHIFT;
    }

    /** Adds a flag. */
    @HotPath
    final void flag(int flag) {
        words[at + CODES] |= (long) flag << FLAGS_SHIFT;
    }

    final void streamNanos(long streamNanos) {
        words[at + STREAM] = streamNanos;
    }

    final void definition(Instrument instrument) {
        definitions[place()] = instrument;
    }

    /** Takes over all that another holds, but with other flags. */
    final void take(Slot other, int flags) {
        stamp(
                other.kindCode(),
                flags,
                other.instrumentId(),
                other.tsEvent(),
                other.tsRecv(),
                other.streamNanos(),
                other.sequence());
        set(other.orderId(), other.newOrderId(), other.price(), other.quantity());
        extra(other.extra());
        sideCode(other.sideCode());
        detailCode(other.detailCode());
        definition(other.definition());
    }

    /** The ordinal of the event's kind. */
    @HotPath
    public final int kindCode() {
        return (byte) words[at + CODES];
    }

    /** The ordinal of its side, or of the type of a notice. */
    @HotPath
    public final int sideCode() {
        return (byte) (words[at + CODES] >>> SIDE_SHIFT);
    }

    final int flags() {
        return (byte) (words[at + CODES] >>> FLAGS_SHIFT);
    }

    /** An ordinal or a letter; which by kind. */
    final int detailCode() {
        return (byte) (words[at + CODES] >>> DETAIL_SHIFT);
    }

    @HotPath
    public final int instrumentId() {
        return (int) (words[at + CODES] >>> INSTRUMENT_SHIFT);
    }

    @HotPath
    public final long tsEvent() {
        return words[at + TS_EVENT];
    }

    @HotPath
    public final long tsRecv() {
        return rest[2 * place()];
    }

    @HotPath
    public final long streamNanos() {
        return words[at + STREAM];
    }

    @HotPath
    public final long sequence() {
        return rest[2 * place() + 1];
    }

    @HotPath
    public final long orderId() {
        return words[at + ORDER];
    }

    @HotPath
    public final long newOrderId() {
        return words[at + NEW_ORDER];
    }

    @HotPath
    public final long price() {
        return words[at + PRICE];
    }

    @HotPath
    public final long quantity() {
        return words[at + QUANTITY];
    }

    final long extra() {
        return words[at + EXTRA];
    }

    final Instrument definition() {
        return definitions[place()];
    }

    private int place() {
        return (at - FIRST) >> LONGS_SHIFT;
    }

    private int place(long position) {
        return (int) position & (definitions.length - 1);
    }
}

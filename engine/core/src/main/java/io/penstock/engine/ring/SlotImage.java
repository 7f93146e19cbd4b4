package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.EventWriter;
import java.util.Arrays;

/**
 * What a slot of the ring says, apart from the ring: ten numbers, four small codes and an instrument, and of these only
 * what the event's kind uses. So the same event gives the same image, whatever its slot held before. One thread.
 */
public final class SlotImage {
    /** Number of fields. */
    public static final int FIELDS = 10;

    /** Places in {@link #fields}. */
    public static final int INSTRUMENT = 0;

    public static final int TS_EVENT = 1;
    public static final int TS_RECV = 2;
    public static final int STREAM = 3;
    public static final int SEQUENCE = 4;
    public static final int ORDER = 5;
    public static final int NEW_ORDER = 6;
    public static final int PRICE = 7;
    public static final int QUANTITY = 8;
    public static final int EXTRA = 9;

    private static final EventKind[] KINDS = EventKind.values();
    private static final int HEADER = bits(INSTRUMENT, TS_EVENT, TS_RECV, STREAM, SEQUENCE);
    private static final int USES_SIDE = 1 << FIELDS;
    private static final int USES_CODE = 1 << (FIELDS + 1);
    private static final int[] USED =
            Arrays.stream(KINDS).mapToInt(SlotImage::usedBy).toArray();
    /** What a message adds that says where an order rests. */
    private static final int USED_FOR_PLACE = bits(QUANTITY, EXTRA) | USES_SIDE;

    private final long[] fields = new long[FIELDS];
    private byte kind;
    private byte side;
    private byte flags;
    private byte code;
    private Instrument definition;
    private final RingEvent slot = new RingEvent();

    /** The fields, by place; those that are not {@link #used} are 0. */
    public long[] fields() {
        return fields;
    }

    /** Ordinal of the {@link EventKind}. */
    public byte kind() {
        return kind;
    }

    /** Ordinal of a side, or of the type of a notice; 0 when the kind uses none. */
    public byte side() {
        return side;
    }

    /** End of group and whatever else a slot is flagged with. */
    public byte flags() {
        return flags;
    }

    /** Meaning by kind; 0 when it uses none. */
    public byte code() {
        return code;
    }

    /** Of a definition. */
    public Instrument definition() {
        return definition;
    }

    /** Whether it is the last event of its group. */
    public boolean endsGroup() {
        return (flags & RingEvent.END_OF_GROUP) != 0;
    }

    /** Which fields the kind uses: bit {@code n} for place {@code n}. */
    @HotPath
    public int used() {
        return used(kind, flags);
    }

    /** Which fields an event of a kind and flags uses. */
    @HotPath
    public static int used(int kind, int flags) {
        return USED[kind] | ((flags & RingEvent.SAYS_WHERE) != 0 ? USED_FOR_PLACE : 0);
    }

    /** Copies an event out of its slot. */
    @HotPath
    public void take(RingEvent e) {
        kind = (byte) e.kindCode();
        flags = (byte) e.flags();
        int used = used(kind, flags);
        side = (used & USES_SIDE) != 0 ? (byte) e.sideCode() : 0;
        code = (used & USES_CODE) != 0 ? (byte) e.detailCode() : 0;
        definition = e.isDefinition() ? e.definition() : null;
        fields[INSTRUMENT] = e.instrumentId();
        fields[TS_EVENT] = e.tsEvent();
        fields[TS_RECV] = e.tsRecv();
        fields[STREAM] = e.streamNanos();
        fields[SEQUENCE] = e.sequence();
        fields[ORDER] = ifUsed(used, ORDER, e.orderId());
        fields[NEW_ORDER] = ifUsed(used, NEW_ORDER, e.newOrderId());
        fields[PRICE] = ifUsed(used, PRICE, e.price());
        fields[QUANTITY] = ifUsed(used, QUANTITY, e.quantity());
        fields[EXTRA] = ifUsed(used, EXTRA, e.extra());
    }

    /** Says what an event is; its {@link #fields} are set apart. */
    @HotPath
    public void set(int newKind, int newSide, int newFlags, int newCode) {
        kind = (byte) newKind;
        side = (byte) newSide;
        flags = (byte) newFlags;
        code = (byte) newCode;
        definition = null;
    }

    /** Of a definition. */
    public void define(Instrument instrument) {
        definition = instrument;
    }

    /** The same event, for good. */
    public SlotImage copy() {
        SlotImage copy = new SlotImage();
        System.arraycopy(fields, 0, copy.fields, 0, FIELDS);
        copy.set(kind, side, flags, code);
        copy.definition = definition;
        return copy;
    }

    /** Whether the codes are within what the enumerations of this version know. */
    public static boolean isKnown(int kind, int side, int code) {
        return kind >= 0
                && kind < KINDS.length
                && KINDS[kind] != EventKind.END
                && side >= 0
                && side < SlotReading.sides(KINDS[kind])
                && (code & 0xff) < SlotReading.codes(KINDS[kind]);
    }

    /**
     * Writes the event as a feed would, with its header, and the end of its group. To a ring's own writer it also says what
     * no feed can: that the event lies before the window that was played, or that a definition is of an instrument of which
     * nothing follows.
     *
     * @param instrumentId of the instrument in the writer's stream
     */
    @HotPath
    public void writeTo(EventWriter out, int instrumentId) {
        if (out instanceof SlotWriter slots) {
            slots.markLike(flags);
        }
        out.header(fields[TS_EVENT], fields[TS_RECV], fields[SEQUENCE], fields[STREAM]);
        slot.stamp(kind, flags, instrumentId, fields[TS_EVENT], fields[TS_RECV], fields[STREAM], fields[SEQUENCE]);
        slot.sideCode(side);
        slot.detailCode(code);
        slot.definition(definition);
        slot.set(fields[ORDER], fields[NEW_ORDER], fields[PRICE], fields[QUANTITY]);
        slot.extra(fields[EXTRA]);
        SlotReading.write(slot, out);
        if ((flags & RingEvent.FILTERED_OUT) != 0 && out instanceof SlotWriter writer) {
            writer.filterOut(instrumentId);
        }
        if ((flags & RingEvent.END_OF_GROUP) != 0) {
            out.endGroup();
        }
    }

    private static long ifUsed(int used, int place, long value) {
        return ((used >> place) & 1) != 0 ? value : 0;
    }

    private static int usedBy(EventKind kind) {
        return HEADER
                | switch (kind) {
                    case ORDER_ADD -> bits(ORDER, PRICE, QUANTITY, EXTRA) | USES_SIDE;
                    case ORDER_REDUCE -> bits(ORDER, QUANTITY);
                    case ORDER_DELETE -> bits(ORDER);
                    case ORDER_REPLACE, ORDER_EXECUTE -> bits(ORDER, NEW_ORDER, PRICE, QUANTITY);
                    case LEVEL -> bits(PRICE, QUANTITY, EXTRA) | USES_SIDE;
                    case QUOTE -> bits(ORDER, NEW_ORDER, PRICE, QUANTITY);
                    case TRADE -> bits(NEW_ORDER, PRICE, QUANTITY) | USES_SIDE | USES_CODE;
                    case TRADE_BUST -> bits(NEW_ORDER);
                    case STATUS -> bits(EXTRA) | USES_CODE;
                    case IMBALANCE -> bits(ORDER, NEW_ORDER, PRICE, QUANTITY, EXTRA) | USES_SIDE | USES_CODE;
                    case NOTICE -> bits(ORDER, NEW_ORDER, PRICE, EXTRA) | USES_SIDE | USES_CODE;
                    case DEFINITION -> bits(EXTRA) | USES_CODE;
                    case SESSION -> USES_CODE;
                    case GAP -> bits(ORDER, QUANTITY, EXTRA);
                    case BAR -> bits(ORDER, NEW_ORDER, PRICE, QUANTITY, EXTRA) | USES_CODE;
                    case BOOK_CLEAR, END -> 0;
                };
    }

    private static int bits(int... places) {
        int bits = 0;
        for (int place : places) {
            bits |= 1 << place;
        }
        return bits;
    }
}

package io.penstock.engine.order;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Instruments;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.strategy.OrderType;
import io.penstock.api.strategy.TimeInForce;
import java.util.ArrayList;
import java.util.List;

/** The intents of one strategy, kept in their order: 64 bytes each. Written by its lane, read after the end. */
public final class Intents {
    private static final int PER_CHUNK = 1_024;

    private final List<long[]> chunks = new ArrayList<>();
    private final Instruments instruments;
    private int size;

    /** @param instruments of the stream that they are about */
    Intents(Instruments instruments) {
        this.instruments = instruments;
    }

    @HotPath
    void add(long[] from, int offset) {
        if (size % PER_CHUNK == 0) {
            chunks.add(new long[PER_CHUNK * Intent.LONGS]);
        }
        int at = size % PER_CHUNK * Intent.LONGS;
        System.arraycopy(from, offset, chunks.get(size / PER_CHUNK), at, Intent.LONGS);
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Place in the stream of the event during which it was sent. {@code i} from 0, as in all that follow. */
    public long position(int i) {
        return get(i, Intent.POSITION);
    }

    /** Stream time in ns since the epoch. */
    public long streamNanos(int i) {
        return get(i, Intent.STREAM_NANOS);
    }

    /** What is wanted: {@code new}, {@code replace} or {@code cancel}. */
    public String action(int i) {
        return switch (Intent.action(terms(i))) {
            case NEW -> "new";
            case REPLACE -> "replace";
            case CANCEL -> "cancel";
        };
    }

    /** Id of the order. */
    public long clientOrderId(int i) {
        return get(i, Intent.CLIENT_ORDER_ID);
    }

    /** The strategy's own number. */
    public long tag(int i) {
        return get(i, Intent.TAG);
    }

    /** Limit at scale 1e-9; {@link io.penstock.api.Price#NONE} where it has none. */
    public long price(int i) {
        return get(i, Intent.PRICE);
    }

    /** Stop price at scale 1e-9; {@link io.penstock.api.Price#NONE} where it has none. */
    public long stopPrice(int i) {
        return get(i, Intent.STOP_PRICE);
    }

    /** In all; of a cancel what was left. */
    public long quantity(int i) {
        return get(i, Intent.QUANTITY);
    }

    /** Dense id of the instrument. */
    public int instrumentId(int i) {
        return Intent.instrumentId(terms(i));
    }

    /** The instrument. */
    public Instrument instrument(int i) {
        return instruments.get(instrumentId(i));
    }

    /** Whether it buys or sells. */
    public Side side(int i) {
        return Intent.side(terms(i));
    }

    /** How it may trade. */
    public OrderType type(int i) {
        return Intent.type(terms(i));
    }

    /** How long it stays. */
    public TimeInForce timeInForce(int i) {
        return Intent.timeInForce(terms(i));
    }

    /** Whether it must not take. */
    public boolean isPostOnly(int i) {
        return Intent.isPostOnly(terms(i));
    }

    /** Whether the engine cancelled it, because the strategy went into quarantine. */
    public boolean isByEngine(int i) {
        return Intent.isByEngine(terms(i));
    }

    /** All that it says, for people: {@code #17 new 1 AAPL BUY 100 LIMIT 100.01 DAY}. */
    public String text(int i) {
        StringBuilder text = new StringBuilder("#" + position(i) + " " + action(i) + " " + clientOrderId(i) + " "
                + instrument(i).symbol() + " " + side(i) + " " + quantity(i) + " " + type(i));
        if (type(i).hasStopPrice()) {
            text.append(" from ").append(Price.format(stopPrice(i)));
        }
        if (type(i).hasPrice()) {
            text.append(' ').append(Price.format(price(i)));
        }
        text.append(' ').append(timeInForce(i));
        text.append(isPostOnly(i) ? " post-only" : "");
        text.append(tag(i) == 0 ? "" : " tag " + tag(i));
        return text.append(isByEngine(i) ? " by the engine" : "").toString();
    }

    /** Place of the first one that differs from another's; the shorter size when one is the other's beginning; -1 if equal. */
    public int firstDifference(Intents other) {
        int common = Math.min(size, other.size);
        for (int i = 0; i < common; i++) {
            for (int field = 0; field < Intent.LONGS; field++) {
                if (get(i, field) != other.get(i, field)) {
                    return i;
                }
            }
        }
        return size == other.size ? -1 : common;
    }

    Instruments instruments() {
        return instruments;
    }

    /** Copies one out, in the layout of {@link Intent}. */
    void copy(int i, long[] to) {
        System.arraycopy(chunks.get(i / PER_CHUNK), i % PER_CHUNK * Intent.LONGS, to, 0, Intent.LONGS);
    }

    private long terms(int i) {
        return get(i, Intent.TERMS);
    }

    private long get(int i, int field) {
        return chunks.get(i / PER_CHUNK)[i % PER_CHUNK * Intent.LONGS + field];
    }
}

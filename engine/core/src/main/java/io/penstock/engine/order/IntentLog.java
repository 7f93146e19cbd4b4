package io.penstock.engine.order;

import io.penstock.api.HotPath;
import io.penstock.api.Instruments;
import io.penstock.api.strategy.Refusal;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The intents of one strategy in sequence: counted, hashed, and kept where that is asked for. Lane thread. */
public final class IntentLog {
    /** Hashed together: a digest takes many blocks at once faster than one by one. */
    private static final int HASHED_TOGETHER = 64;

    private final MessageDigest digest = sha256();
    private final byte[] bytes = new byte[HASHED_TOGETHER * Intent.BYTES];
    private final LongBuffer unhashed = ByteBuffer.wrap(bytes).asLongBuffer();
    private final long[] intent = new long[Intent.LONGS];
    private final long[] counts = new long[Intent.Action.values().length];
    private final long[] refused = new long[Refusal.values().length];
    private final SamePosition held;
    private final Intents kept;

    private IntentLog(boolean byInstrument, Intents kept) {
        this.held = byInstrument ? new SamePosition() : null;
        this.kept = kept;
    }

    /** Of a strategy that does such a part. {@code instruments} are those of its stream. */
    public static IntentLog of(Part part, Instruments instruments) {
        return new IntentLog(part.byInstrument(), part.keepsIntents() ? new Intents(instruments) : null);
    }

    /** A new order. */
    @HotPath
    public void send(long position, long nanos, OpenOrder order) {
        write(Intent.Action.NEW, position, nanos, order, order.quantity(), false);
    }

    /** Other terms of an order, which has them already. */
    @HotPath
    public void replace(long position, long nanos, OpenOrder order) {
        write(Intent.Action.REPLACE, position, nanos, order, order.quantity(), false);
    }

    /** The end of an order. {@code byEngine} when not the strategy wants it. */
    @HotPath
    public void cancel(long position, long nanos, OpenOrder order, boolean byEngine) {
        write(Intent.Action.CANCEL, position, nanos, order, order.leavesQuantity(), byEngine);
    }

    /** What was not let out. @return the result that tells the strategy */
    @HotPath
    public long refuse(Refusal reason) {
        refused[reason.ordinal()]++;
        return reason.code();
    }

    /** What was recorded so far, where that is kept. */
    public Optional<Intents> intents() {
        return Optional.ofNullable(kept);
    }

    /** After the last intent; once. {@code open} orders are left. */
    public OrdersReport finish(int open) {
        release();
        hash();
        Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
        for (Refusal reason : Refusal.values()) {
            if (refused[reason.ordinal()] > 0) {
                refusals.put(reason, refused[reason.ordinal()]);
            }
        }
        return new OrdersReport(
                counts[Intent.Action.NEW.ordinal()],
                counts[Intent.Action.REPLACE.ordinal()],
                counts[Intent.Action.CANCEL.ordinal()],
                refusals,
                open,
                HexFormat.of().formatHex(digest.digest()),
                intents());
    }

    private void write(
            Intent.Action action, long position, long nanos, OpenOrder order, long quantity, boolean byEngine) {
        intent[Intent.POSITION] = position;
        intent[Intent.STREAM_NANOS] = nanos;
        intent[Intent.CLIENT_ORDER_ID] = order.clientOrderId();
        intent[Intent.TAG] = order.tag();
        intent[Intent.PRICE] = order.price();
        intent[Intent.STOP_PRICE] = order.stopPrice();
        intent[Intent.QUANTITY] = quantity;
        intent[Intent.TERMS] = Intent.terms(action, order, byEngine);
        write(intent);
    }

    /** The next one, in the layout of {@link Intent}. */
    @HotPath
    void write(long[] next) {
        counts[Intent.action(next[Intent.TERMS]).ordinal()]++;
        if (held == null) {
            record(next, 0);
            return;
        }
        if (held.isOfAnother(next[Intent.POSITION])) {
            release();
        }
        held.add(next);
    }

    private void release() {
        if (held != null) {
            held.sort();
            for (int i = 0; i < held.size(); i++) {
                record(held.intents(), held.place(i) * Intent.LONGS);
            }
            held.clear();
        }
    }

    private void record(long[] from, int offset) {
        if (!unhashed.hasRemaining()) {
            hash();
        }
        unhashed.put(from, offset, Intent.LONGS);
        if (kept != null) {
            kept.add(from, offset);
        }
    }

    private void hash() {
        digest.update(bytes, 0, unhashed.position() * Long.BYTES);
        unhashed.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

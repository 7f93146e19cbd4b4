package io.penstock.engine.order;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.strategy.OrderType;
import io.penstock.api.strategy.TimeInForce;

/**
 * The layout of an intent in a record and in a hash: eight longs, in a hash big-endian, 64 bytes in all.
 *
 * <pre>
 *  0  position in the stream, from 0
 *  8  stream time, ns since the epoch
 * 16  client order id
 * 24  tag
 * 32  price, scale 1e-9; Long.MAX_VALUE for none
 * 40  stop price, as the price
 * 48  quantity; of a cancel what was left
 * 56  instrument id, 4 bytes; then a byte each: action and side (4 bits each), type, time in force, flags
 * </pre>
 */
final class Intent {
    static final int LONGS = 8;
    static final int BYTES = LONGS * Long.BYTES;

    static final int POSITION = 0;
    static final int STREAM_NANOS = 1;
    static final int CLIENT_ORDER_ID = 2;
    static final int TAG = 3;
    static final int PRICE = 4;
    static final int STOP_PRICE = 5;
    static final int QUANTITY = 6;
    static final int TERMS = 7;

    private static final int POST_ONLY = 1;
    private static final int BY_ENGINE = 2;

    /** What is wanted. */
    enum Action {
        NEW,
        REPLACE,
        CANCEL;

        private static final Action[] BY_CODE = values();
    }

    private Intent() {}

    @HotPath
    static long terms(Action action, OpenOrder order, boolean byEngine) {
        return (long) order.instrumentId() << 32
                | action.ordinal() << 28
                | order.side().ordinal() << 24
                | order.type().ordinal() << 16
                | order.timeInForce().ordinal() << 8
                | (order.isPostOnly() ? POST_ONLY : 0)
                | (byEngine ? BY_ENGINE : 0);
    }

    static int instrumentId(long terms) {
        return (int) (terms >>> 32);
    }

    static Action action(long terms) {
        return Action.BY_CODE[(int) (terms >>> 28) & 0xF];
    }

    static Side side(long terms) {
        return Side.of((int) (terms >>> 24) & 0xF);
    }

    static OrderType type(long terms) {
        return OrderType.of((int) (terms >>> 16) & 0xFF);
    }

    static TimeInForce timeInForce(long terms) {
        return TimeInForce.of((int) (terms >>> 8) & 0xFF);
    }

    static boolean isPostOnly(long terms) {
        return (terms & POST_ONLY) != 0;
    }

    static boolean isByEngine(long terms) {
        return (terms & BY_ENGINE) != 0;
    }
}

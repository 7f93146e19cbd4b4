package io.penstock.feeds.itch;

import static io.penstock.feeds.itch.ItchUnits.UNFIT;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.event.OrderEvent;

/** The order messages of {@link ItchSink}. */
final class ItchOrders {
    private final ItchSink sink;
    private final ItchOutput out;

    ItchOrders(ItchSink sink, ItchOutput out) {
        this.sink = sink;
        this.out = out;
    }

    /** False, with nothing written, when a value does not fit its field. */
    @HotPath
    boolean put(OrderEvent order) {
        return switch (order.kind()) {
            case ORDER_ADD -> add(order);
            case ORDER_REDUCE -> reduce(order);
            case ORDER_DELETE -> delete(order);
            case ORDER_REPLACE -> replace(order);
            case ORDER_EXECUTE -> execute(order);
            default -> false;
        };
    }

    private boolean add(OrderEvent order) {
        int participant = order.participant();
        char type = participant == 0 ? Itch.ADD : Itch.ADD_ATTRIBUTED;
        int length = participant == 0 ? Itch.ADD_LENGTH : Itch.ADD_ATTRIBUTED_LENGTH;
        long price4 = ItchUnits.price4(order.price());
        long shares = ItchUnits.u32(order.quantity());
        boolean fits = order.side() != Side.NONE && price4 != UNFIT && shares != UNFIT;
        if (!fits || !sink.begin(type, length, order.instrumentId())) {
            return false;
        }
        out.putLong(Itch.ADD_ORDER, order.orderId());
        out.putByte(Itch.ADD_SIDE, order.side() == Side.BUY ? 'B' : 'S');
        out.putInt(Itch.ADD_SHARES, shares);
        sink.putStock(Itch.ADD_STOCK, order.instrumentId());
        out.putInt(Itch.ADD_PRICE, price4);
        if (participant != 0) {
            out.putLetters(Itch.ADD_PARTICIPANT, participant);
        }
        return true;
    }

    private boolean reduce(OrderEvent order) {
        long shares = ItchUnits.u32(order.quantity());
        if (shares == UNFIT || !sink.begin(Itch.CANCEL, Itch.CANCEL_LENGTH, order.instrumentId())) {
            return false;
        }
        out.putLong(Itch.CANCEL_ORDER, order.orderId());
        out.putInt(Itch.CANCEL_SHARES, shares);
        return true;
    }

    private boolean delete(OrderEvent order) {
        if (!sink.begin(Itch.DELETE, Itch.DELETE_LENGTH, order.instrumentId())) {
            return false;
        }
        out.putLong(Itch.DELETE_ORDER, order.orderId());
        return true;
    }

    private boolean replace(OrderEvent order) {
        long price4 = ItchUnits.price4(order.price());
        long shares = ItchUnits.u32(order.quantity());
        boolean fits = price4 != UNFIT && shares != UNFIT;
        if (!fits || !sink.begin(Itch.REPLACE, Itch.REPLACE_LENGTH, order.instrumentId())) {
            return false;
        }
        out.putLong(Itch.REPLACE_ORDER, order.orderId());
        out.putLong(Itch.REPLACE_NEW_ORDER, order.newOrderId());
        out.putInt(Itch.REPLACE_SHARES, shares);
        out.putInt(Itch.REPLACE_PRICE, price4);
        return true;
    }

    /** Type C only where the price differs from the order's own or the execution does not print (section 1.4.2). */
    private boolean execute(OrderEvent order) {
        boolean plain = order.printable() && order.executionPrice() == order.price();
        char type = plain ? Itch.EXECUTE : Itch.EXECUTE_WITH_PRICE;
        int length = plain ? Itch.EXECUTE_LENGTH : Itch.EXECUTE_WITH_PRICE_LENGTH;
        long price4 = plain ? 0 : ItchUnits.price4(order.executionPrice());
        long shares = ItchUnits.u32(order.quantity());
        boolean fits = price4 != UNFIT && shares != UNFIT;
        if (!fits || !sink.begin(type, length, order.instrumentId())) {
            return false;
        }
        out.putLong(Itch.EXECUTE_ORDER, order.orderId());
        out.putInt(Itch.EXECUTE_SHARES, shares);
        out.putLong(Itch.EXECUTE_MATCH, order.tradeId());
        if (!plain) {
            out.putByte(Itch.EXECUTE_PRINTABLE, order.printable() ? 'Y' : 'N');
            out.putInt(Itch.EXECUTE_PRICE, price4);
        }
        return true;
    }
}

package io.penstock.engine.testkit;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.strategy.OrderType;
import io.penstock.engine.order.Intents;

/** Holds what a strategy sends to what a test expects, one by one in sequence. */
final class ExpectedOrders {
    private final Intents sent;
    private int next;

    ExpectedOrders(Intents sent) {
        this.sent = sent;
    }

    void order(Side side, OrderType type, long price, long quantity) {
        String wanted = "a new " + type + " order, " + side + " " + quantity + atPrice(price);
        int i = take(wanted);
        boolean same = sent.action(i).equals("new")
                && sent.side(i) == side
                && sent.type(i) == type
                && sent.price(i) == price
                && sent.quantity(i) == quantity;
        require(same, wanted, i);
    }

    void replace(long price, long quantity) {
        String wanted = "a replace to " + quantity + atPrice(price);
        int i = take(wanted);
        require(sent.action(i).equals("replace") && sent.price(i) == price && sent.quantity(i) == quantity, wanted, i);
    }

    void cancel(long clientOrderId) {
        String wanted = "a cancel of order " + clientOrderId;
        int i = take(wanted);
        require(sent.action(i).equals("cancel") && sent.clientOrderId(i) == clientOrderId, wanted, i);
    }

    void nothing() {
        if (next < sent.size()) {
            throw new AssertionError("expected no further order, but it sent " + sent.text(next));
        }
    }

    private int take(String wanted) {
        if (next == sent.size()) {
            throw new AssertionError("expected " + wanted + ", but it sent nothing after "
                    + (next == 0 ? "its start" : sent.text(next - 1)));
        }
        return next++;
    }

    private void require(boolean same, String wanted, int i) {
        if (!same) {
            throw new AssertionError("expected " + wanted + ", but it sent " + sent.text(i));
        }
    }

    private static String atPrice(long price) {
        return price == Price.NONE ? "" : " at " + Price.format(price);
    }
}

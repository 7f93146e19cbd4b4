package io.penstock.engine.book;

import io.penstock.api.Side;

/** One price level: totals, and its orders from the one that trades first to the last. */
final class Level {
    long price;
    Side side;
    long quantity;
    long orders;
    int head = OrderStore.NONE;
    int tail = OrderStore.NONE;
}

package io.penstock.feeds.lobster;

import java.util.List;

/** The columns of LOBSTER's two files and what stands in them ("Output Structure", lobsterdata.com), and nothing else. */
final class Lobster {
    // Message file: seconds since midnight with a fraction, type, order, shares, price, direction.
    static final int TIME = 0;
    static final int TYPE = 1;
    static final int ORDER = 2; // 0 for hidden orders
    static final int SIZE = 3;
    static final int PRICE = 4; // dollars times 10,000
    static final int DIRECTION = 5; // of the resting order: 1 buy, -1 sell
    static final int COLUMNS = 6;

    static final int ADD = 1;
    static final int REDUCE = 2;
    static final int DELETE = 3;
    static final int EXECUTE = 4;
    static final int EXECUTE_HIDDEN = 5;
    static final int CROSS = 6;
    static final int HALT = 7; // price -1 halt, 0 quoting resumes, 1 trading resumes

    static final List<String> MEANINGS = List.of(
            "",
            "add order",
            "cancel part of an order",
            "delete order",
            "execution of a visible order",
            "execution of a hidden order",
            "cross trade",
            "trading halt");

    // Order-book file: four columns for each level, the best first; size 0 where there is no level.
    static final int ASK_PRICE = 0;
    static final int ASK_SIZE = 1;
    static final int BID_PRICE = 2;
    static final int BID_SIZE = 3;
    static final int COLUMNS_PER_LEVEL = 4;

    /** From dollars times 10,000 to a price: decimals for {@link io.penstock.feeds.text.DecimalText}. */
    static final int PRICE_DECIMALS = 5;

    private Lobster() {}
}

package io.penstock.feeds.synthetic;

/**
 * The prices that orders of a stock may have: whole cents from one dollar on, hundredths of a cent below (Regulation NMS,
 * rule 612). A stock stays on its grid all day: the cheap ones are kept below one dollar.
 *
 * @param tick least step at scale 1e-9
 * @param maxTicks greatest price, in ticks
 */
record PriceGrid(long tick, int maxTicks) {
    /** The finest step that prices of the venue have: four decimals. */
    static final long FINEST = 100_000;

    /** 199,999.99 dollars, the highest price that Nasdaq takes, in cents. */
    private static final int MAX_CENTS = 19_999_999;

    private static final PriceGrid CENTS = new PriceGrid(100 * FINEST, MAX_CENTS);
    private static final PriceGrid SUB_DOLLAR = new PriceGrid(FINEST, 9_999);

    static PriceGrid of(double dollars) {
        return dollars < 1 ? SUB_DOLLAR : CENTS;
    }

    double ticksPerDollar() {
        return 1e9 / tick;
    }

    int decimals() {
        return tick == FINEST ? 4 : 2;
    }
}

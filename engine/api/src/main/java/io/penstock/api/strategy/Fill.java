package io.penstock.api.strategy;

/** An execution of an order of the strategy. Valid during the callback. */
public interface Fill {
    /** The order, which already counts this fill. */
    OwnOrder order();

    /** What it traded at, at scale 1e-9. */
    long price();

    /** How much traded, in the instrument's unit. */
    long quantity();

    /** Whether the order rested and somebody else took. */
    boolean isMaker();

    /** The venue's number of the execution; 0 where it has none. */
    long tradeId();
}

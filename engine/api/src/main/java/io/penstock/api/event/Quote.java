package io.penstock.api.event;

/** Best bid and offer of one instrument after they changed (BBO, L1). Valid during the callback. */
public interface Quote extends Event {
    /** Best bid at scale 1e-9; {@link io.penstock.api.Price#NONE} when there is none. */
    long bidPrice();

    /** Quantity at the best bid; zero when there is none, {@link io.penstock.api.Quantity#UNKNOWN} where not said. */
    long bidQuantity();

    /** Best ask at scale 1e-9; {@link io.penstock.api.Price#NONE} when there is none. */
    long askPrice();

    /** Quantity at the best ask; zero when there is none, {@link io.penstock.api.Quantity#UNKNOWN} where not said. */
    long askQuantity();
}

package io.penstock.api.event;

import io.penstock.api.Side;

/** The new total of one price level in a by-price feed. Valid during the callback. */
public interface LevelEvent extends Event {
    /** Side of the level. */
    Side side();

    /** Price of the level at scale 1e-9. */
    long price();

    /** Total quantity now; zero when the level is gone. */
    long quantity();

    /** Orders at the level; {@link io.penstock.api.Quantity#UNKNOWN} where the feed does not say. */
    long orderCount();
}

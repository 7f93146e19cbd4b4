package io.penstock.feeds.itch;

import io.penstock.feeds.mold.Framing;

/** ITCH 5.0 behind the {@link Framing#SHORT short header} that test generators write in place of MoldUDP64's. */
public final class ShortHeaderItchFormat extends ItchPacketFormat {
    /** As {@code decode=itch-short}. */
    public ShortHeaderItchFormat() {
        super(Framing.SHORT, "itch-short");
    }
}

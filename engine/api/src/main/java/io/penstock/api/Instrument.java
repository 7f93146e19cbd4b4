package io.penstock.api;

import java.util.Objects;

/**
 * A tradable thing. Immutable; any thread; valid for the life of the stream.
 *
 * @param id dense number inside the engine, from 0 in the order of first appearance; not the venue's own code
 * @param symbol the venue's own text without padding, or {@code #code} where the venue never named it
 * @param venue ISO 10383 market identifier code of the venue the feed belongs to, for example {@code XNAS}
 * @param priceDecimals decimals that people expect in prices of this instrument, 0 to 9
 * @param quantityDecimals decimals of every quantity of this instrument, 0 to 18; 0 for whole shares
 * @param lotSize round lot in units of quantity; {@link Quantity#UNKNOWN} when the feed does not say
 * @param venueCode the venue's numeric code in this feed (ITCH stock locate, CME security id); -1 when it has none
 */
public record Instrument(
        int id, String symbol, String venue, int priceDecimals, int quantityDecimals, long lotSize, long venueCode) {
    /** The id of events that concern the whole market, not one instrument. */
    public static final int ALL = -1;

    /** Refuses what no instrument can be. */
    public Instrument {
        Objects.requireNonNull(venue, "venue");
        if (id < 0 || symbol.isEmpty()) {
            throw new IllegalArgumentException("instrument id=" + id + " symbol='" + symbol + "'");
        }
        if (priceDecimals < 0 || priceDecimals > Price.DECIMALS || quantityDecimals < 0 || quantityDecimals > 18) {
            throw new IllegalArgumentException(
                    symbol + ": priceDecimals=" + priceDecimals + " quantityDecimals=" + quantityDecimals);
        }
    }
}

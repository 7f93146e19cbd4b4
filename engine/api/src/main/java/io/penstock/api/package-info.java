/**
 * What the author of a strategy or of a feed sees of Penstock; it imports the JDK only.
 *
 * <p>Units, once for all types:
 *
 * <ul>
 *   <li>Prices are {@code long} at scale 1e-9; no price is {@link io.penstock.api.Price#NONE}, never zero.
 *   <li>Quantities are {@code long} in the instrument's own unit, with its decimals in {@link
 *       io.penstock.api.Instrument#quantityDecimals}; an unknown quantity is {@link io.penstock.api.Quantity#UNKNOWN}.
 *   <li>Points in time are {@code long} nanoseconds since 1970-01-01T00:00Z: names start with {@code ts} or end in {@code
 *       Nanos}; an absent one is {@link io.penstock.api.Time#NONE}. Durations end in {@code Ns}.
 *   <li>Event views and books are valid during the call that hands them over, on the thread that makes the call.
 * </ul>
 */
package io.penstock.api;

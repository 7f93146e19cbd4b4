/**
 * What the author of a strategy implements and is given.
 *
 * <p>A {@link io.penstock.api.strategy.Strategy} hears events and says what it wants to trade through {@link
 * io.penstock.api.strategy.Orders}; a {@link io.penstock.api.strategy.StrategyProvider} makes instances of it for parameters, for
 * variants of parameters, and for shards where it declares that its instruments are independent. Every wish that is let out is
 * recorded with its place in the stream and its stream time, and the SHA-256 of the record is in the report: a strategy that uses
 * nothing but what it is given here has the same hash at any speed, on any number of lanes and shards, and whatever runs beside
 * it. {@code penstock verify} tries that.
 *
 * <p>A strategy cannot hurt another. What it throws, {@code StackOverflowError} too, a callback that does not return, bytes or
 * orders beyond its {@link io.penstock.api.strategy.Contract}: each ends in its quarantine, and all others hear and send what they
 * would without it. Its own timers and orders end there too. A thread that does not come back is given up: it may go on to
 * use a core, and its strategy reports no figures.
 *
 * <p>Within one process some things are shared all the same, and a plug-in is trusted code: an exhausted heap hits every
 * thread, {@code System.exit} ends all, a lock of the JVM such as that of {@code System.out} may be held for ever, and a class of
 * the JDK whose first use overflows the stack stays unusable. A timer that sets itself anew in tiny steps over a long pause of
 * the market holds its lane up although each callback returns. A strategy that must not share these runs in a process of its
 * own, on a journal that is followed.
 */
package io.penstock.api.strategy;

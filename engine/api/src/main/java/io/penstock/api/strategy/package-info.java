/**
 * What the author of a strategy implements and is given.
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

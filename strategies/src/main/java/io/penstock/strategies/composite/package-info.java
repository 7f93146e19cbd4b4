/**
 * The composite quote: the best bid and offer over every venue and feed of a symbol, who holds it, and how long the market was
 * locked or crossed. It sends no orders; {@code replay --composite} adds it to a run. In the United States the figure over
 * all venues is the national best bid and offer of Regulation NMS, 17 CFR 242.600, whose rule 610(d) has venues avoid
 * locking and crossing it; how an observer's own composite differs from the official one is the subject of Ding, Hanna and
 * Hendershott, "How Slow Is the NBBO? A Comparison with Direct Exchange Feeds", Financial Review 49(2), 2014.
 *
 * <p>The rules of counting:
 *
 * <ul>
 *   <li>A symbol is its text: instruments of that symbol on any venue are one. An instrument counts while its book is not
 *       stale and its trading is not stopped.
 *   <li>Everything is weighted by stream time, from the first quote of the symbol to the end of the stream. Quoted time has
 *       both sides; of it, locked is bid at the ask and crossed is bid above it. The average spread leaves crossed time out
 *       and is exact: 128-bit sums of price times ns, divided once.
 *   <li>A venue holds a side while it is at the best price there, alone or with others, so that shares may add up to more
 *       than 100 %. Alone is the part of quoted time in which nobody else held that side.
 *   <li>Sizes are the averages over quoted time in which they were said.
 * </ul>
 *
 * <p>Limits: with {@code --merge recv} the composite is what the recorder saw, clocks and cables of each feed included; with
 * {@code --merge event} what the exchanges' clocks say, which nobody saw. Locked and crossed time of microseconds is mostly the
 * difference of those clocks. Fees, odd lots and protected status are not considered. Instruments that are not the same
 * thing but share a symbol are taken for one.
 */
package io.penstock.strategies.composite;

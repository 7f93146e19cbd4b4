/**
 * CME Globex market data, MDP 3.0 over UDP (Simple Binary Encoding, schema versions 5 to 13), read from {@code pcap:}
 * recordings and UDP, one line at a time: a packet does not say which channel it is of, so lines A and B of a channel are
 * not told apart from two channels, and should be read apart.
 *
 * <p>Prices are as they stand on the wire, exactly: times the display factor of the definition they are what the exchange
 * displays. An instrument without definition on its line is called {@code #} and its security id.
 *
 * <p>The book is by price (templates 32, 46, 64), as deep as the exchange sends it: what a new level pushes out is taken
 * away. With {@code mdp3-book=orders} it is by order instead (templates 43, 46, 47), without those that rested before the
 * recording began; the messages of the other book are then only counted. Implied levels are no orders of anybody: they are
 * left out of the book and counted. Snapshots repeat what incremental messages say and may be older than these: they are
 * counted, and taken with {@code mdp3-snapshots=true} only, for recordings that hold nothing else.
 *
 * <p>A group ends with the message that the exchange marks as the last of its event.
 */
package io.penstock.feeds.mdp3;

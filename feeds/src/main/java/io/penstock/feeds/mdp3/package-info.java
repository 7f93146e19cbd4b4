/**
 * CME Globex market data, MDP 3.0 over UDP (Simple Binary Encoding, schema versions 5 to 13), read from {@code pcap:}
 * recordings and UDP.
 *
 * <p>A packet does not say which channel it is of. Lines (an address and a port each) are told apart by content, and
 * nothing has to be configured: two lines carry the same stream as soon as one sends, under a number of the last
 * 8,192, exactly the messages that the other sent under it; heartbeats do not count. From there on the two are one:
 * each packet is taken once, what one line lost the other brings, what both lost is a gap, and other messages under
 * the same number are a contradiction. Until then a line is a stream of its own; when it turns out to have been the
 * same one only after its changes were taken, the books are stale from there. Security ids are the same on all
 * channels: definitions on a port of their own name the instruments of every line of the source. A gap touches the
 * instruments that its stream has spoken of, but for definitions. Of rounds of definitions and snapshots what was said
 * before is counted as duplicates.
 *
 * <p>Prices are as they stand on the wire, exactly: times the display factor of the definition they are what the
 * exchange displays. An instrument without definition in its source is called {@code #} and its security id.
 *
 * <p>The book is by price (templates 32, 46, 64), as deep as the exchange sends it: what a new level pushes out is
 * taken away. With {@code mdp3-book=orders} it is by order instead (templates 43, 46, 47), without those that rested
 * before the recording began; the messages of the other book are then only counted. Implied levels are no orders of
 * anybody: they are left out of the book and counted. Snapshots repeat what incremental messages say and may be older
 * than these: they are counted, and taken with {@code mdp3-snapshots=true} only, for recordings that hold nothing
 * else.
 *
 * <p>A group ends with the message that the exchange marks as the last of its event.
 */
package io.penstock.feeds.mdp3;

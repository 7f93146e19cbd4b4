/**
 * The feeds of the Investors Exchange over IEX-TP: TOPS 1.5 and 1.6 (best bid and offer), DEEP 1.0 (price levels) and DEEP+
 * 1.0 (orders), told apart by the protocol id of each packet; read from {@code pcap:} recordings and UDP.
 *
 * <p>Lines A and B of a channel become one stream, message by message, however each of them is cut into packets: the first
 * copy counts, the other is dropped as duplicate after its bytes were compared. A number that is skipped is a gap at once,
 * since packets of one line arrive in order; what fills it later is dropped. A stream that begins anew (another session, or
 * the numbers start from 1 again) clears its books, and is a gap unless the session before said that it was over.
 *
 * <p>In DEEP a group ends with a message of a symbol whose book is complete, as its event flag says; a symbol whose event
 * goes on keeps its own messages together, also over packets, but does not hold up other symbols. In DEEP+ all messages of
 * a packet with the same time are one event; in TOPS each message is. Of the sale conditions only the cross is kept.
 */
package io.penstock.feeds.iex;

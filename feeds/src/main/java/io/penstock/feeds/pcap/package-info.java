/**
 * Captures: packets out of pcap and pcapng, UDP payloads out of packets, and from there to the decoder of each format.
 *
 * <pre>
 * Bytes -> PcapReader | PcapngReader -> Packet -> Datagram -> Routes -> PacketDecoder -> EventWriter
 * </pre>
 *
 * <p>What a user may type: {@code day.pcap}, or {@code pcap:day.pcap?decode=itch&port=26477}. Every packet is counted, whatever
 * it is: {@code packets} is the sum of {@link io.penstock.feeds.pcap.Fate what they turned out to be}; messages are counted
 * beside, as their formats frame them. IP fragments are not put together, checksums are not verified: a payload whose bytes
 * were damaged under a good length is found by its format or not at all.
 *
 * <p><b>To add a format that travels in UDP payloads:</b>
 *
 * <ol>
 *   <li>a package of its own with its layout: a class of offsets that cites the specification;
 *   <li>a {@link io.penstock.feeds.pcap.PacketDecoder}: a switch over the message type from payload to {@link
 *       io.penstock.api.feed.EventWriter}, total over any bytes, with sequence numbers checked;
 *   <li>a {@link io.penstock.feeds.pcap.PacketFormat}, which names it, recognises a payload and opens decoders, as a line in
 *       {@code META-INF/services/io.penstock.feeds.pcap.PacketFormat}.
 * </ol>
 *
 * <p>Reading captures, routing, counting, {@code decode=} and {@code port=} are then there. One whose messages come in
 * MoldUDP64 writes {@link io.penstock.feeds.mold.MoldMessages} in place of the decoder and gets sequences, gaps, duplicates
 * and lines A and B from {@link io.penstock.feeds.mold.MoldDecoder}; {@code io.penstock.feeds.itch} is the model. The order of
 * arrows: formats import {@code mold} and {@code pcap}, never the other way.
 */
package io.penstock.feeds.pcap;

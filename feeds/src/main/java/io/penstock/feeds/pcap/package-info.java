/** Captures: packets out of pcap and pcapng, UDP payloads out of packets, and from there to the decoder of each format. */
package io.penstock.feeds.pcap;

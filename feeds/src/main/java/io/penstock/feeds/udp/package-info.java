/**
 * What arrives now: UDP payloads from a socket to the same decoders that read captures.
 *
 * <pre>
 * penstock run udp:127.0.0.1:26477?decode=itch --strategy vwap
 * penstock replay day.itch.gz --speed 1 --to udp:127.0.0.1:26477
 * penstock run 'udp:239.1.1.1:26477?decode=itch&interface=eth0' --strategy vwap
 * </pre>
 */
package io.penstock.feeds.udp;

package io.penstock.feeds.udp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Parameters;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.Allocation;
import io.penstock.feeds.SmallDirectory;
import io.penstock.feeds.pcap.ItchPackets;
import io.penstock.feeds.pcap.PacketFormats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the socket to the events of a packet, and when nothing is there, nothing is allocated once it is warm. */
class UdpAllocationTest {
    @Test
    void packetsOfALineAllocateNothing() throws IOException {
        FeedContext context =
                new SmallDirectory(Parameters.of(new UdpFeedProvider().parameters(), Map.of("decode", "itch")));
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SilentWriter out = new SilentWriter();
        ByteBuffer packet = ByteBuffer.allocateDirect(2_048);
        packet.put(ItchPackets.packet("SESSION001", 1, ItchPackets.add(1, 'B', 0), ItchPackets.delete(1, 0)));
        packet.flip();
        try (UdpFeed feed = new UdpFeed(channel, PacketFormats.named("itch"), context);
                DatagramChannel sender = DatagramChannel.open()) {
            sender.connect(channel.getLocalAddress());
            Allocation.assertNoneOnceWarm(20_000, 20_000, step -> {
                try {
                    sender.write(packet.putLong(10, 2L * step + 1).rewind());
                    feed.poll(out, 8);
                    feed.poll(out, 8);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertTrue(feed.tally().accepted() > 20_000);
            assertEquals(0, feed.tally().missing());
        }
    }
}

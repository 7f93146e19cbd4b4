package io.penstock.feeds.udp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.penstock.api.Parameters;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.Source;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.SmallDirectory;
import io.penstock.feeds.mold.MoldLine;
import io.penstock.feeds.pcap.ItchPackets;
import io.penstock.feeds.pcap.Wire;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over loopback; whatever is sent here fits into any socket's buffer. */
@Timeout(20)
class UdpFeedTest {
    private static final String S = "SESSION001";

    private final HeardCalls heard = new HeardCalls();
    private long now = 1_692_711_000_000_000_000L;

    @Test
    void everyMessageOfALineArrivesInOrderAndItsEndEndsTheFeed() throws IOException {
        InetSocketAddress address = freePort();
        try (Feed feed = open(address)) {
            assertEquals(0, feed.poll(heard.writer(), 8));
            try (MoldLine line = MoldLine.open(address, S)) {
                for (int order = 1; order <= 200; order++) {
                    byte[] add = ItchPackets.add(order, 'B', order);
                    line.write(Wire.big().u16(add.length).bytes(add).array());
                }
            }
            readToEnd(feed);

            assertEquals(200, feed.tally().accepted());
            assertEquals(200, feed.tally().offered());
            assertEquals(Map.of("packets", 7L), feed.tally().counters());
            assertEquals("addOrder 0 200 BUY 1000000000 100 0", heard.said().get(199));
        }
    }

    @Test
    void aPacketThatDoesNotArriveIsAGapOnceNoneWaitsForItAnyMore() throws IOException {
        InetSocketAddress address = freePort();
        try (Feed feed = open(address);
                DatagramChannel sender = DatagramChannel.open()) {
            sender.send(ByteBuffer.wrap(ItchPackets.packet(S, 1, ItchPackets.add(1, 'B', 0))), address);
            sender.send(ByteBuffer.wrap(ItchPackets.packet(S, 4, ItchPackets.delete(1, 5))), address);
            sender.send(ByteBuffer.wrap(end(5)), address);
            readToEnd(feed);

            assertEquals(
                    List.of("addOrder 0 1 BUY 1000000000 100 0", "channelGap 0 2 2", "deleteOrder 0 1"), heard.said());
            assertEquals(2, feed.tally().missing());
        }
    }

    @Test
    void aMulticastGroupIsJoined() throws IOException {
        int port = freePort().getPort();
        InetSocketAddress group = new InetSocketAddress(InetAddress.getByName("239.255.17.4"), port);
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        try (Feed feed = open(group);
                DatagramChannel sender = DatagramChannel.open(StandardProtocolFamily.INET)) {
            sender.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback);
            sender.send(ByteBuffer.wrap(ItchPackets.packet(S, 1, ItchPackets.add(1, 'B', 0))), group);
            sender.send(ByteBuffer.wrap(end(2)), group);
            readToEnd(feed);

            assertEquals(List.of("addOrder 0 1 BUY 1000000000 100 0"), heard.said());
        }
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String text : List.of("", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:70000", ":5000")) {
            assertThrows(IllegalArgumentException.class, () -> UdpAddress.parse("udp:" + text, text), text);
        }
    }

    private void readToEnd(Feed feed) throws IOException {
        int groups = 0;
        while (groups != Feed.END) {
            groups = feed.poll(heard.writer(), 8);
            if (groups == 0) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private static byte[] end(long next) {
        return Wire.big()
                .bytes(S.getBytes(StandardCharsets.US_ASCII))
                .i64(next)
                .u16(0xffff)
                .array();
    }

    /** A clock that goes on by a millisecond each time. */
    private Feed open(InetSocketAddress address) throws IOException {
        UdpFeedProvider provider = new UdpFeedProvider();
        FeedContext directory = new SmallDirectory(Parameters.of(provider.parameters(), Map.of("decode", "itch")));
        FeedContext context = (FeedContext) Proxy.newProxyInstance(
                FeedContext.class.getClassLoader(),
                new Class<?>[] {FeedContext.class},
                (proxy, method, arguments) -> method.getName().equals("wallNanos")
                        ? (Object) (now += 1_000_000)
                        : method.invoke(directory, arguments));
        Source source = (Source) Proxy.newProxyInstance(
                Source.class.getClassLoader(),
                new Class<?>[] {Source.class},
                (proxy, method, arguments) -> address.getAddress().getHostAddress() + ":" + address.getPort());
        return provider.open(source, context);
    }

    private static InetSocketAddress freePort() throws IOException {
        try (DatagramChannel probe = DatagramChannel.open()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return (InetSocketAddress) probe.getLocalAddress();
        }
    }
}

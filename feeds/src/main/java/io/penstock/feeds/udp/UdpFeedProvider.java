package io.penstock.feeds.udp;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.Source;
import io.penstock.feeds.pcap.PacketFormat;
import io.penstock.feeds.pcap.PacketFormats;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Listens on {@code udp:ADDRESS:PORT}: an address of this machine, or a multicast group, which is joined on the loopback
 * interface or on {@code interface=NAME}.
 */
public final class UdpFeedProvider implements FeedProvider {
    /** Asked for; the system may give less. */
    private static final int SOCKET_BUFFER_BYTES = 8 << 20;

    private static final String INTERFACE = "interface";

    /** For {@link java.util.ServiceLoader}. */
    public UdpFeedProvider() {}

    @Override
    public String scheme() {
        return "udp";
    }

    @Override
    public String description() {
        return "what arrives now on ADDRESS:PORT: UDP payloads of " + String.join(", ", PacketFormats.names());
    }

    @Override
    public List<Parameter> parameters() {
        List<String> names = PacketFormats.names();
        List<Parameter> parameters = new ArrayList<>(List.of(
                Parameter.choice("decode", names.get(0), names, "format of the payloads"),
                Parameter.text(
                        INTERFACE,
                        "",
                        "network interface that joins a multicast group, as eth0; loopback when empty")));
        parameters.addAll(PacketFormats.parameters());
        return parameters;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return false;
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        InetSocketAddress address = UdpAddress.parse(source.name(), source.fileName());
        PacketFormat format = PacketFormats.named(context.parameters().getText("decode"));
        DatagramChannel channel = DatagramChannel.open(
                address.getAddress() instanceof Inet6Address
                        ? StandardProtocolFamily.INET6
                        : StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER_BYTES);
            boolean isGroup = address.getAddress().isMulticastAddress();
            if (isGroup) {
                // Others may listen to the same group.
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            }
            channel.bind(address);
            if (isGroup) {
                channel.join(
                        address.getAddress(),
                        networkInterface(context.parameters().getText(INTERFACE)));
            }
            return new UdpFeed(channel, format, context);
        } catch (IOException e) {
            channel.close();
            throw new IOException(source.name() + ": cannot listen there: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static NetworkInterface networkInterface(String name) throws IOException {
        NetworkInterface found = name.isEmpty()
                ? NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress())
                : NetworkInterface.getByName(name);
        if (found == null) {
            throw new IOException("this machine has no network interface "
                    + (name.isEmpty() ? "of the loopback address" : name) + ", it has "
                    + NetworkInterface.networkInterfaces()
                            .map(NetworkInterface::getName)
                            .sorted()
                            .toList());
        }
        return found;
    }
}

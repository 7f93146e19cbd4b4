package io.penstock.feeds.udp;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.Source;
import io.penstock.feeds.pcap.PacketFormat;
import io.penstock.feeds.pcap.PacketFormats;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;

/** Listens on {@code udp:ADDRESS:PORT}, an address of this machine. Multicast groups are not joined. */
public final class UdpFeedProvider implements FeedProvider {
    /** Asked for; the system may give less. */
    private static final int SOCKET_BUFFER_BYTES = 8 << 20;

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
        List<Parameter> parameters =
                new ArrayList<>(List.of(Parameter.choice("decode", names.get(0), names, "format of the payloads")));
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
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER_BYTES);
            channel.bind(address);
            return new UdpFeed(channel, format, context);
        } catch (IOException e) {
            channel.close();
            throw new IOException(source.name() + ": cannot listen there: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}

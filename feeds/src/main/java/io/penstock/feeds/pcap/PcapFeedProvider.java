package io.penstock.feeds.pcap;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Opens captures: pcap and pcapng, of either byte order. */
public final class PcapFeedProvider implements FeedProvider {
    @Override
    public String scheme() {
        return "pcap";
    }

    @Override
    public String description() {
        return "packets captured as pcap or pcapng: UDP payloads of " + String.join(", ", PacketFormats.names());
    }

    @Override
    public List<Parameter> parameters() {
        List<String> decode = new ArrayList<>(List.of(PacketFormats.BY_CONTENT));
        decode.addAll(PacketFormats.names());
        List<Parameter> parameters = new ArrayList<>(List.of(
                Parameter.choice(
                        "decode", PacketFormats.BY_CONTENT, decode, "format of all payloads; auto sees it by content"),
                Parameter.integer(
                        "port",
                        Routes.ANY_PORT,
                        Routes.ANY_PORT,
                        65_535,
                        "only what was sent to this port; -1 for any")));
        parameters.addAll(PacketFormats.parameters());
        return parameters;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return Pcap.begins(head) || Pcapng.begins(head);
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        Bytes bytes = source.bytes();
        FeedTally tally = new FeedTally();
        Capture capture = capture(source.name(), bytes, tally);
        String decode = context.parameters().getText("decode");
        boolean isNamed = !decode.equals(PacketFormats.BY_CONTENT);
        List<PacketFormat> formats = isNamed ? List.of(PacketFormats.named(decode)) : PacketFormats.all();
        return new PcapFeed(capture, context, tally, formats, isNamed);
    }

    private static Capture capture(String name, Bytes bytes, FeedTally tally) throws IOException {
        byte[] head = head(bytes);
        if (Pcap.begins(head)) {
            return new PcapReader(bytes, tally);
        }
        if (!Pcapng.begins(head)) {
            throw new IOException(name + ": no capture: expected the first bytes of pcap or pcapng");
        }
        int major = WireNumbers.u16(
                head,
                Pcapng.SECTION_MAJOR,
                WireNumbers.i32(head, Pcapng.SECTION_ORDER_MAGIC, true) == Pcapng.ORDER_MAGIC);
        if (major != Pcapng.MAJOR_VERSION) {
            throw new IOException(name + ": pcapng of version " + major + ", expected version " + Pcapng.MAJOR_VERSION);
        }
        return new PcapngReader(bytes, tally);
    }

    private static byte[] head(Bytes bytes) throws IOException {
        int enough = Math.max(Pcap.FILE_HEADER, Pcapng.SECTION_LEAST_LENGTH);
        while (bytes.limit() - bytes.position() < enough && bytes.fill()) {}
        return Arrays.copyOfRange(bytes.array(), bytes.position(), Math.min(bytes.limit(), bytes.position() + enough));
    }
}

package io.penstock.feeds.pcap;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings each payload to the decoder of its line. A line's format is recognised by the first payload that is certainly of
 * one, unless the user named it. Feed thread.
 */
final class Routes {
    /** Parameter: the only port to listen to, or {@link #ANY_PORT}. */
    static final String PORT = "port";

    /** Any port. */
    static final int ANY_PORT = -1;

    /** A line of which so many payloads were of no format is none of market data. */
    private static final int PATIENCE = 1_000;
    /** Message types of a tally that are left for formats, the first block being the capture's own. */
    private static final int MOST_FORMATS = FeedTally.TYPES / PacketFormat.TYPES - 1;
    /** Each may hold packets back. */
    private static final int MOST_DECODERS = 64;

    private final FeedContext context;
    private final FeedTally tally;
    private final List<PacketFormat> known;
    private final boolean isNamed;
    private final int port;
    private final Lines lines = new Lines();
    private final List<OpenFormat> open = new ArrayList<>();
    private final List<PacketDecoder> decoders = new ArrayList<>();
    private final int otherPort;
    private final int unknownFormat;
    private final int tooManyLines;

    /**
     * Nothing is open yet.
     *
     * @param known formats to recognise, or the only one to decode
     * @param isNamed whether the user named it, so that nothing has to be recognised
     */
    Routes(FeedContext context, FeedTally tally, List<PacketFormat> known, boolean isNamed) {
        this.context = context;
        this.tally = tally;
        this.known = known;
        this.isNamed = isNamed;
        this.port = context.parameters().getInt(PORT);
        otherPort = tally.counter("ignored.other.port");
        unknownFormat = tally.counter("ignored.unknown.format");
        tooManyLines = tally.counter("ignored.too.many.lines");
    }

    /** Decodes the payload of a datagram, or counts why not. */
    @HotPath
    void deliver(Packet packet, Datagram datagram, EventWriter out) {
        if (port != ANY_PORT && datagram.port != port) {
            tally.count(otherPort);
            return;
        }
        Line line = lines.of(datagram);
        if (line == null) {
            tally.count(tooManyLines);
            return;
        }
        if (line.decoder == null && !recognise(line, packet.in, datagram)) {
            tally.count(unknownFormat);
            return;
        }
        line.decoder.decode(packet.in, datagram.from, datagram.to, packet.tsNanos, packet.offset, out);
    }

    /** Nothing more will come: delivers what decoders have held back. */
    void releaseAll(EventWriter out) {
        decoders.forEach(decoder -> decoder.release(Long.MAX_VALUE, out));
    }

    /** What people call a message type that the tally counts. */
    String typeName(int type) {
        if (type < PacketFormat.TYPES) {
            return "packet";
        }
        OpenFormat format = open.get(type / PacketFormat.TYPES - 1);
        String name = format.anyDecoder.typeName(type % PacketFormat.TYPES);
        return open.size() == 1 ? name : format.format.name() + " " + name;
    }

    /** What a message of a type says. */
    String typeMeaning(int type) {
        return type < PacketFormat.TYPES
                ? "whole packet"
                : open.get(type / PacketFormat.TYPES - 1).anyDecoder.typeMeaning(type % PacketFormat.TYPES);
    }

    private boolean recognise(Line line, byte[] in, Datagram datagram) {
        if (line.unknown == PATIENCE) {
            return false;
        }
        for (PacketFormat format : known) {
            if (isNamed || format.recognises(in, datagram.from, datagram.to)) {
                line.decoder = decoder(format);
                break;
            }
        }
        if (line.decoder == null) {
            line.unknown++;
        }
        return line.decoder != null;
    }

    /** Null when there are too many already. */
    private PacketDecoder decoder(PacketFormat format) {
        OpenFormat opened = open.stream()
                .filter(candidate -> candidate.format == format)
                .findFirst()
                .orElse(null);
        if (opened == null) {
            return open.size() == MOST_FORMATS ? null : firstLine(format);
        }
        PacketDecoder decoder = opened.anyDecoder.anotherLine();
        if (decoder == opened.anyDecoder) {
            return decoder;
        }
        return decoders.size() < MOST_DECODERS && decoders.add(decoder) ? decoder : null;
    }

    private PacketDecoder firstLine(PacketFormat format) {
        PacketDecoder decoder = format.open(context, tally, (open.size() + 1) * PacketFormat.TYPES);
        open.add(new OpenFormat(format, decoder));
        decoders.add(decoder);
        return decoder;
    }

    /** @param anyDecoder the first one, which knows the names of its types, or the only one */
    private record OpenFormat(PacketFormat format, PacketDecoder anyDecoder) {}
}

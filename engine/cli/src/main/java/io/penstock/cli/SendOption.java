package io.penstock.cli;

import io.penstock.engine.Engine;
import io.penstock.feeds.itch.ItchSink;
import io.penstock.feeds.mold.MoldLine;
import io.penstock.feeds.udp.UdpAddress;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import picocli.CommandLine.Option;

/** Sends what is replayed, as the line of a venue would. */
final class SendOption {
    private static final String SCHEME = "udp:";
    private static final String SESSION = "PENSTOCK01";

    @Option(
            names = "--send",
            paramLabel = "udp:ADDRESS:PORT",
            description = "also send it there, as ITCH 5.0 in MoldUDP64 packets")
    private String to;

    /** Whether a text is an address to send to, and not a time. */
    static boolean isAddress(String text) {
        return text.startsWith(SCHEME);
    }

    /**
     * Another option says where it is to be sent.
     *
     * @throws IllegalArgumentException when this one does too
     */
    void alsoTo(String address) {
        if (to != null) {
            throw new IllegalArgumentException("send=" + to + ": given before as to=" + address);
        }
        to = address;
    }

    /**
     * Adds the sender to a run, when one is asked for.
     *
     * @return to be closed after the run: sends the end of the session
     * @throws IllegalArgumentException when the address is none
     */
    Closeable attach(Engine engine) throws IOException {
        if (to == null) {
            return () -> {};
        }
        if (!isAddress(to)) {
            throw new IllegalArgumentException("send=" + to + ": expected udp:ADDRESS:PORT");
        }
        String name = "send=" + to;
        InetSocketAddress address = UdpAddress.parse(name, to.substring(SCHEME.length()));
        if (address.getAddress().isMulticastAddress()) {
            throw new IllegalArgumentException(name + ": multicast groups are only listened to");
        }
        MoldLine line = MoldLine.open(address, SESSION);
        ItchSink sink = new ItchSink(line, engine.pace().isPaced());
        engine.strategy("send", sink);
        return sink;
    }
}

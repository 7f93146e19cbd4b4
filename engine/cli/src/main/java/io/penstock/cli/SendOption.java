package io.penstock.cli;

import io.penstock.engine.Engine;
import io.penstock.feeds.itch.ItchSink;
import io.penstock.feeds.mold.MoldLine;
import io.penstock.feeds.udp.UdpAddress;
import java.io.Closeable;
import java.io.IOException;
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
        if (!to.startsWith(SCHEME)) {
            throw new IllegalArgumentException("send=" + to + ": expected udp:ADDRESS:PORT");
        }
        MoldLine line = MoldLine.open(UdpAddress.parse("send=" + to, to.substring(SCHEME.length())), SESSION);
        ItchSink sink = new ItchSink(line, engine.pace().isPaced());
        engine.strategy("send", sink);
        return sink;
    }
}

package io.penstock.feeds.itch;

import io.penstock.api.Parameter;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.mold.Framing;
import io.penstock.feeds.mold.Mold;
import io.penstock.feeds.mold.MoldDecoder;
import io.penstock.feeds.pcap.PacketDecoder;
import io.penstock.feeds.pcap.PacketFormat;
import java.util.BitSet;
import java.util.List;

/**
 * TotalView-ITCH 5.0 in MoldUDP64, as Nasdaq, BX and PSX send it. The day is that of {@code --date}, or the day in New York
 * in which the first packet of a session was received.
 */
public class ItchPacketFormat implements PacketFormat {
    private static final String VENUE = "venue";

    private final Framing framing;
    private final String name;

    /** As the specification has it. */
    public ItchPacketFormat() {
        this(Framing.MOLDUDP64, "itch");
    }

    ItchPacketFormat(Framing framing, String name) {
        this.framing = framing;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.text(
                VENUE,
                ItchStream.NASDAQ,
                "market identifier code of ITCH instruments: XNAS, XBOS for BX, XPSX for PSX"));
    }

    /** A packet of one message or more, all of which are of ITCH. */
    @Override
    public boolean recognises(byte[] in, int from, int to) {
        if (!framing.isWhole(in, from, to)) {
            return false;
        }
        int at = from + framing.headerBytes();
        boolean fits = at < to;
        while (fits && at < to) {
            int length = Mold.u16(in, at);
            at += Mold.BLOCK_HEADER;
            fits = length > 0 && ItchDecoder.fits(in[at] & 0xff, length);
            at += length;
        }
        return fits;
    }

    @Override
    public PacketDecoder open(FeedContext context, FeedTally tally, int firstType) {
        String venue = context.parameters().getText(VENUE);
        BitSet earlier = new BitSet();
        return new MoldDecoder(
                framing,
                context,
                tally,
                firstType,
                (tsRecv, fromStart, channel) -> new ItchDecoder(
                        context,
                        tally,
                        new ItchStream(
                                midnightNanos(context, tsRecv),
                                venue,
                                fromStart ? BookKind.ORDERS : BookKind.PARTIAL_ORDERS,
                                firstType,
                                channel,
                                earlier)),
                ItchNames::letter,
                ItchNames::of);
    }

    private static long midnightNanos(FeedContext context, long tsRecv) {
        if (context.date().isPresent()) {
            return ItchUnits.midnightNanos(context.date().get());
        }
        if (tsRecv == Time.NONE) {
            context.warn("ITCH packets without a receive time, and no --date: taken as of 1970-01-01");
            return 0;
        }
        return ItchUnits.midnightNanos(tsRecv);
    }
}

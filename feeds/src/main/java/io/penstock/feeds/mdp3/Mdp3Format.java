package io.penstock.feeds.mdp3;

import io.penstock.api.Parameter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.pcap.PacketDecoder;
import io.penstock.feeds.pcap.PacketFormat;
import java.util.List;

/** CME MDP 3.0: the lines of a source know one another. */
public final class Mdp3Format implements PacketFormat {
    static final String BOOK = "mdp3-book";
    static final String LEVELS = "levels";
    static final String ORDERS = "orders";
    static final String SNAPSHOTS = "mdp3-snapshots";

    // No packet was sent before MDP 3.0 was designed, and none after 2100.
    private static final long FIRST_NANOS = 1_325_376_000_000_000_000L;
    private static final long LAST_NANOS = 4_102_444_800_000_000_000L;

    /** Needs nothing. */
    public Mdp3Format() {}

    @Override
    public String name() {
        return "mdp3";
    }

    @Override
    public boolean recognises(byte[] in, int from, int to) {
        if (to - from < Mdp3.PACKET_HEADER + Mdp3.MESSAGE_HEADER || !Mdp3Framing.isPacket(in, from, to)) {
            return false;
        }
        long sent = LittleEndian.i64(in, from + Mdp3.SENDING_TIME);
        int first = from + Mdp3.PACKET_HEADER;
        return sent > FIRST_NANOS
                && sent < LAST_NANOS
                && LittleEndian.u16(in, first + Mdp3.SCHEMA) == Mdp3.THE_SCHEMA
                && Mdp3Template.of(LittleEndian.u16(in, first + Mdp3.TEMPLATE)) != null;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.choice(BOOK, LEVELS, List.of(LEVELS, ORDERS), "book of CME instruments by price or by order"),
                Parameter.flag(
                        SNAPSHOTS, false, "take CME snapshots of books, of a recording without incremental messages"));
    }

    @Override
    public PacketDecoder open(FeedContext context, FeedTally tally, int firstType) {
        boolean byOrder = context.parameters().getText(BOOK).equals(ORDERS);
        boolean snapshots = context.parameters().getFlag(SNAPSHOTS);
        return new Mdp3Decoder(context, tally, firstType, byOrder, snapshots);
    }
}

package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;

/** One message to its events: checked first, so that one that is wrong leaves none. Feed thread. */
final class Mdp3Messages {
    private static final int REASON_SHIFT = 24;
    private static final int NO_CHANGE = 103;
    private static final int NO_STATE = 255;

    private final FeedTally tally;
    private final Mdp3Securities securities;
    private final Mdp3Books books;
    private final Mdp3Figures figures;
    private final boolean snapshots;
    private final int heartbeats;
    private final int snapshotsIgnored;

    Mdp3Messages(FeedTally tally, Mdp3Securities securities, boolean byOrder, boolean snapshots) {
        this.tally = tally;
        this.securities = securities;
        this.books = new Mdp3Books(tally, securities, byOrder);
        this.figures = new Mdp3Figures(securities);
        this.snapshots = snapshots;
        this.heartbeats = tally.counter("mdp3.heartbeats");
        this.snapshotsIgnored = tally.counter("mdp3.snapshots.ignored");
    }

    /** Null when a message can be decoded; else why not. */
    @HotPath
    RejectReason check(Mdp3Template template, byte[] in, int at) {
        RejectReason wrong = Mdp3Framing.check(template, in, at);
        if (wrong != null || template.entryBytes == 0) {
            return wrong;
        }
        for (int i = 0; i < Mdp3Entries.count(in, at); i++) {
            if (!entryFits(template, in, Mdp3Entries.entry(in, at, i))) {
                return RejectReason.BAD_FIELD;
            }
        }
        return null;
    }

    /** Decodes a message that {@link #check} has let through. */
    @HotPath
    void decode(Mdp3Template template, byte[] in, int at, EventWriter out) {
        int root = at + Mdp3.MESSAGE_HEADER;
        switch (template.kind) {
            case ADMIN -> tally.count(heartbeats);
            case RESET -> securities.clearBooks(out);
            case STATUS -> status(in, root, out);
            case DEFINITION -> securities.define(template, in, at, out);
            case SNAPSHOT -> {
                if (snapshots) {
                    books.snapshot(template, in, at, out);
                } else {
                    tally.count(snapshotsIgnored);
                }
            }
            case OTHER -> {}
            default -> entries(template, in, at, out);
        }
    }

    private void entries(Mdp3Template template, byte[] in, int at, EventWriter out) {
        if (template.kind == Mdp3Template.Kind.BOOK) {
            books.message(template, in, at, out);
            return;
        }
        int count = Mdp3Entries.count(in, at);
        for (int i = 0; i < count; i++) {
            int entry = Mdp3Entries.entry(in, at, i);
            if (template.kind == Mdp3Template.Kind.ORDERS) {
                books.order(template, in, entry, out);
            } else {
                figures.entry(template, in, entry, out);
            }
        }
    }

    private void status(byte[] in, int root, EventWriter out) {
        int state = LittleEndian.u8(in, root + Mdp3.STATUS_STATE);
        if (state == NO_CHANGE || state == NO_STATE) {
            return;
        }
        int reason = ('0' + LittleEndian.u8(in, root + Mdp3.STATUS_REASON)) << REASON_SHIFT;
        int code = LittleEndian.i32(in, root + Mdp3.STATUS_SECURITY);
        if (code == Mdp3.NULL_INT) {
            securities.statusOfGroup(in, root, state(state), reason, out);
            return;
        }
        Mdp3Security security = securities.of(code, out);
        if (security != null) {
            out.status(security.id, state(state), reason);
        }
    }

    /** Enum "SecurityTradingStatus". */
    private static TradingState state(int status) {
        return switch (status) {
            case 17 -> TradingState.TRADING;
            case 15, 21, 24, 25 -> TradingState.QUOTE_ONLY;
            case 2, 4, 18, 26 -> TradingState.HALTED;
            default -> TradingState.UNKNOWN;
        };
    }

    private static boolean entryFits(Mdp3Template template, byte[] in, int entry) {
        if (template.actionAt >= 0 && LittleEndian.u8(in, entry + template.actionAt) > Mdp3.OVERLAY) {
            return false;
        }
        boolean isBook = template.kind == Mdp3Template.Kind.BOOK || template.kind == Mdp3Template.Kind.ORDERS;
        if (isBook && !Mdp3Entries.isBookType(in[entry + template.typeAt])) {
            return false;
        }
        int prices = template.kind == Mdp3Template.Kind.LIMITS ? 2 : template.priceAt < 0 ? 0 : 1;
        for (int i = 0; i < prices; i++) {
            if (!Mdp3Entries.priceFits(template, in, entry + template.priceAt + i * Long.BYTES)) {
                return false;
            }
        }
        return true;
    }
}

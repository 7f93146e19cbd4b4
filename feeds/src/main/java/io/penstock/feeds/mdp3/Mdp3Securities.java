package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.LittleEndian;
import java.math.BigDecimal;

/**
 * The instruments of all lines by CME's security id, which is the same on every channel; defined when they first appear, and
 * in the channel of each stream when that speaks of them. Feed thread.
 */
final class Mdp3Securities {
    /** More than CME lists; the security id of an entry is not to be trusted. */
    private static final int MOST = 1 << 18;

    private static final int SCRAMBLE = 0x9e37_79b9;
    private static final String VENUE = "XCME";
    private static final int USUAL_DECIMALS = 2;
    private static final long SIX_LETTERS = 0xffff_ffff_ffffL;

    private final FeedContext context;
    private final FeedTally tally;
    private final BookKind kind;
    private final int tooMany;
    private int[] codes = new int[1 << 10];
    private Mdp3Security[] table = new Mdp3Security[1 << 10];
    private int size;
    /** One bit: the stream whose messages are decoded. */
    private long stream;

    private int channel;

    Mdp3Securities(FeedContext context, FeedTally tally, boolean byOrder) {
        this.context = context;
        this.tally = tally;
        this.kind = byOrder ? BookKind.PARTIAL_ORDERS : BookKind.LEVELS;
        this.tooMany = tally.counter("mdp3.instruments.too.many");
    }

    /** What follows is of a stream, numbered from 0 to 63, with a channel. */
    @HotPath
    void enter(int number, int newChannel) {
        stream = 1L << number;
        channel = newChannel;
    }

    /** The instrument of a security id, new or old; null, and counted, when there are too many. */
    @HotPath
    Mdp3Security of(int code, EventWriter out) {
        Mdp3Security known = table[slot(code)];
        return known != null && (known.streams & stream) != 0 ? known : spokenOf(code, known, out);
    }

    /** A definition: under another symbol than before it is another instrument from here on. */
    void define(Mdp3Template template, byte[] in, int at, EventWriter out) {
        int root = at + Mdp3.MESSAGE_HEADER;
        int code = LittleEndian.i32(in, root + Mdp3.DEFINITION_SECURITY);
        String symbol = LittleEndian.text(in, root + Mdp3.DEFINITION_SYMBOL, Mdp3.SYMBOL_BYTES)
                .strip();
        String venue = LittleEndian.text(in, root + Mdp3.DEFINITION_EXCHANGE, Mdp3.EXCHANGE_BYTES)
                .strip();
        int slot = slot(code);
        if (table[slot] == null && size == MOST) {
            tally.count(tooMany);
            return;
        }
        String name = symbol.isEmpty() ? "#" + code : symbol;
        String mic = venue.isEmpty() ? VENUE : venue;
        int id = context.instrumentId(mic, name);
        Mdp3Security security = table[slot];
        if (security == null) {
            security = add(code, id);
        } else if (security.id != id) {
            security.id = id;
            security.streams = 0;
            security.forgetLevels();
        }
        security.group = letters(in, root + Mdp3.DEFINITION_GROUP);
        security.asset = letters(in, root + Mdp3.DEFINITION_ASSET);
        int depth = Mdp3Entries.depth(in, at);
        if (depth > 0) {
            security.setDepth(depth);
        }
        long tick = LittleEndian.i64(in, root + template.tickAt);
        int decimals = tick == Mdp3.NULL_PRICE ? USUAL_DECIMALS : decimals(tick * template.scale);
        security.instrument = new Instrument(id, name, mic, decimals, 0, Quantity.UNKNOWN, code);
        // In no channel: a round of definitions that is not whole does not make books stale.
        out.define(security.instrument, kind);
    }

    /** A trading state of all instruments of a security group, or of an asset of it, that have been defined here. */
    void statusOfGroup(byte[] in, int root, TradingState state, int reason, EventWriter out) {
        long group = letters(in, root + Mdp3.STATUS_GROUP);
        long asset = letters(in, root + Mdp3.STATUS_ASSET);
        for (Mdp3Security security : table) {
            boolean meant = security != null && group != 0 && security.group == group;
            if (meant && (asset == 0 || security.asset == asset)) {
                out.status(security.id, state, reason);
            }
        }
    }

    /** Every book of the stream is empty. */
    void clearBooks(EventWriter out) {
        for (Mdp3Security security : table) {
            if (security != null && (security.streams & stream) != 0) {
                security.clearBook(out);
            }
        }
    }

    /** Something of the stream was lost: which level has which number is not known any more. */
    void forgetLevels() {
        for (Mdp3Security security : table) {
            if (security != null && (security.streams & stream) != 0) {
                security.forgetLevels();
            }
        }
    }

    /** Defines an instrument in the channel of the stream that speaks of it for the first time. */
    private Mdp3Security spokenOf(int code, Mdp3Security known, EventWriter out) {
        Mdp3Security security = known;
        if (security == null) {
            if (size == MOST) {
                tally.count(tooMany);
                return null;
            }
            String name = "#" + code;
            security = add(code, context.instrumentId(VENUE, name));
            security.instrument = new Instrument(security.id, name, VENUE, USUAL_DECIMALS, 0, Quantity.UNKNOWN, code);
            tally.undefinedInstrument();
        }
        security.streams |= stream;
        out.define(security.instrument, kind, channel);
        return security;
    }

    private Mdp3Security add(int code, int id) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        int slot = slot(code);
        codes[slot] = code;
        table[slot] = new Mdp3Security(id);
        size++;
        return table[slot];
    }

    private void grow() {
        int[] oldCodes = codes;
        Mdp3Security[] old = table;
        codes = new int[2 * old.length];
        table = new Mdp3Security[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int slot = slot(oldCodes[i]);
                codes[slot] = oldCodes[i];
                table[slot] = old[i];
            }
        }
    }

    private int slot(int code) {
        int mask = table.length - 1;
        int slot = ((code * SCRAMBLE) >>> 12) & mask;
        while (table[slot] != null && codes[slot] != code) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long letters(byte[] in, int at) {
        return LittleEndian.i64(in, at) & SIX_LETTERS;
    }

    private static int decimals(long tick) {
        int scale =
                BigDecimal.valueOf(tick, Price.DECIMALS).stripTrailingZeros().scale();
        return tick == 0 ? USUAL_DECIMALS : Math.max(0, Math.min(scale, Price.DECIMALS));
    }
}

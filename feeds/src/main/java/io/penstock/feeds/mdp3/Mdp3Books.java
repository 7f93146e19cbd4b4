package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.LittleEndian;

/** Entries about books, checked before, to events of the book that was asked for: by price or by order. Feed thread. */
final class Mdp3Books {
    private final FeedTally tally;
    private final Mdp3Securities securities;
    private final boolean byOrder;
    private final int implied;
    private final int otherBook;

    Mdp3Books(FeedTally tally, Mdp3Securities securities, boolean byOrder) {
        this.tally = tally;
        this.securities = securities;
        this.byOrder = byOrder;
        this.implied = tally.counter("mdp3.entries.implied");
        this.otherBook = tally.counter(byOrder ? "mdp3.entries.by.price" : "mdp3.entries.by.order");
    }

    /** Templates 32, 46 and 64: levels, and behind them the orders that changed them. */
    @HotPath
    void message(Mdp3Template template, byte[] in, int at, EventWriter out) {
        int count = Mdp3Entries.count(in, at);
        for (int i = 0; i < count; i++) {
            level(template, in, Mdp3Entries.entry(in, at, i), out);
        }
        orders(template, in, at, count, out);
    }

    /** Templates 43 and 47: one order. */
    @HotPath
    void order(Mdp3Template template, byte[] in, int entry, EventWriter out) {
        if (!byOrder) {
            tally.count(otherBook);
            return;
        }
        Mdp3Security security = securities.of(LittleEndian.i32(in, entry + template.securityAt), out);
        byte type = in[entry + template.typeAt];
        if (security == null) {
            return;
        }
        if (type == Mdp3.BOOK_RESET) {
            security.clearBook(out);
            return;
        }
        int action = LittleEndian.u8(in, entry + template.actionAt);
        long id = LittleEndian.i64(in, entry);
        change(
                security,
                action,
                id,
                type,
                Mdp3Entries.price(template, in, entry + template.priceAt),
                Mdp3Entries.size(template, in, entry),
                out);
    }

    /** A snapshot of levels: the book is empty, and then as it says. */
    void snapshot(Mdp3Template template, byte[] in, int at, EventWriter out) {
        int root = at + Mdp3.MESSAGE_HEADER;
        Mdp3Security security = securities.of(LittleEndian.i32(in, root + template.securityAt), out);
        if (security == null || byOrder) {
            tally.count(otherBook);
            return;
        }
        security.clearBook(out);
        for (int i = 0; i < Mdp3Entries.count(in, at); i++) {
            int entry = Mdp3Entries.entry(in, at, i);
            byte type = in[entry + template.typeAt];
            if (type == Mdp3.BID || type == Mdp3.OFFER) {
                apply(template, in, entry, security, Mdp3.CHANGE, out);
            }
        }
    }

    private void level(Mdp3Template template, byte[] in, int entry, EventWriter out) {
        byte type = in[entry + template.typeAt];
        if (type == Mdp3.BOOK_RESET) {
            Mdp3Security security = securities.of(LittleEndian.i32(in, entry + template.securityAt), out);
            if (security != null) {
                security.clearBook(out);
            }
        } else if (type != Mdp3.BID && type != Mdp3.OFFER) {
            tally.count(implied);
        } else if (byOrder) {
            tally.count(otherBook);
        } else {
            Mdp3Security security = securities.of(LittleEndian.i32(in, entry + template.securityAt), out);
            if (security != null) {
                apply(template, in, entry, security, LittleEndian.u8(in, entry + template.actionAt), out);
            }
        }
    }

    private static void apply(
            Mdp3Template template, byte[] in, int entry, Mdp3Security security, int action, EventWriter out) {
        security.ladder(in[entry + template.typeAt] == Mdp3.BID)
                .apply(
                        security.id,
                        action,
                        LittleEndian.u8(in, entry + template.levelAt),
                        Mdp3Entries.price(template, in, entry + template.priceAt),
                        Mdp3Entries.size(template, in, entry),
                        Mdp3Entries.number(in, entry + template.ordersAt),
                        out);
    }

    /** The second group of a book message, if it is there: an order names the entry with its price. */
    private void orders(Mdp3Template template, byte[] in, int at, int levels, EventWriter out) {
        int group = Mdp3Entries.entry(in, at, levels);
        int end = at + LittleEndian.u16(in, at + Mdp3.SIZE);
        if (end - group < Mdp3.WIDE_GROUP_HEADER) {
            return;
        }
        int length = LittleEndian.u16(in, group);
        int count = LittleEndian.u8(in, group + Mdp3.WIDE_GROUP_COUNT);
        for (int i = 0; i < count; i++) {
            int entry = group + Mdp3.WIDE_GROUP_HEADER + i * length;
            int level = LittleEndian.u8(in, entry + Mdp3.ORDER_REFERENCE) - 1;
            if (!byOrder || level < 0 || level >= levels) {
                tally.count(otherBook);
            } else {
                orderOf(template, in, Mdp3Entries.entry(in, at, level), entry, out);
            }
        }
    }

    private void orderOf(Mdp3Template template, byte[] in, int level, int entry, EventWriter out) {
        Mdp3Security security = securities.of(LittleEndian.i32(in, level + template.securityAt), out);
        if (security != null) {
            change(
                    security,
                    LittleEndian.u8(in, entry + Mdp3.ORDER_ACTION),
                    LittleEndian.i64(in, entry + Mdp3.ORDER_ID),
                    in[level + template.typeAt],
                    Mdp3Entries.price(template, in, level + template.priceAt),
                    Mdp3Entries.number(in, entry + Mdp3.ORDER_QUANTITY),
                    out);
        }
    }

    private void change(
            Mdp3Security security, int action, long order, byte type, long price, long quantity, EventWriter out) {
        if (type != Mdp3.BID && type != Mdp3.OFFER) {
            tally.count(implied);
            return;
        }
        Side side = type == Mdp3.BID ? Side.BUY : Side.SELL;
        if (action == Mdp3.DELETE || quantity == 0) {
            out.deleteOrder(security.id, order);
        } else if (quantity == Quantity.UNKNOWN) {
            tally.count(implied);
        } else if (action == Mdp3.NEW) {
            out.addOrder(security.id, order, side, price, quantity, 0);
        } else {
            out.replaceOrder(security.id, order, order, side, price, quantity);
        }
    }
}

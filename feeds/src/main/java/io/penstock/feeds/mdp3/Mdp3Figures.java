package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.event.Notice;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.feeds.LittleEndian;

/** Entries about trades, volumes, statistics and limits, checked before, to their events. Feed thread. */
final class Mdp3Figures {
    /** The volume traded so far is no statistic of Databento's list: it goes by its entry type. */
    private static final char VOLUME = 'e';

    private final Mdp3Securities securities;

    Mdp3Figures(Mdp3Securities securities) {
        this.securities = securities;
    }

    @HotPath
    void entry(Mdp3Template template, byte[] in, int entry, EventWriter out) {
        Mdp3Security security = securities.of(LittleEndian.i32(in, entry + template.securityAt), out);
        if (security == null) {
            return;
        }
        switch (template.kind) {
            case TRADES -> trade(template, in, entry, security.id, out);
            case LIMITS ->
                out.notice(
                        security.id,
                        Notice.Type.PRICE_BANDS,
                        ' ',
                        0,
                        Price.NONE,
                        Mdp3Entries.price(template, in, entry),
                        Mdp3Entries.price(template, in, entry + Long.BYTES));
            default -> statistic(template, in, entry, security.id, out);
        }
    }

    /** A changed trade is the old one void and another under the same number. */
    private static void trade(Mdp3Template template, byte[] in, int entry, int id, EventWriter out) {
        int action = LittleEndian.u8(in, entry + template.actionAt);
        long number = LittleEndian.u32(in, entry + template.tradeAt);
        long tradeId = number == Mdp3.NULL_UINT ? 0 : number;
        if (action != Mdp3.NEW) {
            out.bustTrade(id, tradeId);
        }
        if (action != Mdp3.DELETE) {
            out.trade(
                    id,
                    aggressor(in[entry + template.sideAt]),
                    Mdp3Entries.price(template, in, entry + template.priceAt),
                    Mdp3Entries.size(template, in, entry),
                    tradeId,
                    TradeCondition.UNKNOWN);
        }
    }

    private static void statistic(Mdp3Template template, byte[] in, int entry, int id, EventWriter out) {
        boolean deleted = LittleEndian.u8(in, entry + template.actionAt) == Mdp3.DELETE;
        boolean priced = !deleted && template.priceAt >= 0;
        out.notice(
                id,
                Notice.Type.STATISTIC,
                template.typeAt < 0 ? VOLUME : number((char) in[entry + template.typeAt]),
                deleted ? Quantity.UNKNOWN : Mdp3Entries.size(template, in, entry),
                priced ? Mdp3Entries.price(template, in, entry + template.priceAt) : Price.NONE,
                Price.NONE,
                Price.NONE);
    }

    private static Side aggressor(byte side) {
        return side == 1 ? Side.BUY : side == 2 ? Side.SELL : Side.NONE;
    }

    /** Enum "MDEntryType" in Databento's list of statistics; its own letter where it is not there. */
    private static char number(char type) {
        return switch (type) {
            case '4' -> 1;
            case '6' -> 3;
            case '8' -> 4;
            case '7' -> 5;
            case 'B' -> 6;
            case 'O' -> 7;
            case 'N' -> 8;
            case 'C' -> 9;
            case 'W' -> 10;
            case '9' -> 13;
            default -> type;
        };
    }
}

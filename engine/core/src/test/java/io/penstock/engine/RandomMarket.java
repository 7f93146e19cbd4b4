package io.penstock.engine;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.TradeCondition;
import java.util.SplittableRandom;

/** A market of several instruments with groups over more than one of them, gaps and new beginnings; the same for one seed. */
final class RandomMarket {
    static final int INSTRUMENTS = 12;

    private RandomMarket() {}

    static ScriptedMarket of(long seed, int groups) {
        SplittableRandom random = new SplittableRandom(seed);
        ScriptedMarket market = new ScriptedMarket();
        for (int id = 0; id < INSTRUMENTS; id++) {
            market.define(id, "SYM" + id);
        }
        long nanos = 0;
        for (int i = 1; i <= groups; i++) {
            nanos += random.nextLong(2_000_000);
            int order = 10 * i;
            int instrument = random.nextInt(INSTRUMENTS);
            int other = random.nextInt(INSTRUMENTS);
            int kind = random.nextInt(200);
            long bid = 100L + random.nextInt(5);
            market.group(nanos, out -> {
                if (kind == 0) {
                    out.gap(instrument, 1, 3);
                } else if (kind == 1) {
                    out.clearBook(instrument);
                } else if (kind < 40) {
                    out.trade(instrument, Side.SELL, bid, 1 + kind, order, TradeCondition.BOOK);
                }
                // The later instrument first, so that the order of sending is not the order of instruments.
                out.addOrder(other, order, Side.BUY, bid, 1 + kind, 0);
                out.addOrder(instrument, order + 1, Side.SELL, bid + 3, 5, 0);
                if (kind % 2 == 0) {
                    out.executeOrder(other, order, Price.NONE, 1, order, true);
                    out.deleteOrder(other, order);
                }
            });
        }
        return market;
    }
}

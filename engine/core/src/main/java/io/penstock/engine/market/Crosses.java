package io.penstock.engine.market;

import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import java.util.Arrays;

/** The crosses of an instrument: the last of all, and price and number of the last of each kind. */
final class Crosses extends KeptEvent implements Trade {
    private static final int KINDS = TradeCondition.values().length;

    private final long[] prices = new long[KINDS];
    private final long[] tradeIds = new long[KINDS];
    private TradeCondition condition = TradeCondition.UNKNOWN;
    private long quantity = Quantity.UNKNOWN;

    Crosses() {
        super(EventKind.TRADE);
        Arrays.fill(prices, Price.NONE);
    }

    void hear(Trade trade) {
        if (!isCross(trade.condition())) {
            return;
        }
        keep(trade);
        condition = trade.condition();
        quantity = trade.quantity();
        prices[condition.ordinal()] = trade.price();
        tradeIds[condition.ordinal()] = trade.tradeId();
    }

    /** A busted cross has no price; a venue without numbers cannot say which it was. */
    void bust(long tradeId) {
        for (int kind = 0; kind < KINDS; kind++) {
            if (tradeId != 0 && tradeIds[kind] == tradeId) {
                prices[kind] = Price.NONE;
                if (condition.ordinal() == kind) {
                    condition = TradeCondition.UNKNOWN;
                    quantity = Quantity.UNKNOWN;
                }
            }
        }
    }

    long price(TradeCondition cross) {
        return prices[cross.ordinal()];
    }

    private static boolean isCross(TradeCondition condition) {
        return switch (condition) {
            case OPENING_CROSS, CLOSING_CROSS, HALT_CROSS, INTRADAY_CROSS, CROSS -> true;
            case BOOK, HIDDEN, UNKNOWN -> false;
        };
    }

    @Override
    public long price() {
        return price(condition);
    }

    @Override
    public long quantity() {
        return quantity;
    }

    @Override
    public Side aggressorSide() {
        return Side.NONE;
    }

    @Override
    public long tradeId() {
        return tradeIds[condition.ordinal()];
    }

    @Override
    public TradeCondition condition() {
        return condition;
    }
}

package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.event.Notice;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;

/** Trading states, imbalances and statistics to their events. Without state; any thread. */
final class VenueEvents {
    // Status actions (StatusAction in enums.hpp).
    private static final int PRE_OPEN = 1;
    private static final int NEW_PRICE_INDICATION = 6;
    private static final int TRADING = 7;
    private static final int HALT = 8;
    private static final int PAUSE = 9;
    private static final int SUSPEND = 10;
    private static final int PRE_CLOSE = 11;
    private static final int CLOSE = 12;
    private static final int POST_CLOSE = 13;
    private static final int SHORT_SALE_CHANGE = 14;
    private static final int NOT_AVAILABLE = 15;

    private static final int STATISTIC_DELETED = 2;

    private VenueEvents() {}

    /** A trading state, or a change of the short sale restriction. */
    @HotPath
    static void status(StatusRecord status, int instrumentId, EventWriter out) {
        if (status.action == SHORT_SALE_CHANGE) {
            char code = status.isShortSellRestricted == 'Y' ? '1' : '0';
            out.notice(instrumentId, Notice.Type.SHORT_SALE, code, 0, Price.NONE, Price.NONE, Price.NONE);
            return;
        }
        out.status(instrumentId, state(status), letters(status.reason));
    }

    /** Near is the clearing price of the whole book, far that of the auction alone. */
    @HotPath
    static void imbalance(ImbalanceRecord imbalance, int instrumentId, EventWriter out) {
        Side side = MboEvents.side(imbalance.side);
        out.imbalance(
                instrumentId,
                quantity(imbalance.pairedQuantity),
                quantity(imbalance.totalImbalance),
                side,
                imbalance.referencePrice,
                imbalance.continuousClearingPrice,
                imbalance.auctionClearingPrice,
                auction(imbalance.auctionType));
    }

    /** A figure; one that the venue takes back has neither price nor quantity. */
    @HotPath
    static void statistic(StatisticsRecord statistic, int instrumentId, EventWriter out) {
        boolean deleted = statistic.updateAction == STATISTIC_DELETED;
        boolean hasQuantity = !deleted && statistic.quantity != StatisticsRecord.NO_QUANTITY;
        out.notice(
                instrumentId,
                Notice.Type.STATISTIC,
                (char) statistic.statistic,
                hasQuantity ? statistic.quantity : Quantity.UNKNOWN,
                deleted ? Price.NONE : statistic.price,
                Price.NONE,
                Price.NONE);
    }

    private static TradingState state(StatusRecord status) {
        if (status.isTrading == 'Y') {
            return TradingState.TRADING;
        }
        return switch (status.action) {
            case TRADING -> TradingState.TRADING;
            case PAUSE -> TradingState.PAUSED;
            case HALT, SUSPEND, CLOSE, NOT_AVAILABLE -> TradingState.HALTED;
            default -> quotingOr(status);
        };
    }

    private static TradingState quotingOr(StatusRecord status) {
        boolean takesOrders = (status.action >= PRE_OPEN && status.action <= NEW_PRICE_INDICATION)
                || status.action == PRE_CLOSE
                || status.isQuoting == 'Y';
        if (takesOrders) {
            return TradingState.QUOTE_ONLY;
        }
        boolean isOver = status.action == POST_CLOSE || status.isTrading == 'N';
        return isOver ? TradingState.HALTED : TradingState.UNKNOWN;
    }

    /** The number of a reason as up to four digits, the first in the highest byte; 0 for none. */
    private static int letters(int reason) {
        if (reason == 0 || reason > 9_999) {
            return 0;
        }
        int letters = 0;
        int rest = reason;
        while (rest > 0) {
            letters = (letters >>> Byte.SIZE) | (('0' + rest % 10) << 24);
            rest /= 10;
        }
        return letters;
    }

    private static long quantity(long unsigned) {
        return unsigned == Dbn.NO_U32 ? Quantity.UNKNOWN : unsigned;
    }

    /** Letters of Nasdaq (O opening, C closing, H halt, I intraday, A extended) and of NYSE (M core opening). */
    private static TradeCondition auction(char letter) {
        return switch (letter) {
            case 'O', 'M' -> TradeCondition.OPENING_CROSS;
            case 'C', 'A' -> TradeCondition.CLOSING_CROSS;
            case 'H' -> TradeCondition.HALT_CROSS;
            case 'I' -> TradeCondition.INTRADAY_CROSS;
            default -> TradeCondition.UNKNOWN;
        };
    }
}

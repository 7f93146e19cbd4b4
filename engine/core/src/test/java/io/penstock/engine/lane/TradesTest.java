package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an execution of a resting order says as a trade. */
class TradesTest {
    private record Said(EventKind kind, Side aggressor, long price, long quantity, long id, TradeCondition how) {}

    private final List<Said> said = new ArrayList<>();
    private final LaneByHand lane = new LaneByHand(new Strategy() {
        @Override
        public void onTrade(Trade t) {
            said.add(new Said(t.kind(), t.aggressorSide(), t.price(), t.quantity(), t.tradeId(), t.condition()));
        }
    });

    TradesTest() {
        lane.define(0, "A");
        lane.at(1).addOrder(0, 1, Side.BUY, 100, 50, 0);
        lane.at(1).addOrder(0, 2, Side.SELL, 110, 50, 0);
        lane.at(1).endGroup();
    }

    @Test
    void theAggressorIsOppositeToTheRestingOrderAndThePriceItsOwn() {
        lane.at(2).executeOrder(0, 1, Price.NONE, 20, 7, true);
        lane.at(2).executeOrder(0, 2, Price.NONE, 50, 8, true);
        lane.at(2).endGroup();

        assertEquals(
                List.of(
                        new Said(EventKind.ORDER_EXECUTE, Side.SELL, 100, 20, 7, TradeCondition.BOOK),
                        new Said(EventKind.ORDER_EXECUTE, Side.BUY, 110, 50, 8, TradeCondition.BOOK)),
                said);
    }

    @Test
    void anExecutionWithItsOwnPriceTradesThere() {
        lane.at(2).executeOrder(0, 1, 105, 20, 7, true);
        lane.at(2).endGroup();

        assertEquals(List.of(new Said(EventKind.ORDER_EXECUTE, Side.SELL, 105, 20, 7, TradeCondition.BOOK)), said);
    }

    @Test
    void aNotPrintableExecutionIsNoTradeButTakesFromTheBook() {
        lane.at(2).executeOrder(0, 1, 105, 20, 7, false);
        lane.at(2).endGroup();

        assertEquals(List.of(), said);
        assertEquals(30, lane.dispatcher().book(0).quantityAt(Side.BUY, 100));
    }

    @Test
    void anExecutionOfAnUnknownOrderWithAPriceIsATradeWithoutAggressor() {
        lane.at(2).executeOrder(0, 99, 105, 20, 7, true);
        lane.at(2).endGroup();

        assertEquals(List.of(new Said(EventKind.ORDER_EXECUTE, Side.NONE, 105, 20, 7, TradeCondition.BOOK)), said);
        assertEquals(0, lane.dispatcher().report(0, 0, null).unpricedTrades());
    }

    @Test
    void anExecutionOfAnUnknownOrderWithoutPriceIsCountedAndNoTrade() {
        lane.at(2).executeOrder(0, 99, Price.NONE, 20, 7, true);
        lane.at(2).endGroup();

        assertEquals(List.of(), said);
        assertEquals(1, lane.dispatcher().report(0, 0, null).unpricedTrades());
    }

    @Test
    void aTradeBesideTheBookIsHeardAsItIsAndChangesNothing() {
        lane.at(2).trade(0, Side.BUY, 101, 30, 9, TradeCondition.HIDDEN);
        lane.at(2).endGroup();

        assertEquals(List.of(new Said(EventKind.TRADE, Side.BUY, 101, 30, 9, TradeCondition.HIDDEN)), said);
        assertEquals(50, lane.dispatcher().book(0).quantityAt(Side.BUY, 100));
    }
}

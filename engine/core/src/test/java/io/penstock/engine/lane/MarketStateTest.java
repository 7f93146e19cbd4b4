package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.market.MarketState;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import org.junit.jupiter.api.Test;

/** What a strategy may ask of the market beside its books: every rare word of the venue, and nothing before it was said. */
class MarketStateTest {
    private static final int HALT_NEWS = 0x54312020;

    private StrategyContext context;
    private TradingState duringCallback;
    private final LaneByHand lane = new LaneByHand(new Strategy() {
                @Override
                public void onStart(StrategyContext given) {
                    context = given;
                    context.follow("A", "B");
                }

                @Override
                public void onStatus(TradingStatus status) {
                    duringCallback = a().tradingState();
                }
            })
            .define(0, "A")
            .define(1, "B")
            .define(2, "C");

    @Test
    void beforeAnyWordEverythingIsUnknown() {
        assertEquals(TradingState.UNKNOWN, a().tradingState());
        assertFalse(a().isTradingStopped() || a().isShortSaleRestricted() || a().isRegularHours());
        assertEquals(0, a().shortSaleTest());
        for (long price : new long[] {
            a().upperBand(),
            a().lowerBand(),
            a().collarReference(),
            a().collarUpper(),
            a().collarLower(),
            a().ipoPrice(),
            a().breakerLevel(1),
            a().crossPrice(TradeCondition.CLOSING_CROSS),
            a().lastCross().price(),
            a().imbalance().referencePrice(),
            a().imbalance().nearPrice(),
            a().imbalance().farPrice()
        }) {
            assertEquals(Price.NONE, price);
        }
        assertEquals(Quantity.UNKNOWN, a().collarExtensions());
        assertEquals(Quantity.UNKNOWN, a().imbalance().pairedQuantity());
        assertEquals(Time.NONE, a().ipoQuotingNanos());
        assertEquals(Time.NONE, a().status().tsEvent());
        assertEquals(0, a().breakerBreached());
    }

    @Test
    void aHaltIsInForceDuringItsOwnCallbackAndEndsWithTrading() {
        lane.at(5).status(0, TradingState.HALTED, HALT_NEWS);
        lane.at(5).endGroup();
        assertEquals(TradingState.HALTED, duringCallback);
        assertTrue(a().isTradingStopped());
        assertEquals(HALT_NEWS, a().status().reason());
        assertEquals(5, a().status().tsEvent());
        assertEquals(EventKind.STATUS, a().status().kind());
        assertFalse(context.market(1).isTradingStopped());
        lane.at(6).status(0, TradingState.QUOTE_ONLY, 0);
        lane.at(6).endGroup();
        assertTrue(a().isTradingStopped());
        lane.at(7).status(0, TradingState.TRADING, 0);
        lane.at(7).endGroup();

        assertFalse(a().isTradingStopped());
    }

    @Test
    void aHaltOfTheVenueEndsInWhatTheMarketSaidMeanwhile() {
        lane.at(1).status(0, TradingState.TRADING, 0);
        lane.at(2).status(0, TradingState.VENUE_HALTED, 0);
        lane.at(3).status(0, TradingState.PAUSED, 0);
        lane.at(3).endGroup();
        assertEquals(TradingState.VENUE_HALTED, a().tradingState());
        lane.at(4).status(0, TradingState.VENUE_RESUMED, 0);
        lane.at(4).endGroup();

        assertEquals(TradingState.PAUSED, a().tradingState());
        assertEquals(TradingState.VENUE_RESUMED, a().status().state());
    }

    @Test
    void aStatusOfTheMarketIsThatOfEveryInstrument() {
        lane.at(1).status(Instrument.ALL, TradingState.HALTED, 0);
        lane.at(1).endGroup();

        assertTrue(a().isTradingStopped() && context.market(1).isTradingStopped());
    }

    @Test
    void pricesThatTradingMustStayBetweenAreThoseSaidLast() {
        lane.at(1).notice(0, Notice.Type.PRICE_BANDS, '\0', 0, Price.NONE, 105, 95);
        lane.at(1).notice(0, Notice.Type.AUCTION_COLLAR, '\0', 0, 100, 101, 99);
        lane.at(2).notice(0, Notice.Type.AUCTION_COLLAR, '\0', 1, 100, 102, 98);
        lane.at(2).endGroup();

        assertEquals(105, a().upperBand());
        assertEquals(95, a().lowerBand());
        assertEquals(100, a().collarReference());
        assertEquals(102, a().collarUpper());
        assertEquals(98, a().collarLower());
        assertEquals(1, a().collarExtensions());
    }

    @Test
    void theShortSaleTestRestrictsWhenItIsOnOrRemains() {
        String restricted = "";
        for (char code : new char[] {'0', '1', '2', '0'}) {
            lane.at(1).notice(0, Notice.Type.SHORT_SALE, code, 0, Price.NONE, Price.NONE, Price.NONE);
            lane.at(1).endGroup();
            restricted += a().isShortSaleRestricted() ? 'r' : '-';
        }

        assertEquals("-rr-", restricted);
        assertEquals('0', a().shortSaleTest());
    }

    @Test
    void imbalanceAndCrossesOutliveTheirEvents() {
        lane.at(1).imbalance(0, 100, 20, Side.BUY, 50, 51, 52, TradeCondition.OPENING_CROSS);
        lane.at(2).trade(0, Side.NONE, 51, 120, 7, TradeCondition.OPENING_CROSS);
        lane.at(3).trade(0, Side.BUY, 60, 5, 8, TradeCondition.HIDDEN);
        lane.at(4).trade(0, Side.NONE, 55, 300, 9, TradeCondition.CLOSING_CROSS);
        lane.at(4).addOrder(1, 1, Side.BUY, 1, 1, 0);
        lane.at(4).endGroup();

        assertEquals(100, a().imbalance().pairedQuantity());
        assertEquals(20, a().imbalance().imbalanceQuantity());
        assertEquals(Side.BUY, a().imbalance().imbalanceSide());
        assertEquals(52, a().imbalance().farPrice());
        assertEquals(1, a().imbalance().tsEvent());
        assertEquals(55, a().lastCross().price());
        assertEquals(300, a().lastCross().quantity());
        assertEquals(4, a().lastCross().tsEvent());
        assertEquals(51, a().crossPrice(TradeCondition.OPENING_CROSS));
        assertEquals(Price.NONE, a().crossPrice(TradeCondition.HIDDEN));
    }

    @Test
    void aBustTakesTheCrossItNamesAndIsCounted() {
        lane.at(1).trade(0, Side.NONE, 51, 120, 7, TradeCondition.OPENING_CROSS);
        lane.at(2).bustTrade(0, 6);
        lane.at(2).endGroup();
        assertEquals(51, a().lastCross().price());
        lane.at(3).bustTrade(0, 7);
        lane.at(3).endGroup();

        assertEquals(2, a().busts());
        assertEquals(Price.NONE, a().crossPrice(TradeCondition.OPENING_CROSS));
        assertEquals(Price.NONE, a().lastCross().price());
        assertEquals(TradeCondition.UNKNOWN, a().lastCross().condition());
    }

    @Test
    void stepsOfTheDayAndBreakersAreThoseOfEveryInstrument() {
        lane.at(1).session(Phase.MESSAGES_START);
        lane.at(2).notice(Instrument.ALL, Notice.Type.BREAKER_LEVELS, '\0', 0, 93, 87, 80);
        lane.at(3).session(Phase.MARKET_OPEN);
        lane.at(4).notice(Instrument.ALL, Notice.Type.BREAKER_BREACHED, '1', 0, Price.NONE, Price.NONE, Price.NONE);
        lane.at(4).endGroup();
        assertTrue(a().isRegularHours() && context.market(1).hasReached(Phase.MARKET_OPEN));
        assertEquals(80, a().breakerLevel(3));
        assertEquals(1, a().breakerBreached());
        lane.at(5).session(Phase.MARKET_CLOSE);
        lane.at(5).endGroup();
        assertFalse(a().isRegularHours());
        lane.at(6).session(Phase.MESSAGES_START);
        lane.at(6).endGroup();

        assertFalse(a().hasReached(Phase.MARKET_OPEN));
        assertEquals(0, a().breakerBreached());
    }

    @Test
    void aNewIssueHasATimeAndAPrice() {
        lane.at(1).notice(0, Notice.Type.IPO_QUOTING, 'A', 77, 25, Price.NONE, Price.NONE);
        lane.at(1).endGroup();

        assertEquals('A', a().ipoQualifier());
        assertEquals(77, a().ipoQuotingNanos());
        assertEquals(25, a().ipoPrice());
    }

    @Test
    void anInstrumentThatIsNotFollowedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> context.market(2));
        assertThrows(IllegalArgumentException.class, () -> context.market(-1));
    }

    private MarketState a() {
        return context.market(0);
    }
}

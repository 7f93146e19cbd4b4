package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.engine.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order that {@link io.penstock.api.strategy.Strategy} promises, and what an event brings to whom. */
class CallbackOrderTest {
    private final List<String> heard = new ArrayList<>();
    private final LaneByHand lane = new LaneByHand(Transcript.into(heard));

    @BeforeEach
    void define() {
        lane.define(0, "A").define(1, "B");
        heard.clear();
    }

    @Test
    void anExecutionIsOrderThenTradeAndItsGroupEndsWithBookQuoteAndEnd() {
        lane.at(1).addOrder(0, 10, Side.BUY, Price.ONE, 5, 0);
        lane.at(1).endGroup();
        heard.clear();
        lane.at(2).executeOrder(0, 10, Price.NONE, 2, 77, true);
        lane.at(2).endGroup();

        assertNames("order A ORDER_EXECUTE 10", "trade A", "book A", "quote A", "end");
    }

    @Test
    void aGroupOfManyEventsTellsEachInstrumentThatChangedOnceInTheOrderOfFirstChange() {
        lane.at(1).addOrder(1, 10, Side.BUY, Price.ONE, 5, 0);
        lane.at(1).addOrder(0, 11, Side.BUY, Price.ONE, 5, 0);
        lane.at(1).executeOrder(1, 10, Price.NONE, 2, 77, true);
        lane.at(1).deleteOrder(0, 11);
        lane.at(1).endGroup();

        assertNames(
                "order B ORDER_ADD 10",
                "order A ORDER_ADD 11",
                "order B ORDER_EXECUTE 10",
                "trade B",
                "order A ORDER_DELETE 11",
                "book B",
                "quote B",
                "book A",
                "end");
    }

    @Test
    void theBookIsChangedBeforeItsEventIsHeardAndWholeAtTheEnd() {
        List<Long> bids = new ArrayList<>();
        LaneByHand looking = new LaneByHand(new Transcript(line -> {}) {
            @Override
            public void onOrder(io.penstock.api.event.OrderEvent order) {
                bids.add(context.book(0).bestBid());
            }

            @Override
            public void onGroupEnd(long position) {
                bids.add(-context.book(0).bestBid());
            }
        });
        looking.define(0, "A");
        bids.clear();
        looking.at(1).addOrder(0, 1, Side.BUY, 3, 1, 0);
        looking.at(1).addOrder(0, 2, Side.BUY, 5, 1, 0);
        looking.at(1).endGroup();

        assertEquals(List.of(3L, 5L, -5L), bids);
    }

    @Test
    void everyRareEventReachesWhoFollowsItsInstrument() {
        EventWriter out = lane.at(1);
        out.setLevel(0, Side.SELL, Price.ONE, 4, 2);
        out.trade(0, Side.NONE, Price.ONE, 4, 9, TradeCondition.OPENING_CROSS);
        out.bustTrade(0, 9);
        out.status(0, TradingState.HALTED, 0x54312020);
        out.imbalance(0, 1, 2, Side.BUY, 3, 4, 5, TradeCondition.CLOSING_CROSS);
        out.notice(0, Notice.Type.SHORT_SALE, '1', 0, Price.NONE, Price.NONE, Price.NONE);
        out.gap(0, 100, 3);
        out.endGroup();

        assertNames("level A", "trade A", "bust A", "status A", "imbalance A", "notice A", "gap A", "book A", "end");
        assertHeard("level", "SELL 1.00 4 2");
        assertHeard("trade", "NONE 4 @ 1.00 9 OPENING_CROSS");
        assertHeard("bust", "NONE -9223372036854775808 @ - 9 UNKNOWN");
        assertHeard("status", "HALTED 1412505632");
        assertHeard("imbalance", "1 2 BUY 3 4 5 CLOSING_CROSS");
        assertHeard("notice", "SHORT_SALE 1 0 9223372036854775807 9223372036854775807 9223372036854775807");
        assertHeard("gap", "100+3");
    }

    @Test
    void whatConcernsTheWholeMarketReachesEveryStrategy() {
        List<String> other = new ArrayList<>();
        LaneByHand two = new LaneByHand(Transcript.into(heard, "A"), Transcript.into(other, "NONE"));
        two.define(0, "A");
        heard.clear();
        other.clear();
        EventWriter out = two.at(1);
        out.session(SessionEvent.Phase.MARKET_OPEN);
        out.status(Instrument.ALL, TradingState.PAUSED, 0);
        out.notice(Instrument.ALL, Notice.Type.BREAKER_BREACHED, '1', 0, 1, 2, 3);
        out.gap(Instrument.ALL, 5, 1);
        out.endGroup();

        assertNames("session", "status all", "notice all", "gap all", "end");
        assertEquals(heard, other);
    }

    @Test
    void theEndOfTheStreamIsNoGroup() {
        lane.at(1).addOrder(0, 10, Side.BUY, Price.ONE, 5, 0);
        lane.stop();

        assertNames("order A ORDER_ADD 10", "book A", "quote A", "end", "stop", "report");
    }

    @Test
    void aGroupThatIsFollowedByNobodyIsHeardByNobody() {
        List<String> other = new ArrayList<>();
        LaneByHand two = new LaneByHand(Transcript.into(heard, "A"), Transcript.into(other, "B"));
        two.define(0, "A").define(1, "B");
        heard.clear();
        other.clear();
        two.at(1).addOrder(0, 10, Side.BUY, Price.ONE, 5, 0);
        two.at(1).endGroup();
        two.at(2).addOrder(1, 11, Side.BUY, Price.ONE, 5, 0);
        two.at(2).endGroup();

        assertNames("order A ORDER_ADD 10", "book A", "quote A", "end");
        assertEquals(List.of("order B ORDER_ADD 11", "book B", "quote B", "end"), Transcript.names(other));
    }

    @Test
    void positionsCountEveryEventOfTheStreamFromZero() {
        lane.at(1).addOrder(0, 10, Side.BUY, Price.ONE, 5, 0);
        lane.at(1).addOrder(1, 11, Side.BUY, Price.ONE, 5, 0);
        lane.at(1).endGroup();

        assertEquals("order A ORDER_ADD 10", Transcript.names(heard).get(0));
        assertEquals("#2", heard.get(0).substring(heard.get(0).indexOf('#')), "two definitions came before");
        assertEquals("end | 3 | 1 #3", heard.get(heard.size() - 1));
    }

    private void assertNames(String... names) {
        assertEquals(List.of(names), Transcript.names(heard));
    }

    private void assertHeard(String name, String what) {
        String line = heard.stream().filter(l -> l.startsWith(name)).findFirst().orElseThrow();
        assertEquals(what, line.substring(line.indexOf("| ") + 2).substring(0, what.length()), line);
    }
}

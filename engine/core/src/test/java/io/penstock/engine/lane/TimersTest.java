package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Timers run on stream time: at their due time exactly, before the event that passed it. */
class TimersTest {
    /** Does what a test says; writes down timers and orders with the time they saw. */
    private static class Clockwork implements Strategy {
        final List<String> heard = new ArrayList<>();
        StrategyContext context;

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
        }

        @Override
        public void onOrder(OrderEvent order) {
            heard.add("order " + order.orderId() + " now " + context.now());
        }

        @Override
        public void onTimer(long timerId) {
            heard.add("timer " + timerId + " now " + context.now() + " #" + context.position());
        }
    }

    private final Clockwork strategy = new Clockwork();
    private final LaneByHand lane = new LaneByHand(strategy).define(0, "A").define(1, "B");

    @Test
    void aTimerFiresAtItsDueTimeBeforeTheEventThatPassedIt() {
        order(10);
        strategy.context.schedule(15);
        strategy.context.schedule(12);
        order(20);

        assertHeard("order 10 now 10", "timer 2 now 12 #2", "timer 1 now 15 #2", "order 20 now 20");
    }

    @Test
    void aTimerThatIsDueWhenAnEventComesFiresBeforeIt() {
        strategy.context.schedule(20);
        order(19);
        order(20);

        assertHeard("order 19 now 19", "timer 1 now 20 #2", "order 20 now 20");
    }

    @Test
    void equalDueTimesFireInTheOrderOfScheduling() {
        strategy.context.schedule(5);
        strategy.context.schedule(5);
        strategy.context.schedule(5);
        order(9);

        assertHeard("timer 1 now 5 #1", "timer 2 now 5 #1", "timer 3 now 5 #1", "order 9 now 9");
    }

    @Test
    void anEventThatNobodyFollowsMovesTimeAndFiresTimers() {
        Clockwork choosy = new Clockwork() {
            @Override
            public void onStart(StrategyContext newContext) {
                super.onStart(newContext);
                newContext.follow("B");
                newContext.schedule(5);
            }
        };
        LaneByHand other = new LaneByHand(choosy).define(0, "A");
        other.at(7).addOrder(0, 1, Side.BUY, 1, 1, 0);
        other.at(7).endGroup();

        assertEquals(List.of("timer 1 now 5 #0"), choosy.heard);
    }

    @Test
    void anEventWithoutATimeFiresNothing() {
        strategy.context.schedule(5);
        lane.at(Time.NONE).addOrder(0, 1, Side.BUY, 1, 1, 0);
        lane.at(Time.NONE).endGroup();

        assertHeard("order 1 now " + Time.NONE);
    }

    @Test
    void anOverdueTimerFiresBeforeTheNextEventAtTheTimeItWasSet() {
        order(10);
        strategy.context.schedule(3);
        strategy.context.schedule(10);
        order(10);
        order(30);

        assertHeard("order 10 now 10", "timer 1 now 10 #2", "timer 2 now 10 #2", "order 10 now 10", "order 30 now 30");
    }

    @Test
    void aTimerThatSetsItselfForNowFiresOncePerEvent() {
        Clockwork restless = new Clockwork() {
            @Override
            public void onTimer(long timerId) {
                super.onTimer(timerId);
                context.schedule(context.now());
            }
        };
        LaneByHand other = new LaneByHand(restless).define(0, "A");
        restless.context.schedule(1);
        for (long nanos = 5; nanos < 8; nanos++) {
            other.at(nanos).addOrder(0, nanos, Side.BUY, 1, 1, 0);
            other.at(nanos).endGroup();
        }

        assertEquals(
                List.of(
                        "timer 1 now 1 #0",
                        "order 5 now 5",
                        "timer 2 now 5 #1",
                        "order 6 now 6",
                        "timer 3 now 6 #2",
                        "order 7 now 7"),
                restless.heard);
    }

    @Test
    void aPeriodicTimerFiresForEveryPeriodThatAnEventJumpsOver() {
        Clockwork periodic = new Clockwork() {
            @Override
            public void onTimer(long timerId) {
                super.onTimer(timerId);
                context.schedule(context.now() + 10);
            }
        };
        LaneByHand other = new LaneByHand(periodic).define(0, "A");
        periodic.context.schedule(10);
        other.at(35).addOrder(0, 1, Side.BUY, 1, 1, 0);
        other.at(35).endGroup();

        assertEquals(
                List.of("timer 1 now 10 #0", "timer 2 now 20 #0", "timer 3 now 30 #0", "order 1 now 35"),
                periodic.heard);
    }

    @Test
    void aCancelledTimerDoesNotFireAndCannotBeCancelledAgain() {
        long kept = strategy.context.schedule(5);
        long dropped = strategy.context.schedule(4);

        assertEquals(true, strategy.context.cancel(dropped));
        assertEquals(false, strategy.context.cancel(dropped));
        assertEquals(false, strategy.context.cancel(99));
        order(9);
        assertEquals(false, strategy.context.cancel(kept), "it has fired");
        assertHeard("timer " + kept + " now 5 #1", "order 9 now 9");
    }

    @Test
    void timersOfStrategiesInOneLaneDoNotMix() {
        Clockwork other = new Clockwork();
        LaneByHand two = new LaneByHand(strategy, other).define(0, "A");
        strategy.context.schedule(8);
        other.context.schedule(6);
        two.at(10).addOrder(0, 1, Side.BUY, 1, 1, 0);
        two.at(10).endGroup();

        assertEquals(List.of("timer 1 now 8 #0", "order 1 now 10"), strategy.heard);
        assertEquals(List.of("timer 1 now 6 #0", "order 1 now 10"), other.heard);
    }

    @Test
    void anOverdueTimerKeepsItsTimeThoughAnEarlierStrategysTimersFireLater() {
        Clockwork other = new Clockwork();
        LaneByHand two = new LaneByHand(strategy, other).define(0, "A");
        two.at(10).addOrder(0, 1, Side.BUY, 1, 1, 0);
        two.at(10).endGroup();
        strategy.context.schedule(15);
        other.context.schedule(10);
        two.at(20).addOrder(0, 2, Side.BUY, 1, 1, 0);
        two.at(20).endGroup();

        assertEquals("timer 1 now 10 #1", other.heard.get(1));
    }

    /** Messages about instruments that the run does not let through move time too; the end carries the last of it. */
    @Test
    void theEndOfTheStreamFiresWhatIsDueUntilItsLastTimeAndNothingLater() {
        order(10);
        strategy.context.schedule(20);
        strategy.context.schedule(21);
        strategy.context.schedule(10);
        lane.at(20);
        lane.stop();

        assertHeard("order 10 now 10", "timer 3 now 10 #2", "timer 1 now 20 #2");
    }

    @Test
    void streamTimeDoesNotFallWhenAMessageIsOlder() {
        order(10);
        strategy.context.schedule(11);
        lane.at(4).addOrder(0, 4, Side.BUY, 1, 1, 0);
        lane.at(4).endGroup();

        assertHeard("order 10 now 10", "order 4 now 10");
        assertEquals(10, lane.dispatcher().now());
    }

    @Test
    void aRedefinedInstrumentDisturbsNoTimer() {
        strategy.context.schedule(5);
        lane.at(7).define(new Instrument(0, "A", "XNAS", 4, 0, 1, 1), BookKind.ORDERS);
        lane.at(7).endGroup();

        assertHeard("timer 1 now 5 #1");
    }

    private void order(long nanos) {
        lane.at(nanos).addOrder(0, nanos, Side.BUY, 1, 1, 0);
        lane.at(nanos).endGroup();
    }

    private void assertHeard(String... lines) {
        assertEquals(List.of(lines), strategy.heard);
    }
}

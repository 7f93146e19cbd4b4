package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Side;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.lane.KeptViewException;
import io.penstock.engine.lane.StrategyReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What {@link Engine#check} finds. */
class CheckTest {
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    /** Reads of the order before what it should have copied. */
    private static final class Keeper implements Strategy {
        private OrderEvent kept;

        @Override
        public void onOrder(OrderEvent order) {
            if (kept != null) {
                kept.price();
            }
            kept = order;
        }
    }

    private static final class Sleeper implements Strategy {
        @Override
        public void onOrder(OrderEvent order) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void onGroupEnd(long position) {
            LockSupport.parkNanos(1_000);
        }
    }

    @Test
    void aStrategyThatKeepsAnArgumentIsNamedWithTheCallback() throws IOException {
        StrategyReport report = run(new Keeper()).strategies().get(0);

        assertEquals(StrategyReport.State.QUARANTINED, report.state());
        assertTrue(report.failure().orElseThrow() instanceof KeptViewException);
        assertTrue(
                warnings.get(0).contains("the OrderEvent of onOrder at event 1 was used after that call"),
                warnings::toString);
    }

    @Test
    void waitsInCallbacksAreToldWithTheirStack() throws IOException {
        StrategyReport report = run(new Sleeper()).strategies().get(0);

        assertEquals(StrategyReport.State.DONE, report.state());
        assertTrue(find("CheckTest$Sleeper.onOrder sleeps: 3 times")
                .contains("\tat " + Sleeper.class.getName() + ".onOrder:"));
        assertTrue(find("CheckTest$Sleeper.onGroupEnd parks: ")
                .contains("\tat " + Sleeper.class.getName() + ".onGroupEnd:"));
        assertEquals(2, warnings.size(), warnings::toString);
    }

    @Test
    void otherStrategiesHearInACheckedRunWhatTheyHearInAnother() throws IOException {
        List<String> usual = new ArrayList<>();
        List<String> checked = new ArrayList<>();
        Engine.of(EngineConfig.defaults())
                .feed(market())
                .strategy("s", Transcript.into(usual))
                .run();
        run(Transcript.into(checked));

        assertEquals(usual, checked);
    }

    private String find(String what) {
        return warnings.stream()
                .filter(warning -> warning.contains(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " not in " + warnings));
    }

    private RunReport run(Strategy strategy) throws IOException {
        return Engine.of(EngineConfig.defaults())
                .feed(market())
                .strategy("s", strategy)
                .warnings(warnings::add)
                .check()
                .run();
    }

    private static ScriptedMarket market() {
        ScriptedMarket market = new ScriptedMarket().define(0, "A");
        for (int order = 1; order <= 3; order++) {
            int id = order;
            market.group(order, out -> out.addOrder(0, id, Side.BUY, 100 + id, 10, 0));
        }
        return market;
    }
}

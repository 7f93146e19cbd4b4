package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Side;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.StrategyLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What strategies write for their authors. */
class LogTest {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<Boolean> on = Collections.synchronizedList(new ArrayList<>());

    private final class Talker implements Strategy {
        private StrategyLog log;

        @Override
        public void onStart(StrategyContext context) {
            log = context.log();
            on.add(log.isOn());
            log.say("starting");
        }

        @Override
        public void onOrder(OrderEvent order) {
            log.say("order " + order.orderId());
        }
    }

    @Test
    void linesSayWhenWhereAndWho() throws IOException {
        engine().log(lines::add).run();

        assertEquals(List.of(true), on);
        assertEquals(
                List.of(
                        "- #-1 talker: starting",
                        "1970-01-01T00:00:00.000000005Z #1 talker: order 7",
                        "1970-01-01T00:00:00.000000006Z #2 talker: order 8"),
                lines);
    }

    @Test
    void withoutAReaderItIsOff() throws IOException {
        engine().run();

        assertEquals(List.of(false), on);
    }

    private Engine engine() {
        ScriptedMarket market = new ScriptedMarket()
                .define(0, "A")
                .group(5, out -> out.addOrder(0, 7, Side.BUY, 100, 10, 0))
                .group(6, out -> out.addOrder(0, 8, Side.BUY, 100, 10, 0));
        return Engine.of(EngineConfig.defaults()).feed(market).strategy("talker", new Talker());
    }
}

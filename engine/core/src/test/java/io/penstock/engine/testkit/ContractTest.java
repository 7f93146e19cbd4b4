package io.penstock.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Parameter;
import io.penstock.api.Side;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.strategy.Contract;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.lane.BrokenContractException;
import io.penstock.engine.lane.Cost;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A test fails when its strategy costs more than it promised. */
class ContractTest {
    /** Allocates so many bytes, or more, for each order; and sends so many orders at the last. */
    private static final class Costly implements Strategy {
        private final int bytes;
        private final int sends;
        private StrategyContext context;
        private long taken;

        Costly(int bytes, int sends) {
            this.bytes = bytes;
            this.sends = sends;
        }

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
        }

        @Override
        public void onOrder(OrderEvent order) {
            if (bytes > 0) {
                taken += new byte[bytes + (int) (taken % 2)].length;
            }
            for (int i = 0; i < sends; i++) {
                context.orders().limit(order.instrumentId(), Side.BUY, order.price(), 1);
            }
        }
    }

    private record Provider(Contract contract, Supplier<Strategy> strategies) implements StrategyProvider {
        @Override
        public String name() {
            return "costly";
        }

        @Override
        public String description() {
            return "costs what a test says";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Strategy create() {
            return strategies.get();
        }
    }

    @Test
    void bytesBeyondTheContractFailTheStepThatTookThem() {
        StrategyTester market = tester(Contract.NONE.allocatingAtMost(100), 200, 0);

        BrokenContractException broken = assertThrows(BrokenContractException.class, () -> orders(market, 100));
        assertTrue(broken.getMessage().startsWith("it allocates 2"), broken.getMessage());
    }

    @Test
    void bytesWithinTheContractAreCountedToTheByte() {
        StrategyTester market = tester(Contract.NONE.allocatingAtMost(216), 200, 0);
        orders(market, 500);
        Cost cost = market.stop().cost();

        assertEquals(216, cost.bytesPerEvent(), 1, "an array of 200 bytes and its header");
    }

    @Test
    void slowCallbacksFailTheTestAtItsEnd() {
        StrategyTester market = tester(Contract.NONE.callbacksWithin(50, 1), 200, 0);
        orders(market, 2_000);

        AssertionError broken = assertThrows(AssertionError.class, market::stop);
        assertTrue(broken.getMessage().contains("percentile 50.0 of its callbacks"), broken.getMessage());
    }

    @Test
    void anOrderTooManyAtOneEventFailsTheStep() {
        StrategyTester enough = tester(Contract.NONE.sendingAtMost(5), 0, 5);
        orders(enough, 10);
        assertEquals(50, enough.stop().orders().sent());

        StrategyTester storm = tester(Contract.NONE.sendingAtMost(5), 0, 6);
        assertThrows(BrokenContractException.class, () -> orders(storm, 1));
        assertEquals(5, storm.stop().orders().sent());
    }

    private static StrategyTester tester(Contract contract, int bytes, int sends) {
        return StrategyTester.of(new Provider(contract, () -> new Costly(bytes, sends)), "")
                .define("AAPL");
    }

    private static void orders(StrategyTester market, int orders) {
        for (int order = 1; order <= orders; order++) {
            market.add(order, Side.BUY, "100.00", 10).endGroup();
        }
    }
}

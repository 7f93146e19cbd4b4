package io.penstock.strategies.imbalance;

import io.penstock.api.Price;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradingState;
import io.penstock.strategies.Allocation;
import io.penstock.strategies.FakeMarket;
import org.junit.jupiter.api.Test;

class ImbalanceAllocationTest {
    @Test
    void callbacksAllocateNothingOnceWarm() {
        FakeMarket market = new FakeMarket(new ImbalanceProvider(), "levels=5,threshold=0.5,horizon=50ms");
        int instruments = 100;
        for (int id = 0; id < instruments; id++) {
            market.define("S" + id);
        }

        Allocation.assertNoneOnceWarm(50_000, 200_000, step -> {
            int id = (int) (step % instruments);
            long bid = Price.ONE * 100 + step % 7 * Price.ONE / 100;
            market.at(step);
            market.book(id, bid, 100 + step * 37 % 900, bid + Price.ONE / 50, 100 + step * 53 % 900);
            if (step % 1000 == 0) {
                market.status(id, TradingState.HALTED);
                market.session(Phase.MARKET_CLOSE);
            }
            if (step % 1000 == 9) {
                market.status(id - 9, TradingState.TRADING);
                market.session(Phase.MARKET_OPEN);
            }
        });
    }
}

package io.penstock.strategies.momentum;

import io.penstock.api.Price;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradingState;
import io.penstock.strategies.Allocation;
import io.penstock.strategies.FakeMarket;
import org.junit.jupiter.api.Test;

class MomentumAllocationTest {
    @Test
    void callbacksAllocateNothingOnceWarm() {
        FakeMarket market =
                new FakeMarket(new MomentumProvider(), "step=10ms,fast=2,slow=5,band=1,stop=20,hold=500ms,price=micro");
        int instruments = 100;
        for (int id = 0; id < instruments; id++) {
            market.define("S" + id);
        }

        Allocation.assertNoneOnceWarm(50_000, 200_000, step -> {
            int id = (int) (step % instruments);
            long bid = Price.ONE * 100 + step / 100 * 7 % 50 * Price.ONE / 100;
            market.at(step);
            market.book(id, bid, 50 + step % 100, bid + Price.ONE / 50, 50 + step % 77);
            if (step % 1000 == 0) {
                market.status(id, TradingState.HALTED);
                market.session(Phase.MARKET_CLOSE);
            }
            if (step % 1000 == 99) {
                market.status(id - 99, TradingState.TRADING);
                market.session(Phase.MARKET_OPEN);
            }
        });
    }
}

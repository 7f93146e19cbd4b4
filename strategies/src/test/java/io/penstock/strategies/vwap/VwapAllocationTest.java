package io.penstock.strategies.vwap;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradeCondition;
import io.penstock.strategies.Allocation;
import io.penstock.strategies.FakeMarket;
import org.junit.jupiter.api.Test;

class VwapAllocationTest {
    private static final TradeCondition[] CONDITIONS = TradeCondition.values();

    @Test
    void callbacksAllocateNothingOnceWarm() {
        FakeMarket market = new FakeMarket(new VwapProvider(), "remember=1000,bins=16");
        int instruments = 100;
        for (int id = 0; id < instruments; id++) {
            market.define("S" + id);
        }

        Allocation.assertNoneOnceWarm(50_000, 200_000, step -> {
            int id = (int) (step % instruments);
            long price = Price.ONE * 100 + (step * 31 % 2000 - step / 100) * Price.ONE / 100;
            market.at(step * 10);
            market.trade(
                    id,
                    price,
                    1 + step % 1000,
                    Side.of((int) (step % 3)),
                    step,
                    CONDITIONS[(int) (step % CONDITIONS.length)],
                    market.now());
            if (step % 50 == 0) {
                market.bust(id, step);
                market.bust(id, step - instruments * 50L);
                market.session(step % 100 == 0 ? Phase.MARKET_OPEN : Phase.MARKET_CLOSE);
            }
        });
    }
}

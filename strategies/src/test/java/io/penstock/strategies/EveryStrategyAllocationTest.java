package io.penstock.strategies;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.strategy.StrategyProvider;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No bundled strategy allocates with an event once it is warm, whatever it hears: books by order of four instruments, two of
 * one symbol, that wander, with trades on and beside the book, a second of market every hundred events.
 */
class EveryStrategyAllocationTest {
    private static final String[] SYMBOLS = {"AAPL", "MSFT", "SPY", "SPY"};
    /** 2 January 2024, 09:30 in New York. */
    private static final long START = 1_704_205_800_000_000_000L;

    private static final long STEP_NS = 10_000_000;
    private static final long CENT = Price.ONE / 100;

    static Stream<Arguments> strategies() {
        return ServiceLoader.load(StrategyProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(provider -> BusyParameters.of(provider.name()).map(text -> Arguments.of(provider, text)));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void allocatesNothingOnceWarm(StrategyProvider provider, String parameters) {
        QuietLane market = new QuietLane(provider, parameters);
        market.at(START);
        for (int id = 0; id < SYMBOLS.length; id++) {
            String venue = id == 3 ? "ARCX" : "XNAS";
            market.define(new Instrument(id, SYMBOLS[id], venue, 2, 0, Quantity.UNKNOWN, -1));
        }
        Allocation.assertNoneOnceWarm(150_000, 100_000, step -> happen(market, step));
    }

    /**
     * Each step one instrument: an order a side goes that is five rounds old, and one comes a few cents off a price that
     * wanders up and down by a cent every fifty rounds, each instrument in a time of its own.
     */
    private static void happen(QuietLane market, long step) {
        int id = (int) (step & 3);
        long round = step >> 2;
        long wave = (round / 50 + id * 13L) % 80;
        long mid = 100 * Price.ONE + CENT * Math.min(wave, 80 - wave);
        long off = CENT * (1 + round % 5);
        long order = 1 + round * 8 + id * 2L;
        market.at(START + step * STEP_NS);
        if (round >= 5) {
            market.message().deleteOrder(id, order - 40);
            market.message().deleteOrder(id, order - 39);
        }
        market.message().addOrder(id, order, Side.BUY, mid - off, 100 + round % 900, 0);
        market.message().addOrder(id, order + 1, Side.SELL, mid + off, 100 + round % 700, 0);
        if (round % 3 == 0) {
            Side side = Side.of((int) (round % 2));
            market.message().trade(id, side, mid, 100 + round % 300, step + 1, TradeCondition.BOOK);
        }
        market.endGroup();
    }
}

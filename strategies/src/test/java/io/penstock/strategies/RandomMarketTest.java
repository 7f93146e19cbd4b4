package io.penstock.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.strategies.anomaly.AnomalyProvider;
import io.penstock.strategies.imbalance.ImbalanceProvider;
import io.penstock.strategies.momentum.MomentumProvider;
import io.penstock.strategies.vpin.VpinProvider;
import io.penstock.strategies.vwap.VwapProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every strategy in a market where anything may happen. */
class RandomMarketTest {
    private static final int INSTRUMENTS = 20;

    static Stream<Arguments> runs() {
        return LongStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(seed -> Stream.of(
                        Arguments.of(new ImbalanceProvider(), "levels=2,horizon=200ms", seed),
                        Arguments.of(new MomentumProvider(), "step=50ms,fast=2,slow=5,band=1,stop=30,hold=1s", seed),
                        Arguments.of(new VpinProvider(), "bucket=500,buckets=5", seed),
                        Arguments.of(new AnomalyProvider(), "window=5,deviations=2,run=3,move=0.1,list=100000", seed),
                        Arguments.of(new VwapProvider(), "bucket=1m,remember=100,session=regular", seed)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theSameScriptGivesTheSameReport(StrategyProvider provider, String parameters, long seed) {
        String first = run(provider, parameters, seed, inOrder()).toString();

        assertEquals(first, run(provider, parameters, seed, inOrder()).toString(), "seed " + seed);
        assertNotEquals(first, run(provider, parameters, seed + 1000, inOrder()).toString(), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theOrderOfDefinitionsDoesNotShow(StrategyProvider provider, String parameters, long seed) {
        List<Integer> shuffled = inOrder();
        Collections.shuffle(shuffled, new Random(seed));

        assertEquals(
                run(provider, parameters, seed, inOrder()).toString(),
                run(provider, parameters, seed, shuffled).toString(),
                "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void thePartsAddUp(StrategyProvider provider, String parameters, long seed) {
        CapturedResults results = run(provider, parameters, seed, inOrder());
        switch (provider.name()) {
            case "imbalance" ->
                assertEquals(
                        ((Long) results.figure("signals")).doubleValue(),
                        sum(results, "imbalance by instrument", "signals"),
                        "seed " + seed);
            case "momentum" ->
                assertEquals(
                        (double) results.figure("pnl"),
                        sum(results, "momentum by instrument", "pnl"),
                        0.2,
                        "seed " + seed);
            case "vpin" ->
                assertEquals(
                        ((Long) results.figure("buckets")).doubleValue(),
                        sum(results, "vpin by instrument", "buckets"),
                        "seed " + seed);
            case "anomaly" ->
                assertEquals(
                        sum(results, "anomalies by instrument", "outlier")
                                + sum(results, "anomalies by instrument", "crash")
                                + sum(results, "anomalies by instrument", "spike")
                                + sum(results, "anomalies by instrument", "stuffing"),
                        results.table("anomalies").size(),
                        "seed " + seed);
            default -> {
                double notional = (double) results.figure("notional");
                assertEquals(notional, sum(results, "volume by instrument", "notional"), 0.2, "seed " + seed);
                assertEquals(notional, sum(results, "day", "notional"), 0.2, "seed " + seed);
            }
        }
    }

    private static double sum(CapturedResults results, String table, String column) {
        return results.column(table, column).stream()
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static List<Integer> inOrder() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < INSTRUMENTS; i++) {
            order.add(i);
        }
        return order;
    }

    private static CapturedResults run(StrategyProvider provider, String parameters, long seed, List<Integer> order) {
        FakeMarket market = new FakeMarket(provider, parameters);
        int[] ids = new int[INSTRUMENTS];
        for (int symbol : order) {
            ids[symbol] = market.define("S" + symbol, "XNAS", 2, symbol % 3 * 4);
        }
        Random random = new Random(seed);
        long millis = 0;
        for (int i = 0; i < 20_000; i++) {
            millis += random.nextInt(20);
            market.at(millis);
            happen(market, random, ids, i);
        }
        return market.stop();
    }

    private static void happen(FakeMarket market, Random random, int[] ids, int step) {
        int symbol = random.nextInt(INSTRUMENTS);
        int id = ids[symbol];
        switch (random.nextInt(20)) {
            case 0 -> market.book(id, Price.NONE, 0, Price.ONE, 100);
            case 1 -> market.status(id, random.nextInt(5) == 0 ? TradingState.HALTED : TradingState.TRADING);
            case 2 -> {
                market.gap(id);
                market.resync(ids[random.nextInt(INSTRUMENTS)]);
            }
            case 3 -> market.bust(id, step - random.nextInt(200));
            case 4 -> market.session(random.nextInt(20) == 0 ? Phase.MARKET_CLOSE : Phase.MARKET_OPEN);
            case 5, 6, 7, 8 ->
                market.trade(
                        id,
                        price(random, symbol),
                        random.nextInt(50) == 0 ? Quantity.UNKNOWN : random.nextInt(1000),
                        Side.of(random.nextInt(3)),
                        step,
                        TradeCondition.of(random.nextInt(7)),
                        market.now());
            default -> {
                market.resync(id);
                long bid = price(random, symbol);
                long spread = Price.ONE / 100 * (random.nextInt(6) - 1); // crossed and locked at times
                market.book(id, bid, 1 + random.nextInt(500), bid + spread, 1 + random.nextInt(500));
            }
        }
    }

    /** Around ten dollars, for one instrument around zero. */
    private static long price(Random random, int symbol) {
        return Price.ONE / 100 * (random.nextInt(60) + (symbol == 3 ? -30 : 1000));
    }
}

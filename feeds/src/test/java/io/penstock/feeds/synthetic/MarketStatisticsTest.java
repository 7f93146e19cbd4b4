package io.penstock.feeds.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.feeds.synthetic.MarketStatistics.StockFigures;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ordinary day looks like one: its figures lie in bands around those of a real market. */
class MarketStatisticsTest {
    private static final int SYMBOLS = 200;
    private static final String DAY = "symbols=" + SYMBOLS + ",messages=500000,seed=";
    /** As the weights of activity have it: 1 / (rank + 2.7), the first rank being 1. */
    private static final double ZIPF_SHIFT = 2.7;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 77, -20190130})
    void theDayLooksLikeADay(long seed) {
        String day = DAY + seed;
        MarketStatistics statistics = day(day);

        checkMix(day, statistics);
        checkTimes(day, statistics);
        checkPlaces(day, statistics);
        checkTrades(day, statistics);
        checkActivity(day, statistics.stocks);
    }

    @Test
    void aFlatDayIsNotBursty() {
        String day = "symbols=50,messages=60000,shape=flat,seed=1";

        assertWithin(day, "variation of gaps", 0.8, 1.2, day(day).gaps.variation());
    }

    private static void checkMix(String day, MarketStatistics statistics) {
        double all = statistics.messages;
        assertWithin(day, "adds", 0.415, 0.445, statistics.adds / all);
        assertWithin(day, "deletes and reductions", 0.395, 0.43, (statistics.deletes + statistics.reductions) / all);
        assertWithin(day, "replacements", 0.07, 0.09, statistics.replacements / all);
        assertWithin(day, "executions", 0.04, 0.06, statistics.executions / all);
        assertWithin(day, "attributed adds", 0.027, 0.033, statistics.attributed / (double) statistics.adds);
    }

    /** Bursts: evenly random arrivals would have a variation of 1. Lifetimes: an exponential law has p99 at 6.6 medians. */
    private static void checkTimes(String day, MarketStatistics statistics) {
        assertWithin(day, "variation of gaps", 2.5, 20, statistics.gaps.variation());
        double median = statistics.lifetimes.quantile(0.5);
        assertWithin(day, "p99 of lifetimes in medians", 50, 1e6, statistics.lifetimes.quantile(0.99) / median);
        assertWithin(day, "p10 of lifetimes in medians", 0, 1e-3, statistics.lifetimes.quantile(0.1) / median);
    }

    private static void checkPlaces(String day, MarketStatistics statistics) {
        assertWithin(day, "median distance in spreads", 0, 1, statistics.distances.quantile(0.5) / 1e3);
        assertWithin(day, "p75 of distances in spreads", 0, 3, statistics.distances.quantile(0.75) / 1e3);
        assertWithin(day, "p99 of distances in spreads", 20, 1e5, statistics.distances.quantile(0.99) / 1e3);
    }

    private static void checkTrades(String day, MarketStatistics statistics) {
        assertWithin(day, "part of the auctions", 0.05, 0.15, statistics.auctionPart());
        long trades =
                statistics.stocks.stream().mapToLong(stock -> stock.trades).sum();
        long shares =
                statistics.stocks.stream().mapToLong(stock -> stock.shares).sum();
        assertWithin(day, "shares in a trade", 60, 200, shares / (double) trades);
        for (StockFigures stock : statistics.stocks) {
            assertTrue(stock.trades > 0, () -> day + ": a stock without a trade");
        }
    }

    private static void checkActivity(String day, List<StockFigures> stocks) {
        assertEquals(SYMBOLS, stocks.size());
        stocks.sort(Comparator.comparingLong((StockFigures stock) -> -stock.changes));
        assertWithin(day, "slope of Zipf's law", -1.2, -0.85, zipfSlope(stocks));
        double active = medianSpreadBps(stocks.subList(0, 20));
        double quiet = medianSpreadBps(stocks.subList(SYMBOLS / 2, SYMBOLS));
        assertWithin(day, "spread of active stocks in bps", 1, 8, active);
        assertWithin(day, "spread of quiet stocks in bps", Math.max(5, active), 20, quiet);
    }

    /** Least squares of the logarithms of activity against those of rank. */
    private static double zipfSlope(List<StockFigures> stocks) {
        double[] x = new double[stocks.size()];
        double[] y = new double[stocks.size()];
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.log(1 + i + ZIPF_SHIFT);
            y[i] = Math.log((double) stocks.get(i).changes);
            meanX += x[i] / x.length;
            meanY += y[i] / x.length;
        }
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        return products / squares;
    }

    private static double medianSpreadBps(List<StockFigures> stocks) {
        double[] medians = stocks.stream()
                .mapToDouble(stock -> stock.spreads.quantile(0.5) / 100.0)
                .sorted()
                .toArray();
        return medians[medians.length / 2];
    }

    private static MarketStatistics day(String typed) {
        MarketStatistics statistics = new MarketStatistics();
        SyntheticDay.run(SyntheticDay.open(typed), statistics, 1_000);
        return statistics;
    }

    private static void assertWithin(String day, String figure, double least, double greatest, double actual) {
        assertTrue(
                actual >= least && actual <= greatest,
                () -> day + ": " + figure + ": " + actual + " is not from " + least + " to " + greatest);
    }
}

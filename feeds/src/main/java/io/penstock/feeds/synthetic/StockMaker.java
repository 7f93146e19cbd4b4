package io.penstock.feeds.synthetic;

import io.penstock.api.Instrument;
import io.penstock.api.feed.FeedContext;

/** Makes the stocks of a market: names, prices, spreads, activity by Zipf's law. Used once, before the day. */
final class StockMaker {
    private static final String VENUE = "XNAS";
    /** Names begin with a Q and go on with three of these: no name is a word. */
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

    private static final int NAMES = LETTERS.length() * LETTERS.length() * LETTERS.length();
    /** Flattens the head of Zipf's law (Mandelbrot): no stock has more than a tenth of a large market. */
    private static final double ZIPF_SHIFT = 2.7;

    private static final double MEDIAN_DOLLARS = 30;
    private static final double SUB_DOLLAR = 0.03;
    private static final double DAILY_MOVE = 0.015;
    /** Shares that trade outside of crosses in the day, by its messages of any kind. */
    private static final double SHARES_PER_MESSAGE = 5.5;

    private final MarketSettings settings;
    private final Dice dice;
    private final double[] weights;
    private final int[] ranks;
    private final double weightSum;
    private final double rootSum;

    StockMaker(MarketSettings settings, Dice dice) {
        this.settings = settings;
        this.dice = dice;
        ranks = shuffled(settings.symbols());
        weights = new double[settings.symbols()];
        double sum = 0;
        double roots = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / (ranks[i] + ZIPF_SHIFT);
            sum += weights[i];
            roots += StrictMath.sqrt(weights[i]);
        }
        weightSum = sum;
        rootSum = roots;
    }

    /** How often each stock acts, relative to the others. */
    WeightedChoice activity() {
        return new WeightedChoice(weights);
    }

    /** {@code bursts} are expected over all stocks in the day. */
    Stock[] stocks(FeedContext context, double bursts) {
        Stock[] stocks = new Stock[settings.symbols()];
        for (int i = 0; i < stocks.length; i++) {
            stocks[i] = stock(context, i, bursts * weights[i] / weightSum);
        }
        return stocks;
    }

    private Stock stock(FeedContext context, int index, double bursts) {
        double dollars = dollars();
        PriceGrid grid = PriceGrid.of(dollars);
        double ticks = dollars * grid.ticksPerDollar();
        String symbol = symbol((int) ((long) index * NAMES / settings.symbols()));
        int id = context.instrumentId(VENUE, symbol);
        Instrument instrument = new Instrument(id, symbol, VENUE, grid.decimals(), 0, roundLot(dollars), index + 1L);
        double move = DAILY_MOVE * ticks * (0.5 + dice.unit());
        double resting = Math.max(2, settings.restingOrders() * StrictMath.sqrt(weights[index]) / rootSum);
        return new Stock(
                instrument,
                grid,
                width(ticks, dollars, ranks[index]),
                new FairValue(ticks, move, bursts),
                resting,
                SHARES_PER_MESSAGE * settings.messages() * weights[index] / weightSum);
    }

    /** Log-normal prices; a few below one dollar, which stay there. */
    private double dollars() {
        if (dice.chance(SUB_DOLLAR)) {
            return 0.05 + 0.4 * dice.unit();
        }
        double dollars = MEDIAN_DOLLARS * StrictMath.exp(1.1 * dice.normal());
        return Math.min(3_000, Math.max(2, dollars));
    }

    /**
     * Half of the spread in ticks: some basis points of the price, more where less is going on. Below half a tick, the
     * tick is what keeps the spread wide.
     */
    private static double width(double ticks, double dollars, int rank) {
        double log = StrictMath.log(1.0 + rank);
        double points = (dollars < 1 ? 12 : 2.5) * (0.3 + 0.06 * log * log);
        return Math.max(0.25, ticks * points / 10_000);
    }

    /** Round lots by price, as Regulation NMS has them since November 2025 (rule 600, definition of round lot). */
    private static int roundLot(double dollars) {
        return dollars <= 250 ? 100 : dollars <= 1_000 ? 40 : 10;
    }

    private static String symbol(int number) {
        int base = LETTERS.length();
        char first = LETTERS.charAt(number / base / base);
        char second = LETTERS.charAt(number / base % base);
        return "Q" + first + second + LETTERS.charAt(number % base);
    }

    private int[] shuffled(int size) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            int other = dice.below(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        return numbers;
    }
}

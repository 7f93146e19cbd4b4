package io.penstock.feeds.synthetic;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked of the synthetic market. Immutable; cannot exist invalid.
 *
 * @param symbols number of stocks
 * @param messages number of messages of the day, exactly
 * @param seed the same seed makes the same day
 * @param date date of the session in New York
 * @param shape how the messages spread over the day
 * @param auctions whether there are an opening and a closing cross
 * @param halts halts and pauses in the day
 * @param depth orders that rest in the book of a stock in the middle of the day, on average over the stocks
 */
record MarketSettings(
        int symbols, long messages, long seed, LocalDate date, DayShape shape, boolean auctions, int halts, int depth) {
    /** A Monday without a holiday. */
    private static final LocalDate DEFAULT_DATE = LocalDate.of(2026, 1, 5);

    private static final long MESSAGES_PER_SYMBOL = 4;
    private static final long MESSAGES_BESIDE = 100;

    /** A book holds at most this part of the day's messages, over all stocks. */
    private static final int MESSAGES_PER_RESTING_ORDER = 50;

    MarketSettings {
        long least = MESSAGES_PER_SYMBOL * symbols + MESSAGES_BESIDE;
        if (messages < least) {
            throw new IllegalArgumentException("messages=" + messages + ": symbols=" + symbols + " need at least "
                    + least + " for the directory alone");
        }
    }

    static List<Parameter> parameters() {
        return List.of(
                Parameter.integer("symbols", 200, 1, 8_000, "stocks, their activity by Zipf's law"),
                Parameter.integer("messages", 2_000_000, 1_000, 1_000_000_000, "messages of the day, exactly"),
                Parameter.integer("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE, "the same seed makes the same day"),
                Parameter.text("date", "", "session date, as 2026-01-05; empty: as --date, else 2026-01-05"),
                Parameter.choice(
                        "shape",
                        DayShape.DAY.label(),
                        DayShape.labels(),
                        "day: a real day's rush hours and bursts; flat: evenly from 04:00 to 20:00"),
                Parameter.flag("auctions", true, "opening and closing cross with imbalances"),
                Parameter.integer("halts", 4, 0, 1_000, "halts and volatility pauses in the day"),
                Parameter.integer(
                        "depth",
                        200,
                        1,
                        100_000,
                        "resting orders per stock, on average; at most messages / 50 in all"));
    }

    static MarketSettings of(Parameters parameters, Optional<LocalDate> sessionDate) {
        return new MarketSettings(
                parameters.getInt("symbols"),
                parameters.getLong("messages"),
                parameters.getLong("seed"),
                date(parameters.getText("date"), sessionDate),
                DayShape.of(parameters.getText("shape")),
                parameters.getFlag("auctions"),
                parameters.getInt("halts"),
                parameters.getInt("depth"));
    }

    /** Orders that rest in all books together in the middle of the day. */
    double restingOrders() {
        return Math.min((double) depth * symbols, (double) messages / MESSAGES_PER_RESTING_ORDER);
    }

    private static LocalDate date(String text, Optional<LocalDate> sessionDate) {
        if (text.isEmpty()) {
            return sessionDate.orElse(DEFAULT_DATE);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date=" + text + ": not a date, as 2026-01-05", e);
        }
    }
}

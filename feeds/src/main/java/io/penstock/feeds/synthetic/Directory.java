package io.penstock.feeds.synthetic;

import io.penstock.api.Instrument;
import io.penstock.api.Time;
import io.penstock.api.event.Notice;
import io.penstock.api.event.TradingState;

/**
 * The start of the day: what each stock is, that it may trade, and who makes a market in it; last, the levels at which
 * the circuit breaker would stop the whole market. One owner.
 */
final class Directory implements Activity {
    private static final int MESSAGES = 3;
    private static final int MAKERS = 2;
    private static final double SHORT_SALE_RESTRICTED = 0.02;

    /** Market makers are left out of days that have fewer messages than this for a stock. */
    private static final int MESSAGES_WITH_MAKERS = 100;

    /** Falls by 7, 13 and 20 % of an index of 6,000 points. */
    private static final long LEVEL_1 = 5_580_000_000_000L;

    private static final long LEVEL_2 = 5_220_000_000_000L;
    private static final long LEVEL_3 = 4_800_000_000_000L;

    private final Tape tape;
    private final Dice dice;
    private final Budget budget;
    private final Stock[] stocks;
    private final int perStock;
    private int done;
    private long nextNanos;

    /** The budget must have room for three messages of each stock and one more. */
    Directory(Market market, TradingHours hours) {
        tape = market.tape();
        dice = market.dice();
        budget = market.budget();
        stocks = market.stocks();
        boolean makers = budget.forFlow() >= (long) MESSAGES_WITH_MAKERS * stocks.length;
        perStock = makers ? MESSAGES + MAKERS : MESSAGES;
        budget.tryReserve((long) perStock * stocks.length + 1);
        nextNanos = hours.at(3, 5);
    }

    @Override
    public long nextNanos() {
        return nextNanos;
    }

    @Override
    public void step() {
        if (done < stocks.length) {
            introduce(stocks[done++]);
            nextNanos = tape.nanos() + 1_000 + dice.below(20_000);
        } else {
            budget.release(1);
            tape.notice(Instrument.ALL, Notice.Type.BREAKER_LEVELS, ' ', 0, LEVEL_1, LEVEL_2, LEVEL_3);
            nextNanos = Time.NONE;
        }
    }

    private void introduce(Stock stock) {
        budget.release(perStock);
        tape.define(stock);
        tape.pass(200 + dice.below(2_000));
        tape.status(stock, TradingState.TRADING, 0);
        tape.pass(200 + dice.below(2_000));
        tape.notice(stock, Notice.Type.SHORT_SALE, dice.chance(SHORT_SALE_RESTRICTED) ? '2' : '0', 0);
        for (int i = MESSAGES; i < perStock; i++) {
            tape.pass(200 + dice.below(2_000));
            tape.notice(stock, Notice.Type.PARTICIPANT, 'A', Participants.marketMaker(dice));
        }
    }
}

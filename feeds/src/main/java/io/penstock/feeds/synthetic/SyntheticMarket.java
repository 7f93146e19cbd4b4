package io.penstock.feeds.synthetic;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.FeedContext;
import java.util.ArrayList;
import java.util.List;

/** Runs the activities of one day in the order of their times. Feed thread. */
final class SyntheticMarket {
    private static final double MESSAGES_PER_BURST = 3.4;
    private static final int MESSAGES_PER_HALT = 2_000;
    private static final int FIRST_HALT_MINUTE = 9 * 60 + 45;
    private static final int LAST_HALT_MINUTE = 15 * 60 + 15;

    private final Tape tape;
    private final Activity[] agenda;
    private final OrderFlow flow;
    private int agendaNext;
    private long agendaNanos;

    SyntheticMarket(MarketSettings settings, FeedContext context) {
        Dice dice = new Dice(settings.seed());
        Budget budget = new Budget(settings.messages());
        tape = new Tape(budget);
        StockMaker maker = new StockMaker(settings, dice);
        Stock[] stocks = maker.stocks(context, settings.messages() / MESSAGES_PER_BURST);
        Market market = new Market(tape, dice, budget, stocks, maker.activity());
        TradingHours hours = new TradingHours(settings.date());
        Numbering numbering = new Numbering(dice);
        OrderDesk desk = new OrderDesk(market, numbering);
        agenda = agenda(market, settings, hours, new Cross(market, numbering, desk));
        flow = new OrderFlow(market, settings, hours, desk, numbering);
        findNext();
    }

    /** The messages of the last action, in order. */
    Tape tape() {
        return tape;
    }

    /** Lets actions take place until there is a message on the tape. False when the day is over. */
    @HotPath
    boolean advance() {
        while (tape.isEmpty()) {
            long flowNanos = flow.nextNanos();
            if (flowNanos < agendaNanos) {
                tape.moveTo(flowNanos);
                flow.step();
            } else if (agendaNanos != Time.NONE) {
                tape.moveTo(agendaNanos);
                agenda[agendaNext].step();
                findNext();
            } else {
                return false;
            }
        }
        return true;
    }

    /** The earliest comes first, and of two at the same time the one that is listed first. */
    private void findNext() {
        agendaNext = 0;
        for (int i = 1; i < agenda.length; i++) {
            if (agenda[i].nextNanos() < agenda[agendaNext].nextNanos()) {
                agendaNext = i;
            }
        }
        agendaNanos = agenda[agendaNext].nextNanos();
    }

    private static Activity[] agenda(Market market, MarketSettings settings, TradingHours hours, Cross cross) {
        List<Activity> activities = new ArrayList<>();
        activities.add(new SessionSteps(market.tape(), market.budget(), hours));
        activities.add(new Directory(market, hours));
        if (settings.auctions()) {
            AuctionTimes opening = new AuctionTimes(hours.at(9, 28), hours.at(9, 28), hours.at(9, 30));
            AuctionTimes closing = new AuctionTimes(hours.at(15, 50), hours.at(15, 55), hours.at(16, 0));
            activities.add(new Auction(market, cross, TradeCondition.OPENING_CROSS, opening));
            activities.add(new Auction(market, cross, TradeCondition.CLOSING_CROSS, closing));
        }
        long halts = Math.min(settings.halts(), settings.messages() / MESSAGES_PER_HALT);
        for (int i = 0; i < halts; i++) {
            int minute = FIRST_HALT_MINUTE + market.dice().below(LAST_HALT_MINUTE - FIRST_HALT_MINUTE);
            long startNanos = hours.atMinute(minute) + (long) (market.dice().unit() * TradingHours.MINUTE_NS);
            activities.add(new Halt(market, cross, startNanos));
        }
        return activities.toArray(Activity[]::new);
    }
}

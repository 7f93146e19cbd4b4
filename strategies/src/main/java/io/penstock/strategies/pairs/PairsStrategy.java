package io.penstock.strategies.pairs;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.strategies.Figures;
import io.penstock.strategies.MarketGate;
import io.penstock.strategies.Sizes;

/** Samples the spread of two mid-prices and trades its return. The package page has the rules. */
final class PairsStrategy implements Strategy {
    private static final long FIRST_LEG = 1;
    private static final long SECOND_LEG = 2;

    private final OrderTicket ticket = new OrderTicket();
    private StrategyContext context;
    private MarketGate gate;
    private Spread spread = new Spread(2, 0, 0, 0);
    private String oneSymbol;
    private String otherSymbol;
    private Instrument one;
    private Instrument other;
    private double size;
    private long stepNs;
    private boolean sampling;
    private long oneQuantity;
    private long otherQuantity;
    private long trips;
    private long skipped;

    @Override
    public void onStart(StrategyContext context) {
        this.context = context;
        Parameters parameters = context.parameters();
        gate = new MarketGate(parameters.getText(MarketGate.SESSION));
        oneSymbol = parameters.getText(PairsProvider.ONE);
        otherSymbol = parameters.getText(PairsProvider.OTHER);
        size = parameters.getDouble(PairsProvider.SIZE);
        stepNs = parameters.getDurationNs(PairsProvider.STEP);
        spread = new Spread(
                parameters.getInt(PairsProvider.WINDOW),
                parameters.getDouble(PairsProvider.ENTRY),
                parameters.getDouble(PairsProvider.EXIT),
                parameters.getDouble(PairsProvider.STOP));
        if (!oneSymbol.isEmpty() && !otherSymbol.isEmpty()) {
            context.follow(oneSymbol, otherSymbol);
        }
    }

    @Override
    public void onDefinition(Definition definition) {
        Instrument instrument = definition.instrument();
        gate.onDefinition(instrument);
        if (one == null && isWanted(instrument, oneSymbol, otherSymbol)) {
            one = instrument;
        } else if (other == null && !instrument.equals(one) && isWanted(instrument, otherSymbol, oneSymbol)) {
            other = instrument;
        }
    }

    @Override
    @HotPath
    public void onStatus(TradingStatus status) {
        gate.onStatus(status);
    }

    @Override
    @HotPath
    public void onSession(SessionEvent session) {
        gate.onSession(session);
    }

    @Override
    @HotPath
    public void onBook(Book book) {
        if (!sampling && other != null && one != null && gate.isInSession()) {
            sampling = true;
            context.schedule(Math.floorDiv(context.now(), stepNs) * stepNs + stepNs);
        }
    }

    @Override
    @HotPath
    public void onTimer(long timerId) {
        sampling = gate.isInSession();
        if (!sampling) {
            return;
        }
        context.schedule(context.now() + stepNs);
        double oneMid = mid(one);
        double otherMid = mid(other);
        if (!(oneMid > 0 && otherMid > 0)) {
            skipped++;
            return;
        }
        int before = spread.position();
        spread.sample(Math.log(oneMid) - Math.log(otherMid));
        if (spread.position() != before) {
            trade(before, oneMid / otherMid);
        }
    }

    @Override
    public void report(Results results) {
        results.put("one", one == null ? null : one.symbol());
        results.put("other", other == null ? null : other.symbol());
        results.put("samples", spread.samples());
        results.put("samples.skipped", skipped);
        results.put("score", Figures.rounded(spread.score(), 4));
        results.put("entries", spread.entries());
        results.put("stops", spread.stops());
        results.put("trips", trips);
        results.put("position", spread.position());
    }

    /** From one side to the other it leaves first: the spread never does both in one sample. */
    private void trade(int before, double ratio) {
        if (before != 0) {
            send(one, -before, oneQuantity, FIRST_LEG);
            send(other, before, otherQuantity, SECOND_LEG);
            trips++;
            return;
        }
        int direction = spread.position();
        oneQuantity = Sizes.quantity(size, one);
        otherQuantity = Sizes.quantity(size * ratio, other);
        send(one, direction, oneQuantity, FIRST_LEG);
        send(other, -direction, otherQuantity, SECOND_LEG);
    }

    private void send(Instrument instrument, int direction, long quantity, long leg) {
        context.orders()
                .send(ticket.market(instrument.id(), direction > 0 ? Side.BUY : Side.SELL, quantity)
                        .tag(leg));
    }

    private double mid(Instrument instrument) {
        Book book = context.book(instrument.id());
        return gate.isOpen(book) && MarketGate.isTwoSided(book)
                ? 0.5 * book.bestBid() + 0.5 * book.bestAsk()
                : Double.NaN;
    }

    /** A leg that is not named takes what the other leg does not. */
    private static boolean isWanted(Instrument instrument, String wanted, String taken) {
        return wanted.isEmpty()
                ? !instrument.symbol().equals(taken)
                : instrument.symbol().equals(wanted);
    }
}

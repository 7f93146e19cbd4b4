package io.penstock.strategies.momentum;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.TimeInForce;
import io.penstock.strategies.MarketGate;
import java.util.Arrays;

/** Samples prices on a grid of stream time and trades the crossing of their averages. The package page has the rules. */
final class MomentumStrategy implements Strategy {
    private final Account account = new Account();
    private final OrderTicket ticket = new OrderTicket();
    private Track[] tracks = new Track[64];
    /** Instruments that had a book, in the order of their first. */
    private Track[] active = new Track[64];

    private int activeCount;
    private StrategyContext context;
    private Settings settings;
    private MarketGate gate;
    private boolean sampling;

    @Override
    public void onStart(StrategyContext context) {
        this.context = context;
        settings = Settings.of(context.parameters());
        gate = new MarketGate(context.parameters().getText(MarketGate.SESSION));
    }

    @Override
    public void onDefinition(Definition definition) {
        Instrument instrument = definition.instrument();
        gate.onDefinition(instrument);
        int id = instrument.id();
        if (id >= tracks.length) {
            tracks = Arrays.copyOf(tracks, Math.max(id + 1, tracks.length * 2));
            active = Arrays.copyOf(active, tracks.length);
        }
        if (tracks[id] == null) {
            tracks[id] = new Track(instrument, settings);
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
        if (gate.onSession(session)) {
            for (int i = 0; i < activeCount; i++) {
                Track track = active[i];
                track.endSession();
                if (isBelievable(track) && track.touch.isTwoSided()) {
                    trade(track);
                }
            }
            value();
        }
    }

    @Override
    @HotPath
    public void onBook(Book book) {
        Track track = tracks[book.instrument().id()];
        if (!track.active) {
            track.active = true;
            active[activeCount++] = track;
        }
        track.touch.update(book);
        if (!sampling && gate.isInSession()) {
            sampling = true;
            context.schedule(Math.floorDiv(context.now(), settings.stepNs()) * settings.stepNs() + settings.stepNs());
        }
    }

    @Override
    @HotPath
    public void onTimer(long timerId) {
        sampling = gate.isInSession();
        if (sampling) {
            for (int i = 0; i < activeCount; i++) {
                sample(active[i]);
            }
            value();
            context.schedule(context.now() + settings.stepNs());
        }
    }

    @Override
    public void report(Results results) {
        value();
        new MomentumReport(account, active, activeCount).write(results);
    }

    private void sample(Track track) {
        if (!isBelievable(track)) {
            track.trend.reset();
        } else if (track.touch.isTwoSided()) {
            track.trend.sample(settings.micro() ? track.touch.micro() : track.touch.mid());
            track.decide(settings, context.now());
            trade(track);
        }
    }

    private boolean isBelievable(Track track) {
        int id = track.instrument.id();
        return gate.isTrading(id) && !context.book(id).isStale();
    }

    /** From one side of flat to the other it takes two fills. */
    private void trade(Track track) {
        long held = track.position.quantity;
        long wanted = track.wanted();
        boolean throughFlat = held > 0 ? wanted < -held : held < 0 && wanted > -held;
        if (throughFlat) {
            fill(track, -held);
            wanted = track.position.quantity == 0 ? track.wanted() : 0;
        }
        if (wanted != 0) {
            fill(track, wanted);
        }
    }

    private void fill(Track track, long wanted) {
        boolean buy = wanted > 0;
        long price = track.touch.takePrice(buy);
        long taken = track.touch.take(buy, Math.abs(wanted));
        if (taken > 0) {
            account.shortFills += taken < Math.abs(wanted) ? 1 : 0;
            long signed = buy ? taken : -taken;
            if (settings.orders()) {
                Side side = buy ? Side.BUY : Side.SELL;
                context.orders()
                        .send(ticket.limit(track.instrument.id(), side, price, taken)
                                .timeInForce(TimeInForce.IOC));
            }
            track.position.fill(signed, price, settings.fee(), context.now());
            account.fill(signed, price, track.touch.spread(), settings.fee(), track.instrument);
        }
    }

    private void value() {
        account.beginValuation();
        for (int i = 0; i < activeCount; i++) {
            Track track = active[i];
            if (track.position.quantity != 0) {
                account.value(track.position.quantity, track.exitPrice(), track.instrument);
            }
        }
        account.endValuation();
    }
}

package io.penstock.strategies.imbalance;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.strategies.MarketGate;
import java.util.Arrays;

/** Opens signals on book changes and measures them by timers on stream time. The package page has the rules. */
final class ImbalanceStrategy implements Strategy {
    private final MeasurementQueue queue = new MeasurementQueue();
    private final Score all = new Score();
    private Watch[] watches = new Watch[64];
    private StrategyContext context;
    private QueueImbalance formula;
    private MarketGate gate;
    private double threshold;
    private long horizonNs;
    private long unusableBooks;

    @Override
    public void onStart(StrategyContext context) {
        this.context = context;
        Parameters parameters = context.parameters();
        formula = new QueueImbalance(
                parameters.getInt(ImbalanceProvider.LEVELS), parameters.getDouble(ImbalanceProvider.DECAY));
        gate = new MarketGate(parameters.getText(MarketGate.SESSION));
        threshold = parameters.getDouble(ImbalanceProvider.THRESHOLD);
        horizonNs = parameters.getDurationNs(ImbalanceProvider.HORIZON);
    }

    @Override
    public void onDefinition(Definition definition) {
        Instrument instrument = definition.instrument();
        gate.onDefinition(instrument);
        int id = instrument.id();
        if (id >= watches.length) {
            watches = Arrays.copyOf(watches, Math.max(id + 1, watches.length * 2));
        }
        if (watches[id] == null) {
            watches[id] = new Watch(instrument);
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
        Watch watch = watches[book.instrument().id()];
        watch.mid = usableMid(book);
        double imbalance = Double.isNaN(watch.mid) ? Double.NaN : formula.of(book);
        if (Double.isNaN(imbalance)) {
            watch.beyond = 0;
            unusableBooks++;
            return;
        }
        int beyond = imbalance >= threshold ? 1 : imbalance <= -threshold ? -1 : 0;
        if (beyond != 0 && beyond != watch.beyond) {
            signal(watch, book, imbalance, beyond);
        }
        watch.beyond = beyond;
        if (!watch.sample.open) {
            open(watch.sample, book, imbalance);
        }
    }

    @Override
    @HotPath
    public void onTimer(long timerId) {
        for (Measurement due = queue.pollDue(context.now()); due != null; due = queue.pollDue(context.now())) {
            close(due);
        }
        if (!queue.isEmpty()) {
            context.schedule(queue.nextDueNanos());
        }
    }

    @Override
    public void report(Results results) {
        new ImbalanceReport(all, watches, unusableBooks).write(results);
    }

    private double usableMid(Book book) {
        if (!gate.isOpen(book) || !MarketGate.isTwoSided(book)) {
            return Double.NaN;
        }
        double mid = 0.5 * book.bestBid() + 0.5 * book.bestAsk();
        return mid == 0 ? Double.NaN : mid;
    }

    private void signal(Watch watch, Book book, double imbalance, int direction) {
        if (watch.signal.open) {
            watch.score.overlapping++;
            all.overlapping++;
            return;
        }
        watch.score.opened(direction);
        all.opened(direction);
        open(watch.signal, book, imbalance);
    }

    private void open(Measurement measurement, Book book, double imbalance) {
        double mid = measurement.watch.mid;
        measurement.mid = mid;
        measurement.imbalance = imbalance;
        measurement.halfSpreadBps = basisPoints(0.5 * book.bestAsk() - 0.5 * book.bestBid(), mid);
        measurement.dueNanos = context.now() + horizonNs;
        if (queue.isEmpty()) {
            context.schedule(measurement.dueNanos);
        }
        queue.add(measurement);
    }

    private void close(Measurement due) {
        Watch watch = due.watch;
        boolean usable = !Double.isNaN(watch.mid) && gate.isOpen(context.book(watch.instrument.id()));
        if (usable) {
            double moveBps = basisPoints(watch.mid - due.mid, due.mid);
            watch.score.measured(due, moveBps);
            all.measured(due, moveBps);
        } else if (due.signal) {
            watch.score.voided++;
            all.voided++;
        }
    }

    private static double basisPoints(double change, double base) {
        return 1e4 * change / Math.abs(base);
    }
}

package io.penstock.strategies.anomaly;

import io.penstock.api.HotPath;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.strategies.Auctions;
import io.penstock.strategies.MarketGate;
import io.penstock.strategies.PerInstrument;

/** Holds every trade and every change of a book against the rules. The package page has them. */
final class AnomalyStrategy implements Strategy {
    private final PerInstrument<Tape> tapes = new PerInstrument<>();
    private StrategyContext context;
    private MarketGate gate;
    private Rules rules;
    private Findings findings = new Findings(0);

    @Override
    public void onStart(StrategyContext context) {
        this.context = context;
        Parameters parameters = context.parameters();
        gate = new MarketGate(parameters.getText(MarketGate.SESSION));
        rules = Rules.of(parameters);
        findings = new Findings(parameters.getInt(Rules.LIST));
    }

    @Override
    public void onDefinition(Definition definition) {
        tapes.define(definition.instrument(), instrument -> new Tape(instrument, rules));
    }

    @Override
    @HotPath
    public void onSession(SessionEvent session) {
        gate.onSession(session);
    }

    @Override
    @HotPath
    public void onTrade(Trade trade) {
        long price = trade.price();
        if (!gate.isInSession() || price == Price.NONE || Auctions.isCross(trade.condition())) {
            return;
        }
        Tape tape = tapes.get(trade.instrumentId());
        tape.trades++;
        if (!tape.neighbours.accept(price)) {
            found(tape, Anomaly.OUTLIER, price, tape.neighbours.lastDistance());
            return; // an outlying print is no step of a run either
        }
        int direction = tape.run.step(price, context.now());
        if (direction != 0) {
            found(tape, direction > 0 ? Anomaly.SPIKE : Anomaly.CRASH, price, tape.run.movePercent());
        }
    }

    @Override
    @HotPath
    public void onBook(Book book) {
        if (!gate.isInSession()) {
            return;
        }
        Tape tape = tapes.get(book.instrument().id());
        if (tape.changes.count(context.now())) {
            found(tape, Anomaly.STUFFING, Price.NONE, (double) tape.changes.changes());
        }
    }

    @Override
    public void report(Results results) {
        new AnomalyReport(tapes.stream().toList(), findings).write(results);
    }

    private void found(Tape tape, Anomaly anomaly, long price, double measure) {
        tape.found[anomaly.ordinal()]++;
        findings.add(context.now(), tape.instrument, anomaly, price, measure);
    }
}

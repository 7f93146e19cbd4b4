package io.penstock.strategies.quoting;

import io.penstock.api.HotPath;
import io.penstock.api.Parameters;
import io.penstock.api.Time;
import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.strategy.Fill;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.strategies.Figures;
import io.penstock.strategies.MarketGate;
import io.penstock.strategies.PerInstrument;
import java.util.ArrayList;
import java.util.List;

/** Looks at its quotes once a step. The package page has the rules. */
final class QuotingStrategy implements Strategy {
    private final PerInstrument<Maker> byId = new PerInstrument<>();
    private final List<Maker> makers = new ArrayList<>();
    private StrategyContext context;
    private MarketGate gate;
    private Model model;
    private long stepNs;
    private boolean sampling;

    @Override
    public void onStart(StrategyContext context) {
        this.context = context;
        Parameters parameters = context.parameters();
        gate = new MarketGate(parameters.getText(MarketGate.SESSION));
        model = new Model(parameters);
        stepNs = parameters.getDurationNs(QuotingProvider.STEP);
    }

    @Override
    public void onDefinition(Definition definition) {
        gate.onDefinition(definition.instrument());
        Parameters parameters = context.parameters();
        double sigma = parameters.getDouble(QuotingProvider.SIGMA);
        byId.define(definition.instrument(), instrument -> {
            Variance variance = new Variance(
                    sigma * sigma, parameters.getInt(QuotingProvider.SPAN), (double) stepNs / Time.SECOND_NS);
            Maker maker = new Maker(
                    instrument,
                    model,
                    variance,
                    parameters.getDouble(QuotingProvider.SIZE),
                    parameters.getLong(QuotingProvider.LIMIT));
            makers.add(maker);
            return maker;
        });
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
            withdraw();
        }
    }

    @Override
    @HotPath
    public void onBook(Book book) {
        if (!sampling && gate.isInSession()) {
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
        for (int i = 0; i < makers.size(); i++) {
            Maker maker = makers.get(i);
            Book book = context.book(maker.instrument.id());
            if (gate.isOpen(book) && MarketGate.isTwoSided(book)) {
                maker.quote(book, context.orders());
            } else {
                maker.withdraw(context.orders());
            }
        }
        context.schedule(context.now() + stepNs);
    }

    @Override
    @HotPath
    public void onFill(Fill fill) {
        byId.get(fill.order().instrumentId()).filled(fill.order().side(), fill.price(), fill.quantity());
    }

    @Override
    public void onStop() {
        withdraw();
    }

    @Override
    public void report(Results results) {
        results.put(
                "quotes.placed",
                makers.stream()
                        .mapToLong(maker -> maker.bid.placed + maker.ask.placed)
                        .sum());
        results.put(
                "quotes.moved",
                makers.stream()
                        .mapToLong(maker -> maker.bid.moved + maker.ask.moved)
                        .sum());
        results.put(
                "quotes.refused",
                makers.stream()
                        .mapToLong(maker -> maker.bid.refused + maker.ask.refused)
                        .sum());
        Results.Table table =
                results.table("quoting by instrument", "symbol", "venue", "bought", "sold", "inventory", "cash");
        makers.stream()
                .filter(maker -> maker.bought + maker.sold > 0)
                .sorted((one, other) -> Figures.BY_NAME.compare(one.instrument, other.instrument))
                .forEach(maker -> table.row(
                        maker.instrument.symbol(),
                        maker.instrument.venue(),
                        Figures.quantity(maker.bought, maker.instrument),
                        Figures.quantity(maker.sold, maker.instrument),
                        Figures.quantity(maker.inventory, maker.instrument),
                        Figures.money(maker.cash.toBigDecimal(maker.instrument.quantityDecimals()))));
    }

    private void withdraw() {
        for (int i = 0; i < makers.size(); i++) {
            makers.get(i).withdraw(context.orders());
        }
    }
}

package io.penstock.strategies.composite;

import io.penstock.api.HotPath;
import io.penstock.api.event.Definition;
import io.penstock.api.market.CompositeQuote;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.strategies.PerInstrument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs every composite quote by how long it stood. The package page has the rules. */
final class CompositeStrategy implements Strategy {
    private final Map<String, SymbolTime> bySymbol = new HashMap<>();
    private final List<SymbolTime> symbols = new ArrayList<>();
    private final PerInstrument<Venue> venues = new PerInstrument<>();
    private StrategyContext context;

    @Override
    public void onStart(StrategyContext context) {
        this.context = context;
    }

    @Override
    public void onDefinition(Definition definition) {
        venues.define(definition.instrument(), instrument -> {
            SymbolTime symbol = bySymbol.computeIfAbsent(instrument.symbol(), name -> {
                SymbolTime made = new SymbolTime(name);
                symbols.add(made);
                return made;
            });
            return symbol.join(instrument);
        });
    }

    @Override
    @HotPath
    public void onComposite(CompositeQuote quote) {
        SymbolTime symbol = bySymbol.get(quote.symbol());
        symbol.pass(quote.streamNanos());
        symbol.show(quote, venues);
    }

    @Override
    public void onStop() {
        symbols.forEach(symbol -> symbol.pass(context.now()));
    }

    @Override
    public void report(Results results) {
        new CompositeReport(symbols).write(results);
    }
}

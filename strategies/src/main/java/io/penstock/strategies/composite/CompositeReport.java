package io.penstock.strategies.composite;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.strategy.Results;
import io.penstock.strategies.Figures;
import java.util.Comparator;
import java.util.List;

/** Sums, then a table of symbols, those on most venues first, and one of who held their quotes. */
final class CompositeReport {
    private final List<SymbolTime> symbols;

    CompositeReport(List<SymbolTime> symbols) {
        this.symbols = symbols.stream()
                .filter(symbol -> symbol.updates > 0)
                .sorted(Comparator.comparingInt((SymbolTime symbol) -> -symbol.venues.size())
                        .thenComparing(symbol -> symbol.symbol))
                .toList();
    }

    void write(Results results) {
        long quoted = symbols.stream().mapToLong(symbol -> symbol.quotedNs).sum();
        results.put("symbols", symbols.size());
        results.put(
                "symbols.shared",
                symbols.stream().filter(symbol -> symbol.venues.size() > 1).count());
        results.put(
                "updates", symbols.stream().mapToLong(symbol -> symbol.updates).sum());
        results.put(
                "locked.pct",
                Figures.percent(
                        symbols.stream().mapToLong(symbol -> symbol.lockedNs).sum(), quoted));
        results.put(
                "crossed.pct",
                Figures.percent(
                        symbols.stream().mapToLong(symbol -> symbol.crossedNs).sum(), quoted));
        writeSymbols(results.table(
                "composite by symbol",
                "symbol",
                "venues",
                "updates",
                "bid",
                "ask",
                "spread",
                "bid.size",
                "ask.size",
                "quoted.s",
                "locked.s",
                "crossed.s"));
        writeHolders(results.table(
                "holders", "symbol", "venue", "at.bid.pct", "alone.at.bid.pct", "at.ask.pct", "alone.at.ask.pct"));
    }

    private void writeSymbols(Results.Table table) {
        for (SymbolTime symbol : symbols) {
            Instrument first = symbol.venues.get(0).instrument;
            table.row(
                    symbol.symbol,
                    symbol.venues.size(),
                    symbol.updates,
                    Figures.price(symbol.bid, first),
                    Figures.price(symbol.ask, first),
                    Figures.averagePrice(symbol.spread.get(), first),
                    size(symbol.bidSize, first),
                    size(symbol.askSize, first),
                    Figures.seconds(symbol.quotedNs),
                    Figures.seconds(symbol.lockedNs),
                    Figures.seconds(symbol.crossedNs));
        }
    }

    private void writeHolders(Results.Table table) {
        for (SymbolTime symbol : symbols) {
            for (Venue venue : symbol.venues) {
                table.row(
                        symbol.symbol,
                        venue.instrument.venue(),
                        Figures.cell(Figures.percent(venue.bidNs, symbol.quotedNs), 2),
                        Figures.cell(Figures.percent(venue.bidAloneNs, symbol.quotedNs), 2),
                        Figures.cell(Figures.percent(venue.askNs, symbol.quotedNs), 2),
                        Figures.cell(Figures.percent(venue.askAloneNs, symbol.quotedNs), 2));
            }
        }
    }

    /** Sizes are of the decimals of the symbol's first instrument. */
    private static Number size(AverageOverTime size, Instrument first) {
        return size.get() == Price.NONE ? null : Figures.quantity(size.get(), first);
    }
}

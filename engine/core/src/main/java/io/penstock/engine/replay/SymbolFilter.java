package io.penstock.engine.replay;

import io.penstock.api.Instrument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Lets through the instruments that the user named, and knows which names the source never showed. Feed thread. */
public final class SymbolFilter implements Predicate<Instrument> {
    private final List<SymbolPattern> patterns;
    private final Set<SymbolPattern> shown = new HashSet<>();
    private final Set<String> symbols = new TreeSet<>();

    /** @param patterns what to let through; empty lets everything through */
    public SymbolFilter(List<SymbolPattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Whether an instrument is to be followed. */
    @Override
    public boolean test(Instrument instrument) {
        boolean wanted = patterns.isEmpty();
        if (!wanted) {
            symbols.add(instrument.symbol());
        }
        for (SymbolPattern pattern : patterns) {
            if (pattern.matches(instrument.symbol())) {
                shown.add(pattern);
                wanted = true;
            }
        }
        return wanted;
    }

    /** Whether it lets everything through. */
    public boolean isOpen() {
        return patterns.isEmpty();
    }

    /** What no instrument matched so far. */
    public List<SymbolPattern> neverShown() {
        return patterns.stream().filter(pattern -> !shown.contains(pattern)).toList();
    }

    /** Every symbol that it was asked about, in their order; none when it lets everything through. */
    public Set<String> symbols() {
        return symbols;
    }
}

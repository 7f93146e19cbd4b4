package io.penstock.engine;

import io.penstock.engine.replay.SymbolPattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a stream is to run. Immutable and never invalid; change a copy with the {@code with} methods.
 *
 * @param lanes threads that run strategies, 1 to 64
 * @param ringSlots a power of two, 1,024 to 4,194,304
 * @param symbols instruments to let through; empty for all
 * @param date session date of recordings that do not say it
 */
public record EngineConfig(int lanes, int ringSlots, List<SymbolPattern> symbols, Optional<LocalDate> date) {
    /** Lanes that are too many for any machine this runs on. */
    public static final int MAX_LANES = 64;

    private static final int LEAST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 22;

    /** Refuses what cannot run. */
    public EngineConfig {
        if (lanes < 1 || lanes > MAX_LANES) {
            throw new IllegalArgumentException("lanes=" + lanes + ": must be in 1.." + MAX_LANES);
        }
        if (ringSlots < LEAST_SLOTS || ringSlots > MOST_SLOTS || Integer.bitCount(ringSlots) != 1) {
            throw new IllegalArgumentException(
                    "ringSlots=" + ringSlots + ": must be a power of two in " + LEAST_SLOTS + ".." + MOST_SLOTS);
        }
        symbols = List.copyOf(symbols);
    }

    /** One lane, all instruments. */
    public static EngineConfig defaults() {
        return new EngineConfig(1, 1 << 14, List.of(), Optional.empty());
    }

    /** With another number of lanes. */
    public EngineConfig withLanes(int newLanes) {
        return new EngineConfig(newLanes, ringSlots, symbols, date);
    }

    /** With another length of the ring. */
    public EngineConfig withRingSlots(int newRingSlots) {
        return new EngineConfig(lanes, newRingSlots, symbols, date);
    }

    /** With only these instruments: symbols or globs. */
    public EngineConfig withSymbols(String... symbolsOrGlobs) {
        return new EngineConfig(
                lanes,
                ringSlots,
                List.of(symbolsOrGlobs).stream().map(SymbolPattern::new).toList(),
                date);
    }

    /** With a session date. */
    public EngineConfig withDate(LocalDate newDate) {
        return new EngineConfig(lanes, ringSlots, symbols, Optional.of(newDate));
    }
}

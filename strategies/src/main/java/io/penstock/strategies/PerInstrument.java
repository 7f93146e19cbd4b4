package io.penstock.strategies;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a strategy keeps of each instrument, by dense id. It grows when an instrument is defined and at no other time. Lane
 * thread.
 */
public final class PerInstrument<T> {
    private final List<T> byId = new ArrayList<>();

    /** Makes what is kept of an instrument, unless it is there: a venue may define one twice. @return it */
    public T define(Instrument instrument, Function<Instrument, T> maker) {
        while (byId.size() <= instrument.id()) {
            byId.add(null);
        }
        T kept = byId.get(instrument.id());
        if (kept == null) {
            kept = maker.apply(instrument);
            byId.set(instrument.id(), kept);
        }
        return kept;
    }

    /** What is kept of a defined instrument. */
    @HotPath
    public T get(int instrumentId) {
        return byId.get(instrumentId);
    }

    /** All of them, by id. Allocates. */
    public Stream<T> stream() {
        return byId.stream().filter(Objects::nonNull);
    }
}

package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import java.util.Arrays;
import java.util.function.Predicate;

/** The instruments of a stream whose events, but for their definitions, nobody wants. One thread. */
final class Unwanted {
    private final Predicate<Instrument> wanted;
    private boolean[] ids = new boolean[1_024];

    Unwanted(Predicate<Instrument> wanted) {
        this.wanted = wanted;
    }

    /** Whether events of an instrument that was defined, or of all, go nowhere. */
    @HotPath
    boolean has(int instrumentId) {
        return instrumentId >= 0 && ids[instrumentId];
    }

    /** The same question of an instrument that may not have been defined yet. */
    boolean hasIfDefined(int instrumentId) {
        return instrumentId < ids.length && has(instrumentId);
    }

    /** An instrument is about to be defined, which goes through whatever it is: lanes know all, so that ids have no holes. */
    void beforeDefinition(int instrumentId) {
        if (instrumentId >= ids.length) {
            ids = Arrays.copyOf(ids, Math.max(ids.length * 2, instrumentId + 1));
        }
        ids[instrumentId] = false;
    }

    /** Marks the definition in its slot where nobody wants what follows. */
    void afterDefinition(Instrument instrument, RingEvent slot) {
        if (!wanted.test(instrument)) {
            drop(instrument.id(), slot);
        }
    }

    /** What comes of an instrument goes nowhere; {@code slot} holds its definition. */
    void drop(int instrumentId, RingEvent slot) {
        ids[instrumentId] = true;
        slot.flag(RingEvent.FILTERED_OUT);
    }
}

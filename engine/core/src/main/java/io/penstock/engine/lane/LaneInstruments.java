package io.penstock.engine.lane;

import io.penstock.api.Instrument;
import io.penstock.api.Instruments;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The instruments that the definitions of the stream have shown to one lane. */
final class LaneInstruments implements Instruments {
    private final Map<String, Integer> firstBySymbol = new HashMap<>();
    private Instrument[] byId = new Instrument[1_024];
    private int size;

    /** @return what the instrument was before; null when it is new */
    Instrument put(Instrument instrument) {
        int id = instrument.id();
        if (id >= byId.length) {
            byId = Arrays.copyOf(byId, Math.max(byId.length * 2, id + 1));
        }
        Instrument before = byId[id];
        byId[id] = instrument;
        size = Math.max(size, id + 1);
        firstBySymbol.putIfAbsent(instrument.symbol(), id);
        return before;
    }

    @Override
    public Instrument get(int instrumentId) {
        if (instrumentId < 0 || instrumentId >= size || byId[instrumentId] == null) {
            throw new IndexOutOfBoundsException("instrument " + instrumentId + ": the stream has not shown it");
        }
        return byId[instrumentId];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Optional<Instrument> find(String symbol) {
        return Optional.ofNullable(firstBySymbol.get(symbol)).map(this::get);
    }

    @Override
    public List<Instrument> all() {
        return Arrays.stream(byId, 0, size).filter(Objects::nonNull).toList();
    }
}

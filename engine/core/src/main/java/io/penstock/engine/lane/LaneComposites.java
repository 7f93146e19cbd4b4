package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.engine.lane.CompositeShare.SymbolQuote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The composite quotes of the symbols whose followers hear of them. Lane thread. */
final class LaneComposites {
    private final Map<String, SymbolQuote> bySymbol = new HashMap<>();
    private final List<SymbolQuote> touched = new ArrayList<>();

    /** A new instrument's share; null when nobody hears of it. */
    CompositeShare of(Instrument instrument, Audience audience) {
        if (!audience.hearsOfComposites()) {
            return null;
        }
        SymbolQuote symbol = bySymbol.computeIfAbsent(
                instrument.symbol(), name -> new SymbolQuote(name, audience.of(Callback.COMPOSITE)));
        return new CompositeShare(symbol, instrument.id());
    }

    /** At the end of a group: an instrument's quote changed, or whether it counts. */
    @HotPath
    void change(Followed followed, ToldQuotes told) {
        if (followed.composite.change(followed, told)) {
            touched.add(followed.composite.symbol());
        }
    }

    /** After all changes of the group. */
    @HotPath
    void tell(LaneState state) {
        for (int i = 0; i < touched.size(); i++) {
            touched.get(i).tell(state);
        }
    }

    /** After all callbacks of the group. */
    @HotPath
    void endGroup() {
        for (int i = 0; i < touched.size(); i++) {
            touched.get(i).endGroup();
        }
        touched.clear();
    }
}

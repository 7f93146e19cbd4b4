package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Quantity;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import java.util.HashMap;
import java.util.Map;

/**
 * The instruments of one stream, by publisher and number. What one is called, in this order: as the metadata say for the
 * day, as a symbol mapping in the stream said, as a definition said, {@code #} and its number. Under a new name it is a new
 * instrument. Feed thread.
 */
final class DbnInstruments {
    private static final long NUMBER_MASK = 0xffff_ffffL;
    private static final long HASH = 0x9e3779b97f4a7c15L;
    private static final int USUAL_PRICE_DECIMALS = 2;

    private final FeedContext context;
    private final FeedTally tally;
    private final SymbolTable symbols;
    private final Map<Long, String> mapped = new HashMap<>();
    private final Map<Long, Terms> defined = new HashMap<>();

    private long[] keys = new long[1 << 8];
    private DbnInstrument[] values = new DbnInstrument[keys.length];
    private int size;

    /** What a definition said. */
    private record Terms(String symbol, int priceDecimals, long lotSize) {}

    DbnInstruments(FeedContext context, FeedTally tally, SymbolTable symbols) {
        this.context = context;
        this.tally = tally;
        this.symbols = symbols;
    }

    /**
     * The instrument that a record is about, defined if it was not before.
     *
     * @param nanos when, for its name
     * @param kind what of its book the stream shows, if this is the first record about it
     */
    @HotPath
    DbnInstrument of(DbnRecord record, long nanos, BookKind kind, EventWriter out) {
        long key = (long) record.publisherId << 32 | record.instrumentId;
        DbnInstrument known = values[slot(key)];
        return known != null && known.name.covers(nanos) ? known : name(key, nanos, kind, out);
    }

    /** A mapping in the stream: from now on the number is called so. */
    void map(SymbolMappingRecord mapping) {
        String symbol = mapping.symbolOut.isEmpty() ? mapping.symbolIn : mapping.symbolOut;
        if (symbol.isEmpty() || symbol.equals(mapped.put(mapping.instrumentId, symbol))) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && (keys[i] & NUMBER_MASK) == mapping.instrumentId) {
                values[i].name = values[i].name.over();
            }
        }
    }

    /** A definition: keeps its terms and tells of the instrument, for the first time or anew. */
    void define(DefinitionRecord definition, long nanos, BookKind kind, EventWriter out) {
        long key = (long) definition.publisherId << 32 | definition.instrumentId;
        Terms terms = terms(definition);
        defined.put(key, terms);
        DbnInstrument known = values[slot(key)];
        DbnInstrument named = name(key, nanos, kind, out);
        if (named == known) {
            out.define(instrument(known, key, terms), kind);
        }
    }

    /** The same instrument where its name stays, else another one, told of. */
    private DbnInstrument name(long key, long nanos, BookKind kind, EventWriter out) {
        Terms terms = defined.get(key);
        SymbolSpan name = nameOf(key & NUMBER_MASK, nanos, terms);
        int id = context.instrumentId(venue(key), name.symbol());
        DbnInstrument known = values[slot(key)];
        if (known != null && known.id == id) {
            known.name = name;
            return known;
        }
        DbnInstrument named = put(key, new DbnInstrument(id, name));
        out.define(instrument(named, key, terms), kind);
        return named;
    }

    private SymbolSpan nameOf(long number, long nanos, Terms terms) {
        SymbolSpan span = symbols.at(number, nanos);
        if (span != null) {
            return span;
        }
        String symbol = mapped.getOrDefault(number, terms == null ? "" : terms.symbol());
        if (symbol.isEmpty()) {
            tally.undefinedInstrument();
            symbol = "#" + number;
        }
        return new SymbolSpan(symbol, Long.MIN_VALUE, symbols.nextChange(number, nanos));
    }

    private static Instrument instrument(DbnInstrument named, long key, Terms terms) {
        int decimals = terms == null ? USUAL_PRICE_DECIMALS : terms.priceDecimals();
        long lot = terms == null ? Quantity.UNKNOWN : terms.lotSize();
        return new Instrument(named.id, named.name.symbol(), venue(key), decimals, 0, lot, key & NUMBER_MASK);
    }

    private static String venue(long key) {
        return Publishers.venue((int) (key >>> 32));
    }

    private static Terms terms(DefinitionRecord definition) {
        long tick = definition.number(DefinitionField.MIN_PRICE_INCREMENT);
        long lot = definition.number(DefinitionField.MIN_LOT_SIZE_ROUND_LOT);
        boolean saysLot = definition.says(DefinitionField.MIN_LOT_SIZE_ROUND_LOT) && lot > 0;
        return new Terms(
                definition.text(DefinitionField.RAW_SYMBOL).strip(),
                tick <= 0 || tick == Dbn.NO_PRICE ? USUAL_PRICE_DECIMALS : decimals(tick),
                saysLot ? lot : Quantity.UNKNOWN);
    }

    /** Decimals that it takes to write multiples of a price step. */
    private static int decimals(long tick) {
        int decimals = 9;
        for (long rest = tick; decimals > 0 && rest % 10 == 0; rest /= 10) {
            decimals--;
        }
        return decimals;
    }

    /** Where a key stands, or where it would. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * HASH) >>> 32) & mask;
        while (values[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private DbnInstrument put(long key, DbnInstrument instrument) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (values[slot] == null) {
            size++;
        }
        keys[slot] = key;
        values[slot] = instrument;
        return instrument;
    }

    private void grow() {
        long[] oldKeys = keys;
        DbnInstrument[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new DbnInstrument[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}

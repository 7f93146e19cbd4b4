package io.penstock.feeds.dbn.out;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.event.Definition;
import io.penstock.feeds.dbn.DefinitionField;
import io.penstock.feeds.dbn.DefinitionRecord;

/** Schema definition: what an instrument says of itself; all else is absent. */
final class DefinitionSink extends RecordSink {
    private final DefinitionRecord record = new DefinitionRecord();

    DefinitionSink(RecordOutput out) {
        super(out);
    }

    @Override
    public void onDefinition(Definition definition) {
        Instrument instrument = definition.instrument();
        int id = definition.instrumentId();
        boolean anew = id < instruments() && listed(id) != null;
        super.onDefinition(definition);
        record.clear();
        listed(id).name(record);
        record.tsEvent = Letters.time(definition.tsEvent());
        record.set(DefinitionField.TS_RECV, Letters.time(definition.tsRecv()));
        record.set(DefinitionField.RAW_SYMBOL, instrument.symbol());
        record.set(DefinitionField.EXCHANGE, instrument.venue());
        record.set(DefinitionField.SECURITY_UPDATE_ACTION, anew ? 'M' : 'A');
        record.set(DefinitionField.MIN_PRICE_INCREMENT, step(instrument.priceDecimals()));
        record.set(DefinitionField.DISPLAY_FACTOR, Price.ONE);
        record.set(DefinitionField.RAW_INSTRUMENT_ID, listed(id).number);
        if (instrument.lotSize() != Quantity.UNKNOWN) {
            record.set(DefinitionField.MIN_LOT_SIZE_ROUND_LOT, instrument.lotSize());
        }
        write(record, id, definition.kind());
    }

    /** The finest price that the decimals of an instrument can say. */
    private static long step(int priceDecimals) {
        long step = Price.ONE;
        for (int i = 0; i < priceDecimals; i++) {
            step /= 10;
        }
        return step;
    }
}

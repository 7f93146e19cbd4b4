package io.penstock.feeds.dbn.out;

import io.penstock.api.event.Imbalance;
import io.penstock.api.event.TradeCondition;
import io.penstock.feeds.dbn.ImbalanceRecord;

/**
 * Schema imbalance: near prices are the clearing prices of the whole book, far ones those of the auction alone; the letter
 * of the auction is Nasdaq's.
 */
final class ImbalanceSink extends RecordSink {
    private final ImbalanceRecord record = new ImbalanceRecord();

    ImbalanceSink(RecordOutput out) {
        super(out);
    }

    @Override
    public void onImbalance(Imbalance imbalance) {
        int id = imbalance.instrumentId();
        listed(id).name(record);
        record.tsEvent = Letters.time(imbalance.tsEvent());
        record.tsRecv = Letters.time(imbalance.tsRecv());
        record.referencePrice = imbalance.referencePrice();
        record.continuousClearingPrice = imbalance.nearPrice();
        record.auctionClearingPrice = imbalance.farPrice();
        record.pairedQuantity = Letters.size(imbalance.pairedQuantity());
        record.totalImbalance = Letters.size(imbalance.imbalanceQuantity());
        record.side = Letters.side(imbalance.imbalanceSide());
        record.auctionType = letter(imbalance.auction());
        write(record, id, imbalance.kind());
    }

    private static char letter(TradeCondition auction) {
        return switch (auction) {
            case OPENING_CROSS -> 'O';
            case CLOSING_CROSS -> 'C';
            case HALT_CROSS -> 'H';
            case INTRADAY_CROSS -> 'I';
            case BOOK, HIDDEN, UNKNOWN, CROSS -> '~';
        };
    }
}

package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Trade;
import io.penstock.feeds.dbn.BookRecord;
import io.penstock.feeds.dbn.Dbn;

/** Schema trades. */
final class TradeSink extends RecordSink {
    private final BookRecord record = new BookRecord(Dbn.TRADES);

    TradeSink(RecordOutput out) {
        super(out);
        record.action = 'T';
    }

    /** A cross without shares is none. In mbo a fill and a cancel follow the trade in an execution: it is not the last. */
    @Override
    @HotPath
    public void onTrade(Trade trade) {
        if (trade.quantity() == 0) {
            return;
        }
        int id = trade.instrumentId();
        boolean last = trade.kind() == EventKind.TRADE && trade.endOfGroup();
        listed(id).name(record);
        record.tsEvent = Letters.time(trade.tsEvent());
        record.side = Letters.side(trade.aggressorSide());
        record.price = trade.price();
        record.size = Letters.size(trade.quantity());
        record.flags = quality(id) | (last ? Dbn.FLAG_LAST : 0);
        record.tsRecv = Letters.time(trade.tsRecv());
        record.tsInDelta = sentBefore(listed(id), trade);
        record.sequence = trade.sequence() & Dbn.NO_U32;
        write(record, id, trade.kind());
    }

    @Override
    public void onTradeBust(Trade bust) {
        refuse(EventKind.TRADE_BUST);
    }
}

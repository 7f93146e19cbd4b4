package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.Event;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.Trade;
import io.penstock.feeds.dbn.Dbn;
import io.penstock.feeds.dbn.MboRecord;

/** Schema mbo: every change of every order. */
final class MboSink extends RecordSink {
    private final GroupRows<MboRecord> rows = new GroupRows<>(MboRecord::new, record -> record.flags |= Dbn.FLAG_LAST);

    MboSink(RecordOutput out) {
        super(out);
    }

    @Override
    @HotPath
    public void onOrder(OrderEvent order) {
        switch (order.kind()) {
            case ORDER_ADD -> row(order, 'A', order.side(), order.price(), order.quantity(), order.orderId());
            case ORDER_REPLACE -> replace(order);
            case ORDER_EXECUTE -> execute(order);
            default -> row(order, 'C', order.side(), order.price(), order.quantity(), order.orderId());
        }
    }

    private void replace(OrderEvent order) {
        if (order.newOrderId() == order.orderId()) {
            row(order, 'M', order.side(), order.price(), order.quantity(), order.orderId());
            return;
        }
        row(order, 'C', order.side(), order.replacedPrice(), order.replacedQuantity(), order.orderId());
        row(order, 'A', order.side(), order.price(), order.quantity(), order.newOrderId());
    }

    private void execute(OrderEvent order) {
        long price = order.executionPrice();
        if (order.printable() && price != Price.NONE) {
            row(order, 'T', order.side().opposite(), price, order.quantity(), 0);
        }
        row(order, 'F', order.side(), price, order.quantity(), order.orderId());
        row(order, 'C', order.side(), order.price(), order.quantity(), order.orderId());
    }

    /** The trade in an execution is told with its order; a cross without shares is none. */
    @Override
    @HotPath
    public void onTrade(Trade trade) {
        if (trade.kind() == EventKind.TRADE && trade.quantity() != 0) {
            row(trade, 'T', trade.aggressorSide(), trade.price(), trade.quantity(), 0);
        }
    }

    @Override
    public void onTradeBust(Trade bust) {
        refuse(EventKind.TRADE_BUST);
    }

    @Override
    public void onLevel(LevelEvent level) {
        refuse(EventKind.LEVEL);
    }

    @Override
    public void onQuote(Quote quote) {
        if (isQuoted(quote.instrumentId())) {
            refuse(EventKind.QUOTE);
        }
    }

    @Override
    public void onClear(Event clear) {
        if (clear.instrumentId() != Instrument.ALL) {
            clear(clear, clear.instrumentId());
            return;
        }
        for (int id = 0; id < instruments(); id++) {
            if (listed(id) != null) {
                clear(clear, id);
            }
        }
    }

    private void clear(Event clear, int instrumentId) {
        fill(rows.next(instrumentId, clear.kind()), clear, instrumentId, 'R', Side.NONE, Price.NONE, 0, 0);
    }

    @Override
    @HotPath
    public void onGroupEnd(long position) {
        rows.end(this);
    }

    private void row(Event event, char action, Side side, long price, long quantity, long orderId) {
        int id = event.instrumentId();
        fill(rows.next(id, event.kind()), event, id, action, side, price, quantity, orderId);
    }

    private void fill(
            MboRecord record,
            Event event,
            int instrumentId,
            char action,
            Side side,
            long price,
            long quantity,
            long orderId) {
        listed(instrumentId).name(record);
        record.tsEvent = Letters.time(event.tsEvent());
        record.action = action;
        record.side = Letters.side(side);
        record.price = price;
        record.size = Letters.size(quantity);
        record.orderId = orderId;
        record.flags = quality(instrumentId);
        record.tsRecv = Letters.time(event.tsRecv());
        record.tsInDelta = sentBefore(listed(instrumentId), event);
        record.sequence = event.sequence() & Dbn.NO_U32;
    }
}

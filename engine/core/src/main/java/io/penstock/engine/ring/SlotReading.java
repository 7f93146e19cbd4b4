package io.penstock.engine.ring;

import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.market.BarInterval;

/** Says what a slot holds to another writer: the way back from {@link SlotWriter}. */
final class SlotReading {
    // An enumeration makes a copy of its values for whoever asks.
    private static final int SIDES = Side.values().length;
    private static final int NOTICE_TYPES = Notice.Type.values().length;
    private static final int CONDITIONS = TradeCondition.values().length;
    private static final int STATES = TradingState.values().length;
    private static final int BOOK_KINDS = BookKind.values().length;
    private static final int PHASES = SessionEvent.Phase.values().length;
    private static final int INTERVALS = BarInterval.values().length;

    private SlotReading() {}

    /** Without header and end of group. */
    static void write(RingEvent e, EventWriter out) {
        int id = e.instrumentId();
        switch (e.kind()) {
            case ORDER_ADD -> out.addOrder(id, e.orderId(), e.side(), e.price(), e.quantity(), e.participant());
            case ORDER_REDUCE, ORDER_DELETE, ORDER_EXECUTE, ORDER_REPLACE -> change(e, out);
            case BOOK_CLEAR -> out.clearBook(id);
            case LEVEL -> out.setLevel(id, e.side(), e.price(), e.quantity(), e.orderCount());
            case QUOTE -> out.quote(id, e.bidPrice(), e.bidQuantity(), e.askPrice(), e.askQuantity());
            case TRADE -> out.trade(id, e.aggressorSide(), e.price(), e.quantity(), e.tradeId(), e.condition());
            case TRADE_BUST -> out.bustTrade(id, e.tradeId());
            default -> rare(e, out);
        }
    }

    /** How many values the side of an event of a kind may have: it is the type of a notice too. */
    static int sides(EventKind kind) {
        return kind == EventKind.NOTICE ? NOTICE_TYPES : SIDES;
    }

    /** How many values the code of an event of a kind may have. */
    static int codes(EventKind kind) {
        return switch (kind) {
            case TRADE, IMBALANCE -> CONDITIONS;
            case STATUS -> STATES;
            case NOTICE -> 256;
            case DEFINITION -> BOOK_KINDS;
            case SESSION -> PHASES;
            case BAR -> INTERVALS;
            default -> 1;
        };
    }

    private static void change(RingEvent e, EventWriter out) {
        int id = e.instrumentId();
        switch (e.kind()) {
            case ORDER_REDUCE -> {
                if (e.saysWhere()) {
                    out.reduceOrder(id, e.orderId(), e.side(), e.restingPrice(), e.quantity());
                } else {
                    out.reduceOrder(id, e.orderId(), e.quantity());
                }
            }
            case ORDER_REPLACE -> {
                if (e.saysWhere()) {
                    out.replaceOrder(id, e.orderId(), e.newOrderId(), e.side(), e.price(), e.quantity());
                } else {
                    out.replaceOrder(id, e.orderId(), e.newOrderId(), e.price(), e.quantity());
                }
            }
            case ORDER_DELETE -> {
                if (e.saysWhere()) {
                    out.deleteOrder(id, e.orderId(), e.side(), e.restingPrice(), e.quantity());
                } else {
                    out.deleteOrder(id, e.orderId());
                }
            }
            default -> {
                if (e.saysWhere()) {
                    out.executeOrder(
                            id,
                            e.orderId(),
                            e.side(),
                            e.restingPrice(),
                            e.price(),
                            e.quantity(),
                            e.tradeId(),
                            e.printable());
                } else {
                    out.executeOrder(id, e.orderId(), e.price(), e.quantity(), e.tradeId(), e.printable());
                }
            }
        }
    }

    private static void rare(RingEvent e, EventWriter out) {
        int id = e.instrumentId();
        switch (e.kind()) {
            case STATUS -> out.status(id, e.state(), e.reason());
            case IMBALANCE ->
                out.imbalance(
                        id,
                        e.pairedQuantity(),
                        e.imbalanceQuantity(),
                        e.imbalanceSide(),
                        e.referencePrice(),
                        e.nearPrice(),
                        e.farPrice(),
                        e.auction());
            case NOTICE -> out.notice(id, e.type(), e.code(), e.value(), e.price(0), e.price(1), e.price(2));
            case DEFINITION -> out.define(e.instrument(), e.bookKind(), e.channel());
            case SESSION -> out.session(e.phase());
            case BAR -> out.bar(id, e.interval(), e.orderId(), e.newOrderId(), e.extra(), e.price(), e.quantity());
            case GAP -> {
                if (e.channel() == FeedGap.NO_CHANNEL) {
                    out.gap(id, e.firstMissing(), e.missing());
                } else {
                    out.channelGap(e.channel(), e.firstMissing(), e.missing());
                }
            }
            default -> throw new IllegalArgumentException(e.kind() + " is nothing that a feed says");
        }
    }
}

package io.penstock.engine.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.market.BarInterval;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was held and written on is what was written, whatever the kind of event. */
class HeldGroupTest {
    @Test
    void everyKindOfEventGoesOnAsItCame() {
        List<String> direct = new ArrayList<>();
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        GroupWriter writer = new GroupWriter(event -> {
            direct.add(text(event));
            kinds.add(event.kind());
        });
        writeAll(writer);
        writer.endGroup();

        List<String> held = new ArrayList<>();
        HeldGroup group = new HeldGroup();
        writeAll(group);
        group.endGroup();
        assertEquals(direct.size(), group.size());
        group.writeTo(new GroupWriter(event -> held.add(text(event))), RingEvent::streamNanos);

        assertEquals(direct, held);
        assertEquals(EnumSet.complementOf(EnumSet.of(EventKind.END)), kinds, "a kind is missing in this test");
    }

    @Test
    void eachHeldEventHasItsOwnTimeAndTheGroupIsOne() {
        HeldGroup group = new HeldGroup();
        group.header(30, 31, 1, 30);
        group.bustTrade(0, 1);
        group.header(20, 21, 2, 20);
        group.bustTrade(0, 2);

        assertEquals(20, group.get(1).streamNanos());
        List<Boolean> ends = new ArrayList<>();
        List<Long> streamTimes = new ArrayList<>();
        GroupWriter out = new GroupWriter(event -> {
            ends.add(event.endOfGroup());
            streamTimes.add(event.streamNanos());
        });
        group.writeTo(out, RingEvent::streamNanos);
        group.clear();
        group.writeTo(out, RingEvent::streamNanos);
        assertEquals(List.of(false, true), ends);
        assertEquals(List.of(30L, 30L), streamTimes);
    }

    @Test
    void theEndOfAStreamIsNothingThatAFeedSays() {
        RingEvent end = new RingEvent();
        end.stamp(EventKind.END.ordinal(), 0, 0, 0, 0, 0, 0);

        assertThrows(IllegalArgumentException.class, () -> SlotReading.write(end, new HeldGroup()));
    }

    private static void writeAll(EventWriter out) {
        out.header(Time.NONE, Time.NONE, 1, Time.NONE);
        out.define(new Instrument(7, "S", "XNAS", 2, 0, 100, 12), BookKind.PARTIAL_ORDERS);
        out.header(11, 12, 2, 12);
        out.addOrder(7, 1L << 40, Side.SELL, -5, 6, 0x41424344);
        out.reduceOrder(7, 2, 3);
        out.reduceOrder(7, 2, Side.BUY, 55, 3);
        out.deleteOrder(7, 4);
        out.deleteOrder(7, 4, Side.SELL, 66, 9);
        out.replaceOrder(7, 5, 6, 7, 8);
        out.replaceOrder(7, 5, 6, Side.BUY, 7, 8);
        out.executeOrder(7, 6, Price.NONE, 2, 99, false);
        out.executeOrder(7, 6, Side.BUY, 70, 71, 2, 99, true);
        out.header(13, Time.NONE, 3, 13);
        out.clearBook(Instrument.ALL);
        out.clearBook(7);
        out.setLevel(7, Side.BUY, 10, 0, Quantity.UNKNOWN);
        out.quote(7, Price.NONE, 0, 12, 13);
        out.trade(7, Side.NONE, 14, 15, 16, TradeCondition.CLOSING_CROSS);
        out.bustTrade(7, 17);
        out.status(Instrument.ALL, TradingState.HALTED, 0x54310000);
        out.imbalance(7, 18, 19, Side.SELL, 20, 21, 22, TradeCondition.OPENING_CROSS);
        out.notice(7, Notice.Type.STATISTIC, '\u00e9', 23, 24, 25, 26);
        out.bar(7, BarInterval.MINUTE, 27, 29, 26, 28, 30);
        out.session(SessionEvent.Phase.MARKET_CLOSE);
        out.gap(7, 27, 28);
        out.channelGap(3, 29, 30);
        out.bar(7, BarInterval.HOUR, 31, 32, 33, 34, 35);
        out.define(new Instrument(8, "T", "XNAS", 2, 0, 100, 13), BookKind.ORDERS, 3);
    }

    /** All fields: those that a kind does not use are those of fresh slots on both sides. */
    private static String text(RingEvent e) {
        return e.kind() + " " + e.instrumentId() + " " + e.tsEvent() + " " + e.tsRecv() + " " + e.streamNanos() + " "
                + e.sequence()
                + " " + e.orderId() + " " + e.newOrderId() + " " + e.price() + " " + e.quantity() + " " + e.extra()
                + " " + e.sideCode()
                + " " + e.flags() + " " + e.detailCode() + " " + e.definition();
    }
}

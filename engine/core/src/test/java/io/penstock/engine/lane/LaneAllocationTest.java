package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.Book;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.Notice;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarInterval;
import io.penstock.api.market.MarketState;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.metrics.AllocationMeter;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a lane does with an event allocates nothing once it is warm, whatever kind of book it keeps and whatever the venue says
 * of the market. Only the lane is measured: what an event takes to be written is the feed's.
 */
class LaneAllocationTest {
    private static final int WARM_UP = 200_000;
    private static final int ROUNDS = 4;
    private static final int STEPS = 25_000;
    private static final long CENT = Price.ONE / 100;
    private static final int INSTRUMENT = 0;

    private final AllocationMeter meter = new AllocationMeter();
    private final Listener listener = new Listener();
    private final Dispatcher dispatcher =
            new Dispatcher(List.of(new NamedStrategy("listener", Parameters.of(List.of(), Map.of()), listener)));
    private final GroupWriter writer = new GroupWriter(this::accept);
    private long position = -1;
    private long allocated;

    /** One step of a market. */
    private interface Step {
        void write(EventWriter out, long step);
    }

    @Test
    void aBookByOrder() {
        assertAllocatesNothing(BookKind.ORDERS, LaneAllocationTest::orders);
    }

    @Test
    void aBookByOrderThatBeganBeforeTheFeed() {
        assertAllocatesNothing(BookKind.PARTIAL_ORDERS, (out, step) -> {
            out.setLevel(INSTRUMENT, Side.BUY, price(step), 1000 + step % 7, 5);
            header(step);
            out.executeOrder(INSTRUMENT, 1L << 40 | step, Side.BUY, price(step), Price.NONE, 10, step, true);
            header(step);
            orders(out, step);
        });
    }

    @Test
    void aBookByPrice() {
        assertAllocatesNothing(BookKind.LEVELS, (out, step) -> {
            out.setLevel(INSTRUMENT, Side.BUY, price(step), step % 3 == 0 ? 0 : step % 900, 2);
            header(step);
            out.setLevel(INSTRUMENT, Side.SELL, price(step) + 50 * CENT, step % 5 == 0 ? 0 : step % 700, 2);
            if (step % 10_000 == 9_999) {
                header(step);
                out.clearBook(INSTRUMENT);
            }
        });
    }

    @Test
    void theTopOfABook() {
        assertAllocatesNothing(
                BookKind.TOP,
                (out, step) -> out.quote(INSTRUMENT, price(step), 1 + step % 900, price(step) + CENT, 1 + step % 700));
    }

    @Test
    void theStateOfTheMarket() {
        assertAllocatesNothing(BookKind.ORDERS, LaneAllocationTest::market);
        assertTrue(listener.heard[Callback.NOTICE.ordinal()] > 0);
    }

    @Test
    void barsThatTheSourceCarries() {
        assertAllocatesNothing(BookKind.NONE, (out, step) -> {
            long price = price(step);
            out.bar(INSTRUMENT, BarInterval.of((int) (step % 5)), price, price + CENT, price - CENT, price, step);
        });
    }

    /** Orders that live for fifty steps: added, and then reduced, traded, replaced or deleted. */
    private static void orders(EventWriter out, long step) {
        long born = step * 4;
        out.addOrder(INSTRUMENT, born, Side.BUY, price(step), 100, 0);
        out.addOrder(INSTRUMENT, born + 1, Side.SELL, price(step) + 50 * CENT, 100, 0);
        long old = born - 200;
        if (old < 0) {
            return;
        }
        switch ((int) (step % 4)) {
            case 0 -> out.reduceOrder(INSTRUMENT, old, 40);
            case 1 -> out.executeOrder(INSTRUMENT, old, Price.NONE, 100, step, true);
            case 2 -> out.replaceOrder(INSTRUMENT, old, old + 2, price(step), 70);
            default -> {}
        }
        out.deleteOrder(INSTRUMENT, step % 4 == 2 ? old + 2 : step % 4 == 1 ? old + 1 : old);
        if (step % 4 != 1) {
            out.deleteOrder(INSTRUMENT, old + 1);
        }
    }

    private static void market(EventWriter out, long step) {
        switch ((int) (step % 8)) {
            case 0 -> out.status(INSTRUMENT, TradingState.HALTED, 0x4D31_2020);
            case 1 -> out.status(INSTRUMENT, TradingState.TRADING, 0);
            case 2 ->
                out.imbalance(
                        INSTRUMENT,
                        100,
                        step % 900,
                        Side.SELL,
                        price(step),
                        price(step),
                        Price.NONE,
                        TradeCondition.OPENING_CROSS);
            case 3 ->
                out.notice(INSTRUMENT, Notice.Type.PRICE_BANDS, 'B', 0, Price.NONE, price(step) + CENT, price(step));
            case 4 -> out.notice(INSTRUMENT, Notice.Type.AUCTION_COLLAR, 'C', 1, price(step), price(step), price(step));
            case 5 -> out.trade(INSTRUMENT, Side.NONE, price(step), 500, step, TradeCondition.HALT_CROSS);
            case 6 -> out.bustTrade(INSTRUMENT, step - 1);
            default -> out.session(step % 16 == 7 ? SessionEvent.Phase.MARKET_OPEN : SessionEvent.Phase.MARKET_CLOSE);
        }
    }

    /** A price that wanders over forty cents and back. */
    private static long price(long step) {
        long wave = step / 10 % 80;
        return 100 * Price.ONE + CENT * Math.min(wave, 80 - wave);
    }

    private void assertAllocatesNothing(BookKind kind, Step market) {
        dispatcher.start();
        header(0);
        writer.define(new Instrument(INSTRUMENT, "AAPL", "XNAS", 2, 0, 100, -1), kind);
        writer.endGroup();
        long step = 0;
        long least = Long.MAX_VALUE;
        for (int round = 0; round <= ROUNDS; round++) {
            allocated = 0;
            for (long end = step + (round == 0 ? WARM_UP : STEPS); step < end; step++) {
                header(step);
                market.write(writer, step);
                writer.endGroup();
            }
            least = round == 0 ? least : Math.min(least, allocated);
        }
        assertTrue(listener.sum != 0, "it looked at what it was shown");
        assertEquals(0, least, "bytes in each of " + ROUNDS + " rounds of " + STEPS + " steps");
        assertTrue(dispatcher.failure(0).isEmpty(), () -> dispatcher.failure(0).toString());
    }

    private void header(long step) {
        writer.header(step * 1000, Time.NONE, step + 1, step * 1000);
    }

    private void accept(RingEvent event) {
        long before = meter.now();
        dispatcher.advance(event.streamNanos(), ++position);
        dispatcher.apply(event);
        dispatcher.deliver(event);
        allocated += meter.now() - before;
    }

    /** Hears everything and looks at everything. */
    private static final class Listener implements Strategy, Book.OrderVisitor {
        private final long[] heard = new long[Callback.values().length];
        private StrategyContext context;
        private long sum;

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
            context.recordedBars();
        }

        @Override
        public void onBar(Bar bar) {
            sum += bar.startNanos() + bar.open() + bar.high() + bar.low() + bar.close() + bar.volume();
        }

        @Override
        public void onOrder(OrderEvent order) {
            heard[Callback.ORDER.ordinal()]++;
            sum += order.quantity() + order.replacedQuantity();
        }

        @Override
        public void onLevel(LevelEvent level) {
            heard[Callback.LEVEL.ordinal()]++;
            sum += level.quantity();
        }

        @Override
        public void onBook(Book book) {
            heard[Callback.BOOK.ordinal()]++;
            for (int level = 0; level < 5; level++) {
                sum += book.quantity(Side.BUY, level) + book.orderCount(Side.SELL, level);
                book.forEachOrder(Side.BUY, level, this);
            }
        }

        @Override
        public void order(long orderId, long quantity) {
            sum += quantity;
        }

        @Override
        public void onQuote(Quote quote) {
            heard[Callback.QUOTE.ordinal()]++;
            sum += quote.bidQuantity();
        }

        @Override
        public void onTrade(Trade trade) {
            heard[Callback.TRADE.ordinal()]++;
            sum += trade.quantity();
            look(trade.instrumentId());
        }

        @Override
        public void onStatus(TradingStatus status) {
            heard[Callback.STATUS.ordinal()]++;
            look(status.instrumentId());
        }

        @Override
        public void onImbalance(Imbalance imbalance) {
            heard[Callback.IMBALANCE.ordinal()]++;
            look(imbalance.instrumentId());
        }

        @Override
        public void onNotice(Notice notice) {
            heard[Callback.NOTICE.ordinal()]++;
            look(notice.instrumentId());
        }

        private void look(int instrumentId) {
            MarketState market = context.market(instrumentId);
            sum += market.upperBand() + market.busts() + market.imbalance().imbalanceQuantity();
            sum += market.lastCross().quantity() + market.collarExtensions();
            sum += market.isTradingStopped() || market.isRegularHours() ? 1 : 0;
        }
    }
}

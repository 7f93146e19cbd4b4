package io.penstock.cli;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.Event;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.Notice;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarInterval;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/** What an event says, in a few words. */
final class EventText {
    private EventText() {}

    /** @param instrument of the event; null when it concerns the whole market */
    static String of(Event event, Instrument instrument) {
        return switch (event.kind()) {
            case ORDER_ADD, ORDER_REDUCE, ORDER_DELETE, ORDER_REPLACE, ORDER_EXECUTE ->
                order((OrderEvent) event, instrument);
            case LEVEL -> level((LevelEvent) event, instrument);
            case QUOTE -> quote((Quote) event, instrument);
            case TRADE -> trade((Trade) event, instrument);
            case TRADE_BUST -> "trade " + ((Trade) event).tradeId() + " is void";
            case STATUS -> "status " + words(((TradingStatus) event).state());
            case IMBALANCE -> imbalance((Imbalance) event, instrument);
            case NOTICE -> words(((Notice) event).type());
            case DEFINITION ->
                "defined, " + ((Definition) event).instrument().venue() + ", shows "
                        + words(((Definition) event).bookKind());
            case SESSION -> words(((SessionEvent) event).phase());
            case GAP -> gap((FeedGap) event);
            case BOOK_CLEAR -> "book cleared";
            case END, BAR -> words(event.kind());
        };
    }

    /** A bar as it came from the source. */
    static String of(Bar bar, Instrument instrument) {
        String length = Arrays.stream(BarInterval.values())
                .filter(interval -> interval.lengthNs() == bar.endNanos() - bar.startNanos())
                .findFirst()
                .map(EventText::words)
                .orElse("");
        return length + " bar " + Price.format(bar.open()) + ", high " + Price.format(bar.high()) + ", low "
                + Price.format(bar.low()) + ", close " + Price.format(bar.close()) + ", volume "
                + quantity(bar.volume(), instrument);
    }

    /** {@code 300 @ 150.01 / 200 @ 150.02}: the best bid and the best ask. */
    static String top(Book book) {
        return side(book, Side.BUY, book.bestBid()) + " / " + side(book, Side.SELL, book.bestAsk())
                + (book.isStale() ? " stale" : "");
    }

    private static String side(Book book, Side side, long price) {
        return price == Price.NONE ? ValueText.ABSENT : at(book.quantity(side, 0), price, book.instrument());
    }

    private static String order(OrderEvent order, Instrument instrument) {
        String id = " order " + order.orderId();
        return switch (order.kind()) {
            case ORDER_ADD -> "add " + words(order.side()) + " " + at(order.quantity(), order.price(), instrument) + id;
            case ORDER_REDUCE -> "reduce by " + quantity(order.quantity(), instrument) + id;
            case ORDER_DELETE -> "delete" + id;
            case ORDER_REPLACE ->
                "replace" + id + " by " + order.newOrderId() + ", " + at(order.quantity(), order.price(), instrument);
            default -> "execute " + at(order.quantity(), order.executionPrice(), instrument) + id;
        };
    }

    private static String level(LevelEvent level, Instrument instrument) {
        return "level " + words(level.side()) + " " + at(level.quantity(), level.price(), instrument);
    }

    private static String quote(Quote quote, Instrument instrument) {
        return "quote " + at(quote.bidQuantity(), quote.bidPrice(), instrument) + " / "
                + at(quote.askQuantity(), quote.askPrice(), instrument);
    }

    private static String trade(Trade trade, Instrument instrument) {
        return "trade " + at(trade.quantity(), trade.price(), instrument) + ", " + words(trade.condition());
    }

    private static String imbalance(Imbalance imbalance, Instrument instrument) {
        return "imbalance " + words(imbalance.imbalanceSide()) + " "
                + quantity(imbalance.imbalanceQuantity(), instrument) + ", paired "
                + quantity(imbalance.pairedQuantity(), instrument);
    }

    private static String gap(FeedGap gap) {
        return ValueText.count(gap.missing(), "message") + " missing from " + gap.firstMissing() + " on";
    }

    private static String at(long quantity, long price, Instrument instrument) {
        return price == Price.NONE
                ? quantity(quantity, instrument)
                : quantity(quantity, instrument) + " @ " + Price.format(price);
    }

    private static String quantity(long quantity, Instrument instrument) {
        int decimals = instrument == null ? 0 : instrument.quantityDecimals();
        return quantity == Quantity.UNKNOWN
                ? ValueText.ABSENT
                : BigDecimal.valueOf(quantity, decimals).toPlainString();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

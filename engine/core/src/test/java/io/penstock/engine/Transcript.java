package io.penstock.engine;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
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
import io.penstock.api.strategy.Fill;
import io.penstock.api.strategy.OrderReason;
import io.penstock.api.strategy.OwnOrder;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down every callback with all that its argument says, stream time and position; a line for each. */
public class Transcript implements Strategy {
    private final Consumer<String> lines;
    private final String[] follow;
    public StrategyContext context;

    /** Keeps what each callback said; {@code follow} empty for all. */
    public static Transcript into(List<String> lines, String... follow) {
        return new Transcript(lines::add, follow);
    }

    public Transcript(Consumer<String> lines, String... follow) {
        this.lines = lines;
        this.follow = follow;
    }

    /** What a lane would have said of the same market, without times: for tests that care for the order only. */
    public static List<String> names(List<String> lines) {
        List<String> names = new ArrayList<>();
        lines.forEach(line -> names.add(line.substring(0, line.indexOf(" |"))));
        return names;
    }

    @Override
    public void onStart(StrategyContext newContext) {
        context = newContext;
        context.recordedBars();
        if (follow.length > 0) {
            context.follow(follow);
        }
        line("start", "");
    }

    @Override
    public void onDefinition(Definition definition) {
        line("definition " + definition.instrument().symbol(), definition.instrument());
    }

    @Override
    public void onOrder(OrderEvent order) {
        event(
                "order " + symbol(order) + " " + order.kind() + " " + order.orderId(),
                order,
                order.newOrderId() + " " + order.side() + " " + Price.format(order.price()) + " " + order.quantity()
                        + " " + order.participant());
    }

    @Override
    public void onLevel(LevelEvent level) {
        event(
                "level " + symbol(level),
                level,
                level.side() + " " + Price.format(level.price()) + " " + level.quantity() + " " + level.orderCount());
    }

    @Override
    public void onTrade(Trade trade) {
        event("trade " + symbol(trade), trade, text(trade));
    }

    @Override
    public void onTradeBust(Trade trade) {
        event("bust " + symbol(trade), trade, text(trade));
    }

    @Override
    public void onBook(Book book) {
        line("book " + book.instrument().symbol(), depth(book, Side.BUY) + depth(book, Side.SELL) + book.isStale());
    }

    @Override
    public void onQuote(Quote quote) {
        event(
                "quote " + symbol(quote),
                quote,
                quote.bidQuantity() + " @ " + Price.format(quote.bidPrice()) + " / " + quote.askQuantity() + " @ "
                        + Price.format(quote.askPrice()));
    }

    @Override
    public void onBar(Bar bar) {
        line(
                "bar " + context.instruments().get(bar.instrumentId()).symbol(),
                bar.startNanos() + " " + bar.endNanos() + " " + Price.format(bar.open()) + " "
                        + Price.format(bar.high())
                        + " " + Price.format(bar.low()) + " " + Price.format(bar.close()) + " " + bar.volume() + " "
                        + bar.isRecorded());
    }

    @Override
    public void onStatus(TradingStatus status) {
        event("status " + symbol(status), status, status.state() + " " + status.reason());
    }

    @Override
    public void onImbalance(Imbalance i) {
        event(
                "imbalance " + symbol(i),
                i,
                i.pairedQuantity() + " " + i.imbalanceQuantity() + " " + i.imbalanceSide() + " " + i.referencePrice()
                        + " " + i.nearPrice() + " " + i.farPrice() + " " + i.auction());
    }

    @Override
    public void onNotice(Notice notice) {
        event(
                "notice " + symbol(notice),
                notice,
                notice.type() + " " + notice.code() + " " + notice.value() + " " + notice.price(0) + " "
                        + notice.price(1) + " " + notice.price(2));
    }

    @Override
    public void onSession(SessionEvent session) {
        event("session", session, session.phase().toString());
    }

    @Override
    public void onGap(FeedGap gap) {
        event("gap " + symbol(gap), gap, gap.firstMissing() + "+" + gap.missing());
    }

    @Override
    public void onClear(Event clear) {
        event("clear " + symbol(clear), clear, "");
    }

    @Override
    public void onAcknowledge(OwnOrder order) {
        line("acknowledge", text(order));
    }

    @Override
    public void onFill(Fill fill) {
        line("fill", text(fill.order()) + " " + fill.quantity() + " @ " + Price.format(fill.price()));
    }

    @Override
    public void onReject(OwnOrder order, OrderReason reason) {
        line("reject", text(order) + " " + reason);
    }

    @Override
    public void onCancel(OwnOrder order, OrderReason reason) {
        line("cancel", text(order) + " " + reason);
    }

    @Override
    public void onTimer(long timerId) {
        line("timer", timerId);
    }

    @Override
    public void onGroupEnd(long position) {
        line("end", position);
    }

    @Override
    public void onStop() {
        line("stop", "");
    }

    @Override
    public void report(Results results) {
        line("report", "");
    }

    private String symbol(Event event) {
        return event.instrumentId() == Instrument.ALL
                ? "all"
                : context.instruments().get(event.instrumentId()).symbol();
    }

    private void event(String name, Event event, String more) {
        line(
                name,
                more + " " + event.kind() + " " + event.tsEvent() + " " + event.tsRecv() + " " + event.streamNanos()
                        + " " + event.sequence() + " " + event.endOfGroup());
    }

    private void line(String name, Object more) {
        lines.accept(name + " | " + more + " | " + context.now() + " #" + context.position());
    }

    private static String text(OwnOrder order) {
        return order.clientOrderId() + " " + order.side() + " " + order.leavesQuantity() + " of " + order.quantity()
                + " @ " + Price.format(order.price());
    }

    private static String text(Trade trade) {
        return trade.aggressorSide() + " " + trade.quantity() + " @ " + Price.format(trade.price()) + " "
                + trade.tradeId() + " " + trade.condition();
    }

    private static String depth(Book book, Side side) {
        StringBuilder text = new StringBuilder();
        for (int level = 0; level < Math.min(3, book.levels(side)); level++) {
            text.append(book.orderCount(side, level)).append(':');
            text.append(book.quantity(side, level)).append('@');
            text.append(Price.format(book.price(side, level))).append(' ');
            book.forEachOrder(side, level, (id, quantity) -> text.append(id)
                    .append('=')
                    .append(quantity)
                    .append(' '));
        }
        return text.append("| ").toString();
    }
}

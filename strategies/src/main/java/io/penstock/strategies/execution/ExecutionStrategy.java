package io.penstock.strategies.execution;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.strategy.Fill;
import io.penstock.api.strategy.OrderReason;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.OwnOrder;
import io.penstock.api.strategy.Refusal;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.strategies.MarketGate;
import io.penstock.strategies.Sizes;

/** Sends the parts of a parent order by their schedule. The package page has the rules. */
final class ExecutionStrategy implements Strategy {
    private static final long NO_TIMER = 0;

    private final OrderTicket ticket = new OrderTicket();
    private final Costs costs = new Costs();
    private StrategyContext context;
    private MarketGate gate;
    private Schedule schedule;
    private String symbol;
    private Side side = Side.NONE;
    private long sliceNs;
    private long patienceNs;
    private Instrument instrument;
    private long total;
    private long sent;
    private long parts;
    private long beganNanos = Time.NONE;
    private long sliceTimer = NO_TIMER;
    private long childId = Refusal.UNKNOWN_ORDER.code();

    @Override
    public void onStart(StrategyContext context) {
        this.context = context;
        Parameters parameters = context.parameters();
        gate = new MarketGate(parameters.getText(MarketGate.SESSION));
        schedule = Schedule.of(parameters);
        symbol = parameters.getText(ExecutionProvider.SYMBOL);
        side = parameters.getText(ExecutionProvider.SIDE).equals(ExecutionProvider.BUY) ? Side.BUY : Side.SELL;
        sliceNs = parameters.getDurationNs(ExecutionProvider.SLICE);
        patienceNs = Math.round(parameters.getDouble(ExecutionProvider.PATIENCE) * sliceNs);
        if (!symbol.isEmpty()) {
            context.follow(symbol);
        }
    }

    @Override
    public void onDefinition(Definition definition) {
        gate.onDefinition(definition.instrument());
        if (instrument == null
                && (symbol.isEmpty() || symbol.equals(definition.instrument().symbol()))) {
            instrument = definition.instrument();
            total = Sizes.quantity(context.parameters().getDouble(ExecutionProvider.QUANTITY), instrument);
        }
    }

    @Override
    @HotPath
    public void onStatus(TradingStatus status) {
        gate.onStatus(status);
    }

    @Override
    @HotPath
    public void onSession(SessionEvent session) {
        gate.onSession(session);
    }

    @Override
    @HotPath
    public void onBook(Book book) {
        if (beganNanos == Time.NONE && book.instrument().id() == instrument.id() && isUsable(book)) {
            beganNanos = context.now();
            costs.begin(book);
            beginSlice(book);
        }
    }

    @Override
    @HotPath
    public void onTrade(Trade trade) {
        if (beganNanos != Time.NONE && trade.instrumentId() == instrument.id() && isRunning()) {
            costs.market(trade.price(), trade.quantity());
        }
    }

    @Override
    @HotPath
    public void onFill(Fill fill) {
        costs.fill(fill.price(), fill.quantity());
    }

    /** What a part did not find belongs to a later one. */
    @Override
    @HotPath
    public void onCancel(OwnOrder order, OrderReason reason) {
        sendAgain(order.leavesQuantity());
    }

    @Override
    @HotPath
    public void onReject(OwnOrder order, OrderReason reason) {
        if (context.orders().order(order.clientOrderId()) == null) {
            sendAgain(order.leavesQuantity());
        }
    }

    @Override
    @HotPath
    public void onTimer(long timerId) {
        Book book = context.book(instrument.id());
        if (timerId == sliceTimer) {
            sliceTimer = NO_TIMER;
            cancelChild();
            beginSlice(book);
        } else {
            take(book);
        }
    }

    @Override
    public void report(Results results) {
        results.put("parts", parts);
        results.put("sent", sent);
        results.put("left", total - sent);
        costs.report(results, side, instrument);
    }

    /** The next slice is due whether this one could be sent or not, until all is sent. */
    private void beginSlice(Book book) {
        if (isUsable(book)) {
            long passedNs = context.now() - beganNanos + sliceNs;
            long due = Math.round(schedule.due(passedNs) * total);
            if (due > sent) {
                send(book, due - sent);
            }
        }
        if (sent < total || child() != null) {
            sliceTimer = context.schedule(context.now() + sliceNs);
        }
    }

    private void cancelChild() {
        if (child() != null) {
            context.orders().cancel(childId);
        }
    }

    private void sendAgain(long quantity) {
        sent -= quantity;
        if (sliceTimer == NO_TIMER) {
            sliceTimer = context.schedule(context.now() + sliceNs);
        }
    }

    /** The order of the present part while it is open; null before it and after. */
    private OwnOrder child() {
        return Refusal.isRefusal(childId) ? null : context.orders().order(childId);
    }

    private void send(Book book, long quantity) {
        boolean takes = patienceNs == 0;
        long price = touch(book, takes ? side.opposite() : side);
        childId = context.orders()
                .send(ticket.limit(instrument.id(), side, price, quantity).tag(parts + 1));
        if (!Refusal.isRefusal(childId)) {
            sent += quantity;
            parts++;
            if (!takes) {
                context.schedule(context.now() + patienceNs);
            }
        }
    }

    /** What is left of the part moves to where it takes. */
    private void take(Book book) {
        OwnOrder child = child();
        if (child != null && isUsable(book)) {
            context.orders().replace(childId, touch(book, side.opposite()), child.quantity());
        }
    }

    private boolean isUsable(Book book) {
        return gate.isOpen(book) && MarketGate.isTwoSided(book);
    }

    private boolean isRunning() {
        return sent < total || costs.filled() < total;
    }

    private static long touch(Book book, Side side) {
        return side == Side.BUY ? book.bestBid() : book.bestAsk();
    }
}

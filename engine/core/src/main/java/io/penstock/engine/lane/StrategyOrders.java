package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.strategy.Contract;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.OrderType;
import io.penstock.api.strategy.Orders;
import io.penstock.api.strategy.OwnOrder;
import io.penstock.api.strategy.Refusal;
import io.penstock.engine.order.IntentLog;
import io.penstock.engine.order.Intents;
import io.penstock.engine.order.OpenOrder;
import io.penstock.engine.order.OpenOrders;
import io.penstock.engine.order.OrdersReport;
import java.util.Optional;

/**
 * What one strategy may send: refuses by name what cannot be meant, records the rest. Without a venue that answers, an order
 * that cannot rest is over once it is recorded, and any other with its cancel. Lane thread.
 */
final class StrategyOrders implements Orders {
    /** How far the strategy has come. */
    private enum Phase {
        BEFORE_START,
        RUNNING,
        STREAM_ENDED,
        OVER,
        QUARANTINED
    }

    private final StrategyRunner runner;
    private final LaneState state;
    private final IntentLog log;
    private final OpenOrders open = new OpenOrders();
    private final OrderTicket ticket = new OrderTicket();
    private Phase phase = Phase.BEFORE_START;
    private boolean answered;
    private final int mostAtOnce;
    private long countedAt = -1;
    private int count;

    StrategyOrders(StrategyRunner runner, LaneState state, IntentLog log, Contract contract) {
        this.runner = runner;
        this.state = state;
        this.log = log;
        this.mostAtOnce = contract.maxOrdersPerEvent();
    }

    /** From now on the lane's thread, and no other, may send. */
    void start() {
        phase = Phase.RUNNING;
    }

    /** From now on a venue says what becomes of the orders. */
    OpenOrders answered() {
        answered = true;
        return open;
    }

    /** The last event was heard: what is open may still be cancelled. */
    void endStream() {
        if (phase == Phase.RUNNING) {
            phase = Phase.STREAM_ENDED;
        }
    }

    /** The strategy has nothing more to say. */
    void end() {
        if (phase != Phase.QUARANTINED) {
            phase = Phase.OVER;
        }
    }

    /** Whether the strategy is to hear nothing more. */
    boolean isOver() {
        return phase == Phase.OVER || phase == Phase.QUARANTINED;
    }

    /** Cancels what is open; the strategy sends no more. */
    void quarantine() {
        if (phase == Phase.RUNNING || phase == Phase.STREAM_ENDED) {
            cancelOpen(true);
        }
        phase = Phase.QUARANTINED;
    }

    /** What was sent so far, where that is kept. */
    Optional<Intents> intents() {
        return log.intents();
    }

    /** After the end; once. */
    OrdersReport report() {
        return log.finish(open.size());
    }

    @Override
    @HotPath
    public long send(OrderTicket sent) {
        Refusal refusal = refusalOf(sent);
        if (refusal != null) {
            return log.refuse(refusal);
        }
        OpenOrder order = open.open(sent, state.now);
        log.send(state.position, state.now, order);
        state.sent++;
        long id = order.clientOrderId();
        if (!answered
                && (order.type() == OrderType.MARKET || order.timeInForce().isImmediate())) {
            close(order);
        }
        return id;
    }

    @Override
    @HotPath
    public long limit(int instrumentId, Side side, long price, long quantity) {
        return send(ticket.limit(instrumentId, side, price, quantity));
    }

    @Override
    @HotPath
    public long market(int instrumentId, Side side, long quantity) {
        return send(ticket.market(instrumentId, side, quantity));
    }

    @Override
    @HotPath
    public long replace(long clientOrderId, long newPrice, long newQuantity) {
        Refusal refusal = refusalNow();
        if (refusal == null && phase == Phase.STREAM_ENDED) {
            refusal = Refusal.NO_MARKET;
        }
        OpenOrder order = refusal == null ? open.find(clientOrderId) : null;
        if (refusal == null) {
            refusal = refusalOf(order, newPrice, newQuantity);
        }
        if (refusal != null) {
            return log.refuse(refusal);
        }
        order.ask(newPrice, newQuantity);
        log.replace(state.position, state.now, order);
        state.sent++;
        return clientOrderId;
    }

    @Override
    @HotPath
    public long cancel(long clientOrderId) {
        Refusal refusal = refusalNow();
        if (refusal != null) {
            return log.refuse(refusal);
        }
        OpenOrder order = open.find(clientOrderId);
        if (order == null || order.isCancelling()) {
            return log.refuse(Refusal.UNKNOWN_ORDER);
        }
        cancel(order, false);
        return clientOrderId;
    }

    @Override
    @HotPath
    public long cancelAll() {
        Refusal refusal = refusalNow();
        return refusal == null ? cancelOpen(false) : log.refuse(refusal);
    }

    @Override
    @HotPath
    public OwnOrder order(long clientOrderId) {
        return open.find(clientOrderId);
    }

    @Override
    @HotPath
    public int openOrders() {
        return open.size();
    }

    private long cancelOpen(boolean byEngine) {
        long cancelled = 0;
        OpenOrder order = open.first();
        while (order != null) {
            OpenOrder following = open.after(order);
            if (!order.isCancelling()) {
                cancel(order, byEngine);
                cancelled++;
            }
            order = following;
        }
        return cancelled;
    }

    private void cancel(OpenOrder order, boolean byEngine) {
        order.askCancel();
        log.cancel(state.position, state.now, order, byEngine);
        state.sent++;
        if (!answered) {
            close(order);
        }
    }

    private void close(OpenOrder order) {
        open.close(order);
        open.recycle(order);
    }

    private Refusal refusalOf(OrderTicket sent) {
        Refusal refusal = refusalNow();
        if (refusal == null) {
            refusal = phase == Phase.STREAM_ENDED ? Refusal.NO_MARKET : refusalOfMarket(sent.instrumentId());
        }
        return refusal == null ? refusalOfTerms(sent) : refusal;
    }

    /** A storm ends at its first order too many, also where the strategy catches what is thrown. */
    private void count() {
        if (state.position != countedAt) {
            countedAt = state.position;
            count = 0;
        }
        if (++count > mostAtOnce && Thread.currentThread() == state.owner && !isOver()) {
            String storm = "more than " + mostAtOnce + " orders at one event";
            runner.caught(new BrokenContractException(storm), "an order storm");
            throw new BrokenContractException(storm);
        }
    }

    private Refusal refusalNow() {
        count();
        if (Thread.currentThread() != state.owner
                || phase == Phase.OVER
                || runner.wall().keepsOut()) {
            return Refusal.OUTSIDE_CALLBACK;
        }
        if (phase == Phase.QUARANTINED) {
            return Refusal.QUARANTINED;
        }
        return state.position < 0 ? Refusal.NO_MARKET : null;
    }

    private Refusal refusalOfMarket(int instrumentId) {
        if (instrumentId < 0 || instrumentId >= state.instruments.size()) {
            return Refusal.UNKNOWN_INSTRUMENT;
        }
        Followed followed = state.of(instrumentId);
        if (followed == null || !followed.audience.contains(runner)) {
            return Refusal.NOT_FOLLOWED;
        }
        return followed.book.isStale() ? Refusal.STALE_BOOK : null;
    }

    private static Refusal refusalOfTerms(OrderTicket sent) {
        if (sent.side() != Side.BUY && sent.side() != Side.SELL) {
            return Refusal.SIDE_MISSING;
        }
        if (sent.quantity() <= 0) {
            return Refusal.QUANTITY_NOT_POSITIVE;
        }
        if (sent.type().hasPrice() && sent.price() == Price.NONE) {
            return Refusal.PRICE_MISSING;
        }
        if (sent.type().hasStopPrice() && sent.stopPrice() == Price.NONE) {
            return Refusal.STOP_PRICE_MISSING;
        }
        boolean mayRest = sent.type().hasPrice() && !sent.timeInForce().isImmediate();
        return sent.isPostOnly() && !mayRest ? Refusal.CONTRADICTORY : null;
    }

    private Refusal refusalOf(OpenOrder order, long newPrice, long newQuantity) {
        if (order == null || order.isCancelling()) {
            return Refusal.UNKNOWN_ORDER;
        }
        if (newQuantity == Quantity.UNKNOWN || newQuantity <= 0) {
            return Refusal.QUANTITY_NOT_POSITIVE;
        }
        if (newQuantity <= order.filledQuantity()) {
            return Refusal.QUANTITY_TRADED;
        }
        if (order.type().hasPrice() != (newPrice != Price.NONE)) {
            return order.type().hasPrice() ? Refusal.PRICE_MISSING : Refusal.CONTRADICTORY;
        }
        return refusalOfMarket(order.instrumentId());
    }
}

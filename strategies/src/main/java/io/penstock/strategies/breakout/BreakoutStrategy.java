package io.penstock.strategies.breakout;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.Definition;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.strategy.Fill;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.Orders;
import io.penstock.api.strategy.Refusal;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.strategies.Auctions;
import io.penstock.strategies.Figures;
import io.penstock.strategies.PerInstrument;
import io.penstock.strategies.Sizes;
import java.util.ArrayList;
import java.util.List;

/** Measures the first minutes and follows who leaves their range. The package page has the rules. */
final class BreakoutStrategy implements Strategy {
    private static final long MARKET_TAG = 1;
    private static final long STOP_TAG = 2;

    private final PerInstrument<Day> byId = new PerInstrument<>();
    private final List<Day> days = new ArrayList<>();
    private final OrderTicket ticket = new OrderTicket();
    private StrategyContext context;
    private Terms terms;
    private long beganNanos = Time.NONE;
    private long exitTimer;
    private long bought;
    private long sold;
    private long stopped;
    private long refused;

    @Override
    public void onStart(StrategyContext context) {
        this.context = context;
        terms = Terms.of(context.parameters());
    }

    @Override
    public void onDefinition(Definition definition) {
        byId.define(definition.instrument(), instrument -> {
            Day day = new Day(instrument);
            days.add(day);
            return day;
        });
    }

    @Override
    @HotPath
    public void onSession(SessionEvent session) {
        boolean isOver = beganNanos == Time.NONE || context.now() - beganNanos >= terms.exitNs();
        if (session.phase() == SessionEvent.Phase.MARKET_OPEN && isOver) {
            begin();
        }
    }

    @Override
    @HotPath
    public void onTrade(Trade trade) {
        if (trade.price() == Price.NONE || Auctions.isCross(trade.condition())) {
            return;
        }
        if (beganNanos == Time.NONE) {
            begin();
        }
        Day day = byId.get(trade.instrumentId());
        long sinceNs = context.now() - beganNanos;
        if (sinceNs < terms.rangeNs()) {
            day.widen(trade.price());
        } else if (sinceNs < terms.lastNs() && !day.entered) {
            int direction = day.beyond(trade.price(), terms.narrowestBps());
            if (direction != 0) {
                enter(day, direction, trade.price());
            }
        }
    }

    @Override
    @HotPath
    public void onFill(Fill fill) {
        Day day = byId.get(fill.order().instrumentId());
        if (fill.order().tag() == STOP_TAG) {
            day.quantity -= fill.quantity();
            if (day.quantity == 0) {
                day.position = 0;
                stopped++;
            }
        }
    }

    @Override
    @HotPath
    public void onTimer(long timerId) {
        if (timerId != exitTimer) {
            return;
        }
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).position != 0) {
                exit(days.get(i));
            }
        }
    }

    @Override
    public void report(Results results) {
        results.put("entries.buy", bought);
        results.put("entries.sell", sold);
        results.put("stopped", stopped);
        results.put("refused", refused);
        Results.Table table = results.table("breakouts", "symbol", "venue", "high", "low", "direction", "entry");
        byId.stream()
                .filter(day -> day.high != Price.NONE)
                .sorted((one, other) -> Figures.BY_NAME.compare(one.instrument, other.instrument))
                .forEach(day -> table.row(
                        day.instrument.symbol(),
                        day.instrument.venue(),
                        Figures.price(day.high, day.instrument),
                        Figures.price(day.low, day.instrument),
                        direction(day),
                        Figures.price(day.entryPrice, day.instrument)));
    }

    private void begin() {
        beganNanos = context.now();
        for (int i = 0; i < days.size(); i++) {
            days.get(i).begin();
        }
        exitTimer = context.schedule(beganNanos + terms.exitNs());
    }

    private void enter(Day day, int direction, long price) {
        day.entered = true;
        Instrument instrument = day.instrument;
        long quantity = Sizes.quantity(terms.size(), instrument);
        Orders orders = context.orders();
        Side side = direction > 0 ? Side.BUY : Side.SELL;
        if (Refusal.isRefusal(
                orders.send(ticket.market(instrument.id(), side, quantity).tag(MARKET_TAG)))) {
            refused++;
            return;
        }
        day.position = direction;
        day.quantity = quantity;
        day.entryPrice = price;
        bought += direction > 0 ? 1 : 0;
        sold += direction < 0 ? 1 : 0;
        long otherEnd = direction > 0 ? day.low : day.high;
        day.stopId = orders.send(ticket.stop(instrument.id(), side.opposite(), otherEnd, quantity)
                .tag(STOP_TAG));
    }

    private void exit(Day day) {
        Orders orders = context.orders();
        if (!Refusal.isRefusal(day.stopId)) {
            orders.cancel(day.stopId);
        }
        Side side = day.position > 0 ? Side.SELL : Side.BUY;
        refused += Refusal.isRefusal(orders.send(
                        ticket.market(day.instrument.id(), side, day.quantity).tag(MARKET_TAG)))
                ? 1
                : 0;
        day.position = 0;
    }

    private static String direction(Day day) {
        return day.entryPrice == Price.NONE ? null : day.entryPrice > day.high ? "buy" : "sell";
    }
}

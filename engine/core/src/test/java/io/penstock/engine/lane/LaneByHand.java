package io.penstock.engine.lane;

import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.ring.GroupWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Several strategies in one lane without a thread; the test is the feed. */
final class LaneByHand {
    private final int strategies;
    private final Dispatcher dispatcher;
    private final GroupWriter writer;
    private long position = -1;
    private long sequence;

    LaneByHand(Strategy... strategies) {
        List<NamedStrategy> named = new ArrayList<>();
        for (Strategy strategy : strategies) {
            named.add(new NamedStrategy("s" + named.size(), Parameters.of(List.of(), Map.of()), strategy));
        }
        this.strategies = strategies.length;
        dispatcher = new Dispatcher(named);
        writer = new GroupWriter(event -> {
            dispatcher.advance(event.streamNanos(), ++position);
            dispatcher.apply(event);
            dispatcher.deliver(event);
        });
        dispatcher.start();
    }

    /** A message at a time. */
    EventWriter at(long nanos) {
        writer.header(nanos, Time.NONE, ++sequence, nanos);
        return writer;
    }

    /** A group of one definition at time 0. */
    LaneByHand define(int id, String symbol) {
        return define(id, symbol, BookKind.ORDERS);
    }

    /** A group of one definition at time 0. */
    LaneByHand define(int id, String symbol, BookKind kind) {
        writer.header(Time.NONE, Time.NONE, ++sequence, Time.NONE);
        writer.define(new Instrument(id, symbol, "XNAS", 2, 0, 100, -1), kind);
        writer.endGroup();
        return this;
    }

    /** A group of one definition in a channel at time 0. */
    LaneByHand define(int id, String symbol, int channel) {
        writer.header(Time.NONE, Time.NONE, ++sequence, Time.NONE);
        writer.define(new Instrument(id, symbol, "XNAS", 2, 0, 100, -1), BookKind.ORDERS, channel);
        writer.endGroup();
        return this;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    /** From now on the test answers all orders. */
    List<OrderDesk> desks() {
        return IntStream.range(0, strategies).mapToObj(dispatcher::answer).toList();
    }

    List<StrategyReport> stop() {
        writer.end();
        return dispatcher.stop(0);
    }
}

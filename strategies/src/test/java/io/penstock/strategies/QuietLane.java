package io.penstock.strategies;

import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.PluginSpec;
import io.penstock.engine.lane.Dispatcher;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import java.util.List;

/** What a lane does, without a thread, and with nothing kept of what the strategy sends: so nothing here allocates. */
final class QuietLane {
    private final GroupWriter writer = new GroupWriter(this::accept);
    private final Dispatcher dispatcher;
    private long position = -1;
    private long sequence;
    private long nanos;

    QuietLane(StrategyProvider provider, String parameters) {
        PluginSpec spec = PluginSpec.parse(provider.name() + ":" + parameters);
        Parameters checked = Parameters.of(provider.parameters(), spec.parameters());
        dispatcher = new Dispatcher(List.of(new NamedStrategy(provider.name(), checked, provider.create())));
        dispatcher.start();
    }

    void define(Instrument instrument) {
        message().define(instrument, BookKind.ORDERS);
        writer.endGroup();
    }

    /** What follows happens at this time. */
    void at(long newNanos) {
        nanos = newNanos;
    }

    EventWriter message() {
        writer.header(nanos, Time.NONE, ++sequence, nanos);
        return writer;
    }

    /** Delivers what was written since the last group, and fails if the strategy did. */
    void endGroup() {
        writer.endGroup();
        if (dispatcher.failure(0).isPresent()) {
            throw new AssertionError(dispatcher.failure(0).get());
        }
    }

    private void accept(RingEvent event) {
        dispatcher.advance(event.streamNanos(), ++position);
        dispatcher.apply(event);
        dispatcher.deliver(event);
    }
}

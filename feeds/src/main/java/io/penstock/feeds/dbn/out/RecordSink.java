package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Definition;
import io.penstock.api.event.Event;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.Sink;
import io.penstock.api.market.Bar;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.feeds.dbn.Dbn;
import io.penstock.feeds.dbn.DbnRecord;
import io.penstock.feeds.dbn.Publishers;
import java.io.IOException;
import java.util.Arrays;

/** What the sinks of all schemas share: the instruments, what was written and what could not be. Lane thread. */
abstract class RecordSink implements Sink {
    private final RecordOutput out;
    private final long[] unsupported = new long[EventKind.values().length];
    private Listed[] listed = new Listed[1_024];
    private int instruments;
    private StrategyContext context;

    RecordSink(RecordOutput out) {
        this.out = out;
    }

    @Override
    public void onStart(StrategyContext newContext) {
        context = newContext;
        newContext.recordedBars();
    }

    @Override
    public void onDefinition(Definition definition) {
        Listed instrument = new Listed(definition);
        int id = definition.instrumentId();
        if (id >= listed.length) {
            listed = Arrays.copyOf(listed, Math.max(id + 1, 2 * listed.length));
        }
        boolean first = listed[id] == null;
        listed[id] = instrument;
        instruments = Math.max(instruments, id + 1);
        out.list(instrument);
        if (first) {
            listedFirst(id);
        }
    }

    /** No trade, quote or order follows from a bar. */
    @Override
    public void onBar(Bar bar) {
        refuse(EventKind.BAR);
    }

    /** An instrument was defined for the first time. */
    void listedFirst(int instrumentId) {}

    @Override
    public final long written() {
        return out.written();
    }

    @Override
    public final long unsupported(EventKind kind) {
        return unsupported[kind.ordinal()];
    }

    @Override
    public final void close() throws IOException {
        out.close();
    }

    final StrategyContext context() {
        return context;
    }

    /** Null when it was never defined. */
    final Listed listed(int instrumentId) {
        return listed[instrumentId];
    }

    /** Ids of listed ones run from 0 to one less, with holes. */
    final int instruments() {
        return instruments;
    }

    /** Whether the venue shows its own quotes of an instrument, and nothing else of the book. */
    final boolean isQuoted(int instrumentId) {
        return listed[instrumentId].bookKind == BookKind.TOP;
    }

    /** The format has no record for it. */
    final void refuse(EventKind kind) {
        unsupported[kind.ordinal()]++;
    }

    @HotPath
    final void write(DbnRecord record, int instrumentId, EventKind kind) {
        if (!out.write(record, listed[instrumentId])) {
            refuse(kind);
        }
    }

    /** Only Nasdaq's feeds tell when a message was sent, and it is the exchange time. */
    @HotPath
    static int sentBefore(Listed instrument, Event event) {
        int publisher = instrument.publisherId;
        boolean known = publisher >= Publishers.NASDAQ && publisher <= Publishers.NASDAQ_PSX;
        if (!known || event.tsRecv() == Time.NONE || event.tsEvent() == Time.NONE) {
            return 0;
        }
        long delta = event.tsRecv() - event.tsEvent();
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, delta));
    }

    /** The flag of a book that missed messages, or none. */
    @HotPath
    final int quality(int instrumentId) {
        return context.book(instrumentId).isStale() ? Dbn.FLAG_MAYBE_BAD_BOOK : 0;
    }
}

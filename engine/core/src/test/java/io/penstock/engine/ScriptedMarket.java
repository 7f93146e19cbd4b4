package io.penstock.engine;

import io.penstock.api.Instrument;
import io.penstock.api.Parameter;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A feed of groups that a test writes down; each can be delivered any number of times. */
public class ScriptedMarket implements FeedProvider {
    /** Writes the events of one group, without its end. */
    @FunctionalInterface
    public interface Group {
        void write(EventWriter out) throws IOException;
    }

    private record Timed(long nanos, Group group) {}

    private final List<Timed> groups = new ArrayList<>();
    private volatile boolean closed;

    /** Another group, at a time. */
    public ScriptedMarket group(long nanos, Group group) {
        return received(nanos, Time.NONE, group);
    }

    /** Another group, sent at a time and received at another. */
    public ScriptedMarket received(long sentNanos, long receivedNanos, Group group) {
        long sequence = groups.size() + 1L;
        long ordering = receivedNanos == Time.NONE ? sentNanos : receivedNanos;
        groups.add(new Timed(ordering, out -> {
            out.header(sentNanos, receivedNanos, sequence, ordering);
            group.write(out);
        }));
        return this;
    }

    public ScriptedMarket define(int id, String symbol) {
        return group(Time.NONE, out -> out.define(new Instrument(id, symbol, "XNAS", 2, 0, 100, -1), BookKind.ORDERS));
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public String scheme() {
        return "scripted";
    }

    @Override
    public String description() {
        return "what a test wrote down";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean isGenerated() {
        return true;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return false;
    }

    @Override
    public Feed open(Source source, FeedContext context) {
        return feed();
    }

    public Feed feed() {
        return new Feed() {
            private final FeedTally tally = new FeedTally();
            private int next;

            @Override
            public long nextNanos() {
                return next == groups.size() ? Time.NONE : groups.get(next).nanos();
            }

            @Override
            public int poll(EventWriter out, int maxGroups) throws IOException {
                if (next == groups.size()) {
                    return END;
                }
                int first = next;
                while (next < groups.size() && next - first < maxGroups) {
                    groups.get(next).group().write(out);
                    out.endGroup();
                    tally.accept(1);
                    next++;
                }
                return next - first;
            }

            @Override
            public FeedTally tally() {
                return tally;
            }

            @Override
            public String typeName(int type) {
                return "group";
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}

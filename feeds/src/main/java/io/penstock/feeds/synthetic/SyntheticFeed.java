package io.penstock.feeds.synthetic;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;

/** Hands the day of a {@link SyntheticMarket} over as it is made, each message a group. Feed thread. */
final class SyntheticFeed implements Feed {
    private final SyntheticMarket market;
    private final Tape tape;
    private final double messages;
    private final FeedTally tally = new FeedTally();
    private long sequence;

    SyntheticFeed(MarketSettings settings, FeedContext context) {
        market = new SyntheticMarket(settings, context);
        tape = market.tape();
        messages = settings.messages();
    }

    @Override
    @HotPath
    public long nextNanos() {
        return market.advance() ? tape.first().nanos : Time.NONE;
    }

    @Override
    @HotPath
    public int poll(EventWriter out, int maxGroups) {
        int groups = 0;
        while (groups < maxGroups && market.advance()) {
            Message message = tape.take();
            out.header(message.nanos, Time.NONE, ++sequence, message.nanos);
            message.writeTo(out);
            out.endGroup();
            tally.accept(message.kind.ordinal());
            groups++;
        }
        return groups == 0 && !market.advance() ? END : groups;
    }

    @Override
    public double fractionDone() {
        return tally.accepted() / messages;
    }

    @Override
    public FeedTally tally() {
        return tally;
    }

    /** Types are counted by event kind. */
    @Override
    public String typeName(int type) {
        return EventKind.of(type).name();
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}

package io.penstock.engine.lane;

import io.penstock.api.event.FeedGap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which instruments belong to which channel, and who follows any of them. Lane thread. */
final class LaneChannels {
    private static final class Channel {
        private final BitSet instruments = new BitSet();
        private final Set<StrategyRunner> hearers = new LinkedHashSet<>();
    }

    private final List<Channel> channels = new ArrayList<>();

    /** An instrument was defined in a channel; {@code followed} is null when nobody here follows it. */
    void add(int number, int instrumentId, Followed followed) {
        if (number == FeedGap.NO_CHANNEL) {
            return;
        }
        Channel channel = of(number);
        channel.instruments.set(instrumentId);
        if (followed != null) {
            channel.hearers.addAll(List.of(followed.audience.followers()));
        }
    }

    /** The ids of its instruments; not to be written to. */
    BitSet instruments(int number) {
        return of(number).instruments;
    }

    /** Whether a gap of a channel concerns a strategy: nobody knows whom it does while the channel has shown nothing. */
    boolean concern(int number, StrategyRunner runner) {
        return number == FeedGap.NO_CHANNEL
                || of(number).instruments.isEmpty()
                || of(number).hearers.contains(runner);
    }

    private Channel of(int number) {
        while (number >= channels.size()) {
            channels.add(new Channel());
        }
        return channels.get(number);
    }
}

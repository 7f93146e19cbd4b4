package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import java.util.ArrayList;
import java.util.List;

/** What the lines of a source have in common: the streams that they carry, and the instruments. Feed thread. */
final class Mdp3Streams {
    private final FeedContext context;
    private final FeedTally tally;
    private final int firstType;
    private final Mdp3Securities securities;
    private final Mdp3Messages messages;
    private final List<Mdp3Stream> streams = new ArrayList<>();

    Mdp3Streams(FeedContext context, FeedTally tally, int firstType, boolean byOrder, boolean snapshots) {
        this.context = context;
        this.tally = tally;
        this.firstType = firstType;
        this.securities = new Mdp3Securities(context, tally, byOrder);
        this.messages = new Mdp3Messages(tally, securities, byOrder, snapshots);
    }

    /** Another one. */
    Mdp3Stream newStream() {
        Mdp3Stream stream =
                new Mdp3Stream(streams.size(), context.newChannel(), tally, firstType, securities, messages);
        streams.add(stream);
        return stream;
    }

    /** The stream that has shown a packet, if it is another than {@code own}; else null. */
    @HotPath
    Mdp3Stream withPacket(long sequence, long checksum, Mdp3Stream own) {
        for (int i = 0; i < streams.size(); i++) {
            Mdp3Stream stream = streams.get(i);
            if (stream != own && stream.has(sequence, checksum)) {
                return stream;
            }
        }
        return null;
    }
}

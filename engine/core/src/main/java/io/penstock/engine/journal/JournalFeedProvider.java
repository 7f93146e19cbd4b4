package io.penstock.engine.journal;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads journals back: {@code journal:DIR}. */
public final class JournalFeedProvider implements FeedProvider {
    static final String FOLLOW = "follow";
    static final String DAMAGE = "damage";
    static final String FROM = "from";
    static final String REFUSE = "refuse";
    static final String SKIP = "skip";

    @Override
    public String scheme() {
        return "journal";
    }

    @Override
    public String description() {
        return "what replay --journal, run --journal and record wrote: every event, in the order of the ring";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.flag(FOLLOW, false, "go on as the journal grows, until its writer ends the stream"),
                Parameter.choice(
                        DAMAGE, REFUSE, List.of(REFUSE, SKIP), "what to do where events are damaged or missing"),
                Parameter.integer(
                        FROM, 1, 1, Long.MAX_VALUE, "number in the journal of the event to begin with, books empty"));
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return false;
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        return new JournalFeed(Path.of(source.fileName()), context);
    }
}

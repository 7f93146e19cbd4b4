package io.penstock.engine;

import io.penstock.api.feed.EventWriter;
import io.penstock.engine.replay.Groups;
import io.penstock.engine.replay.MergeBy;
import io.penstock.engine.source.FeedDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources of a stream, opened together, read as one and closed together. Feed thread but for {@link #progress}. */
final class OpenSources implements Closeable {
    /** Opens one source. */
    @FunctionalInterface
    interface Opener {
        OpenFeed open(FeedDirectory directory) throws IOException;
    }

    /** One of the sources: remembers why it could not be read on. */
    private static final class Input implements Groups {
        private final OpenFeed open;
        private final Groups groups;
        private Optional<String> failure = Optional.empty();

        Input(OpenFeed open) {
            this.open = open;
            this.groups = Groups.of(open.feed());
        }

        @Override
        public long nextNanos() throws IOException {
            try {
                return groups.nextNanos();
            } catch (IOException e) {
                throw failed(e);
            }
        }

        @Override
        public int poll(EventWriter out, int maxGroups) throws IOException {
            try {
                return groups.poll(out, maxGroups);
            } catch (IOException e) {
                throw failed(e);
            }
        }

        private IOException failed(IOException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
            return e;
        }
    }

    private final List<Input> inputs = new ArrayList<>();

    private OpenSources() {}

    /**
     * Opens them in their order.
     *
     * @throws IllegalArgumentException when the scheme or a parameter of one is unknown or out of range
     * @throws IOException when one cannot be opened or is of no known format; none stays open
     */
    static OpenSources open(List<Opener> openers, FeedDirectory directory) throws IOException {
        OpenSources sources = new OpenSources();
        try {
            for (Opener opener : openers) {
                sources.inputs.add(new Input(opener.open(directory)));
            }
            return sources;
        } catch (IOException | RuntimeException e) {
            sources.close();
            throw e;
        }
    }

    /** Their groups in one order. */
    Groups groups(MergeBy by) {
        return by.merge(inputs);
    }

    /** Messages of all so far, and the mean of how much was read of each. Any thread; approximate. */
    Progress progress() {
        long messages = 0;
        double done = 0;
        for (Input input : inputs) {
            messages += input.open.feed().tally().offered();
            done += input.open.fractionDone();
        }
        return new Progress(messages, done / inputs.size());
    }

    /** What became of each, in their order. */
    List<SourceReport> reports() {
        return inputs.stream().map(input -> input.open.report(input.failure)).toList();
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Input input : inputs) {
            try {
                input.open.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}

package io.penstock.engine;

import io.penstock.api.Instrument;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.engine.replay.Groups;
import io.penstock.engine.replay.Playback;
import io.penstock.engine.replay.Stepping;
import io.penstock.engine.replay.VenueTime;
import io.penstock.engine.replay.Watcher;
import io.penstock.engine.replay.Window;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.ring.SlotWriter;
import io.penstock.engine.source.FeedDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The sources of a run, played as often as was asked for, one pass after the other in one stream; see {@link
 * Playback#passes}. Feed thread but for {@link #progress}.
 */
final class Passes implements Groups, Closeable {
    private static final long DAY_NS = 86_400 * Time.SECOND_NS;

    /** A century: what was recorded in our time stays far from the last time that a long can say, in 2262. */
    private static final long MAX_SHIFT_DAYS = 36_500;

    private final List<OpenSources.Opener> openers;
    private final EngineConfig config;
    private final FeedDirectory directory;
    private final Consumer<String> warnings;
    private final Window.Clock clock = new VenueClock();
    private volatile OpenSources open;
    private volatile long earlierMessages;
    private volatile int pass;
    private List<SourceReport> earlier = List.of();
    private SlotWriter writer;
    private UnaryOperator<Groups> watching = UnaryOperator.identity();
    private Groups groups;
    private Optional<Window> window = Optional.empty();
    private long spanNs;

    private Passes(List<OpenSources.Opener> openers, EngineConfig config, Consumer<String> warnings)
            throws IOException {
        this.openers = openers;
        this.config = config;
        this.warnings = warnings;
        directory = new FeedDirectory(config.date(), warnings);
        open = OpenSources.open(openers, directory);
    }

    /** Opens the sources for the first pass; as {@link OpenSources#open}. */
    static Passes open(List<OpenSources.Opener> openers, EngineConfig config, Consumer<String> warnings)
            throws IOException {
        return new Passes(openers, config, warnings);
    }

    /** Before anything is read: whom they are written to, and who watches. */
    Passes into(RingWriter ringWriter, Optional<Watcher> watcher) {
        watcher.ifPresent(eyes -> watching = played -> new Stepping(played, eyes, clock, ringWriter));
        return into(ringWriter);
    }

    /** Before anything is read: what they are written to, with nobody watching. */
    Passes into(SlotWriter newWriter) {
        writer = newWriter;
        beginPass();
        return this;
    }

    /** On a clock that stands still between two passes: nobody is to wait for a night. */
    @Override
    public long nextNanos() throws IOException {
        long next = groups.nextNanos();
        return next == Time.NONE ? Time.NONE : next + pass * spanNs;
    }

    @Override
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int polled = groups.poll(out, maxGroups);
        return polled == Feed.END && pass + 1 < config.playback().passes() ? nextPass(out) : polled;
    }

    /** Any thread; approximate. */
    Progress progress() {
        Progress now = open.progress();
        return new Progress(
                earlierMessages + now.messages(),
                (pass + now.fractionDone()) / config.playback().passes());
    }

    /** What became of each source over all passes, in their order. */
    List<SourceReport> reports() {
        List<SourceReport> reports = new ArrayList<>(open.reports());
        for (int i = 0; i < earlier.size(); i++) {
            reports.set(i, earlier.get(i).and(reports.get(i)));
        }
        return reports;
    }

    /** How often they were played, whole or in part. */
    int played() {
        return pass + 1;
    }

    /** What of the sources was played, where that was not all. */
    Optional<Window> window() {
        return window;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }

    private int nextPass(EventWriter out) {
        if (pass == 0) {
            spanNs = writer.streamSpanNs();
        }
        long days = spanNs / DAY_NS + 1;
        if (days * (pass + 1) > MAX_SHIFT_DAYS) {
            warnings.accept("loop=" + config.playback().passes() + ": pass " + (pass + 2)
                    + " would happen more than a century after the first; the replay ends before it");
            return Feed.END;
        }
        out.header(Time.NONE, Time.NONE, 0, Time.NONE);
        out.clearBook(Instrument.ALL);
        out.endGroup();
        earlier = reports();
        earlierMessages = progress().messages();
        try {
            open.close();
            open = OpenSources.open(openers, directory);
        } catch (IOException e) {
            // They could be read before: no report of a source would say this.
            throw new UncheckedIOException(e);
        }
        pass = played();
        writer.shift(pass * days * DAY_NS);
        beginPass();
        return 1;
    }

    private void beginPass() {
        Playback playback = config.playback();
        groups = open.groups(playback.mergeBy());
        if (playback.from().isPresent() || playback.to().isPresent()) {
            window = Optional.of(new Window(groups, playback, clock, writer, warnings));
            groups = window.get();
        }
        groups = watching.apply(groups);
    }

    /** The clock of the venues that the sources have named so far. */
    private final class VenueClock implements Window.Clock {
        @Override
        public int version() {
            return directory.venues().size();
        }

        @Override
        public ZoneId zone() {
            return VenueTime.zoneMeant(directory.venues());
        }

        @Override
        public Optional<LocalDate> day() {
            return config.date();
        }
    }
}

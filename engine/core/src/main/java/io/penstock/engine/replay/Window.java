package io.penstock.engine.replay;

import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.engine.ring.SlotWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The part of a stream from one point in time to another. What lies before is delivered at full speed and marked, so that
 * lanes build their books from it and call no strategy; the first group that is not before the end ends the stream. Points
 * in time mean the running maximum of ordering time, as stream time does. Feed thread.
 */
public final class Window implements Groups {
    private final Groups groups;
    private final Playback playback;
    private final Clock clock;
    private final SlotWriter writer;
    private final Consumer<String> warnings;
    private long fromNanos = Time.NONE;
    private long toNanos = Time.NONE;
    private long nextNanos = Long.MIN_VALUE;
    private boolean isPeeked;
    private boolean isBefore;
    private boolean hasEnded;

    /** What the venue's clock says: it may become known only as the recording is read. */
    public interface Clock {
        /** Changes whenever {@link #zone} may have. */
        int version();

        /** The zone of the venues shown so far. */
        ZoneId zone();

        /** The session's day as the user gave it. */
        Optional<LocalDate> day();
    }

    private int clockVersion = -1;
    private long firstNanos = Time.NONE;

    /**
     * A window on groups.
     *
     * @param writer that marks what lies before
     * @param warnings told when nothing lies between
     */
    public Window(Groups groups, Playback playback, Clock clock, SlotWriter writer, Consumer<String> warnings) {
        this.groups = groups;
        this.playback = playback;
        this.clock = clock;
        this.writer = writer;
        this.warnings = warnings;
        isBefore = playback.from().isPresent();
        if (isBefore) {
            writer.beforeWindow();
        }
    }

    /** Where it begins; {@link Time#NONE} for the beginning, or while no time has been seen. */
    public long fromNanos() {
        return fromNanos;
    }

    /** Where it ends; {@link Time#NONE} for the end, or while no time has been seen. */
    public long toNanos() {
        return toNanos;
    }

    /** The zone in which the two are meant. */
    public ZoneId zone() {
        return clock.zone();
    }

    /** {@link Time#NONE} before the window: nobody is to wait for what lies there. */
    @Override
    public long nextNanos() throws IOException {
        peek();
        return isBefore ? Time.NONE : nextNanos == Long.MIN_VALUE ? Time.NONE : nextNanos;
    }

    @Override
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int delivered = 0;
        while (delivered < maxGroups) {
            peek();
            if (hasEnded) {
                return delivered == 0 ? Feed.END : delivered;
            }
            int polled = groups.poll(out, isBounded() ? 1 : maxGroups - delivered);
            isPeeked = false;
            if (polled == Feed.END && isBefore) {
                neverReached();
            }
            if (polled <= 0) {
                return delivered == 0 ? polled : delivered;
            }
            delivered += polled;
        }
        return delivered;
    }

    /** Whether the time of every group matters. */
    private boolean isBounded() {
        return isBefore || playback.to().isPresent();
    }

    private void peek() throws IOException {
        if (isPeeked) {
            return;
        }
        long next = groups.nextNanos();
        isPeeked = true;
        if (next == Time.NONE) {
            return;
        }
        nextNanos = Math.max(nextNanos, next);
        if (isBounded()) {
            look();
        }
    }

    private void look() {
        if (clockVersion != clock.version()) {
            resolve();
        }
        if (playback.to().isPresent() && nextNanos >= toNanos) {
            if (firstNanos >= toNanos) {
                warnings.accept("to=" + playback.to().get() + " is " + said(toNanos)
                        + ": the recording begins later, at " + said(firstNanos) + "; nothing was played");
            } else if (isBefore) {
                warnings.accept("from=" + playback.from().orElseThrow() + " is " + said(fromNanos) + ", to="
                        + playback.to().get() + " is " + said(toNanos) + ": nothing lies between");
            }
            hasEnded = true;
        } else if (isBefore && nextNanos >= fromNanos) {
            isBefore = false;
            writer.enterWindow();
        }
    }

    private void resolve() {
        if (firstNanos == Time.NONE) {
            firstNanos = nextNanos;
        }
        clockVersion = clock.version();
        ZoneId zone = clock.zone();
        Instant first = Instant.ofEpochSecond(Math.floorDiv(firstNanos, Time.SECOND_NS));
        LocalDate day = clock.day().orElseGet(() -> LocalDate.ofInstant(first, zone));
        playback.from().ifPresent(from -> fromNanos = from.nanos(day, zone));
        playback.to().ifPresent(to -> toNanos = to.nanos(day, zone));
    }

    private void neverReached() {
        warnings.accept("from=" + playback.from().orElseThrow()
                + (firstNanos == Time.NONE
                        ? ": the recording has no times"
                        : " is " + said(fromNanos) + ": the recording ends before, at " + said(nextNanos))
                + "; nothing was played");
    }

    private String said(long nanos) {
        return VenueTime.text(nanos, clock.zone());
    }
}

package io.penstock.perf.latency;

import io.penstock.perf.Durations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the slowest ten thousandth of a run was made of.
 *
 * @param p9999Ns the 99.99th percentile of {@link TimedHop#TOTAL}
 * @param events at or above it that were kept
 * @param episodes in which they came
 * @param parts by cause, the one with most events first
 * @param worst episodes, the slowest first
 */
public record TailStory(long p9999Ns, long events, int episodes, List<Part> parts, List<Told> worst) {
    private static final int WORST = 10;

    /** Of a run without events. */
    static final TailStory NONE = new TailStory(0, 0, 0, List.of(), List.of());

    /**
     * The events that had one cause.
     *
     * @param cause for people
     * @param longestNs latency of the slowest of them
     */
    public record Part(String cause, long events, int episodes, long longestNs) {}

    /**
     * One episode.
     *
     * @param position of its slowest event in the stream
     * @param atNs when that was due, after measuring began
     * @param totalNs its latency
     * @param count slow events of the episode
     * @param cause for people
     * @param hops how long each hop of the way of the slowest event took: {@code queue 8.1 ms}
     * @param around ring depth, batch, book, JVM, kernel and hiccups at that moment
     */
    public record Told(long position, long atNs, long totalNs, int count, String cause, String hops, String around) {}

    /**
     * Tells it.
     *
     * @param byLane the slowest events of each lane
     * @param fromNanos when measuring began
     */
    static TailStory of(List<List<SlowEvent>> byLane, long p9999Ns, long fromNanos, Evidence evidence) {
        List<Episode> episodes = new ArrayList<>();
        long events = 0;
        for (List<SlowEvent> lane : byLane) {
            List<SlowEvent> tail =
                    lane.stream().filter(event -> event.totalNs() >= p9999Ns).toList();
            events += tail.size();
            episodes.addAll(Episode.of(tail));
        }
        Map<Cause, Part> parts = new EnumMap<>(Cause.class);
        for (Episode episode : episodes) {
            Part part = new Part(
                    evidence.causeOf(episode).text(),
                    episode.count(),
                    1,
                    episode.slowest().totalNs());
            parts.merge(evidence.causeOf(episode), part, TailStory::both);
        }
        List<Part> ordered = new ArrayList<>(parts.values());
        ordered.sort(Comparator.comparingLong(Part::events).reversed());
        List<Told> worst = episodes.stream()
                .sorted(Comparator.comparingLong(
                                (Episode episode) -> episode.slowest().totalNs())
                        .reversed())
                .limit(WORST)
                .map(episode -> told(episode, fromNanos, evidence))
                .toList();
        return new TailStory(p9999Ns, events, episodes.size(), ordered, worst);
    }

    private static Part both(Part one, Part other) {
        return new Part(
                one.cause,
                one.events + other.events,
                one.episodes + other.episodes,
                Math.max(one.longestNs, other.longestNs));
    }

    private static Told told(Episode episode, long fromNanos, Evidence evidence) {
        SlowEvent event = episode.slowest();
        List<String> hops = new ArrayList<>();
        for (TimedHop hop : List.of(TimedHop.LATE, TimedHop.DECODE, TimedHop.QUEUE, TimedHop.BOOK, TimedHop.STRATEGY)) {
            hops.add(hop.label() + " " + Durations.text(event.ns(hop)));
        }
        return new Told(
                event.position(),
                event.dueNanos() - fromNanos,
                event.totalNs(),
                episode.count(),
                evidence.causeOf(episode).text(),
                String.join(", ", hops),
                around(event, evidence));
    }

    private static String around(SlowEvent event, Evidence evidence) {
        Evidence.Span span = new Evidence.Span(event.lane(), event.dueNanos(), event.deliveredNanos());
        List<String> around = new ArrayList<>();
        around.add("ring " + event.waiting() + " deep");
        around.add("event " + (event.placeInBatch() + 1) + " of a batch of " + event.batchLength());
        around.add("book of " + event.bookLevels() + " levels");
        around.add(evidence.pauseIn(span)
                .map(pause -> pause.what() + ", " + Durations.text(pause.lengthNs()))
                .orElse("no pause of the JVM"));
        long hiccup = evidence.hiccupIn(span);
        around.add(
                hiccup == 0 ? "no hiccup of the feed's core" : "hiccup of the feed's core " + Durations.text(hiccup));
        evidence.stallIn(span)
                .ifPresent(stall -> around.add("lane " + event.lane() + ": page faults " + count(stall.faults())
                        + ", other threads on its core "
                        + (stall.preemptedNs() == ThreadCounters.UNKNOWN
                                ? "unknown"
                                : Durations.text(stall.preemptedNs()))));
        return String.join(", ", around);
    }

    private static String count(long value) {
        return value == ThreadCounters.UNKNOWN ? "unknown" : Long.toString(value);
    }
}

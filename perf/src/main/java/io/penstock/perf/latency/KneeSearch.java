package io.penstock.perf.latency;

import io.penstock.perf.Durations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Finds how much faster than it was recorded a recording may come until a limit breaks. What breaks it is tried twice more:
 * on a machine that stops now and then a single run says little. A limit that the machine's own hiccups break is not shown,
 * whatever the engine does.
 */
public final class KneeSearch {
    /** Between the highest multiple that holds and the lowest that does not. */
    private static final double CLOSE = 1.1;

    private static final double MOST = 1e7;
    private static final int TRIES = 3;
    /** A percentile rests on at least so many events beyond it. */
    private static final int EVENTS_BEYOND = 10;

    /** Measures once. */
    @FunctionalInterface
    public interface Measuring {
        /** @throws IOException when the run failed */
        LatencyRun run(LatencySettings settings) throws IOException;
    }

    private final Measuring bench;
    private final Limit limit;
    private final Consumer<LatencyRun> measured;

    /** @param measured told of each run */
    public KneeSearch(Measuring bench, Limit limit, Consumer<LatencyRun> measured) {
        this.bench = bench;
        this.limit = limit;
        this.measured = measured;
    }

    /** A multiple, one run of it, and what all runs of it say. */
    private record Probe(double multiple, LatencyRun run, boolean holds, boolean isJitter) {}

    /**
     * Searches from the multiple that the settings name: down to the recorded pace until the limit holds, then up until it
     * breaks, by doubling, then between the two.
     *
     * @return what was found, a line each
     * @throws IOException when a run failed
     */
    public List<String> find(LatencySettings settings) throws IOException {
        double begin = settings.shape().needsRate() ? 1 : settings.shape().multiple();
        Probe good = probe(settings, begin);
        Probe bad = null;
        while (!good.holds) {
            bad = good;
            if (good.isJitter || good.multiple <= 1) {
                return noHeadroom(good);
            }
            good = probe(settings, Math.max(1, good.multiple / 2));
        }
        while (bad == null ? 2 * good.multiple <= MOST : bad.multiple / good.multiple > CLOSE) {
            Probe next = probe(settings, bad == null ? 2 * good.multiple : Math.sqrt(good.multiple * bad.multiple));
            if (next.holds) {
                good = next;
            } else {
                bad = next;
            }
        }
        return found(good, bad);
    }

    private Probe probe(LatencySettings settings, double multiple) throws IOException {
        Shape shape = rounded(new Shape(Shape.Kind.RECORDED, multiple));
        LatencySettings probe = settings.withArrivals(shape, settings.perSecond());
        boolean isJitter = true;
        LatencyRun run = null;
        for (int tries = 0; tries < TRIES; tries++) {
            run = bench.run(probe);
            measured.accept(run);
            if (limit.holds(run)) {
                return new Probe(shape.multiple(), run, true, false);
            }
            isJitter &= limit.isBrokenByHiccups(run);
            if (run.gaveUp().isPresent()) {
                break;
            }
        }
        return new Probe(shape.multiple(), run, false, isJitter);
    }

    private List<String> noHeadroom(Probe probe) {
        LatencyRun run = probe.run;
        List<String> lines = new ArrayList<>();
        lines.add("No headroom: " + limit + " does not hold at " + run.label() + ", where total is "
                + Durations.text(run.ns(TimedHop.TOTAL, limit.percentile())));
        if (probe.isJitter) {
            lines.add("Jitter: on this machine hiccups alone are "
                    + Durations.text(run.hiccups().waitNs(limit.percentile()))
                    + " at that percentile, so that no program could hold it and nothing is said of the engine; a limit that"
                    + " can be shown here is " + Limit.beyondHiccups(run));
        } else {
            lines.add("Hiccups of the machine are "
                    + Durations.text(run.hiccups().waitNs(limit.percentile())) + " at that percentile: it is the engine"
                    + (run.gaveUp().isPresent() ? ", and " + run.gaveUp().get() : ""));
        }
        return lines;
    }

    private List<String> found(Probe good, Probe bad) {
        LatencyRun held = good.run;
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Knee: %s holds up to %.3g times the recorded pace%s: %,.0f events a second on average, headroom %.3g",
                limit,
                good.multiple,
                broke(bad),
                held.offeredPerSecond(),
                good.multiple));
        lines.add("Total there: p50 " + Durations.text(held.ns(TimedHop.TOTAL, 50)) + ", at the limit's percentile "
                + Durations.text(held.ns(TimedHop.TOTAL, limit.percentile())) + "; hiccups of the machine "
                + Durations.text(held.hiccups().waitNs(limit.percentile())));
        if ("1".equals(held.settings().get("passes"))) {
            lines.add(
                    "It was not played to its end there: what bursts lie behind is not known; choose them with --from and"
                            + " --to, or give --seconds more");
        }
        if (held.count(TimedHop.TOTAL) * (100 - limit.percentile()) / 100 < EVENTS_BEYOND) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Only %,d events were measured there: give --seconds more for a percentile so far out",
                    held.count(TimedHop.TOTAL)));
        }
        return lines;
    }

    private static String broke(Probe bad) {
        if (bad == null) {
            return ", the fastest that was tried";
        }
        return String.format(
                Locale.ROOT,
                bad.isJitter
                        ? "; at %.3g hiccups of the machine break it, and nothing is shown"
                        : " and breaks at %.3g",
                bad.multiple);
    }

    /** To three digits, so that it can be typed. */
    private static Shape rounded(Shape shape) {
        return shape.times(Double.parseDouble(String.format(Locale.ROOT, "%.3g", shape.multiple())));
    }
}

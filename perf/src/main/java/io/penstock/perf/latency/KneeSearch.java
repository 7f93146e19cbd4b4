package io.penstock.perf.latency;

import io.penstock.perf.Durations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Finds how much faster than it was recorded a recording may come until a limit breaks. A run that breaks it is run once
 * more: on a machine that stops now and then a single one says little.
 */
public final class KneeSearch {
    /** Between the highest multiple that holds and the lowest that does not. */
    private static final double CLOSE = 1.1;

    private static final double MOST = 1e7;

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

    /**
     * Searches from the multiple that the settings name.
     *
     * @return what was found, a line each
     * @throws IOException when a run failed
     */
    public List<String> find(LatencySettings settings) throws IOException {
        double multiple = settings.shape().needsRate() ? 1 : settings.shape().multiple();
        Shape recorded = new Shape(Shape.Kind.RECORDED, multiple);
        LatencyRun held = null;
        double good = 0;
        double bad = 0;
        while (bad == 0 ? multiple <= MOST : bad / good > CLOSE && good > 0) {
            LatencyRun run = run(settings, recorded.times(multiple));
            if (limit.holds(run)) {
                good = multiple;
                held = run;
            } else {
                bad = multiple;
                if (good == 0) {
                    return broken(run);
                }
            }
            multiple = bad == 0 ? 2 * multiple : Math.sqrt(good * bad);
        }
        return found(good, bad, held);
    }

    private LatencyRun run(LatencySettings settings, Shape shape) throws IOException {
        LatencySettings probe = settings.withArrivals(rounded(shape), settings.perSecond());
        LatencyRun run = bench.run(probe);
        measured.accept(run);
        if (!limit.holds(run) && run.gaveUp().isEmpty()) {
            run = bench.run(probe);
            measured.accept(run);
        }
        return run;
    }

    private List<String> broken(LatencyRun run) {
        return List.of(
                "Knee: " + limit + " does not hold at " + run.label() + ", where the search began: total there is "
                        + Durations.text(run.ns(TimedHop.TOTAL, limit.percentile())) + ", hiccups of the machine "
                        + Durations.text(run.hiccups().waitNs(limit.percentile())));
    }

    private List<String> found(double good, double bad, LatencyRun held) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Knee: %s holds up to %.3g times the recorded pace%s: %,.0f events a second on average, headroom %.3g",
                limit,
                good,
                bad == 0 ? ", the fastest that was tried" : String.format(Locale.ROOT, " and breaks at %.3g", bad),
                held.offeredPerSecond(),
                good));
        lines.add("Total there: p50 " + Durations.text(held.ns(TimedHop.TOTAL, 50)) + ", at the limit's percentile "
                + Durations.text(held.ns(TimedHop.TOTAL, limit.percentile())) + "; hiccups of the machine "
                + Durations.text(held.hiccups().waitNs(limit.percentile())));
        return lines;
    }

    /** To three digits, so that it can be typed. */
    private static Shape rounded(Shape shape) {
        return shape.times(Double.parseDouble(String.format(Locale.ROOT, "%.3g", shape.multiple())));
    }
}

package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.market.BarInterval;
import io.penstock.api.market.BarSpec;
import io.penstock.engine.market.HoursClock;
import io.penstock.engine.ring.RecordedBar;
import io.penstock.engine.ring.RingEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who hears of the bars of one instrument that sources carry ready made: first those who asked for all of them, then those who
 * asked for bars of just such intervals. Lane thread.
 */
final class RecordedBars {
    /** By ordinal of the interval. */
    private static final BarSpec[] SPECS =
            Arrays.stream(BarInterval.values()).map(BarInterval::spec).toArray(BarSpec[]::new);

    private final RecordedBar view = new RecordedBar();
    private final StrategyRunner[] hearAll;
    private final Asked[] asked;

    /** Bars of time that some asked for. */
    private record Asked(BarSpec spec, HoursClock hours, List<StrategyRunner> hearers) {}

    RecordedBars(List<StrategyRunner> followers) {
        hearAll = followers.stream()
                .filter(runner -> runner.context().hearsRecordedBars())
                .toArray(StrategyRunner[]::new);
        Map<BarSpec, List<StrategyRunner>> hearers = new LinkedHashMap<>();
        for (StrategyRunner runner : followers) {
            for (BarSpec spec : runner.context().barSpecs()) {
                if (spec.kind() == BarSpec.Kind.TIME && !runner.context().hearsRecordedBars()) {
                    hearers.computeIfAbsent(spec, key -> new ArrayList<>()).add(runner);
                }
            }
        }
        asked = hearers.entrySet().stream()
                .map(entry -> new Asked(
                        entry.getKey(), new HoursClock(entry.getKey().hours()), List.copyOf(entry.getValue())))
                .toArray(Asked[]::new);
    }

    @HotPath
    void tell(RingEvent bar) {
        BarInterval interval = bar.interval();
        view.show(bar, SPECS[interval.ordinal()], true);
        for (StrategyRunner runner : hearAll) {
            runner.bar(view);
        }
        for (Asked some : asked) {
            boolean isOfLength = some.spec.size() == interval.lengthNs() && interval != BarInterval.SESSION;
            if (isOfLength && isBetweenBounds(bar, some.hours)) {
                view.show(bar, some.spec, some.hours.isOpen());
                for (int i = 0; i < some.hearers.size(); i++) { // an iterator would be an object for each bar
                    some.hearers.get(i).bar(view);
                }
            }
        }
    }

    /** Whether no beginning or end of the trading hours lies inside it. */
    private static boolean isBetweenBounds(RingEvent bar, HoursClock hours) {
        hours.set(RecordedBar.startNanos(bar));
        return bar.tsEvent() <= hours.end();
    }
}

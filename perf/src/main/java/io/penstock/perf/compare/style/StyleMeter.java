package io.penstock.perf.compare.style;

import com.sun.management.OperatingSystemMXBean;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.perf.throughput.MemoryFeed;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Measures one style, again and again. One thread, besides those of the style. */
final class StyleMeter implements Closeable {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final StyleKind style;
    private final MemoryFeed memory;
    private final int strategies;
    private final Followers followers;

    /** @param memory has a message in each group, numbered from 1 */
    StyleMeter(StyleKind style, MemoryFeed memory, int strategies) throws IOException {
        this.style = style;
        this.memory = memory;
        this.strategies = strategies;
        this.followers = new Followers(style == StyleKind.PROCESS_EACH ? strategies : 0);
    }

    /**
     * Reads the market once.
     *
     * @param loops that each strategy calculates on each quote
     * @param perSecond 0 for as fast as it goes, to tell what a message takes; else it is told how old quotes are when a
     *     strategy is done with them
     */
    Map<String, Double> measure(int loops, long perSecond) throws IOException {
        Schedule schedule = new Schedule(perSecond);
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < strategies; i++) {
            works.add(new Work(loops, schedule));
        }
        long cpuNs = PROCESS.getProcessCpuTime();
        double messages = run(new StyleRun(memory, works, schedule));
        long elapsedNs = SteadyClock.nanos() - schedule.startNanos();
        cpuNs = PROCESS.getProcessCpuTime() - cpuNs + followers.cpuNs();
        Map<String, Double> figures = new LinkedHashMap<>();
        if (schedule.isPaced()) {
            Histogram ages = works.get(0).ages();
            works.subList(1, works.size()).forEach(work -> ages.add(work.ages()));
            figures.put("ageP50", (double) ages.getValueAtPercentile(50));
            figures.put("ageP99", (double) ages.getValueAtPercentile(99));
            figures.put("ageP999", (double) ages.getValueAtPercentile(99.9));
        } else {
            figures.put("perSecond", messages * 1e9 / elapsedNs);
            figures.put("cpuNs", cpuNs / messages);
        }
        // The upper bits: a double cannot hold them all.
        figures.put("heard", (double) (works.get(0).sum() >>> 16));
        figures.put(
                "right",
                works.stream().allMatch(work -> work.sum() == works.get(0).sum()) ? 1.0 : 0.0);
        return figures;
    }

    @Override
    public void close() throws IOException {
        followers.close();
    }

    private long run(StyleRun run) throws IOException {
        return switch (style) {
            case ONE_THREAD -> run.oneThread();
            case ONE_LANE -> run.lanes(1);
            case LANE_EACH -> run.lanes(strategies);
            case WORKER_POOL -> run.pool();
            case EVENT_LOOP -> run.eventLoop();
            case PROCESS_EACH -> run.processes(followers);
        };
    }
}

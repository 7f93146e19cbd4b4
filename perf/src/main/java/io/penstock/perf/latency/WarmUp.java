package io.penstock.perf.latency;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes the JVM compile what is to be measured: short runs of the engine, and between them rest for the compilers, which find
 * no core while the feed and the lanes spin.
 */
final class WarmUp {
    private static final double ROUND_SECONDS = 1;
    private static final long LOOK_NS = 300_000_000;
    private static final int MOST_LOOKS = 15;

    private WarmUp() {}

    /**
     * Half the time, and until all of the source was met, as fast as it goes: what the code meets for the first time while it
     * is measured makes it be compiled anew. Then at the rate, and at last in the shape, that are to be measured.
     */
    static void run(LatencySettings settings, BenchSource source) throws IOException {
        double half = settings.warmUpSeconds() / 2;
        if (half < LatencySettings.LEAST_SECONDS) {
            return;
        }
        round(
                settings.withArrivals(Shape.STEADY, LatencySettings.MOST_PER_SECOND),
                half,
                source.tellsPasses() ? 1 : 0,
                source);
        LatencySettings atRate =
                settings.shape().needsRate() ? settings : settings.withArrivals(Shape.STEADY, settings.perSecond());
        for (double left = half; left >= LatencySettings.LEAST_SECONDS; left -= ROUND_SECONDS) {
            round(left <= ROUND_SECONDS ? settings : atRate, Math.min(left, ROUND_SECONDS), 0, source);
        }
    }

    private static void round(LatencySettings settings, double seconds, int passes, BenchSource source)
            throws IOException {
        LatencyRunner.warmUp(settings.withSeconds(seconds, 0), source, passes).run();
        awaitCompilers();
    }

    private static void awaitCompilers() {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        if (compilers == null || !compilers.isCompilationTimeMonitoringSupported()) {
            return;
        }
        long before = -1;
        long now = compilers.getTotalCompilationTime();
        for (int look = 0; look < MOST_LOOKS && now != before; look++) {
            LockSupport.parkNanos(LOOK_NS);
            before = now;
            now = compilers.getTotalCompilationTime();
        }
    }
}

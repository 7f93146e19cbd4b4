package io.penstock.engine.metrics;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What the garbage collectors did. Millis of a concurrent collector are of its cycles, during which the program runs on;
 * only its pauses stop it.
 *
 * @param collectors in the order of the JVM
 */
public record GcWork(List<Collector> collectors) {
    static final GcWork NONE = new GcWork(List.of());

    /** One collector, under the name that the JVM gives it, such as {@code G1 Young Generation}. */
    public record Collector(String name, long count, long millis) {}

    /** Since the JVM started. */
    public static GcWork sinceStart() {
        return new GcWork(ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GcWork::read)
                .toList());
    }

    /** What came after an earlier reading. */
    public GcWork minus(GcWork earlier) {
        return new GcWork(collectors.stream().map(earlier::takenFrom).toList());
    }

    /** Collections of all collectors. */
    public long count() {
        return collectors.stream().mapToLong(Collector::count).sum();
    }

    /** Time of all collectors in ms. */
    public long millis() {
        return collectors.stream().mapToLong(Collector::millis).sum();
    }

    private Collector takenFrom(Collector later) {
        return collectors.stream()
                .filter(collector -> collector.name().equals(later.name()))
                .findFirst()
                .map(collector -> new Collector(
                        later.name(), later.count() - collector.count(), later.millis() - collector.millis()))
                .orElse(later);
    }

    /** A bean answers -1 for what it does not count. */
    private static Collector read(GarbageCollectorMXBean bean) {
        return new Collector(
                bean.getName(), Math.max(bean.getCollectionCount(), 0), Math.max(bean.getCollectionTime(), 0));
    }
}

package io.penstock.engine.thread;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The cores that this process may use, as read once; immutable.
 *
 * @param allowed {@code Cpus_allowed_list} of the process, rising; empty where the system does not tell
 * @param online cores that exist and are switched on, rising; empty where the system does not tell
 * @param isolated cores that the kernel keeps free of everything that does not ask for them by number ({@code isolcpus}),
 *     rising; they may be pinned to although they are not among {@code allowed}
 * @param pinOrder {@code allowed} in the order in which pinning takes them: one hardware thread of each physical core
 *     first, and core 0 after its equals, because it serves most interrupts
 * @param quota the processor time that the control groups of this process grant it, in cores; empty when they set no
 *     limit
 * @param processors what the JVM counts, {@code -XX:ActiveProcessorCount} included
 */
public record Cores(
        List<Integer> allowed,
        List<Integer> online,
        List<Integer> isolated,
        List<Integer> pinOrder,
        OptionalDouble quota,
        int processors) {

    /** The cores of this process now. Takes a few file reads. */
    public static Cores ofThisProcess() {
        return read(Path.of("/"), Runtime.getRuntime().availableProcessors());
    }

    /**
     * Reads {@code proc} and {@code sys} below a directory; what is absent there counts as unknown.
     *
     * @param processors what the JVM counts
     */
    public static Cores read(Path root, int processors) {
        return new CoreFiles(root).read(processors);
    }

    /**
     * How many threads may spin at once without taking time from one another: the smallest of the allowed cores, the quota
     * and the JVM's own count. The quota is rounded down, because a spinning thread uses all of its core and the part of a
     * core that is left over would have the whole process throttled; it is at least 1.
     */
    public int usable() {
        int usable = processors;
        if (!allowed.isEmpty()) {
            usable = Math.min(usable, allowed.size());
        }
        if (quota.isPresent()) {
            usable = Math.min(usable, (int) quota.getAsDouble());
        }
        return Math.max(usable, 1);
    }

    /** Whether a quota grants less time than the allowed cores have, so that these cores are shared with others. */
    public boolean limitedByQuota() {
        return quota.isPresent() && quota.getAsDouble() < (allowed.isEmpty() ? processors : allowed.size());
    }

    /** As it stands in messages: {@code 0-3, quota 1.5}. */
    @Override
    public String toString() {
        String cores = allowed.isEmpty() ? processors + " (numbers unknown)" : CoreList.text(allowed);
        return quota.isPresent() ? String.format(Locale.ROOT, "%s, quota %.2f", cores, quota.getAsDouble()) : cores;
    }
}

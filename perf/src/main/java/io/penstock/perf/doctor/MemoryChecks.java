package io.penstock.perf.doctor;

import java.util.List;
import java.util.Optional;

/**
 * Whether memory is fast to reach and stays.
 *
 * @param transparentPages whether this JVM asks for transparent huge pages
 * @param reservedPages whether this JVM asks for reserved huge pages
 */
record MemoryChecks(KernelFiles files, boolean transparentPages, boolean reservedPages) {
    List<Finding> findings() {
        return List.of(transparent(), reserved(), swap());
    }

    private Finding transparent() {
        Optional<String> mode = files.choice("sys/kernel/mm/transparent_hugepage/enabled");
        if (mode.isEmpty()) {
            return Finding.unknown(
                    "huge pages", "books touch memory at random: huge pages save most of the page walks");
        }
        return switch (mode.get()) {
            case "never" ->
                reservedPages
                        ? Finding.ok("huge pages", "never transparent, reserved ones in use")
                        : Finding.note(
                                "huge pages",
                                "never",
                                "books would gain: echo madvise > /sys/kernel/mm/transparent_hugepage/enabled");
            case "always" ->
                Finding.note("huge pages", "always", "the kernel may stop a thread to make one: madvise is steadier");
            default ->
                transparentPages
                        ? Finding.ok("huge pages", mode.get() + ", and this JVM asks for them")
                        : Finding.note(
                                "huge pages",
                                mode.get() + ", but this JVM does not ask for them",
                                "books touch memory at random: try java -XX:+UseTransparentHugePages");
        };
    }

    private Finding reserved() {
        Optional<Long> total = files.number("proc/meminfo", "HugePages_Total");
        if (total.isEmpty()) {
            return Finding.unknown("reserved pages", "they matter with -XX:+UseLargePages only");
        }
        String value = total.get() == 0 ? "none" : total.get() + " huge pages";
        if (reservedPages && total.get() == 0) {
            return Finding.bad("reserved pages", value, "-XX:+UseLargePages finds none: sysctl vm.nr_hugepages=N");
        }
        return !reservedPages && total.get() > 0
                ? Finding.note("reserved pages", value, "they are no use without java -XX:+UseLargePages")
                : Finding.ok("reserved pages", value);
    }

    private Finding swap() {
        List<String> swaps = files.lines("proc/swaps");
        if (swaps.isEmpty()) {
            return Finding.unknown("swap", "memory that was swapped out takes milliseconds to come back");
        }
        if (swaps.size() == 1) {
            return Finding.ok("swap", "none");
        }
        long usedKib = swaps.stream().skip(1).mapToLong(MemoryChecks::usedKib).sum();
        return usedKib > 0
                ? Finding.bad("swap", usedKib + " KiB in use", "memory comes back in milliseconds: swapoff -a")
                : Finding.note("swap", "on, unused", "swapoff -a keeps it so while you measure");
    }

    /** The column Used of proc(5), {@code Filename Type Size Used Priority}. */
    private static long usedKib(String line) {
        String[] columns = line.trim().split("\\s+");
        return columns.length >= 5 && columns[3].matches("[0-9]{1,15}") ? Long.parseLong(columns[3]) : 0;
    }
}

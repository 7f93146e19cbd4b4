package io.penstock.engine.thread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@link Cores} from the files of the Linux kernel (proc(5), cpuset(7), and its cgroup v1 and v2 documents). */
final class CoreFiles {
    private final Path root;

    CoreFiles(Path root) {
        this.root = root;
    }

    Cores read(int processors) {
        List<Integer> allowed = allowed();
        Path cpus = root.resolve("sys/devices/system/cpu");
        return new Cores(
                allowed,
                cores(cpus.resolve("online")),
                cores(cpus.resolve("isolated")),
                pinOrder(allowed, cpus),
                new CpuQuota(root).read(),
                processors);
    }

    private List<Integer> allowed() {
        return lines(root.resolve("proc/self/status")).stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .findFirst()
                .map(line -> coresOf(line.substring(line.indexOf(':') + 1)))
                .orElse(List.of());
    }

    private static List<Integer> pinOrder(List<Integer> allowed, Path cpus) {
        Map<List<Integer>, Integer> taken = new HashMap<>();
        Map<Integer, Integer> rank = new HashMap<>();
        for (int core : allowed) {
            List<Integer> siblings = cores(cpus.resolve("cpu" + core + "/topology/thread_siblings_list"));
            List<Integer> physical = siblings.isEmpty() ? List.of(core) : siblings;
            rank.put(core, taken.merge(physical, 1, Integer::sum));
        }
        return allowed.stream()
                .sorted(Comparator.<Integer>comparingInt(rank::get)
                        .thenComparing(core -> core == 0)
                        .thenComparingInt(core -> core))
                .toList();
    }

    private static List<Integer> cores(Path file) {
        List<String> lines = lines(file);
        return lines.isEmpty() ? List.of() : coresOf(lines.get(0));
    }

    private static List<Integer> coresOf(String text) {
        try {
            return CoreList.parse(text);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Nothing when the file is absent or may not be read: a container may hide any of them. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}

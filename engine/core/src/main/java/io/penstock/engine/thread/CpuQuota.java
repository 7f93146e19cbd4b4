package io.penstock.engine.thread;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The processor time that control groups grant this process: the smallest limit of its own groups and all groups above
 * them, as each of them throttles what is inside. Version 2 keeps it in {@code cpu.max}, version 1 in
 * {@code cpu.cfs_quota_us} and {@code cpu.cfs_period_us}; a machine may run both at once.
 */
final class CpuQuota {
    private final Path root;

    CpuQuota(Path root) {
        this.root = root;
    }

    /** In cores; empty when no group sets a limit. */
    OptionalDouble read() {
        double least = Double.POSITIVE_INFINITY;
        for (String line : CoreFiles.lines(root.resolve("proc/self/cgroup"))) {
            String[] group = line.split(":", 3);
            if (group.length == 3 && (group[1].isEmpty() || holdsCpu(group[1]))) {
                least = Math.min(least, least(group[1].isEmpty(), group[2]));
            }
        }
        return least == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(least);
    }

    private double least(boolean version2, String group) {
        double least = Double.POSITIVE_INFINITY;
        for (String line : CoreFiles.lines(root.resolve("proc/self/mountinfo"))) {
            // id parent major:minor root mount-point options [optional]... - type source super-options
            String[] mount = line.split(" ");
            int dash = Arrays.asList(mount).indexOf("-");
            if (dash < 6 || mount.length < dash + 4) {
                continue;
            }
            boolean holdsGroup = version2
                    ? mount[dash + 1].equals("cgroup2")
                    : mount[dash + 1].equals("cgroup") && holdsCpu(mount[dash + 3]);
            if (holdsGroup) {
                least = Math.min(least, leastUpwards(version2, root.resolve(mount[4].substring(1)), mount[3], group));
            }
        }
        return least;
    }

    private static double leastUpwards(boolean version2, Path top, String mountedGroup, String group) {
        // A container may see its own group as the root of the mount while /proc names it from the host's root.
        Path own = Path.of(group);
        Path inside = own.startsWith(mountedGroup)
                ? Path.of(mountedGroup).relativize(own)
                : Path.of("/").relativize(own);
        Path directory = top.resolve(inside).normalize();
        double least = Double.POSITIVE_INFINITY;
        for (; directory != null && directory.startsWith(top); directory = directory.getParent()) {
            least = Math.min(least, version2 ? version2(directory) : version1(directory));
        }
        return least;
    }

    private static double version2(Path directory) {
        List<String> lines = CoreFiles.lines(directory.resolve("cpu.max"));
        String[] limit = lines.isEmpty() ? new String[0] : lines.get(0).split(" ");
        return limit.length == 2 ? ratio(limit[0], limit[1]) : Double.POSITIVE_INFINITY;
    }

    private static double version1(Path directory) {
        List<String> quota = CoreFiles.lines(directory.resolve("cpu.cfs_quota_us"));
        List<String> period = CoreFiles.lines(directory.resolve("cpu.cfs_period_us"));
        return quota.isEmpty() || period.isEmpty()
                ? Double.POSITIVE_INFINITY
                : ratio(quota.get(0).trim(), period.get(0).trim());
    }

    /** {@code max} and {@code -1} stand for no limit. */
    private static double ratio(String quotaMicros, String periodMicros) {
        boolean numbers = quotaMicros.matches("[0-9]{1,18}") && periodMicros.matches("[1-9][0-9]{0,17}");
        return numbers ? (double) Long.parseLong(quotaMicros) / Long.parseLong(periodMicros) : Double.POSITIVE_INFINITY;
    }

    private static boolean holdsCpu(String controllers) {
        return Arrays.asList(controllers.split(",")).contains("cpu");
    }
}

package io.penstock.perf.doctor;

import io.penstock.engine.thread.CoreList;
import io.penstock.engine.thread.Cores;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How many cores there are to use, and who else uses them. */
record CoreChecks(KernelFiles files, Cores cores) {
    List<Finding> findings() {
        return List.of(allowed(), quota(), siblings(), isolated());
    }

    private Finding allowed() {
        String value = cores + ", " + cores.usable() + " usable";
        return switch (cores.usable()) {
            case 1 ->
                Finding.bad("cores", value, "feed and lanes take turns on one core: use a machine with at least 3");
            case 2 ->
                Finding.note(
                        "cores", value, "the feed and one lane leave none for the JVM's own threads: better 3 or more");
            default -> Finding.ok("cores", value);
        };
    }

    private Finding quota() {
        if (cores.quota().isEmpty()) {
            return Finding.ok("cpu quota", "none");
        }
        String value = String.format(Locale.ROOT, "%.2f cores", cores.quota().getAsDouble());
        return cores.limitedByQuota()
                ? Finding.bad(
                        "cpu quota",
                        value,
                        "the process is stopped for the rest of each period: lift it, limit by cpuset instead")
                : Finding.ok("cpu quota", value + ", no limit to the allowed cores");
    }

    private Finding siblings() {
        if (files.line(KernelFiles.CPU + "smt/active").equals(Optional.of("0"))) {
            return Finding.ok("smt siblings", "none, SMT is off");
        }
        TreeSet<String> shared = new TreeSet<>();
        boolean known = false;
        for (int core : cores.allowed()) {
            List<Integer> siblings = siblings(core);
            known |= !siblings.isEmpty();
            if (siblings.stream().filter(cores.allowed()::contains).count() > 1) {
                shared.add(CoreList.text(siblings));
            }
        }
        if (!known) {
            return Finding.unknown("smt siblings", "two cores of one physical core slow each other: see lscpu -e");
        }
        return shared.isEmpty()
                ? Finding.ok("smt siblings", "none among the allowed cores")
                : Finding.note(
                        "smt siblings",
                        shared.stream().collect(Collectors.joining(" ")),
                        "pin to one core of each group with --pin LIST, or switch SMT off");
    }

    private Finding isolated() {
        return cores.isolated().isEmpty()
                ? Finding.note(
                        "isolated cores",
                        "none",
                        "others may run on a pinned thread's core: boot with isolcpus= and nohz_full=")
                : Finding.ok("isolated cores", CoreList.text(cores.isolated()) + ": use them with --pin");
    }

    private List<Integer> siblings(int core) {
        try {
            return CoreList.parse(files.line(KernelFiles.CPU + "cpu" + core + "/topology/thread_siblings_list")
                    .orElse(""));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}

package io.penstock.perf.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether the processor runs at one speed, for us alone. */
record ProcessorChecks(KernelFiles files, List<Integer> allowed, int processors) {
    /** Clocks that the processor reads without a system call. */
    private static final Set<String> FAST_CLOCKS =
            Set.of("tsc", "kvm-clock", "hyperv_clocksource_tsc_page", "arch_sys_counter");

    private static final int MOST_IDLE_STATES = 16;
    private static final long SHALLOW_US = 10;
    private static final double BUSY = 0.25;
    private static final double FULL = 0.75;

    List<Finding> findings() {
        return List.of(governor(), turbo(), sleep(), clockSource(), load(), virtualisation());
    }

    private Finding governor() {
        Set<String> governors = new TreeSet<>();
        for (int core : allowed) {
            files.line(KernelFiles.CPU + "cpu" + core + "/cpufreq/scaling_governor")
                    .ifPresent(governors::add);
        }
        if (governors.isEmpty()) {
            return Finding.unknown("governor", "no cpufreq here: in a virtual machine the host decides");
        }
        String value = String.join(", ", governors);
        return governors.equals(Set.of("performance"))
                ? Finding.ok("governor", value)
                : Finding.bad("governor", value, "the clock follows the load: cpupower frequency-set -g performance");
    }

    private Finding turbo() {
        Optional<String> noTurbo = files.line(KernelFiles.CPU + "intel_pstate/no_turbo");
        Optional<String> boost = files.line(KernelFiles.CPU + "cpufreq/boost");
        if (noTurbo.isEmpty() && boost.isEmpty()) {
            return Finding.unknown("turbo", "the speed may change with heat and load");
        }
        boolean on =
                noTurbo.map("0"::equals).orElseGet(() -> boost.map("1"::equals).orElse(false));
        String off = noTurbo.isPresent()
                ? "echo 1 > /sys/devices/system/cpu/intel_pstate/no_turbo"
                : "echo 0 > /sys/devices/system/cpu/cpufreq/boost";
        return on
                ? Finding.note("turbo", "on", "the speed changes with heat and load: " + off)
                : Finding.ok("turbo", "off");
    }

    /** How long the deepest sleep takes to end in which the kernel lets an idle core fall. */
    private Finding sleep() {
        long deepestUs = -1;
        String deepest = "";
        for (int state = 0; state < MOST_IDLE_STATES; state++) {
            String path = KernelFiles.CPU + "cpu" + (allowed.isEmpty() ? 0 : allowed.get(0)) + "/cpuidle/state" + state;
            Optional<String> latency = files.line(path + "/latency").filter(text -> text.matches("[0-9]{1,9}"));
            boolean off = files.line(path + "/disable").equals(Optional.of("1"));
            if (latency.isPresent() && !off && Long.parseLong(latency.get()) > deepestUs) {
                deepestUs = Long.parseLong(latency.get());
                deepest = files.line(path + "/name").orElse("state" + state);
            }
        }
        if (deepestUs < 0) {
            return Finding.unknown("idle states", "no cpuidle here: in a virtual machine the host decides");
        }
        String value = deepest + " takes " + deepestUs + " us to wake from";
        return deepestUs <= SHALLOW_US
                ? Finding.ok("idle states", value)
                : Finding.note(
                        "idle states",
                        value,
                        "parked threads wake late: cpupower idle-set -D " + SHALLOW_US + ", or --wait latency");
    }

    private Finding clockSource() {
        Optional<String> source = files.line("sys/devices/system/clocksource/clocksource0/current_clocksource");
        if (source.isEmpty()) {
            return Finding.unknown("clock source", "see the measured cost of System.nanoTime");
        }
        return FAST_CLOCKS.contains(source.get())
                ? Finding.ok("clock source", source.get())
                : Finding.bad(
                        "clock source",
                        source.get(),
                        "each System.nanoTime may be a system call: boot with clocksource=tsc if possible");
    }

    private Finding load() {
        Optional<Double> load = files.line("proc/loadavg")
                .map(line -> line.split(" ")[0])
                .filter(first -> first.matches("[0-9]{1,9}\\.[0-9]{1,9}"))
                .map(Double::valueOf);
        if (load.isEmpty()) {
            return Finding.unknown("load average", "see that nothing else runs");
        }
        double perCore = load.get() / processors;
        String value = String.format(Locale.ROOT, "%.2f in the last minute, on %d cores", load.get(), processors);
        String advice = "other processes compete for the cores: stop them and wait a minute";
        return perCore < BUSY
                ? Finding.ok("load average", value)
                : perCore < FULL
                        ? Finding.note("load average", value, advice)
                        : Finding.bad("load average", value, advice);
    }

    private Finding virtualisation() {
        List<String> cpu = files.lines("proc/cpuinfo");
        if (cpu.isEmpty()) {
            return Finding.unknown("virtualisation", "in a virtual machine the host takes time away unseen");
        }
        boolean guest = cpu.stream().anyMatch(line -> line.startsWith("flags") && line.contains(" hypervisor"));
        String product = files.line("sys/class/dmi/id/product_name")
                .map(name -> " (" + name + ")")
                .orElse("");
        return guest
                ? Finding.note(
                        "virtualisation",
                        "a virtual machine" + product + stolen(),
                        "the host takes time away unseen, which shows in the tail: say so beside the figures")
                : Finding.ok("virtualisation", "none seen");
    }

    /** The steal column of proc(5): time that the host gave to others while we wanted to run. */
    private String stolen() {
        String[] columns = files.line("proc/stat").orElse("").split("\\s+");
        if (columns.length < 9 || !columns[0].equals("cpu")) {
            return "";
        }
        long all = 0;
        for (int i = 1; i <= 8; i++) {
            if (!columns[i].matches("[0-9]{1,15}")) {
                return "";
            }
            all += Long.parseLong(columns[i]);
        }
        return all == 0
                ? ""
                : String.format(Locale.ROOT, ", %.2f%% of its time stolen", 100.0 * Long.parseLong(columns[8]) / all);
    }
}

package io.penstock.perf.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.engine.thread.Cores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ExaminationTest {
    private static final String CPU = "sys/devices/system/cpu/";

    @TempDir
    private Path root;

    private List<String> flags = List.of();
    private int feature = 25;
    private long gapNs = 20;

    @Test
    void aSystemThatTellsNothingIsUnknownAndNoError() {
        Examination examination = examine(4);

        assertEquals(19, examination.findings().size());
        for (String check : List.of(
                "smt siblings",
                "governor",
                "turbo",
                "idle states",
                "neighbours",
                "clock source",
                "load average",
                "virtualisation",
                "huge pages",
                "reserved pages",
                "swap")) {
            assertEquals("unknown", find(examination, check).value(), check);
            assertEquals(Verdict.NOTE, find(examination, check).verdict(), check);
        }
        assertEquals(0, examination.count(Verdict.BAD));
    }

    @Test
    void filesOfNonsenseAreUnknownAndNoError() throws IOException {
        for (String path : List.of(
                "proc/self/status",
                "proc/self/cgroup",
                "proc/self/mountinfo",
                "proc/loadavg",
                "proc/meminfo",
                "proc/stat",
                "proc/swaps",
                "proc/cpuinfo",
                CPU + "online",
                CPU + "isolated",
                CPU + "smt/active",
                CPU + "cpu0/topology/thread_siblings_list",
                "sys/kernel/mm/transparent_hugepage/enabled")) {
            for (String text : List.of("", "\n\n", "cpu x y z 1 2 3 4 5", "][", ": : :", "0-,9-1")) {
                file(path, text);
                assertEquals(19, examine(4).findings().size(), path + " " + text);
            }
        }
        Files.createDirectories(root.resolve(CPU + "intel_pstate/no_turbo"));
        assertEquals("unknown", find(examine(4), "turbo").value());
    }

    @Test
    void aTunedMachineHasNothingToNote() throws IOException {
        file("proc/self/status", "Cpus_allowed_list:\t0-3");
        file(CPU + "isolated", "4-7");
        for (int core = 0; core < 4; core++) {
            file(CPU + "cpu" + core + "/cpufreq/scaling_governor", "performance");
            file(CPU + "cpu" + core + "/topology/thread_siblings_list", core + "," + (core + 8));
        }
        file(CPU + "cpufreq/boost", "0");
        file(CPU + "cpu0/cpuidle/state0/latency", "2");
        file("sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc");
        file("proc/loadavg", "0.08 0.10 0.20 1/300 4711");
        file("proc/cpuinfo", "flags\t\t: fpu tsc");
        file("proc/swaps", "Filename Type Size Used Priority");
        file("proc/meminfo", "HugePages_Total:       0");
        file("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never");
        Examination examination = examine(4);

        assertEquals(
                List.of("neighbours", "huge pages"),
                examination.findings().stream()
                        .filter(finding -> finding.verdict() != Verdict.OK)
                        .map(Finding::check)
                        .toList(),
                "a file does not change while it is looked at, and this JVM does not ask for huge pages");
    }

    @ParameterizedTest(name = "{0}: {2} is {3}")
    @CsvSource({
        "cores,          proc/self/status, 'Cpus_allowed_list: 3', bad, '3, 1 usable'",
        "cores,          proc/self/status, 'Cpus_allowed_list: 3-4', note, '3-4, 2 usable'",
        "isolated cores, sys/devices/system/cpu/isolated, '2-3', ok, '2-3: use them with --pin'",
        "turbo,          sys/devices/system/cpu/intel_pstate/no_turbo, 0, note, on",
        "turbo,          sys/devices/system/cpu/intel_pstate/no_turbo, 1, ok, off",
        "turbo,          sys/devices/system/cpu/cpufreq/boost, 1, note, on",
        "clock source,   sys/devices/system/clocksource/clocksource0/current_clocksource, hpet, bad, hpet",
        "clock source,   sys/devices/system/clocksource/clocksource0/current_clocksource, kvm-clock, ok, kvm-clock",
        "load average,   proc/loadavg, '2.00 1 1 1/1 1', note, '2.00 in the last minute, on 4 cores'",
        "load average,   proc/loadavg, '3.50 1 1 1/1 1', bad, '3.50 in the last minute, on 4 cores'",
        "virtualisation, proc/cpuinfo, 'flags : fpu hypervisor tsc', note, 'a virtual machine'",
        "huge pages,     sys/kernel/mm/transparent_hugepage/enabled, 'always madvise [never]', note, never",
        "huge pages,     sys/kernel/mm/transparent_hugepage/enabled, '[always] madvise never', note, always",
        "reserved pages, proc/meminfo, 'HugePages_Total:   12', note, '12 huge pages'"
    })
    void oneFileDecidesOneFinding(String check, String path, String text, String verdict, String value)
            throws IOException {
        file(path, text);
        Finding finding = find(examine(4), check);

        assertEquals(verdict, finding.verdict().label());
        assertEquals(value, finding.value());
        assertEquals(verdict.equals("ok"), finding.advice().isEmpty(), finding::advice);
    }

    @Test
    void aQuotaBelowTheCoresIsBad() throws IOException {
        file("proc/self/status", "Cpus_allowed_list:\t0-3");
        file("proc/self/cgroup", "0::/");
        file("proc/self/mountinfo", "30 24 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw");
        file("sys/fs/cgroup/cpu.max", "150000 100000");

        assertEquals(Verdict.BAD, find(examine(4), "cpu quota").verdict());
        assertEquals("1.50 cores", find(examine(4), "cpu quota").value());
    }

    @Test
    void siblingsAmongTheAllowedCoresAreNamed() throws IOException {
        file("proc/self/status", "Cpus_allowed_list:\t0-2");
        file(CPU + "cpu0/topology/thread_siblings_list", "0-1");
        file(CPU + "cpu1/topology/thread_siblings_list", "0-1");
        file(CPU + "cpu2/topology/thread_siblings_list", "2-3");

        assertEquals("0-1", find(examine(4), "smt siblings").value());
        file(CPU + "smt/active", "0");
        assertEquals(Verdict.OK, find(examine(4), "smt siblings").verdict());
    }

    @Test
    void oneCoreThatIsNotOnPerformanceIsBad() throws IOException {
        file("proc/self/status", "Cpus_allowed_list:\t0-1");
        file(CPU + "cpu0/cpufreq/scaling_governor", "performance");
        file(CPU + "cpu1/cpufreq/scaling_governor", "schedutil");

        assertEquals("performance, schedutil", find(examine(4), "governor").value());
        assertEquals(Verdict.BAD, find(examine(4), "governor").verdict());
    }

    @Test
    void swapIsBadOnlyWhenInUse() throws IOException {
        file("proc/swaps", "Filename Type Size Used Priority\n/dev/sda2 partition 1024 0 -2");
        assertEquals(Verdict.NOTE, find(examine(4), "swap").verdict());

        file("proc/swaps", "Filename Type Size Used Priority\n/dev/sda2 partition 1024 64 -2");
        assertEquals("64 KiB in use", find(examine(4), "swap").value());
        assertEquals(Verdict.BAD, find(examine(4), "swap").verdict());
    }

    @Test
    void whatOthersTookMeanwhileIsTold() throws IOException {
        long[] ownNs = {0};
        NeighbourChecks checks = new NeighbourChecks(new KernelFiles(root), () -> ownNs[0]);
        file("proc/stat", "cpu  100 0 0 900 0 0 0 0 0 0");
        Optional<NeighbourChecks.Usage> begin = checks.begin();

        // 200 ticks on: ours 100, idle 96, nobody else.
        ownNs[0] = 1_000_000_000L;
        file("proc/stat", "cpu  202 0 0 998 0 0 0 0 0 0");
        assertEquals(Verdict.OK, checks.since(begin).verdict());
        assertEquals(
                "other processes 1%, the host 0% of all cores just now",
                checks.since(begin).value());

        file("proc/stat", "cpu  150 50 10 990 0 0 0 0 0 0");
        assertEquals(Verdict.NOTE, checks.since(begin).verdict());
        file("proc/stat", "cpu  200 0 0 950 0 0 0 50 0 0");
        assertEquals(Verdict.BAD, checks.since(begin).verdict());
        assertTrue(checks.since(begin).advice().contains("dedicated host"));
        assertEquals("unknown", checks.since(Optional.empty()).value());
    }

    @Test
    void theDeepestIdleStateThatIsOnCounts() throws IOException {
        file(CPU + "cpu0/cpuidle/state0/latency", "0");
        file(CPU + "cpu0/cpuidle/state1/latency", "2");
        assertEquals(Verdict.OK, find(examine(4), "idle states").verdict());
        file(CPU + "cpu0/cpuidle/state2/latency", "133");
        file(CPU + "cpu0/cpuidle/state2/name", "C6");
        assertEquals(
                "C6 takes 133 us to wake from", find(examine(4), "idle states").value());
        assertEquals(Verdict.NOTE, find(examine(4), "idle states").verdict());
        file(CPU + "cpu0/cpuidle/state2/disable", "1");
        assertEquals(Verdict.OK, find(examine(4), "idle states").verdict());
    }

    @Test
    void stolenTimeIsShownBesideTheVirtualMachine() throws IOException {
        file("proc/cpuinfo", "flags : hypervisor");
        file("proc/stat", "cpu  50 0 30 10 0 0 5 5 0 0");

        assertEquals(
                "a virtual machine, 5.00% of its time stolen",
                find(examine(4), "virtualisation").value());
    }

    @Test
    void theLargestGapOfTheClockIsTheJitter() {
        assertEquals(Verdict.OK, find(examine(4), "jitter").verdict());
        gapNs = 300_000;
        assertEquals(
                "1 hiccups over 1 us in 0.1 s, 0.30% of the time, the longest 300 us",
                find(examine(4), "jitter").value());
        assertEquals(Verdict.NOTE, find(examine(4), "jitter").verdict());
        gapNs = 7_000_000;
        assertEquals(Verdict.BAD, find(examine(4), "jitter").verdict());
    }

    @Test
    void flagsThatSlowTheProgramAreBad() {
        assertEquals("none", find(examine(4), "jvm flags").value());
        for (String slow : List.of("-Xint", "-XX:TieredStopAtLevel=1", "-agentlib:jdwp=transport=dt_socket")) {
            flags = List.of("-Xmx1g", slow);
            assertEquals(Verdict.BAD, find(examine(4), "jvm flags").verdict(), slow);
            assertTrue(find(examine(4), "jvm flags").advice().endsWith(": " + slow), slow);
        }
        flags = List.of("-ea");
        assertEquals(Verdict.NOTE, find(examine(4), "jvm flags").verdict());
    }

    @Test
    void anOlderJdkIsNoted() {
        feature = 17;
        assertEquals(Verdict.NOTE, find(examine(4), "jdk").verdict());
        feature = 26;
        assertEquals(Verdict.OK, find(examine(4), "jdk").verdict());
    }

    @Test
    void thisMachineCanBeExamined() {
        Examination examination = Examination.ofThisMachine();

        assertEquals(19, examination.findings().size());
        for (Finding finding : examination.findings()) {
            assertFalse(finding.value().isBlank(), finding::check);
            assertEquals(finding.verdict() == Verdict.OK, finding.advice().isEmpty(), finding::check);
        }
    }

    private Examination examine(int processors) {
        JvmChecks jvm = new JvmChecks(feature, "a jdk", List.of("G1 Young Generation"), flags);
        return Examination.of(
                root, Cores.read(root, processors), jvm, new ClockChecks(new SteppingClock()::next, 100_000_000));
    }

    private static Finding find(Examination examination, String check) {
        return examination.findings().stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    /** Goes on by 20 ns a call, and once, late enough to be in the measurement of the jitter, by {@link #gapNs}. */
    private final class SteppingClock {
        private static final long LATE = 2_000_000;

        private long calls;
        private long nanos;

        long next() {
            nanos += ++calls == LATE ? gapNs : 20;
            return nanos;
        }
    }
}

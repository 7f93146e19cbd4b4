package io.penstock.perf.doctor;

import com.sun.management.OperatingSystemMXBean;
import io.penstock.engine.thread.Cores;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that was found, in the order of the report.
 *
 * @param findings one for each check
 */
public record Examination(List<Finding> findings) {
    private static final long SPIN_NS = 1_000_000_000;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Examines this machine and this JVM. Takes about a second, in which the calling thread spins. */
    public static Examination ofThisMachine() {
        return of(
                Path.of("/"), Cores.ofThisProcess(), JvmChecks.ofThisJvm(), new ClockChecks(System::nanoTime, SPIN_NS));
    }

    static Examination of(Path root, Cores cores, JvmChecks jvm, ClockChecks clock) {
        KernelFiles files = new KernelFiles(root);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new CoreChecks(files, cores).findings());
        // Before the clock is measured, which is a load itself.
        findings.addAll(new ProcessorChecks(files, cores.allowed(), cores.processors()).findings());
        NeighbourChecks neighbours = new NeighbourChecks(files, PROCESS::getProcessCpuTime);
        Optional<NeighbourChecks.Usage> before = neighbours.begin();
        findings.addAll(clock.findings());
        findings.add(neighbours.since(before));
        boolean transparent = JvmChecks.flag("UseTransparentHugePages");
        // The JVM switches the second on with the first.
        boolean reserved = JvmChecks.flag("UseLargePages") && !transparent;
        findings.addAll(new MemoryChecks(files, transparent, reserved).findings());
        findings.addAll(jvm.findings());
        return new Examination(List.copyOf(findings));
    }

    /** How many findings have this verdict. */
    public long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }
}

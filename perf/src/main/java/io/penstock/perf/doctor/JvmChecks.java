package io.penstock.perf.doctor;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which JVM this is and how it was started.
 *
 * @param feature release, such as 25
 * @param name version and maker
 * @param collectors names of its garbage collectors
 * @param arguments flags in force, from the command line and the environment
 */
record JvmChecks(int feature, String name, List<String> collectors, List<String> arguments) {
    private static final int PUBLISHED = 25;

    /** This one. */
    static JvmChecks ofThisJvm() {
        return new JvmChecks(
                Runtime.version().feature(),
                System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList(),
                ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /** Whether a HotSpot flag is set; false in a JVM that does not know it. */
    static boolean flag(String flag) {
        HotSpotDiagnosticMXBean hotSpot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            return hotSpot != null
                    && Boolean.parseBoolean(hotSpot.getVMOption(flag).getValue());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    List<Finding> findings() {
        return List.of(version(), collector(), flags());
    }

    private Finding version() {
        return feature >= PUBLISHED
                ? Finding.ok("jdk", name)
                : Finding.note(
                        "jdk",
                        name,
                        "published figures are from JDK " + PUBLISHED + ", which compiles the same loops faster");
    }

    private Finding collector() {
        String value = String.join(", ", collectors);
        boolean serial = collectors.contains("Copy") || collectors.contains("MarkSweepCompact");
        return serial
                ? Finding.note(
                        "collector",
                        "Serial (" + value + ")",
                        "the JVM takes it on machines it finds small: try -XX:+UseG1GC or -XX:+UseZGC")
                : Finding.ok("collector", value);
    }

    private Finding flags() {
        String value = arguments.isEmpty() ? "none" : String.join(" ", arguments);
        String slow = arguments.stream().filter(JvmChecks::slows).collect(Collectors.joining(" "));
        if (!slow.isEmpty()) {
            return Finding.bad("jvm flags", value, "leave out what slows the program: " + slow);
        }
        return arguments.stream().anyMatch(flag -> flag.equals("-ea") || flag.startsWith("-enableassertions"))
                ? Finding.note("jvm flags", value, "assertions run on the hot path: measure without -ea")
                : Finding.ok("jvm flags", value);
    }

    private static boolean slows(String flag) {
        return flag.equals("-Xint")
                || flag.equals("-Xcomp")
                || (flag.startsWith("-XX:TieredStopAtLevel=") && !flag.endsWith("=4"))
                || flag.startsWith("-agentlib:jdwp")
                || flag.startsWith("-javaagent:");
    }
}

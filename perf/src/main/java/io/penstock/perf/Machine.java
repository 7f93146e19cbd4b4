package io.penstock.perf;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.penstock.engine.thread.Cores;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a figure depends on besides the program: the JVM, its flags, and what it runs on. */
public final class Machine {
    private Machine() {}

    /** Names and values, for a report. */
    public static Map<String, String> describe() {
        Map<String, String> settings = new TreeMap<>();
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        settings.put("jdk", System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"));
        settings.put("flags", flags.isEmpty() ? "none" : String.join(" ", flags));
        settings.put("collector", collector());
        settings.put("hugePages", hugePages());
        settings.put(
                "machine", processor() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        settings.put("cores", Cores.ofThisProcess().toString());
        settings.put("governor", firstLine("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"));
        settings.put("clockSource", firstLine("/sys/devices/system/clocksource/clocksource0/current_clocksource"));
        return settings;
    }

    private static String collector() {
        return ManagementFactory.getGarbageCollectorMXBeans().get(0).getName();
    }

    private static String hugePages() {
        HotSpotDiagnosticMXBean hotSpot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String kernel = firstLine("/sys/kernel/mm/transparent_hugepage/enabled");
        try {
            String jvm = hotSpot.getVMOption("UseTransparentHugePages").getValue();
            return "UseTransparentHugePages=" + jvm + ", kernel " + kernel;
        } catch (IllegalArgumentException e) {
            return "kernel " + kernel;
        }
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String firstLine(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream().findFirst().orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}

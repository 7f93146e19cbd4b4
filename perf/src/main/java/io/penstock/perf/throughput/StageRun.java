package io.penstock.perf.throughput;

import com.sun.management.OperatingSystemMXBean;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.RunSettings;
import io.penstock.engine.ring.RingWriter;
import io.penstock.perf.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/** Runs one stage in this JVM: a cold pass, untimed ones until they are alike, timed ones. One thread, besides the stage's. */
final class StageRun {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Stage stage;
    private final ThroughputSettings settings;
    private final MemoryRecording recording;
    private final RunSettings inForce;
    private final Pass pass;

    StageRun(Stage stage, ThroughputSettings settings, MemoryRecording recording) {
        this.stage = stage;
        this.settings = settings;
        this.recording = recording;
        EngineConfig config = settings.engineConfig();
        this.inForce = RunSettings.of(config, warning -> {});
        MemoryFeed memory = new MemoryFeed(recording);
        this.pass = switch (stage) {
            case BYTES -> new ReadBytes(recording);
            case WALK -> new Walk(recording);
            case DECODE -> new DecodeOneThread(memory);
            case DECODE_RING -> new ThroughRing(memory, inForce);
            case DECODE_BOOKS -> new BooksOneThread(memory);
            case WHOLE_PATH -> new WholePath(memory, config);
        };
    }

    /** @throws IOException when a pass fails, or sees something else than the first one */
    StageFigures run() throws IOException {
        Pass.Outcome cold = pass.run();
        Warmth warmth = new Warmth();
        warmth.add(cold.elapsedNs());
        while (!warmth.isEnough()) {
            warmth.add(passLike(cold).elapsedNs());
        }
        long[] timedNs = new long[settings.passes()];
        long cpuNs = PROCESS.getProcessCpuTime();
        for (int i = 0; i < timedNs.length; i++) {
            timedNs[i] = passLike(cold).elapsedNs();
        }
        double cpuNsPerMessage = (double) (PROCESS.getProcessCpuTime() - cpuNs) / timedNs.length / cold.messages();
        return StageFigures.of(stage, cold, warmth, timedNs, cpuNsPerMessage, inForce());
    }

    private Pass.Outcome passLike(Pass.Outcome first) throws IOException {
        Pass.Outcome outcome = pass.run();
        if (outcome.checksum() != first.checksum() || outcome.messages() != first.messages()) {
            throw new IOException(stage.key() + ": two passes differ: " + first + " and " + outcome);
        }
        return outcome;
    }

    private Map<String, String> inForce() {
        Map<String, String> values = new TreeMap<>(Machine.describe());
        values.put("file", recording.name());
        values.put("format", recording.format().provider().scheme());
        values.put(StageFigures.FILE_BYTES, Long.toString(recording.size()));
        values.put("timedPasses", Integer.toString(settings.passes()));
        values.put("ringSlots", Integer.toString(inForce.ringSlots()));
        values.put("batch", Integer.toString(RingWriter.BATCH));
        values.put("waitProfile", inForce.waitProfile().label());
        values.put("pins", inForce.pins().toString());
        return values;
    }
}

package io.penstock.perf.throughput;

import io.penstock.engine.EngineConfig;
import io.penstock.engine.thread.Pinning;
import io.penstock.engine.thread.WaitProfile;
import java.nio.file.Path;

/**
 * What to measure.
 *
 * @param file a recording of a known format that fits the heap
 * @param passes timed passes of each stage, 1 to 1,000
 * @param ringSlots as of {@link EngineConfig}
 * @param waitProfile how feed and lane wait for one another
 * @param pinning on which cores they run
 */
public record ThroughputSettings(Path file, int passes, int ringSlots, WaitProfile waitProfile, Pinning pinning) {
    /** Timed passes where nobody says otherwise. */
    public static final int DEFAULT_PASSES = 7;

    private static final int MOST_PASSES = 1_000;

    /** Refuses what cannot run. */
    public ThroughputSettings {
        if (passes < 1 || passes > MOST_PASSES) {
            throw new IllegalArgumentException("passes=" + passes + ": must be in 1.." + MOST_PASSES);
        }
        // Refuses a wrong length of the ring.
        EngineConfig.defaults().withRingSlots(ringSlots);
    }

    /** Seven passes with the engine's own settings. */
    public static ThroughputSettings of(Path file) {
        EngineConfig engine = EngineConfig.defaults();
        return new ThroughputSettings(file, DEFAULT_PASSES, engine.ringSlots(), engine.waitProfile(), engine.pinning());
    }

    /** With another number of timed passes. */
    public ThroughputSettings withPasses(int newPasses) {
        return new ThroughputSettings(file, newPasses, ringSlots, waitProfile, pinning);
    }

    /** With another length of the ring. */
    public ThroughputSettings withRingSlots(int newRingSlots) {
        return new ThroughputSettings(file, passes, newRingSlots, waitProfile, pinning);
    }

    /** With another way to wait. */
    public ThroughputSettings withWait(WaitProfile newWait) {
        return new ThroughputSettings(file, passes, ringSlots, newWait, pinning);
    }

    /** With other cores. */
    public ThroughputSettings withPinning(Pinning newPinning) {
        return new ThroughputSettings(file, passes, ringSlots, waitProfile, newPinning);
    }

    EngineConfig engineConfig() {
        return EngineConfig.defaults()
                .withRingSlots(ringSlots)
                .withWait(waitProfile)
                .withPinning(pinning);
    }
}

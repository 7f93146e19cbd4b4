package io.penstock.engine;

import io.penstock.engine.replay.FeedPump;
import io.penstock.engine.replay.Speed;
import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.PinPlan;
import io.penstock.engine.thread.WaitProfile;
import java.util.function.Consumer;

/**
 * What was in force in a run, which may be less than was asked for.
 *
 * @param ringSlots length of the ring
 * @param waitProfile how threads waited
 * @param pins which thread ran on which core
 * @param speed pace of the replay
 * @param sampleEvery one event in so many was timed; 0 for none
 * @param decodeSampleEvery one group in so many had its decoding timed; 0 for none
 */
public record RunSettings(
        int ringSlots, WaitProfile waitProfile, PinPlan pins, Speed speed, int sampleEvery, int decodeSampleEvery) {
    /** At full speed one event in so many is timed: reading the clock for each would be most of the work. */
    private static final int SAMPLE_EVERY = 64;

    /** The same for a replay that nobody measures. */
    public static RunSettings of(EngineConfig config, Consumer<String> warnings) {
        return of(config, Measurement.NONE, warnings);
    }

    /**
     * What this machine allows of a configuration.
     *
     * @param warnings told where it is less than was asked for
     */
    public static RunSettings of(EngineConfig config, Measurement measurement, Consumer<String> warnings) {
        Cores cores = Cores.ofThisProcess();
        WaitProfile.Choice wait = config.waitProfile().on(cores, 1 + readers(config));
        wait.notice().ifPresent(warnings);
        PinPlan pins = PinPlan.of(config.pinning(), config.lanes(), cores, wait.profile());
        pins.notices().forEach(warnings);
        boolean paced = config.speed().isPaced() || measurement.pacing().isPresent();
        int sampleEvery = measurement.sampleEvery().orElse(paced ? 1 : SAMPLE_EVERY);
        return new RunSettings(
                config.ringSlots(),
                wait.profile(),
                pins,
                config.speed(),
                sampleEvery,
                paced ? 1 : sampleEvery == 0 ? 0 : FeedPump.DECODE_SAMPLE);
    }

    /** Threads that read the ring: the lanes, and the journal's. */
    static int readers(EngineConfig config) {
        return config.lanes() + (config.journal().isPresent() ? 1 : 0);
    }
}

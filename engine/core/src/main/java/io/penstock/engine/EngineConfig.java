package io.penstock.engine;

import io.penstock.engine.journal.JournalConfig;
import io.penstock.engine.lane.FailurePolicy;
import io.penstock.engine.replay.Playback;
import io.penstock.engine.replay.Speed;
import io.penstock.engine.replay.SymbolPattern;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.thread.Pinning;
import io.penstock.engine.thread.WaitProfile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a stream is to run. Immutable and never invalid; change a copy with the {@code with} methods.
 *
 * @param lanes threads that run strategies, 1 to 64
 * @param ringSlots a power of two, 1,024 to 4,194,304
 * @param batch events published at a time, 1 to 512; lanes take up to eight times as many
 * @param waitProfile how threads wait for one another
 * @param pinning on which cores they run
 * @param speed pace of the replay
 * @param symbols instruments to let through; empty for all
 * @param date session date of recordings that do not say it
 * @param hdrLog file for the latencies of every second
 * @param playback which part of the sources is played, and in which order
 * @param failures what is done about strategies that fail
 * @param journal where every event is kept
 */
public record EngineConfig(
        int lanes,
        int ringSlots,
        int batch,
        WaitProfile waitProfile,
        Pinning pinning,
        Speed speed,
        List<SymbolPattern> symbols,
        Optional<LocalDate> date,
        Optional<Path> hdrLog,
        Playback playback,
        FailurePolicy failures,
        Optional<JournalConfig> journal) {
    /** More lanes than any machine this runs on has cores for. */
    public static final int MAX_LANES = 64;

    private static final int LEAST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 22;
    /** Half the shortest ring: what is not published yet must not keep the next batch from being claimed. */
    private static final int MOST_BATCH = LEAST_SLOTS / 2;

    /** Refuses what cannot run. */
    public EngineConfig {
        if (lanes < 1 || lanes > MAX_LANES) {
            throw new IllegalArgumentException("lanes=" + lanes + ": must be in 1.." + MAX_LANES);
        }
        if (ringSlots < LEAST_SLOTS || ringSlots > MOST_SLOTS || Integer.bitCount(ringSlots) != 1) {
            throw new IllegalArgumentException(
                    "ringSlots=" + ringSlots + ": must be a power of two in " + LEAST_SLOTS + ".." + MOST_SLOTS);
        }
        if (batch < 1 || batch > MOST_BATCH) {
            throw new IllegalArgumentException("batch=" + batch + ": must be in 1.." + MOST_BATCH);
        }
        symbols = List.copyOf(symbols);
    }

    /** One lane, quiet, pinned where it fits, at full speed, all instruments. */
    public static EngineConfig defaults() {
        return new EngineConfig(
                1,
                1 << 14,
                RingWriter.BATCH,
                WaitProfile.QUIET,
                Pinning.AUTO,
                Speed.MAX,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Playback.ALL,
                FailurePolicy.DEFAULT,
                Optional.empty());
    }

    /** With another number of lanes. */
    public EngineConfig withLanes(int newLanes) {
        return new EngineConfig(
                newLanes,
                ringSlots,
                batch,
                waitProfile,
                pinning,
                speed,
                symbols,
                date,
                hdrLog,
                playback,
                failures,
                journal);
    }

    /** With another length of the ring. */
    public EngineConfig withRingSlots(int newRingSlots) {
        return new EngineConfig(
                lanes,
                newRingSlots,
                batch,
                waitProfile,
                pinning,
                speed,
                symbols,
                date,
                hdrLog,
                playback,
                failures,
                journal);
    }

    /** With another size of batches. */
    public EngineConfig withBatch(int newBatch) {
        return new EngineConfig(
                lanes,
                ringSlots,
                newBatch,
                waitProfile,
                pinning,
                speed,
                symbols,
                date,
                hdrLog,
                playback,
                failures,
                journal);
    }

    /** With another way to wait. */
    public EngineConfig withWait(WaitProfile newWait) {
        return new EngineConfig(
                lanes, ringSlots, batch, newWait, pinning, speed, symbols, date, hdrLog, playback, failures, journal);
    }

    /** With other cores. */
    public EngineConfig withPinning(Pinning newPinning) {
        return new EngineConfig(
                lanes,
                ringSlots,
                batch,
                waitProfile,
                newPinning,
                speed,
                symbols,
                date,
                hdrLog,
                playback,
                failures,
                journal);
    }

    /** At another pace. */
    public EngineConfig withSpeed(Speed newSpeed) {
        return new EngineConfig(
                lanes,
                ringSlots,
                batch,
                waitProfile,
                pinning,
                newSpeed,
                symbols,
                date,
                hdrLog,
                playback,
                failures,
                journal);
    }

    /** With only these instruments: symbols, or globs of them. */
    public EngineConfig withSymbols(String... symbolsOrGlobs) {
        List<SymbolPattern> patterns =
                Arrays.stream(symbolsOrGlobs).map(SymbolPattern::new).toList();
        return new EngineConfig(
                lanes,
                ringSlots,
                batch,
                waitProfile,
                pinning,
                speed,
                patterns,
                date,
                hdrLog,
                playback,
                failures,
                journal);
    }

    /** With a session date. */
    public EngineConfig withDate(LocalDate newDate) {
        return new EngineConfig(
                lanes,
                ringSlots,
                batch,
                waitProfile,
                pinning,
                speed,
                symbols,
                Optional.of(newDate),
                hdrLog,
                playback,
                failures,
                journal);
    }

    /** With a log of latencies, in place of what the file held. */
    public EngineConfig withHdrLog(Path newHdrLog) {
        return new EngineConfig(
                lanes,
                ringSlots,
                batch,
                waitProfile,
                pinning,
                speed,
                symbols,
                date,
                Optional.of(newHdrLog),
                playback,
                failures,
                journal);
    }

    /** With another part or order of the sources. */
    public EngineConfig withPlayback(Playback newPlayback) {
        return new EngineConfig(
                lanes,
                ringSlots,
                batch,
                waitProfile,
                pinning,
                speed,
                symbols,
                date,
                hdrLog,
                newPlayback,
                failures,
                journal);
    }

    /** With another way to deal with strategies that fail. */
    public EngineConfig withFailures(FailurePolicy newFailures) {
        return new EngineConfig(
                lanes,
                ringSlots,
                batch,
                waitProfile,
                pinning,
                speed,
                symbols,
                date,
                hdrLog,
                playback,
                newFailures,
                journal);
    }

    /** Keeping every event in a journal. */
    public EngineConfig withJournal(JournalConfig newJournal) {
        return new EngineConfig(
                lanes,
                ringSlots,
                batch,
                waitProfile,
                pinning,
                speed,
                symbols,
                date,
                hdrLog,
                playback,
                failures,
                Optional.of(newJournal));
    }
}

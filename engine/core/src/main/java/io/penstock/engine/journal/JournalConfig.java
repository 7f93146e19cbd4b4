package io.penstock.engine.journal;

import java.nio.file.Path;

/**
 * Where and how a journal is written. Immutable and never invalid; change a copy with the {@code with} methods.
 *
 * @param directory is made when it is not there
 * @param sync when what was written is forced to disk
 * @param roll when a new file is begun
 * @param retention which old files are deleted
 * @param lowWaterBytes the journal stops in order before less than this is free on its disk
 */
public record JournalConfig(Path directory, SyncMode sync, Roll roll, Retention retention, long lowWaterBytes) {
    private static final long MEBI = 1 << 20;

    /**
     * When a new file is begun: at whichever comes first.
     *
     * @param bytes of a file, at least 4 MiB
     * @param ns after which a file that holds events is ended, whatever its length; 0 for never
     */
    public record Roll(long bytes, long ns) {
        /** Refuses what cannot be. */
        public Roll {
            atLeast("roll", bytes, 4 * MEBI);
            atLeast("roll", ns, 0);
        }
    }

    /**
     * Which files are kept, beside the one that is written to: all that satisfy each of the limits. 0 is no limit.
     *
     * @param files at most
     * @param bytes in all
     * @param ns since they were last written to
     */
    public record Retention(int files, long bytes, long ns) {
        /** Nothing is deleted. */
        public static final Retention ALL = new Retention(0, 0, 0);

        /** Refuses what cannot be. */
        public Retention {
            atLeast("keep", files, 0);
            atLeast("keep", bytes, 0);
            atLeast("keep", ns, 0);
        }
    }

    /** Refuses what cannot be. */
    public JournalConfig {
        atLeast("low-water", lowWaterBytes, 0);
    }

    /** Files of 128 MiB, forced to disk once a second, all kept, and 64 MiB of the disk left to others. */
    public static JournalConfig in(Path directory) {
        return new JournalConfig(directory, SyncMode.INTERVAL, new Roll(128 * MEBI, 0), Retention.ALL, 64 * MEBI);
    }

    /** Forced to disk at other times. */
    public JournalConfig withSync(SyncMode newSync) {
        return new JournalConfig(directory, newSync, roll, retention, lowWaterBytes);
    }

    /** In files of another length. */
    public JournalConfig withRoll(Roll newRoll) {
        return new JournalConfig(directory, sync, newRoll, retention, lowWaterBytes);
    }

    /** With other files kept. */
    public JournalConfig withRetention(Retention newRetention) {
        return new JournalConfig(directory, sync, roll, newRetention, lowWaterBytes);
    }

    /** With another limit to how full the disk may get. */
    public JournalConfig withLowWater(long newLowWaterBytes) {
        return new JournalConfig(directory, sync, roll, retention, newLowWaterBytes);
    }

    private static void atLeast(String key, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(key + "=" + value + ": must be at least " + least);
        }
    }
}

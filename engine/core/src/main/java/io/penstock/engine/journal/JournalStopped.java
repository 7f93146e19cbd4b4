package io.penstock.engine.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A journal ended before its stream because its disk is full or failed. What it had acknowledged stands. */
public final class JournalStopped extends IOException {
    private JournalStopped(Path file, String why, Throwable cause) {
        super(file + ": the journal stopped: " + why, cause);
    }

    /** There is no space, or would be less than is to be left. */
    static JournalStopped full(Path file, long freeBytes, long lowWaterBytes, IOException cause) {
        return new JournalStopped(
                file,
                freeBytes + " bytes are free on its disk, and " + lowWaterBytes + " are to be left (--low-water)",
                cause);
    }

    /** The operating system refused, or a mapped page could not be had, which the JVM reports as an internal error. */
    static JournalStopped failed(Path file, String what, Throwable cause) {
        return new JournalStopped(file, "it could not be " + what + ": " + cause.getMessage(), cause);
    }
}

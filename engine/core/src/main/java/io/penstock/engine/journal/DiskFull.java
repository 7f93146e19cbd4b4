package io.penstock.engine.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A journal stopped because its disk has no space for more. */
public final class DiskFull extends IOException {
    DiskFull(Path file, long freeBytes, long lowWaterBytes, IOException cause) {
        super(
                file + ": the journal stopped: " + freeBytes + " bytes are free on its disk, and " + lowWaterBytes
                        + " are to be left (--low-water)",
                cause);
    }
}

package io.penstock.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file has its name when it is whole, or not at all. */
class NewRecordingTest {
    @TempDir
    private Path directory;

    @Test
    void nobodySeesItsNameBeforeItIsKept() throws IOException {
        Path target = directory.resolve("day.itch");
        try (NewRecording recording = NewRecording.create(target, false)) {
            recording.stream().write(7);
            recording.stream().close();
            assertFalse(Files.exists(target));
            recording.keep();
        }
        assertEquals(1, Files.size(target));
        assertEquals(1, count());
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws IOException {
        Path target = directory.resolve("day.itch.zst");
        try (NewRecording recording = NewRecording.create(target, false)) {
            recording.stream().write(new byte[100_000]);
        }
        assertEquals(0, count());
    }

    @Test
    void whatAppearedUnderItsNameMeanwhileIsNotReplaced() throws IOException {
        Path target = directory.resolve("day.itch");
        try (NewRecording recording = NewRecording.create(target, false)) {
            recording.stream().close();
            Files.writeString(target, "precious");
            assertThrows(FileAlreadyExistsException.class, recording::keep);
        }
        assertEquals("precious", Files.readString(target));
        assertEquals(1, count());
    }

    @Test
    void aFullDiskIsToldOnceAndRemembered() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        AtomicInteger told = new AtomicInteger();
        try (NewRecording recording = NewRecording.create(full, false)) {
            recording.onFailure(told::incrementAndGet);
            recording.stream().write(new byte[1]);
            assertThrows(IOException.class, () -> recording.stream().flush());
            recording.stream().write(new byte[10_000_000]);
            assertThrows(IOException.class, () -> recording.stream().close());
            assertEquals(1, told.get());
            assertTrue(recording.failure().isPresent());
        }
    }

    @Test
    void aDirectoryIsRefused() {
        IOException thrown = assertThrows(IOException.class, () -> NewRecording.create(directory, true));
        assertEquals(directory + ": is a directory", thrown.getMessage());
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }
}

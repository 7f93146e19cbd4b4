package io.penstock.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the bytes of a journal, what is read is what was written, or the place of the damage is named. The
 * whole campaign: {@code mvn test -pl engine/core -am -Dtest=JournalDamageTest -Dpenstock.journal.flips=10000
 * -Dpenstock.journal.cuts=1}.
 */
class JournalDamageTest {
    private static final long SEED = Long.getLong("penstock.seed", 20_261_125);
    private static final int FLIPS = Integer.getInteger("penstock.journal.flips", 300);
    /** Every so many-th byte of the tail. */
    private static final int CUTS = Integer.getInteger("penstock.journal.cuts", 13);

    private static final int TAIL = 8_192;
    private static final int BATCHES = 40;
    private static final int EVENTS = 30;

    @TempDir
    private Path directory;

    private int harmless;
    private int refused;
    private int reported;

    @Test
    void everyFlippedBitIsFoundOrDoesNoHarm() throws IOException {
        JournalByHand journal = new JournalByHand(directory);
        Path first = journal.session(BATCHES, EVENTS, true);
        Path last = journal.session(BATCHES, EVENTS, true);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < FLIPS; i++) {
            Path file = random.nextBoolean() ? first : last;
            long at = random.nextLong(Files.size(file));
            int bit = 1 << random.nextInt(8);
            flip(file, at, bit);
            read(file, 2 * BATCHES * EVENTS, "seed " + SEED + ": bit " + bit + " of byte " + at + " of " + file);
            flip(file, at, bit);
        }
        System.out.println("journal: " + FLIPS + " flipped bits: " + refused + " refused, " + reported
                + " reported at the end, " + harmless + " in bytes that nobody reads");
        assertEquals(FLIPS, harmless + refused + reported);
        assertTrue(refused > FLIPS / 4, "refused " + refused);
    }

    @Test
    void everyFlippedBitIsFoundByTheRecoveryToo() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < Math.max(20, FLIPS / 50); i++) {
            Path fresh = directory.resolve("journal" + i);
            Path file = new JournalByHand(fresh).session(10, EVENTS, false);
            long at = random.nextLong(Files.size(file));
            flip(file, at, 1 << random.nextInt(8));
            String what = "seed " + SEED + ": byte " + at + " of " + file;
            List<String> warnings = new ArrayList<>();
            try {
                long next = recover(fresh, warnings).nextSequence();
                assertEquals(1, warnings.size(), what);
                assertEquals(next - 1, next == 1 ? 0 : Numbered.read(fresh).events(), what);
            } catch (JournalDamage e) {
                assertNamesThePlace(e.getMessage(), file, what);
            }
        }
    }

    @Test
    void everyCutLeavesWhatWasWholeBeforeIt() throws IOException {
        Path file = new JournalByHand(directory).session(BATCHES, EVENTS, true);
        byte[] whole = Files.readAllBytes(file);
        for (int length = whole.length - 1; length >= whole.length - TAIL; length -= CUTS) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            String what = "cut to " + length + " of " + whole.length;
            Numbered.Reading reading = Numbered.read(directory);
            // Behind the last batch of a closed file stands nothing but Chronicle's own mark of its end.
            boolean isWhole = reading.events() == BATCHES * EVENTS && !reading.isUnclosed();
            assertTrue(isWhole || (reading.isUnclosed() && reading.events() % EVENTS == 0), what);
            if (!isWhole) {
                assertNamesThePlace(reading.warnings().get(0), file, what);
            }
        }
    }

    @Test
    void whatWasWholeIsRecoveredAndTheSequenceGoesOn() throws IOException {
        JournalByHand journal = new JournalByHand(directory);
        journal.session(BATCHES, EVENTS, true);
        Path killed = journal.session(BATCHES, EVENTS, false);
        List<String> warnings = new ArrayList<>();

        JournalWriter.Tail tail = recover(directory, warnings);

        assertEquals(2 * BATCHES * EVENTS + 1, tail.nextSequence());
        assertTrue(
                warnings.get(0).contains("was not closed") && warnings.get(0).contains("event 2401"),
                warnings::toString);
        assertTrue(Files.notExists(killed) && Files.exists(directory.resolve("damaged")));
        journal.session(3, EVENTS, true);
        assertEquals((2 * BATCHES + 3) * EVENTS, Numbered.read(directory).events());
        assertEquals(
                tail.nextSequence() + 3 * EVENTS, recover(directory, warnings).nextSequence());
        assertEquals(1, warnings.size(), "nothing more to recover");
    }

    @Test
    void aRecoveryThatWasKilledIsDoneAgain() throws IOException {
        Path killed = new JournalByHand(directory).session(BATCHES, EVENTS, false);
        byte[] bytes = Files.readAllBytes(killed);
        recover(directory, new ArrayList<>());
        // The copy is complete, and the file it stands for was not yet set aside.
        Files.createDirectories(killed.getParent());
        Files.write(killed, bytes);
        Files.createDirectories(directory.resolve("session-000001-recovered.part/x"));

        assertEquals(BATCHES * EVENTS, Numbered.read(directory).events());
        assertEquals(BATCHES * EVENTS + 1, recover(directory, new ArrayList<>()).nextSequence());
        assertTrue(Files.notExists(killed));
        assertTrue(Files.notExists(directory.resolve("session-000001-recovered.part")));
    }

    @Test
    void aFollowerGoesOnBehindTheDeathOfItsWriter() throws IOException {
        JournalByHand journal = new JournalByHand(directory);
        journal.session(BATCHES, EVENTS, false);
        try (JournalReader reader = new JournalReader(directory, true, false, warning -> {})) {
            assertEquals(BATCHES * EVENTS, follow(reader, JournalReader.Step.NOTHING_YET));
            recover(directory, new ArrayList<>());
            journal.session(3, EVENTS, true);
            assertEquals(3 * EVENTS, follow(reader, JournalReader.Step.END));
        }
    }

    /** Counts events until nothing follows, or for so long that a writer's death would have been noticed. */
    private static long follow(JournalReader reader, JournalReader.Step last) throws IOException {
        long events = 0;
        int idle = 0;
        JournalReader.Step step = reader.next();
        while (step != JournalReader.Step.END && (last == JournalReader.Step.END || idle < 5_000)) {
            idle = step == JournalReader.Step.NOTHING_YET ? idle + 1 : 0;
            boolean isEvents =
                    step == JournalReader.Step.BATCH && reader.batch().type() == BatchLayout.EVENTS;
            events += isEvents ? reader.batch().count() : 0;
            step = reader.next();
        }
        assertEquals(last, step);
        return events;
    }

    @Test
    void aDamagedMiddleIsNotRecovered() throws IOException {
        Path file = new JournalByHand(directory).session(BATCHES, EVENTS, false);
        flip(file, Files.size(file) - 3_000, 16);
        JournalDamage damage = assertThrows(JournalDamage.class, () -> recover(directory, new ArrayList<>()));
        assertNamesThePlace(damage.getMessage(), file, "recovery");
        assertTrue(damage.getMessage().contains("whole batches follow"), damage::getMessage);
        assertTrue(Files.exists(file), "nothing was moved");
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        JournalByHand journal = new JournalByHand(directory);
        journal.session(2, EVENTS, true);
        Path middle = journal.session(2, EVENTS, true);
        journal.session(2, EVENTS, true);
        Files.delete(middle);
        JournalDamage damage = assertThrows(JournalDamage.class, () -> Numbered.read(directory));
        assertTrue(damage.getMessage().contains("events 61 to 120 are missing"), damage::getMessage);
        assertEquals(61, damage.sequence());
    }

    private void read(Path file, long events, String what) throws IOException {
        try {
            Numbered.Reading reading = Numbered.read(directory);
            if (reading.isUnclosed()) {
                reported++;
                assertNamesThePlace(reading.warnings().get(0), file, what);
            } else {
                harmless++;
                assertEquals(events, reading.events(), what);
            }
        } catch (JournalDamage e) {
            refused++;
            assertNamesThePlace(e.getMessage(), file.getParent().getParent(), what);
        }
    }

    private static void assertNamesThePlace(String message, Path file, String what) {
        assertTrue(
                message.contains(file.toString()) && message.contains("byte ") && message.contains("event "),
                what + ": " + message);
    }

    private static JournalWriter.Tail recover(Path directory, List<String> warnings) throws IOException {
        return new Recovery(JournalConfig.in(directory).withLowWater(0), () -> 0, warnings::add).run();
    }

    private static void flip(Path file, long at, int bit) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ bit)).rewind();
            channel.write(one, at);
        }
    }
}

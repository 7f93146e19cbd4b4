package io.penstock.engine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are whole, cut anywhere, damaged anywhere, or no recording at all. */
class RecordingTest {
    private static final long SEED = 20261124;

    enum Packing {
        PLAIN,
        GZIP,
        ZSTD;

        byte[] pack(byte[] content) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = open(packed)) {
                out.write(content);
            }
            return packed.toByteArray();
        }

        private OutputStream open(OutputStream out) throws IOException {
            return switch (this) {
                case PLAIN -> out;
                case GZIP -> new GZIPOutputStream(out);
                case ZSTD -> new ZstdOutputStream(out).setChecksum(true);
            };
        }
    }

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void whatWasPackedIsReadWhateverThePacking(Packing packing) throws IOException {
        byte[] content = content(3 * Bytes.MAX_UNREAD);
        try (Recording recording = Recording.open(write("day.itch.gz", packing.pack(content)))) {
            assertArrayEquals(Arrays.copyOf(content, Source.HEAD_BYTES), recording.head());
            assertArrayEquals(content, readAll(recording));
            assertFalse(recording.cutShort());
            assertEquals(1.0, recording.fractionRead());
            assertEquals("day.itch", recording.fileName());
        }
    }

    /** A cut is never an exception: what is there is read, and whether something is missing is known. */
    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void aFileCutAtAnyByteGivesItsBeginningAndSaysSo(Packing packing) throws IOException {
        byte[] content = content(3_000);
        byte[] packed = packing.pack(content);
        int magic = packing == Packing.GZIP ? 2 : 4;
        for (int cut = 1; cut < packed.length; cut++) {
            try (Recording recording = Recording.open(write("cut", Arrays.copyOf(packed, cut)))) {
                byte[] read = readAll(recording);
                if (cut < magic) {
                    assertFalse(recording.cutShort(), "cut at " + cut + ": too short to be known as packed");
                    continue;
                }
                assertTrue(recording.cutShort(), "cut at " + cut);
                assertArrayEquals(Arrays.copyOf(content, read.length), read, "cut at " + cut);
            }
        }
    }

    @Test
    void filesPackedOneAfterTheOtherAreOneRecordingCutOrNot() throws IOException {
        byte[] first = content(5_000);
        byte[] second = content(3_000);
        byte[] both = join(first, second);
        byte[] packed = join(Packing.GZIP.pack(first), Packing.GZIP.pack(second));
        int boundary = Packing.GZIP.pack(first).length;
        for (int cut = boundary; cut <= packed.length; cut++) {
            try (Recording recording = Recording.open(write("two.gz", Arrays.copyOf(packed, cut)))) {
                byte[] read = readAll(recording);
                assertArrayEquals(Arrays.copyOf(both, read.length), read, "cut at " + cut);
                assertTrue(read.length >= first.length, "cut at " + cut);
                assertEquals(cut != boundary && cut != packed.length, recording.cutShort(), "cut at " + cut);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 40, 65_536})
    void bytesThatFollowGzipAndAreNoneAreNoticed(int garbage) throws IOException {
        for (int length : new int[] {100, 65_400, 65_500, 200_000}) {
            byte[] content = incompressible(length);
            byte[] packed = Packing.GZIP.pack(content);
            byte[] followed = Arrays.copyOf(packed, packed.length + garbage);
            Arrays.fill(followed, packed.length, followed.length, (byte) 'x');
            try (Recording recording = Recording.open(write("followed.gz", followed))) {
                assertArrayEquals(content, readAll(recording));
                assertTrue(recording.cutShort(), garbage + " after " + packed.length);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void aFlippedBitIsAnExceptionOrACutOrChangesNothing(Packing packing) throws IOException {
        byte[] content = content(3_000);
        byte[] packed = packing.pack(content);
        SplittableRandom random = new SplittableRandom(SEED);
        int failed = 0;
        for (int round = 0; round < 300; round++) {
            byte[] damaged = packed.clone();
            int at = (packing == Packing.GZIP ? 10 : 4) + random.nextInt(damaged.length - 10);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            String where = "seed " + SEED + " round " + round + " byte " + at;
            try (Recording recording = Recording.open(write("damaged", damaged))) {
                byte[] read = readAll(recording);
                assertTrue(recording.cutShort() || Arrays.equals(content, read), where);
            } catch (IOException e) {
                failed++;
                assertTrue(e.getMessage() != null && !e.getMessage().contains("null"), where + ": " + e);
            }
        }
        assertTrue(failed > 150, "seed " + SEED + ": only " + failed + " noticed");
    }

    @Test
    void whatIsNoRecordingIsRefusedByName() throws IOException {
        Path missing = directory.resolve("missing.itch");
        assertRefused(missing, missing + ": no such file");
        assertRefused(directory, directory + ": is a directory, expected a recording");
        Path empty = write("empty.itch", new byte[0]);
        assertRefused(empty, empty + ": is empty, expected a recording");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 65_535, 65_536, 65_537, 4 * 262_144, 4 * 262_144 + 1})
    void everyLengthIsReadWhole(int length) throws IOException {
        byte[] content = content(length);
        try (Recording recording = Recording.open(write("plain", content))) {
            assertEquals(Math.min(length, Source.HEAD_BYTES), recording.head().length);
            assertArrayEquals(content, readAll(recording));
        }
    }

    @Test
    void theOffsetCountsDecompressedBytesAndUnreadOnesStay() throws IOException {
        byte[] content = content(2_000_000);
        try (Recording recording = Recording.open(write("x.gz", Packing.GZIP.pack(content)))) {
            Bytes bytes = recording.bytes();
            SplittableRandom random = new SplittableRandom(SEED);
            long offset = 0;
            while (true) {
                assertEquals(offset, bytes.offset());
                int unread = bytes.limit() - bytes.position();
                if (unread < 5_000 && !bytes.fill()) {
                    break;
                }
                int step = Math.min(bytes.limit() - bytes.position(), random.nextInt(5_000));
                assertEquals(content[(int) offset], bytes.array()[bytes.position()], "seed " + SEED + " at " + offset);
                bytes.position(bytes.position() + step);
                offset += step;
            }
            assertTrue(offset > 1_900_000);
        }
    }

    private void assertRefused(Path path, String message) {
        assertEquals(
                message,
                assertThrows(IOException.class, () -> Recording.open(path).close())
                        .getMessage());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static byte[] readAll(Recording recording) throws IOException {
        Bytes bytes = recording.bytes();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        do {
            read.write(bytes.array(), bytes.position(), bytes.limit() - bytes.position());
            bytes.position(bytes.limit());
        } while (bytes.fill());
        return read.toByteArray();
    }

    /** Packs to about a third, so that cuts and flips hit all parts of the formats. */
    private static byte[] content(int length) {
        SplittableRandom random = new SplittableRandom(SEED + length);
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i > 40 && random.nextInt(8) > 0 ? content[i - 37] : random.nextInt());
        }
        return content;
    }

    private static byte[] incompressible(int length) {
        byte[] content = new byte[length];
        new SplittableRandom(SEED).nextBytes(content);
        return content;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

package io.penstock.engine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import com.sun.management.ThreadMXBean;
import io.penstock.api.feed.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadAheadTest {
    private static final int HERE = 1_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path directory;

    @AfterEach
    void noThreadOutlivesItsStream() {
        assertFalse(isReadingAhead());
    }

    @Test
    void whatIsReadIsWhatTheStreamHolds() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] content = new byte[random.nextInt(6 * ReadAhead.BLOCK_BYTES)];
            random.nextBytes(content);
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            try (ReadAhead ahead = new ReadAhead(inPieces(content, random), HERE)) {
                byte[] buffer = new byte[1 + random.nextInt(100_000)];
                for (int n = ahead.read(buffer); n >= 0; n = ahead.read(buffer)) {
                    read.write(buffer, 0, n);
                }
                assertEquals(-1, ahead.read(), "and again");
            }

            assertArrayEquals(content, read.toByteArray(), "seed " + seed);
        }
    }

    @Test
    void anErrorComesAfterTheBytesBeforeIt() throws IOException {
        int good = 3 * ReadAhead.BLOCK_BYTES + 17;
        try (ReadAhead ahead = new ReadAhead(failingAfter(good), HERE)) {
            assertEquals(good, ahead.readNBytes(good).length);
            assertEquals(
                    "disk gone", assertThrows(IOException.class, ahead::read).getMessage());
            assertEquals(
                    "disk gone", assertThrows(IOException.class, ahead::read).getMessage(), "and again");
        }
    }

    @Test
    void aShortStreamCostsNoThread() throws IOException {
        try (ReadAhead ahead = new ReadAhead(new ByteArrayInputStream(new byte[HERE - 1]), HERE)) {
            assertEquals(HERE - 1, ahead.readAllBytes().length);
            assertFalse(isReadingAhead());
        }
    }

    @Test
    void atMostSoManyBlocksLieAhead() throws Exception {
        CountDownLatch tooFar = new CountDownLatch(HERE + (ReadAhead.BLOCKS + 2) * ReadAhead.BLOCK_BYTES);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("in blocks only");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    tooFar.countDown();
                }
                return length;
            }
        };
        try (ReadAhead ahead = new ReadAhead(endless, HERE)) {
            ahead.readNBytes(HERE + 1);
            while (isRunnable()) {
                Thread.sleep(1);
            }
            assertTrue(tooFar.getCount() > 0);
        }
    }

    @Test
    void closingEndsAThreadThatWaitsForRoomOrForBytes() throws Exception {
        ReadAhead full = new ReadAhead(new ByteArrayInputStream(new byte[1 << 23]), HERE);
        full.readNBytes(HERE + 1);
        full.close();
        full.close();
        CountDownLatch waiting = new CountDownLatch(1);
        ReadAhead stuck = new ReadAhead(silentAfterOne(waiting), 1);
        stuck.read();
        Thread reader = new Thread(() -> assertThrows(IOException.class, stuck::read));
        reader.start();
        waiting.await();
        reader.interrupt();
        reader.join();
        stuck.close();
    }

    @Test
    void readingOnAllocatesNothing() throws IOException {
        byte[] buffer = new byte[100_000];
        try (ReadAhead ahead = new ReadAhead(zeros(1L << 28), HERE)) {
            for (int i = 0; i < 200; i++) {
                assertTrue(ahead.read(buffer) > 0);
            }
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long read = 0;
            while (read < 1L << 26) {
                read += ahead.read(buffer);
            }
            assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
    }

    @Test
    void aCompressedRecordingIsReadAheadAndAPlainOneIsNot() throws IOException {
        byte[] content = new byte[3 << 20];
        new SplittableRandom(1).nextBytes(content);
        Path plain = Files.write(directory.resolve("plain"), content);
        Path packed = directory.resolve("packed.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(content);
        }

        assertFalse(readsAheadAfter(300_000, plain));
        assertTrue(readsAheadAfter(300_000, packed));
    }

    @Test
    void aCompressionBombIsRefusedByItsRatioInConstantMemory() throws IOException {
        Path bomb = directory.resolve("bomb.zst");
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                out.write(zeros);
            }
        }
        try (Recording recording = Recording.open(bomb)) {
            IOException refused = assertThrows(IOException.class, () -> drain(recording.bytes()));

            assertTrue(
                    refused.getMessage().startsWith(bomb + ": cannot be read on after ")
                            && refused.getMessage().contains("more than 2000 times its size"),
                    refused::getMessage);
            assertTrue(
                    recording.bytes().offset() < 200L << 20,
                    "stopped early: " + recording.bytes().offset());
        }
    }

    @Test
    void theHighestRatioOfGzipIsRead() throws IOException {
        Path dense = directory.resolve("dense.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dense))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 150; i++) {
                out.write(zeros);
            }
        }
        try (Recording recording = Recording.open(dense)) {
            assertEquals(150L << 20, drain(recording.bytes()));
            assertFalse(recording.cutShort());
        }
    }

    private static long drain(Bytes bytes) throws IOException {
        do {
            bytes.position(bytes.limit());
        } while (bytes.fill());
        bytes.position(bytes.limit());
        return bytes.offset();
    }

    private static boolean readsAheadAfter(int read, Path path) throws IOException {
        try (Recording recording = Recording.open(path)) {
            Bytes bytes = recording.bytes();
            while (bytes.offset() < read) {
                bytes.fill();
                bytes.position(bytes.limit());
            }
            return isReadingAhead();
        }
    }

    private static boolean isReadingAhead() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("read-ahead"));
    }

    private static boolean isRunnable() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals("read-ahead") && t.getState() != Thread.State.WAITING);
    }

    /** Each read gives what it likes to. */
    private static InputStream inPieces(byte[] content, SplittableRandom random) {
        return new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(50_000)));
            }
        };
    }

    private static InputStream failingAfter(int good) {
        return new InputStream() {
            private int left = good;

            @Override
            public int read() {
                throw new AssertionError("in blocks only");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left == 0) {
                    throw new IOException("disk gone");
                }
                int read = Math.min(left, length);
                left -= read;
                return read;
            }
        };
    }

    private static InputStream silentAfterOne(CountDownLatch waiting) {
        return new InputStream() {
            private boolean isFirst = true;

            @Override
            public int read() {
                throw new AssertionError("in blocks only");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (isFirst) {
                    isFirst = false;
                    return 1;
                }
                waiting.countDown();
                try {
                    Thread.sleep(100_000);
                } catch (InterruptedException e) {
                    throw new IOException("interrupted", e);
                }
                return 0;
            }
        };
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int wanted) {
                int read = (int) Math.min(left, wanted);
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
    }
}

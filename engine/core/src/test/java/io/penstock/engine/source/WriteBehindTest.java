package io.penstock.engine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WriteBehindTest {
    /** What the system was given, by which thread, and how often it was closed. */
    private static final class Disk extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CountDownLatch mayWrite;
        private final int fullAt;
        private volatile Thread writer;
        private final AtomicInteger refused = new AtomicInteger();
        private int closed;

        Disk(int fullAt, boolean waits) {
            this.fullAt = fullAt;
            this.mayWrite = new CountDownLatch(waits ? 1 : 0);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            writer = Thread.currentThread();
            try {
                mayWrite.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (bytes.size() + length > fullAt) {
                refused.incrementAndGet();
                throw new IOException("disk full");
            }
            bytes.write(from, offset, length);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void whatIsWrittenArrivesWhole() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] content = new byte[random.nextInt(6 * WriteBehind.BLOCK_BYTES)];
            random.nextBytes(content);
            Disk disk = new Disk(Integer.MAX_VALUE, false);
            try (WriteBehind out = new WriteBehind(disk)) {
                for (int done = 0; done < content.length; ) {
                    int count = Math.min(content.length - done, 1 + random.nextInt(100_000));
                    out.write(content, done, count);
                    done += count;
                    if (random.nextInt(10) == 0) {
                        out.flush();
                        assertEquals(done, disk.bytes.size(), "seed " + seed);
                    }
                }
            }

            assertArrayEquals(content, disk.bytes.toByteArray(), "seed " + seed);
            assertEquals(1, disk.closed);
        }
    }

    @Test
    void theWriterGoesOnWhileADiskTakesItsTime() throws IOException {
        Disk disk = new Disk(Integer.MAX_VALUE, true);
        byte[] content = new byte[(WriteBehind.BLOCKS - 1) * WriteBehind.BLOCK_BYTES];
        Arrays.fill(content, (byte) 7);
        try (WriteBehind out = new WriteBehind(disk)) {
            out.write(content);
            disk.mayWrite.countDown();
        }
        assertArrayEquals(content, disk.bytes.toByteArray());
        assertNotSame(Thread.currentThread(), disk.writer);
    }

    @Test
    void aShortStreamCostsNoThread() throws IOException {
        Disk disk = new Disk(Integer.MAX_VALUE, false);
        try (WriteBehind out = new WriteBehind(disk)) {
            out.write(7);
        }
        assertEquals(1, disk.bytes.size());
        assertSame(Thread.currentThread(), disk.writer);
    }

    @Test
    void afterAnErrorNothingIsWrittenAndTheEndTellsIt() {
        int room = 2 * WriteBehind.BLOCK_BYTES;
        Disk disk = new Disk(room, false);
        WriteBehind out = new WriteBehind(disk);
        byte[] block = new byte[WriteBehind.BLOCK_BYTES];
        for (int i = 0; i < 20; i++) {
            out.write(block, 0, block.length);
        }
        assertEquals("disk full", assertThrows(IOException.class, out::close).getMessage());
        assertEquals(1, disk.refused.get());
        assertEquals(room, disk.bytes.size());
        assertEquals(1, disk.closed);
        assertTrue(disk.writer.isDaemon());
    }
}

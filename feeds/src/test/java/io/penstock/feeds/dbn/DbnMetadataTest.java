package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.penstock.feeds.HeldBytes;
import io.penstock.feeds.LittleEndian;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata laid out by hand for each version, written back, cut, and with lengths that lie. */
class DbnMetadataTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyFieldIsReadAndWrittenBack(int version) throws IOException {
        byte[] bytes = wire(version);
        HeldBytes in = new HeldBytes(bytes);
        DbnMetadata metadata = MetadataReader.read("test", in);
        assertEquals(bytes.length, in.position());
        assertEquals(version, metadata.version());
        assertEquals("GLBX.MDP3", metadata.dataset());
        assertEquals(DbnSchema.MBP_10.ordinal(), metadata.schema());
        assertEquals(Wire.TS_EVENT, metadata.start());
        assertEquals(Dbn.NO_TIME, metadata.end());
        assertEquals(5, metadata.limit());
        assertEquals(version == 1 ? 9 : DbnMetadata.NO_COUNT, metadata.recordCount());
        assertEquals(DbnMetadata.STYPE_RAW_SYMBOL, metadata.stypeIn());
        assertEquals(DbnMetadata.STYPE_INSTRUMENT_ID, metadata.stypeOut());
        assertTrue(metadata.tsOut());
        assertEquals(List.of("ESM4", "ESU4"), metadata.symbols());
        assertEquals(List.of("ESU4"), metadata.partial());
        assertEquals(List.of("NOPE"), metadata.notFound());
        assertEquals(
                List.of(new DbnMetadata.Mapping(
                        "ESM4",
                        List.of(
                                new DbnMetadata.Interval(20240508, 20240509, "5602"),
                                new DbnMetadata.Interval(20240509, 20240510, "5603")))),
                metadata.mappings());
        assertArrayEquals(bytes, MetadataWriter.write(metadata));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyCutIsAnErrorThatSaysSo(int version) {
        byte[] whole = wire(version);
        for (int cut = 0; cut < whole.length; cut++) {
            HeldBytes in = new HeldBytes(Arrays.copyOf(whole, cut));
            IOException error = assertThrows(IOException.class, () -> MetadataReader.read("test", in), "cut at " + cut);
            assertTrue(error.getMessage().startsWith("test: metadata at byte"), error.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 255})
    void anotherVersionIsRefused(int version) {
        byte[] bytes = wire(2);
        bytes[MetadataLayout.VERSION] = (byte) version;
        IOException error = assertThrows(IOException.class, () -> MetadataReader.read("test", new HeldBytes(bytes)));
        assertTrue(error.getMessage().contains("version " + version + ", expected 1 to 3"), error.getMessage());
    }

    /** What a length declares is not allocated before it has arrived: two GB of symbols in a file of 160 bytes. */
    @Test
    void lengthsThatLieCostNothing() {
        byte[] bytes = Arrays.copyOf(wire(2), 160);
        LittleEndian.put32(bytes, MetadataLayout.LENGTH, Integer.MAX_VALUE);
        LittleEndian.put32(bytes, 112, 20_000_000);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        IOException error = assertThrows(IOException.class, () -> MetadataReader.read("test", new HeldBytes(bytes)));
        assertTrue(error.getMessage().contains("ends inside"), error.getMessage());
        assertTrue(THREADS.getCurrentThreadAllocatedBytes() - before < 1 << 20);

        LittleEndian.put32(bytes, 112, -1);
        error = assertThrows(IOException.class, () -> MetadataReader.read("test", new HeldBytes(bytes)));
        assertTrue(error.getMessage().contains("4294967295 symbols do not fit"), error.getMessage());

        LittleEndian.put32(bytes, MetadataLayout.LENGTH, 1_000);
        LittleEndian.put32(bytes, 112, 13);
        error = assertThrows(IOException.class, () -> MetadataReader.read("test", new HeldBytes(bytes)));
        assertTrue(error.getMessage().contains("13 symbols do not fit the 892 bytes left"), error.getMessage());

        LittleEndian.put32(bytes, MetadataLayout.LENGTH, 99);
        error = assertThrows(IOException.class, () -> MetadataReader.read("test", new HeldBytes(bytes)));
        assertTrue(error.getMessage().contains("length 99, expected at least 100"), error.getMessage());
    }

    @Test
    void symbolsWithoutNulFillTheirField() throws IOException {
        byte[] bytes = wire(1);
        int firstSymbol = MetadataLayout.PREFIX_BYTES + MetadataLayout.FIXED_BYTES + 2 * Integer.BYTES;
        Arrays.fill(bytes, firstSymbol, firstSymbol + 22, (byte) 'X');
        DbnMetadata metadata = MetadataReader.read("test", new HeldBytes(bytes));
        assertEquals("X".repeat(22), metadata.symbols().get(0));
        assertArrayEquals(bytes, MetadataWriter.write(metadata));
    }

    @Test
    void whatDoesNotFitIsNotWritten() {
        DbnMetadata tooLong = DbnMetadata.ofStream("A data set of more than 16 bytes", DbnSchema.MBO, 0);
        assertThrows(IllegalArgumentException.class, () -> MetadataWriter.write(tooLong));
        DbnMetadata notAscii = DbnMetadata.ofStream("BÖRSE", DbnSchema.MBO, 0);
        assertThrows(
                IllegalArgumentException.class, () -> new DbnWriter(new ByteArrayOutputStream(), notAscii).close());
    }

    private static byte[] wire(int version) {
        int width = version == 1 ? 22 : 71;
        int mappings = width + 4 + 2 * (8 + width);
        int length = 100 + 20 + 4 * width + mappings;
        int padding = version == 3 ? (8 - length % 8) % 8 : 0;
        Wire wire = new Wire()
                .text("DBN", 3)
                .u8(version)
                .u32(length + padding)
                .text("GLBX.MDP3", 16)
                .u16(2)
                .i64(Wire.TS_EVENT)
                .i64(-1)
                .i64(5);
        if (version == 1) {
            wire.i64(9);
        }
        wire.u8(1).u8(0).u8(1);
        if (version > 1) {
            wire.u16(width);
        }
        wire.zeros(version == 1 ? 47 : 53).u32(0);
        wire.u32(2).text("ESM4", width).text("ESU4", width);
        wire.u32(1).text("ESU4", width);
        wire.u32(1).text("NOPE", width);
        wire.u32(1).text("ESM4", width).u32(2);
        wire.u32(20240508).u32(20240509).text("5602", width);
        wire.u32(20240509).u32(20240510).text("5603", width);
        return wire.zeros(padding).bytes();
    }
}

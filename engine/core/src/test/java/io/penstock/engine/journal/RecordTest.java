package io.penstock.engine.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Time;
import io.penstock.api.event.EventKind;
import io.penstock.engine.ring.SlotImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecordTest {
    private static final long SEED = 7;
    private static final long[] EXTREMES = {
        0,
        1,
        -1,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Price.NONE,
        Time.NONE,
        32_767,
        -32_768,
        32_768,
        1L << 31,
        -(1L << 31),
        99_999
    };

    @Test
    void anyEventReadsAsItWasWritten() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 300; round++) {
            List<SlotImage> events = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                events.add(event(random));
            }
            assertReadsBack(events, "seed " + SEED + ", round " + round);
        }
    }

    @Test
    void anOrderInAStreamOfItsKindTakesTwentyBytes() {
        SlotImage before = order(1_000, 27_340_000_000L, 7_000_000L);
        SlotImage order = order(1_030, 27_350_000_000L, 7_000_250L);
        RecordEncoder encoder = new RecordEncoder();
        encoder.reset();
        byte[] bytes = new byte[2 * RecordEncoder.MOST_BYTES];
        int first = encoder.encode(before, bytes, 0);
        // Head 8, then 2 bytes each of order id, price and quantity, and 4 of the time.
        assertEquals(first + 18, encoder.encode(order, bytes, first));
    }

    @Test
    void noCutAndNoOtherByteMakesTheDecoderThrowOrReadFurther() {
        SplittableRandom random = new SplittableRandom(SEED);
        SlotImage read = new SlotImage();
        RecordDecoder decoder = new RecordDecoder();
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[2 * RecordEncoder.MOST_BYTES];
            RecordEncoder encoder = new RecordEncoder();
            encoder.reset();
            int end = encoder.encode(event(random), bytes, 0);
            bytes[random.nextInt(end)] = (byte) random.nextInt(256);
            int limit = random.nextInt(end + 1);
            decoder.reset();
            int reached = decoder.decode(bytes, 0, limit, read);
            assertTrue(reached == RecordDecoder.MALFORMED || reached <= limit, "seed " + SEED + ", round " + round);
        }
    }

    private static void assertReadsBack(List<SlotImage> events, String what) {
        RecordEncoder encoder = new RecordEncoder();
        encoder.reset();
        byte[] bytes = new byte[(events.size() + 1) * RecordEncoder.MOST_BYTES];
        int end = 0;
        for (SlotImage event : events) {
            end = encoder.encode(event, bytes, end);
        }
        RecordDecoder decoder = new RecordDecoder();
        decoder.reset();
        SlotImage read = new SlotImage();
        int at = 0;
        for (SlotImage event : events) {
            at = decoder.decode(bytes, at, end, read);
            assertTrue(at > 0, what);
            assertEquals(event.kind(), read.kind(), what);
            assertEquals(event.side(), read.side(), what);
            assertEquals(event.flags(), read.flags(), what);
            assertEquals(event.code(), read.code(), what);
            assertEquals(event.definition(), read.definition(), what);
            assertArrayEquals(event.fields(), read.fields(), what);
        }
        assertEquals(end, at, what);
    }

    private static SlotImage order(long nanos, long price, long id) {
        SlotImage image = new SlotImage();
        image.set(EventKind.ORDER_ADD.ordinal(), 0, 1, 0);
        long[] fields = image.fields();
        fields[SlotImage.INSTRUMENT] = 3;
        fields[SlotImage.TS_EVENT] = nanos * 100_000;
        fields[SlotImage.TS_RECV] = Time.NONE;
        fields[SlotImage.STREAM] = nanos * 100_000;
        fields[SlotImage.SEQUENCE] = nanos == 1_000 ? 5 : 6;
        fields[SlotImage.ORDER] = id;
        fields[SlotImage.PRICE] = price;
        fields[SlotImage.QUANTITY] = 100;
        return image;
    }

    private static SlotImage event(SplittableRandom random) {
        SlotImage image = new SlotImage();
        int choice = random.nextInt(EventKind.values().length - 1);
        EventKind kind = EventKind.of(choice < EventKind.END.ordinal() ? choice : choice + 1);
        image.set(kind.ordinal(), 0, random.nextInt(64), kind == EventKind.BAR ? random.nextInt(5) : 0);
        for (int place = 0; place < SlotImage.FIELDS; place++) {
            long any = random.nextInt(3) == 0
                    ? EXTREMES[random.nextInt(EXTREMES.length)]
                    : random.nextLong() >> random.nextInt(64);
            image.fields()[place] = (image.used() >> place & 1) != 0 ? any : 0;
        }
        if (kind == EventKind.DEFINITION) {
            int id = random.nextInt(10_000);
            image.fields()[SlotImage.INSTRUMENT] = id;
            image.define(new Instrument(id, "SYM-" + id + "\u20ac", "XNAS", 2, 8, random.nextLong(), id));
        }
        return image;
    }
}

package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Parameters;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.HeldBytes;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.SmallDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Bytes that are no DBN, or no longer. The whole campaign: {@code mvn -o -pl feeds -am test -Dtest=DbnMutationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpenstock.mutations=100000000}.
 */
class DbnMutationTest {
    private static final long MUTATIONS = Long.getLong("penstock.mutations", 400_000);
    private static final long SEED = Long.getLong("penstock.seed", 20_240_508);
    private static final int PER_DECODER = 2_000;

    /** Names every instrument the same, so that millions of invented numbers cost nothing. */
    private static final FeedContext CONTEXT = new FeedContext() {
        @Override
        public Parameters parameters() {
            return Parameters.of(List.of(), Map.of());
        }

        @Override
        public int instrumentId(String venue, String symbol) {
            return symbol.length();
        }

        @Override
        public int newChannel() {
            return 0;
        }

        @Override
        public Optional<LocalDate> date() {
            return Optional.empty();
        }

        @Override
        public void warn(String message) {}
    };

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void mutatedRecordsAreTakenOrCountedAndNeverThrow() {
        List<byte[]> samples = samples();
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] work = new byte[1_024];
        FeedTally tally = new FeedTally();
        DbnDecoder decoder = null;
        SilentWriter out = new SilentWriter();
        for (long i = 0; i < MUTATIONS; i++) {
            if (i % PER_DECODER == 0) {
                decoder = new DbnDecoder(CONTEXT, tally, new SymbolTable(), Optional.empty());
            }
            byte[] sample = samples.get(random.nextInt(samples.size()));
            System.arraycopy(sample, 0, work, 0, sample.length);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                work[random.nextInt(sample.length)] = (byte) random.nextInt(256);
            }
            int length = Math.max(Dbn.HEADER_BYTES, LittleEndian.u8(work, Dbn.LENGTH) * Dbn.LENGTH_UNIT);
            try {
                decoder.nanos(work, 0, length);
                decoder.decode(work, 0, length, i, out);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + " mutation " + i, e);
            }
        }
        assertEquals(MUTATIONS, tally.offered(), "seed " + SEED);
        assertSums(tally, "seed " + SEED);
        assertTrue(tally.accepted() > 0 && tally.accepted() < MUTATIONS);
    }

    @Test
    void mutatedStreamsEndAndLoseNoCount() throws IOException {
        byte[] stream = stream();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = stream.clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertSums(read(bytes), "seed " + SEED + " round " + i);
        }
    }

    @Test
    void everyCutIsCountedAsTruncatedUnlessItFallsBetweenRecords() throws IOException {
        byte[] whole = stream();
        int boundary = 0;
        int records = 0;
        for (int cut = 0; cut <= whole.length; cut++) {
            if (boundary < whole.length && cut == boundary + LittleEndian.u8(whole, boundary) * Dbn.LENGTH_UNIT) {
                boundary = cut;
                records++;
            }
            FeedTally tally = read(Arrays.copyOf(whole, cut));
            assertEquals(cut - boundary, tally.truncatedBytes(), "cut at " + cut);
            assertEquals(records + (cut > boundary ? 1 : 0), tally.offered(), "cut at " + cut);
        }
    }

    @Test
    void aLengthShorterThanAHeaderEndsTheStream() throws IOException {
        for (int length = 0; length < 4; length++) {
            byte[] bytes = stream();
            int second = LittleEndian.u8(bytes, 0) * Dbn.LENGTH_UNIT;
            bytes[second] = (byte) length;
            FeedTally tally = read(bytes);
            assertEquals(2, tally.offered());
            assertEquals(1, tally.rejected(RejectReason.BAD_LENGTH));
            assertEquals(second, tally.firstOffset(RejectReason.BAD_LENGTH));
            assertEquals(bytes.length - second, tally.bytesAfterEnd());
        }
    }

    @Test
    void unknownTypesAreSkippedByTheirLength() throws IOException {
        byte[] bytes = stream();
        bytes[Dbn.RTYPE] = 0x42;
        FeedTally tally = read(bytes);
        assertEquals(1, tally.rejected(RejectReason.UNKNOWN_TYPE));
        assertEquals(0, tally.firstOffset(RejectReason.UNKNOWN_TYPE));
        assertEquals(samples().size(), tally.offered());
    }

    private static FeedTally read(byte[] records) throws IOException {
        FeedTally tally = new FeedTally();
        DbnDecoder decoder = new DbnDecoder(new SmallDirectory(), tally, new SymbolTable(), Optional.empty());
        try (Feed feed = new DbnFeed(new HeldBytes(records), () -> {}, decoder, tally)) {
            SilentWriter out = new SilentWriter();
            while (feed.poll(out, 2) != Feed.END) {
                feed.nextNanos();
            }
        }
        return tally;
    }

    private static void assertSums(FeedTally tally, String where) {
        long rejected = 0;
        for (RejectReason reason : RejectReason.values()) {
            rejected += tally.rejected(reason);
        }
        assertEquals(tally.offered(), tally.accepted() + rejected, where);
    }

    private static byte[] stream() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        samples().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** A good record of every type, in every version and with a time of sending. */
    private static List<byte[]> samples() {
        RecordSet records = new RecordSet();
        List<byte[]> samples = new ArrayList<>();
        for (int rtype = 0; rtype < 256; rtype++) {
            DbnRecord record = records.of(rtype);
            for (int version = 1; record != null && version <= Dbn.NEWEST_VERSION; version++) {
                fill(record, rtype);
                samples.add(bytes(record, version, false));
                samples.add(bytes(record, version, true));
            }
        }
        return samples;
    }

    private static void fill(DbnRecord record, int rtype) {
        record.rtype = rtype;
        record.publisherId = 1;
        record.instrumentId = 5602;
        record.tsEvent = Wire.TS_EVENT;
        if (record instanceof MboRecord mbo) {
            mbo.action = 'A';
            mbo.side = 'B';
            mbo.size = 1;
            mbo.flags = Dbn.FLAG_LAST;
        } else if (record instanceof BookRecord book) {
            book.action = 'T';
            book.side = 'A';
            book.bidSize[0] = 1;
        }
    }

    private static byte[] bytes(DbnRecord record, int version, boolean withTsOut) {
        byte[] bytes = new byte[Dbn.MAX_RECORD_BYTES];
        return Arrays.copyOf(bytes, record.write(bytes, 0, version, withTsOut));
    }
}

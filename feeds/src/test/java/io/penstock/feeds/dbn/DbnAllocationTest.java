package io.penstock.feeds.dbn;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.Allocation;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.SmallDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbnAllocationTest {
    private static final long ONE = 1_000_000_000L;

    private final DbnDecoder decoder =
            new DbnDecoder(new SmallDirectory(), new FeedTally(), new SymbolTable(), Optional.empty());
    private final SilentWriter out = new SilentWriter();

    @Test
    void ordersAllocateNothing() {
        byte[] add = Wire.mbo('A', 'B', 7, 5 * ONE, 10, 0, Wire.TS_RECV);
        byte[] cancel = Wire.mbo('C', 'B', 7, 5 * ONE, 10, 0x80, Wire.TS_RECV);
        Allocation.assertNoneOnceWarm(20_000, 100_000, step -> {
            LittleEndian.put32(add, Dbn.INSTRUMENT, step % 100);
            LittleEndian.put32(cancel, Dbn.INSTRUMENT, step % 100);
            decoder.decode(add, 0, add.length, step, out);
            decoder.decode(cancel, 0, cancel.length, step, out);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {Dbn.TRADES, Dbn.MBP_1, Dbn.MBP_10, Dbn.BBO_1S, Dbn.CMBP_1})
    void tradesAndLevelsAllocateNothing(int rtype) {
        BookRecord book = new BookRecord(rtype);
        book.action = 'T';
        book.side = 'B';
        byte[] bytes = new byte[book.bytes(3)];
        Allocation.assertNoneOnceWarm(20_000, 40_000, step -> {
            for (int i = 0; i < BookRecord.MAX_LEVELS; i++) {
                book.bidPrice[i] = (step + 20 - i) * ONE;
                book.bidSize[i] = 1L + i;
                book.askPrice[i] = (step + 30 + i) * ONE;
                book.askSize[i] = 1L + i;
            }
            book.write(bytes, 0, 3, false);
            decoder.decode(bytes, 0, bytes.length, step, out);
        });
    }

    @Test
    void writingAllocatesNothing() throws IOException {
        MboRecord mbo = new MboRecord();
        try (DbnWriter writer =
                new DbnWriter(OutputStream.nullOutputStream(), DbnMetadata.ofStream("TEST", DbnSchema.MBO, 0))) {
            Allocation.assertNoneOnceWarm(20_000, 100_000, step -> {
                mbo.orderId = step;
                try {
                    writer.write(mbo);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

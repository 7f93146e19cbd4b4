package io.penstock.feeds.dbn.out;

import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Sink;
import io.penstock.engine.testkit.StrategyTester;
import io.penstock.feeds.Allocation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvAllocationTest {
    private static final int ORDERS = 16;

    @ParameterizedTest
    @ValueSource(strings = {"mbo", "mbp-1", "mbp-10", "tbbo", "trades", "bbo-1s", "ohlcv-1s"})
    void aRowAllocatesNothingOnceWarm(String schema) throws IOException {
        CsvSinkProvider provider = new CsvSinkProvider();
        Parameters parameters = Parameters.of(provider.parameters(), Map.of("schema", schema));
        try (Sink sink = provider.open(OutputStream.nullOutputStream(), parameters)) {
            StrategyTester market = StrategyTester.of(sink).define(CsvMarket.PENS, BookKind.ORDERS);
            EventWriter out = market.writer();
            for (long id = 0; id < ORDERS; id++) {
                out.addOrder(0, id, id % 2 == 0 ? Side.BUY : Side.SELL, price(id), 1_000_000_000, 0);
            }
            // All within one second of the recording: the text of a second is made once.
            Allocation.assertNoneOnceWarm(20_000, 40_000, step -> {
                long now = CsvMarket.OPEN + step;
                out.header(now, now, step, now);
                out.executeOrder(0, step % ORDERS, Price.NONE, 10, step, true);
                out.addOrder(0, 1_000, Side.BUY, price(2), 5, 0);
                out.replaceOrder(0, 1_000, 1_001, price(4), 7);
                out.deleteOrder(0, 1_001);
                out.endGroup();
            });
        }
    }

    private static long price(long id) {
        return (id % 2 == 0 ? 100 - id : 100 + id) * Price.ONE;
    }
}

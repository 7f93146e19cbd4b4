package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.event.FeedGap;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two captures read as one stream. */
@Timeout(60)
class MergedCapturesTest {
    @TempDir
    private Path folder;

    @Test
    void aGapOfOneSourceLeavesTheBooksOfTheOtherAlone() throws IOException {
        Path cut = capture("nasdaq.pcap", "SESSION001", 'B', 2);
        Path whole = capture("boston.pcap", "SESSION002", 'S', 1);
        List<String> heard = new ArrayList<>();

        RunReport report = Engine.of(EngineConfig.defaults())
                .feed("pcap:" + cut)
                .feed("pcap:" + whole + "?venue=XBOS")
                .strategy("listener", new Listener(heard))
                .run();

        assertEquals(
                List.of(
                        "order 1 at XNAS",
                        "order 2 at XBOS",
                        "order 4 at XBOS",
                        "gap of 1 from 2",
                        "order 3 at XNAS stale"),
                heard);
        assertEquals(1, report.lanes().get(0).staleBooks());
        assertEquals(1, report.sources().get(0).tally().gaps());
        assertEquals(0, report.sources().get(1).tally().gaps());
    }

    /** Two orders, the second one so many numbers later. */
    private Path capture(String name, String session, char side, int step) throws IOException {
        int first = side == 'B' ? 1 : 2;
        byte[] capture = Captures.pcap(
                Frames.udp(ItchPackets.packet(session, 1, ItchPackets.add(first, side, 0))),
                Frames.udp(ItchPackets.packet(session, 1 + step, ItchPackets.add(first + 2, side, 9))),
                Frames.udp(ItchPackets.packet(session, 2 + step)));
        return Files.write(folder.resolve(name), capture);
    }

    private static final class Listener implements Strategy {
        private final List<String> heard;
        private StrategyContext context;

        Listener(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
        }

        @Override
        public void onOrder(OrderEvent order) {
            heard.add("order " + order.orderId() + " at "
                    + context.instruments().get(order.instrumentId()).venue()
                    + (context.book(order.instrumentId()).isStale() ? " stale" : ""));
        }

        @Override
        public void onGap(FeedGap gap) {
            heard.add("gap of " + gap.missing() + " from " + gap.firstMissing());
        }
    }
}

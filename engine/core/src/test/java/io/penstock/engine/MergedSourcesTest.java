package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.TradingState;
import io.penstock.engine.replay.MergeBy;
import io.penstock.engine.replay.Playback;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs with several sources. */
@Timeout(60)
class MergedSourcesTest {
    private static final EngineConfig CONFIG = EngineConfig.defaults().withLanes(2);

    @Test
    void severalSourcesAreHeardInOneOrderAndReportedEach() throws IOException {
        List<String> heard = new ArrayList<>();
        RunReport report = run(CONFIG, heard, orders(0, "A", 1, 10, 30, 50), orders(1, "B", 100, 20, 30, 40, 60));

        assertEquals(
                List.of("1", "100", "2", "101", "102", "3", "103"),
                ordersOf(heard),
                "at 30 the source given first goes first");
        assertEquals(
                List.of(4L, 5L),
                report.sources().stream().map(s -> s.tally().offered()).toList());
        assertEquals(9, report.events());
        assertFalse(report.failed() || report.lossy() || report.unreadable());
    }

    @Test
    void sourcesThatShareAnInstrumentChangeOneBook() throws IOException {
        List<String> heard = new ArrayList<>();
        RunReport report = run(CONFIG, heard, orders(0, "A", 1, 10, 30), orders(0, "A", 100, 20));

        assertEquals(1, report.lanes().get(0).books());
        assertEquals(3, report.lanes().get(0).restingOrders());
        List<String> books =
                heard.stream().filter(line -> line.startsWith("book")).toList();
        assertTrue(books.get(2).contains("3:3@0.000000001 1=1 100=1 2=1"), books::toString);
    }

    @Test
    void aSourceThatCannotBeReadOnIsNamedAndEndsTheRunInItsPlace() throws IOException {
        List<String> heard = new ArrayList<>();
        ScriptedMarket cut = orders(1, "B", 100, 20).group(25, out -> {
            throw new IOException("disk gone");
        });
        ScriptedMarket whole = orders(0, "A", 1, 10, 30, 50);
        RunReport report = run(CONFIG, heard, whole, cut);

        assertEquals(List.of("1", "100"), ordersOf(heard));
        assertTrue(report.unreadable());
        assertTrue(report.sources().get(0).failure().isEmpty());
        assertEquals("disk gone", report.sources().get(1).failure().orElseThrow());
        assertTrue(whole.isClosed() && cut.isClosed());
    }

    @Test
    void byExchangeTimeTheOrderAndTheClockAreThoseOfTheExchange() throws IOException {
        ScriptedMarket slow = new ScriptedMarket().define(0, "A");
        ScriptedMarket fast = new ScriptedMarket().define(1, "B");
        slow.received(10, 500, out -> out.addOrder(0, 1, Side.BUY, 1, 1, 0));
        fast.received(20, 21, out -> out.addOrder(1, 100, Side.BUY, 1, 1, 0));
        long farAhead = 400 * 86_400 * Time.SECOND_NS;
        fast.received(farAhead, 600, out -> out.status(1, TradingState.HALTED, 7));
        fast.received(Time.NONE, 700, out -> out.deleteOrder(1, 100));
        List<String> byRecv = new ArrayList<>();
        List<String> byEvent = new ArrayList<>();
        run(CONFIG, byRecv, slow, fast);
        run(CONFIG.withPlayback(Playback.ALL.by(MergeBy.EVENT)), byEvent, slow, fast);

        assertEquals(List.of("100", "1", "100"), ordersOf(byRecv));
        assertEquals(List.of("1", "100", "100"), ordersOf(byEvent));
        assertEquals("10 #2", clockAt("order A", byEvent));
        assertEquals("500 #3", clockAt("order A", byRecv));
        assertEquals("600 #4", clockAt("status", byEvent), "an exchange time a year ahead is not believed");
        assertEquals("700 #5", clockAt("order B ORDER_DELETE", byEvent), "no exchange time: receive time stands in");
    }

    private static RunReport run(EngineConfig config, List<String> heard, ScriptedMarket... markets)
            throws IOException {
        Engine engine = Engine.of(config);
        for (ScriptedMarket market : markets) {
            engine.feed(market);
        }
        return engine.strategy("s", Transcript.into(heard)).run();
    }

    /** A definition, then an order of its own at each time. */
    private static ScriptedMarket orders(int instrument, String symbol, long firstOrder, long... nanos) {
        ScriptedMarket market = new ScriptedMarket().define(instrument, symbol);
        for (int i = 0; i < nanos.length; i++) {
            long order = firstOrder + i;
            market.group(nanos[i], out -> out.addOrder(instrument, order, Side.BUY, 1, 1, 0));
        }
        return market;
    }

    private static List<String> ordersOf(List<String> heard) {
        return Transcript.names(heard).stream()
                .filter(name -> name.startsWith("order"))
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .toList();
    }

    private static String clockAt(String start, List<String> heard) {
        String line = heard.stream()
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow();
        return line.substring(line.lastIndexOf("| ") + 2);
    }
}

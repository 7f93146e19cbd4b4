package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run that lets only some instruments through. */
class SymbolsTest {
    private final List<String> heard = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Transcript strategy = Transcript.into(heard);

    @Test
    void whatIsNotLetThroughIsNeverHeardNorKept() throws IOException {
        RunReport report = run(market(), "B", "C*");

        assertEquals(
                List.of(
                        "start",
                        "definition B",
                        "end",
                        "definition C1",
                        "end",
                        "order B ORDER_ADD 2",
                        "order C1 ORDER_ADD 4",
                        "book B",
                        "quote B",
                        "book C1",
                        "quote C1",
                        "end",
                        "order B ORDER_DELETE 2",
                        "book B",
                        "quote B",
                        "end",
                        "stop",
                        "report"),
                Transcript.names(heard));
        assertEquals(2, report.lanes().get(0).books());
        assertEquals(2L, report.eventsByKind().get(EventKind.ORDER_ADD.ordinal()));
    }

    /** The group's last event is filtered out: the last one let through ends it. */
    @Test
    void aGroupEndsWithTheLastEventThatIsLetThrough() throws IOException {
        run(market(), "B", "C*");

        String last = heard.stream()
                .filter(line -> line.startsWith("order C1"))
                .findFirst()
                .orElseThrow();
        assertTrue(last.contains(" true | "), last);
    }

    @Test
    void instrumentIdsHaveNoHoles() throws IOException {
        run(market(), "C*");

        assertEquals(
                List.of("A", "B", "C1", "D"),
                strategy.context.instruments().all().stream()
                        .map(Instrument::symbol)
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> strategy.context.book(0));
        assertEquals("C1", strategy.context.book(2).instrument().symbol());
    }

    @Test
    void timePassesThoughNothingIsLetThrough() throws IOException {
        run(market(), "NONE");

        assertEquals(List.of("start", "stop", "report"), Transcript.names(heard));
        assertEquals("report |  | 7 #4", heard.get(2), "the end of the stream has its last time");
    }

    @Test
    void symbolsThatTheSourceNeverShowsAreWarnedOfOnceEach() throws IOException {
        run(market(), "B", "NONE", "X*");

        assertEquals(
                List.of("symbol NONE: scripted: never showed it", "symbol X*: scripted: never showed it"), warnings);
    }

    private RunReport run(ScriptedMarket market, String... symbols) throws IOException {
        return Engine.of(EngineConfig.defaults().withSymbols(symbols))
                .feed(market)
                .strategy("s", strategy)
                .warnings(warnings::add)
                .run();
    }

    private static ScriptedMarket market() {
        return new ScriptedMarket()
                .define(0, "A")
                .define(1, "B")
                .define(2, "C1")
                .define(3, "D")
                .group(5, out -> {
                    out.addOrder(0, 1, Side.BUY, 1, 1, 0);
                    out.addOrder(1, 2, Side.BUY, 1, 1, 0);
                    out.addOrder(3, 3, Side.BUY, 1, 1, 0);
                    out.addOrder(2, 4, Side.BUY, 1, 1, 0);
                    out.addOrder(0, 5, Side.BUY, 1, 1, 0);
                })
                .group(6, out -> out.deleteOrder(1, 2))
                .group(7, out -> out.deleteOrder(0, 1));
    }
}

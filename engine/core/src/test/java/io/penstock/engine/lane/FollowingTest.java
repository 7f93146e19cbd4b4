package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Definition;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who follows what, and that nobody hears or sees anything else. */
class FollowingTest {
    private static final List<String> SYMBOLS = List.of("AAPL", "AAL", "MSFT", "BRK.B", "A*B", "AXB", "#17");

    private final List<String> heard = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "*,       AAPL AAL MSFT BRK.B A*B AXB #17",
        "AAPL,    AAPL",
        "AA*,     AAPL AAL",
        "A?L,     AAL",
        "???,     AAL A*B AXB #17",
        "BRK.B,   BRK.B",
        "BRK?B,   BRK.B",
        "A*B,     A*B AXB",
        "#*,      #17",
        "[A-Z]*,  ''",
        "aapl,    ''"
    })
    void aPatternStandsForSymbols(String pattern, String followed) {
        LaneByHand lane = new LaneByHand(Transcript.into(heard, pattern));
        defineAll(lane);

        List<String> expected = new ArrayList<>();
        for (String symbol : followed.isEmpty() ? new String[0] : followed.split(" ")) {
            expected.add("definition " + symbol);
            expected.add("end");
        }
        assertEquals(expected, Transcript.names(heard).subList(1, heard.size()));
    }

    @Test
    void patternsAddUpAndAnInstrumentThatTwoMatchIsHeardOnce() {
        LaneByHand lane = new LaneByHand(new Transcript(heard::add, "AAPL", "A*") {
            @Override
            public void onStart(StrategyContext context) {
                super.onStart(context);
                context.follow("MSFT");
            }
        });
        defineAll(lane);

        assertEquals(
                List.of("definition AAPL", "definition AAL", "definition MSFT", "definition A*B", "definition AXB"),
                Transcript.names(heard).stream()
                        .filter(l -> l.startsWith("def"))
                        .toList());
    }

    @Test
    void whoNeverChoosesFollowsAll() {
        LaneByHand lane = new LaneByHand(Transcript.into(heard));
        defineAll(lane);

        assertEquals(
                SYMBOLS.size(),
                heard.stream().filter(l -> l.startsWith("definition")).count());
    }

    @Test
    void choosingIsForTheStartOnly() {
        Strategy late = new Strategy() {
            private StrategyContext context;

            @Override
            public void onStart(StrategyContext newContext) {
                context = newContext;
            }

            @Override
            public void onDefinition(Definition definition) {
                context.follow("MSFT");
            }
        };
        LaneByHand lane = new LaneByHand(late).define(0, "A");

        assertEquals(
                "follow: in onStart only",
                lane.dispatcher().failure(0).orElseThrow().getMessage());
    }

    @Test
    void everyInstrumentIsKnownByNameThoughItsBookIsNotKept() {
        Transcript strategy = Transcript.into(heard, "MSFT");
        LaneByHand lane = new LaneByHand(strategy);
        defineAll(lane);

        assertEquals(7, strategy.context.instruments().size());
        assertEquals(1, strategy.context.instruments().find("AAL").orElseThrow().id());
        assertEquals("BRK.B", strategy.context.instruments().get(3).symbol());
        assertTrue(strategy.context.instruments().find("NONE").isEmpty());
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> strategy.context.instruments().get(7));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> strategy.context.instruments().get(-1));
        assertEquals(1, lane.dispatcher().report(0, 0, null).books());
    }

    /** With one lane the book is there for another strategy, with two lanes it is not: both must look the same. */
    @Test
    void theBookOfWhatIsNotFollowedIsRefusedTheSameWhoeverElseIsInTheLane() {
        Transcript alone = Transcript.into(heard, "AAPL");
        defineAll(new LaneByHand(alone));
        Transcript together = Transcript.into(heard, "AAPL");
        LaneByHand shared = new LaneByHand(together, Transcript.into(heard));
        defineAll(shared);

        assertSame(shared.dispatcher().book(0), together.context.book(0));
        for (int id : new int[] {1, 2, 7, 5_000, -1, Integer.MIN_VALUE}) {
            String message = assertThrows(IllegalArgumentException.class, () -> alone.context.book(id))
                    .getMessage();
            assertEquals("book of instrument " + id + ": it is not followed", message);
            assertEquals(
                    message,
                    assertThrows(IllegalArgumentException.class, () -> together.context.book(id))
                            .getMessage());
        }
    }

    @Test
    void aLaneWithoutStrategiesKeepsEveryBook() {
        LaneByHand lane = new LaneByHand();
        defineAll(lane);
        lane.at(1).addOrder(2, 5, Side.BUY, 100, 3, 0);
        lane.at(1).endGroup();

        assertEquals(7, lane.dispatcher().report(0, 0, null).books());
        assertEquals(100, lane.dispatcher().book(2).bestBid());
    }

    @Test
    void aRedefinitionIsHeardAndTheBookGoesOn() {
        Transcript strategy = Transcript.into(heard, "A*");
        LaneByHand lane = new LaneByHand(strategy).define(0, "AAPL");
        lane.at(1).addOrder(0, 5, Side.BUY, 100, 3, 0);
        lane.at(1).endGroup();
        heard.clear();
        lane.at(2).define(new Instrument(0, "AAPL", "XNAS", 4, 0, 40, 12), BookKind.PARTIAL_ORDERS);
        lane.at(2).endGroup();
        lane.at(3).deleteOrder(0, 6);
        lane.at(3).endGroup();

        assertEquals("definition AAPL", Transcript.names(heard).get(0));
        assertEquals(40, strategy.context.instruments().get(0).lotSize());
        assertEquals(40, strategy.context.book(0).instrument().lotSize());
        assertEquals(100, strategy.context.book(0).bestBid());
        assertTrue(strategy.context.book(0).isStale(), "it started complete, so an unknown order contradicts it");
    }

    /** Which strategies share its lane must not decide whether a strategy follows an instrument with a new name. */
    @Test
    void whoFollowsIsSettledByTheFirstNameTheSameInEveryLane() {
        List<String> alone = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        for (LaneByHand lane : List.of(
                new LaneByHand(Transcript.into(alone, "AAPL")),
                new LaneByHand(Transcript.into(shared, "AAPL"), Transcript.into(heard)))) {
            lane.define(0, "#17");
            lane.at(1).addOrder(0, 5, Side.BUY, 100, 3, 0);
            lane.at(1).endGroup();
            lane.define(0, "AAPL").define(1, "AAPL");
            lane.at(2).addOrder(0, 6, Side.BUY, 100, 3, 0);
            lane.at(2).addOrder(1, 7, Side.BUY, 100, 3, 0);
            lane.at(2).endGroup();
        }

        assertEquals(alone, shared);
        assertEquals(
                List.of("start", "definition AAPL", "end", "order AAPL ORDER_ADD 7", "book AAPL", "quote AAPL", "end"),
                Transcript.names(alone));
    }

    @Test
    void idsBeyondTheFirstThousandHaveRoom() {
        Transcript strategy = Transcript.into(heard, "S3000", "S1024");
        LaneByHand lane = new LaneByHand(strategy);
        for (int id = 0; id <= 3_000; id++) {
            lane.define(id, "S" + id);
        }
        lane.at(1).addOrder(3_000, 5, Side.BUY, 100, 3, 0);
        lane.at(1).addOrder(2_999, 6, Side.BUY, 100, 3, 0);
        lane.at(1).endGroup();

        assertEquals(100, strategy.context.book(3_000).bestBid());
        assertEquals(2, lane.dispatcher().report(0, 0, null).books());
    }

    private static void defineAll(LaneByHand lane) {
        for (int id = 0; id < SYMBOLS.size(); id++) {
            lane.define(id, SYMBOLS.get(id));
        }
    }
}

package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class BenchCompareTest {
    @Test
    void carriersTakeTurnsAndEachFigureHasItsMedian() {
        Run run =
                Run.of("bench compare --carrier penstock,semaphore --wait park --rounds 1 --turn 10 --json".split(" "));

        assertEquals(0, run.exit(), run::toString);
        for (String path : new String[] {
            "comparisons.0.carriers.penstock.perSecond.median",
            "comparisons.0.carriers.semaphore.ageP999.high95",
            "floorAfter.hiccupsOver1us"
        }) {
            assertTrue(JsonTree.at(run.json(), path) instanceof Number, () -> path + " in " + run);
        }
        assertEquals(true, JsonTree.at(run.json(), "comparisons.0.carriers.penstock.right"));
    }

    @Test
    void stylesHearTheSameAndAreMeasured() {
        Run run = Run.of("bench compare --styles 0 --rounds 1 --rate 100000 --messages 3000".split(" "));

        assertEquals(0, run.exit(), run::toString);
        assertTrue(
                run.out()
                        .matches(
                                "(?s).*one-thread .*ring-lane-each .*worker-pool .*event-loop .*process-each .*after.*"),
                run::toString);
        assertEquals(1, Run.of("bench", "compare", "--styles", "-1").exit());
    }

    @Test
    void whatCannotRunIsAUsageError() {
        assertTrue(Run.of("bench", "compare", "--carrier", "pigeon").err().contains("carrier=pigeon: expected one of"));
        assertTrue(Run.of("bench", "compare", "--consumers", "4").err().contains("consumers=4: must be in 1..3"));
        assertEquals(1, Run.of("bench", "compare", "--wait", "sleep").exit());
        assertEquals(1, Run.of("bench", "compare", "--rounds", "0").exit());
        assertEquals(1, Run.of("bench", "compare", "--hand-off", "-1").exit());
    }
}

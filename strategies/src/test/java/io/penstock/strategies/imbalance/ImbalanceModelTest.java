package io.penstock.strategies.imbalance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import io.penstock.strategies.CapturedResults;
import io.penstock.strategies.FakeMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a plain reading of the rules over the whole history of each instrument. */
class ImbalanceModelTest {
    private static final int INSTRUMENTS = 5;
    private static final long HORIZON_MS = 100;

    private record Change(long millis, double mid, double imbalance) {}

    private long signals;
    private long overlapping;
    private long measured;
    private long voided;
    private long hits;
    private double moves;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithThePlainReading(long seed) {
        Random random = new Random(seed);
        FakeMarket market = new FakeMarket(new ImbalanceProvider(), "levels=1,threshold=0.5,horizon=100ms");
        List<List<Change>> histories = new ArrayList<>();
        for (int id = 0; id < INSTRUMENTS; id++) {
            market.define("S" + id);
            histories.add(new ArrayList<>());
        }
        long millis = 0;
        for (int i = 0; i < 20_000; i++) {
            millis += random.nextInt(8);
            int id = random.nextInt(INSTRUMENTS);
            histories.get(id).add(change(random, market, id, millis));
        }
        CapturedResults results = market.at(millis).stop();
        for (List<Change> history : histories) {
            read(history, millis);
        }

        assertEquals(signals, results.figure("signals"), "seed " + seed);
        assertEquals(overlapping, results.figure("crossings.overlapping"), "seed " + seed);
        assertEquals(measured, results.figure("signals.measured"), "seed " + seed);
        assertEquals(voided, results.figure("signals.void"), "seed " + seed);
        assertEquals(100.0 * hits / measured, hitsOfMeasured(results), 0.01, "seed " + seed);
        assertEquals(moves / measured, (double) results.figure("move.bps"), 1e-4, "seed " + seed);
    }

    private static Change change(Random random, FakeMarket market, int id, long millis) {
        market.at(millis);
        long bid = Price.ONE * 100 + Price.ONE / 100 * random.nextInt(50);
        long spread = Price.ONE / 100 * (1 + random.nextInt(3));
        long bidQuantity = 100L * (1 + random.nextInt(5));
        long askQuantity = 100L * (1 + random.nextInt(5));
        boolean oneSided = random.nextInt(10) == 0;
        market.book(id, bid, bidQuantity, oneSided ? Price.NONE : bid + spread, askQuantity);
        double mid = oneSided ? Double.NaN : (2 * bid + spread) / 2.0;
        return new Change(millis, mid, (double) (bidQuantity - askQuantity) / (bidQuantity + askQuantity));
    }

    private void read(List<Change> history, long endMillis) {
        double before = 0;
        long openUntil = Long.MIN_VALUE;
        for (Change change : history) {
            if (Double.isNaN(change.mid)) {
                before = 0;
                continue;
            }
            double imbalance = change.imbalance;
            boolean crossing = Math.abs(imbalance) >= 0.5 && !(Math.abs(before) >= 0.5 && before * imbalance > 0);
            if (crossing && change.millis < openUntil) {
                overlapping++;
            } else if (crossing) {
                signals++;
                openUntil = change.millis + HORIZON_MS;
                if (openUntil <= endMillis) {
                    measure(change, history, openUntil);
                }
            }
            before = imbalance;
        }
    }

    private void measure(Change signal, List<Change> history, long dueMillis) {
        Change last = signal;
        for (Change change : history.subList(history.indexOf(signal), history.size())) {
            if (change.millis < dueMillis) {
                last = change;
            }
        }
        if (Double.isNaN(last.mid)) {
            voided++;
            return;
        }
        measured++;
        double move = Math.signum(signal.imbalance) * 1e4 * (last.mid - signal.mid) / signal.mid;
        hits += move > 0 ? 1 : 0;
        moves += move;
    }

    /** The report leaves unmoved prices out of the hit rate; here they are put back. */
    private static double hitsOfMeasured(CapturedResults results) {
        return (double) results.figure("hit.pct") * (1 - (double) results.figure("unmoved.pct") / 100);
    }
}

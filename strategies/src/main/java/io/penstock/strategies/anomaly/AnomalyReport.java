package io.penstock.strategies.anomaly;

import io.penstock.api.strategy.Results;
import io.penstock.strategies.Figures;
import java.util.Comparator;
import java.util.List;

/** How many of each, the instruments with the most, and the list in the order of the stream. */
final class AnomalyReport {
    private final List<Tape> tapes;
    private final Findings findings;

    AnomalyReport(List<Tape> tapes, Findings findings) {
        this.tapes = tapes;
        this.findings = findings;
    }

    void write(Results results) {
        results.put("trades", tapes.stream().mapToLong(tape -> tape.trades).sum());
        for (Anomaly anomaly : Anomaly.values()) {
            results.put(
                    "found." + anomaly.label,
                    tapes.stream().mapToLong(tape -> count(tape, anomaly)).sum());
        }
        Results.Table byInstrument = results.table(
                "anomalies by instrument", "symbol", "venue", "trades", "outlier", "crash", "spike", "stuffing");
        tapes.stream()
                .filter(tape -> tape.found() > 0)
                .sorted(Comparator.comparingLong((Tape tape) -> -tape.found())
                        .thenComparing(tape -> tape.instrument, Figures.BY_NAME))
                .forEach(tape -> byInstrument.row(
                        tape.instrument.symbol(),
                        tape.instrument.venue(),
                        tape.trades,
                        count(tape, Anomaly.OUTLIER),
                        count(tape, Anomaly.CRASH),
                        count(tape, Anomaly.SPIKE),
                        count(tape, Anomaly.STUFFING)));
        findings.write(results.table("anomalies", "at", "symbol", "venue", "what", "price", "measure", "in"));
    }

    private static long count(Tape tape, Anomaly anomaly) {
        return tape.found[anomaly.ordinal()];
    }
}

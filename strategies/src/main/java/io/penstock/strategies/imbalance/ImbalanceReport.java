package io.penstock.strategies.imbalance;

import io.penstock.api.strategy.Results;
import io.penstock.strategies.Figures;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/** The figures of all instruments, then a table of each, those with the most signals first. */
final class ImbalanceReport {
    private final Score all;
    private final Watch[] watches;
    private final long unusableBooks;

    ImbalanceReport(Score all, Watch[] watches, long unusableBooks) {
        this.all = all;
        this.watches = watches;
        this.unusableBooks = unusableBooks;
    }

    void write(Results results) {
        results.put("signals", all.signals());
        results.put("signals.buy", all.buys);
        results.put("signals.sell", all.sells);
        results.put("signals.measured", all.measured());
        results.put("signals.void", all.voided);
        results.put("signals.open", all.signals() - all.measured() - all.voided);
        results.put("crossings.overlapping", all.overlapping);
        results.put("books.unusable", unusableBooks);
        results.put("hit.pct", Figures.percent(all.hits, all.hits + all.misses));
        results.put("unmoved.pct", Figures.percent(all.unmoved, all.measured()));
        results.put("move.bps", Figures.rounded(all.meanMoveBps(), 4));
        results.put("t.stat", Figures.rounded(all.tStatistic(), 2));
        results.put("half.spread.bps", Figures.rounded(all.meanHalfSpreadBps(), 4));
        results.put("samples", all.samples());
        results.put("ic", Figures.rounded(all.informationCoefficient(), 4));
        writeInstruments(results.table(
                "imbalance by instrument",
                "symbol",
                "venue",
                "signals",
                "buy",
                "sell",
                "hit.pct",
                "move.bps",
                "t.stat",
                "half.spread.bps",
                "samples",
                "ic"));
    }

    private void writeInstruments(Results.Table table) {
        Arrays.stream(watches)
                .filter(Objects::nonNull)
                .filter(watch -> watch.score.signals() + watch.score.samples() > 0)
                .sorted(Comparator.comparingLong((Watch watch) -> -watch.score.signals())
                        .thenComparing(watch -> watch.instrument, Figures.BY_NAME))
                .forEach(watch -> writeInstrument(table, watch));
    }

    private static void writeInstrument(Results.Table table, Watch watch) {
        Score score = watch.score;
        table.row(
                watch.instrument.symbol(),
                watch.instrument.venue(),
                score.signals(),
                score.buys,
                score.sells,
                Figures.cell(Figures.percent(score.hits, score.hits + score.misses), 2),
                Figures.cell(score.meanMoveBps(), 4),
                Figures.cell(score.tStatistic(), 2),
                Figures.cell(score.meanHalfSpreadBps(), 4),
                score.samples(),
                Figures.cell(score.informationCoefficient(), 4));
    }
}

package io.penstock.cli;

import io.penstock.api.event.EventKind;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.engine.RunReport;
import io.penstock.engine.SourceReport;
import io.penstock.engine.book.OrderBook.Outcome;
import io.penstock.engine.lane.LaneReport;
import io.penstock.engine.lane.StrategyReport;
import java.io.PrintWriter;
import java.util.Locale;

/** The report of a replay, for a terminal of 100 columns. */
final class ReportText {
    private final RunReport report;
    private final PrintWriter out;

    private ReportText(RunReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    static void print(RunReport report, PrintWriter out) {
        ReportText text = new ReportText(report, out);
        text.source();
        text.events();
        text.lanes();
        text.latency();
        out.flush();
    }

    private void source() {
        SourceReport read = report.sources().get(0);
        FeedTally tally = read.tally();
        line("source     %s (%s)", read.source(), read.format());
        line("messages   %,d offered, %,d accepted", tally.offered(), tally.accepted());
        for (RejectReason reason : RejectReason.values()) {
            if (tally.rejected(reason) > 0) {
                line(
                        "rejected   %,d %s, first at byte %,d",
                        tally.rejected(reason), reason.label(), tally.firstOffset(reason));
            }
        }
        note("truncated bytes", tally.truncatedBytes());
        note("bytes after the end of the session", tally.bytesAfterEnd());
        note("instruments without directory entry", tally.undefinedInstruments());
        note("implausible times", tally.implausibleTimes());
    }

    private void events() {
        double seconds = report.elapsedNs() / 1e9;
        line("events     %,d in %.3f s, %,.0f a second", report.events(), seconds, report.events() / seconds);
        for (EventKind kind : EventKind.values()) {
            long count = report.eventsByKind().get(kind.ordinal());
            if (count > 0 && kind != EventKind.END) {
                line("           %-15s %,15d", kind.name().toLowerCase(Locale.ROOT), count);
            }
        }
    }

    private void lanes() {
        for (LaneReport lane : report.lanes()) {
            line(
                    "lane %-5d %,d changes applied, %,d unknown orders, %,d duplicate, %,d impossible, %,d of %,d books stale",
                    lane.number(),
                    lane.outcomes().get(Outcome.APPLIED),
                    lane.outcomes().get(Outcome.UNKNOWN_ORDER),
                    lane.outcomes().get(Outcome.DUPLICATE_ORDER),
                    lane.outcomes().get(Outcome.IMPOSSIBLE_QUANTITY),
                    lane.staleBooks(),
                    lane.books());
            line("           %,d orders rest at the end", lane.restingOrders());
            lane.failure().ifPresent(this::failure);
        }
        for (StrategyReport strategy : report.strategies()) {
            line("strategy   %s %s on lane %d", strategy.name(), strategy.state(), strategy.lane());
            strategy.figures().forEach(figure -> line("           %s %s", figure.name(), figure.value()));
            strategy.failure().ifPresent(this::failure);
        }
    }

    private void failure(Throwable thrown) {
        line("           FAILED: %s", thrown);
        thrown.printStackTrace(out);
    }

    private void latency() {
        line(
                "latency    %8s %8s %8s %8s %8s %8s   ns, one event in %d",
                "p50", "p90", "p99", "p99.9", "p99.99", "max", report.settings().sampleEvery());
        report.latency().forEach((hop, ns) -> {
            if (ns.count() > 0) {
                line(
                        "%-10s %,8d %,8d %,8d %,8d %,8d %,8d   %,d samples",
                        hop.label(),
                        ns.p50Ns(),
                        ns.p90Ns(),
                        ns.p99Ns(),
                        ns.p999Ns(),
                        ns.p9999Ns(),
                        ns.maxNs(),
                        ns.count());
            }
        });
    }

    private void note(String what, long count) {
        if (count > 0) {
            line("           %,d %s", count, what);
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

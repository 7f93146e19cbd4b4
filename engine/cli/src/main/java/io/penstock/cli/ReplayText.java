package io.penstock.cli;

import io.penstock.api.Time;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.FeedTally;
import io.penstock.engine.Played;
import io.penstock.engine.RunReport;
import io.penstock.engine.RunSettings;
import io.penstock.engine.SourceReport;
import io.penstock.engine.book.OrderBook.Outcome;
import io.penstock.engine.journal.JournalReport;
import io.penstock.engine.lane.LaneReport;
import io.penstock.engine.lane.Quarantine;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.metrics.GcWork;
import io.penstock.engine.replay.VenueTime;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report of a replay for a terminal of 100 columns. */
final class ReplayText {
    static final int WIDTH = 100;
    static final String INDENT = "  ";

    private static final String INNER = INDENT + INDENT;
    private static final int TABLE_ROWS = 3;

    private final RunReport report;
    private final PrintWriter out;

    private ReplayText(RunReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    static void print(RunReport report, Optional<Ranking> ranking, PrintWriter out) {
        ReplayText text = new ReplayText(report, out);
        report.sources().forEach(text::source);
        text.events();
        text.run();
        text.lanes();
        text.changes();
        report.journal().ifPresent(text::journal);
        List<StrategyReport> shown =
                ranking.map(variants -> variants.ranked().subList(0, 1)).orElse(report.strategies());
        shown.forEach(text::strategy);
        ranking.ifPresent(text::variants);
        new LatencyText(report, out).print();
        text.end();
        out.flush();
    }

    /** Of a run that kept a journal and did nothing else. */
    static void printKept(RunReport report, PrintWriter out) {
        ReplayText text = new ReplayText(report, out);
        report.sources().forEach(text::source);
        text.events();
        report.journal().ifPresent(text::journal);
        text.end();
        out.flush();
    }

    private void changes() {
        if (!report.changes().isEmpty()) {
            out.println();
            out.println("Changes");
            report.changes()
                    .forEach(change -> out.println(INDENT + "event " + ValueText.count(change.position()) + "  "
                            + change.kind().label() + " " + change.id() + ", lane " + change.lane()));
        }
    }

    private void source(SourceReport source) {
        FeedTally tally = source.tally();
        String accepted =
                tally.accepted() == tally.offered() ? "all accepted" : ValueText.count(tally.accepted()) + " accepted";
        out.println("Source   " + source.source() + ", read as " + source.format() + ": "
                + ValueText.count(tally.offered(), "message") + ", " + accepted);
        note("not named by the directory", tally.undefinedInstruments(), "instrument");
        note("that cannot be right, not used as time", tally.implausibleTimes(), "timestamp");
    }

    private void note(String what, long count, String thing) {
        if (count > 0) {
            out.println(INDENT + ValueText.count(count, thing) + " " + what);
        }
    }

    private void events() {
        double seconds = report.elapsedNs() / 1e9;
        out.println();
        out.println("Events   " + ValueText.count(report.events()) + " in " + ValueText.decimal(seconds, 3) + " s, "
                + ValueText.decimal(report.eventsPerSecond(), 0) + " a second");
        PairGrid kinds = new PairGrid();
        for (EventKind kind : EventKind.values()) {
            long count = report.eventsByKind().get(kind.ordinal());
            if (count > 0 && kind != EventKind.END) {
                kinds.put(ReplayJson.label(kind), count);
            }
        }
        kinds.print(out, INDENT, WIDTH);
        played();
    }

    private void played() {
        Played played = report.played();
        if (played.fromNanos() != Time.NONE) {
            out.println(INDENT + "from " + VenueTime.text(played.fromNanos(), played.zone()) + "; "
                    + ValueText.count(played.eventsBefore(), "event") + " before built the books only");
        }
        if (played.toNanos() != Time.NONE) {
            out.println(INDENT + "to   " + VenueTime.text(played.toNanos(), played.zone()));
        }
        if (played.passes() > 1) {
            out.println(INDENT + ValueText.count(played.passes()) + " passes over the sources");
        }
    }

    private void run() {
        RunSettings settings = report.settings();
        GcWork gc = report.memory().gc();
        out.println();
        out.println("Run      speed " + settings.speed() + ", wait "
                + settings.waitProfile().label() + ", " + settings.pins() + ", ring of "
                + ValueText.count(settings.ringSlots(), "slot"));
        double bytes = report.memory().bytesPerEvent(report.eventsHandled());
        String allocated = Double.isFinite(bytes)
                ? ValueText.decimal(bytes, 2) + " bytes allocated per event"
                : "too few events to tell what one allocates";
        out.println("         " + allocated + ", " + ValueText.count(gc.count(), "garbage collection") + " ("
                + ValueText.count(gc.millis()) + " ms)");
    }

    private void journal(JournalReport journal) {
        out.println();
        out.println("Journal  " + journal.directory() + ": "
                + ValueText.count(journal.events(), "event") + ", numbers " + journal.firstSequence() + " to "
                + journal.acknowledged() + "; forced to disk (" + journal.sync().label() + ") up to "
                + journal.durable());
    }

    private void lanes() {
        List<Outcome> outcomes = new ArrayList<>(List.of(Outcome.APPLIED));
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.APPLIED && report.lanes().stream().anyMatch(lane -> count(lane, outcome) > 0)) {
                outcomes.add(outcome);
            }
        }
        List<String> headings = new ArrayList<>(List.of("lane", "strategies", "books", "stale", "orders left"));
        outcomes.forEach(outcome -> headings.add(ReplayJson.label(outcome)));
        TextTable table = new TextTable(headings);
        for (LaneReport lane : report.lanes()) {
            List<Object> row = new ArrayList<>(List.of(
                    report.laneName(lane.number())
                            .map(name -> lane.number() + " " + name)
                            .orElse(Integer.toString(lane.number())),
                    names(ReplayJson.strategiesOf(report, lane.number())),
                    lane.books(),
                    lane.staleBooks(),
                    lane.restingOrders()));
            outcomes.forEach(outcome -> row.add(count(lane, outcome)));
            table.row(row);
        }
        out.println();
        out.println("Lanes");
        table.print(out, INDENT, WIDTH, report.lanes().size());
    }

    /** Each name once; with how often it runs there, if more than once. */
    private static String names(List<String> strategies) {
        Map<String, Integer> times = new LinkedHashMap<>();
        strategies.forEach(name -> times.merge(name, 1, Integer::sum));
        return times.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " x" + entry.getValue() : ""))
                .collect(Collectors.joining(", "));
    }

    private static long count(LaneReport lane, Outcome outcome) {
        return lane.outcomes().getOrDefault(outcome, 0L);
    }

    private void strategy(StrategyReport strategy) {
        out.println();
        out.println("Strategy " + strategy.name());
        if (!strategy.parameters().isEmpty()) {
            WrappedText.lines(strategy.parameters().replace(",", ", "), WIDTH - INDENT.length())
                    .forEach(line -> out.println(INDENT + line));
        }
        strategy.quarantine().ifPresent(failure -> failure(strategy, failure));
        strategy.cost().broken().ifPresent(broken -> out.println(INDENT + "broken contract: " + broken));
        PairGrid figures = new PairGrid();
        strategy.figures().forEach(figure -> figures.put(figure.name(), figure.value()));
        figures.print(out, INDENT, WIDTH);
        strategy.tables().stream().filter(table -> !table.rows().isEmpty()).forEach(this::table);
        OrdersText.lines(strategy.orders()).forEach(line -> out.println(INDENT + line));
        String cost = CostText.line(strategy.cost());
        if (!cost.isEmpty()) {
            out.println(INDENT + cost);
        }
    }

    private void variants(Ranking ranking) {
        out.println();
        out.println("Variants " + ValueText.count(ranking.ranked().size()) + ", " + ranking.title()
                + "; above is the first of them");
        ranking.table().print(out, INDENT, WIDTH, ranking.ranked().size());
    }

    private void failure(StrategyReport strategy, Quarantine failure) {
        String what =
                switch (strategy.state()) {
                    case ABANDONED -> ": its thread did not come back, and it gave no figures";
                    case CONTINUED -> " " + ValueText.count(strategy.failures(), "time") + " and went on";
                    default -> ": what follows is of its time before";
                };
        out.println(INDENT + ReplayJson.label(strategy.state()) + ", failed in " + failure.callback()
                + (failure.position() < 0 ? "" : " at event " + ValueText.count(failure.position())) + what);
    }

    private void table(StrategyReport.Table table) {
        TextTable text = new TextTable(table.columns());
        table.rows().forEach(text::row);
        out.println(INDENT + table.name());
        text.print(out, INNER, WIDTH, TABLE_ROWS);
        int more = table.rows().size() - TABLE_ROWS;
        if (more > 0) {
            out.println(INNER + "... " + ValueText.count(more, "more row") + " in --json");
        }
    }

    private void end() {
        if (report.stopped()) {
            out.println();
            out.println("Stopped before the end of the source: this is what was done so far.");
        }
        List<String> losses = Losses.of(report);
        if (!losses.isEmpty()) {
            out.println();
            out.println("Lost, skipped or contradicted (exit code " + ExitCode.LOSSY + ")");
            losses.forEach(loss -> out.println(INDENT + loss));
        }
    }
}

package io.penstock.cli;

import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.engine.SourceReport;
import io.penstock.engine.replay.VenueTime;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is in a recording, for a terminal. */
final class InspectText {
    private static final Map<BookKind, String> BOOKS = Map.of(
            BookKind.ORDERS, "every order (MBO)",
            BookKind.PARTIAL_ORDERS, "orders (MBO), without those from before it begins",
            BookKind.LEVELS, "price levels (MBP)",
            BookKind.TOP, "best bid and offer (BBO)",
            BookKind.NONE, "none");

    private final Inspection inspection;
    private final String description;
    private final PrintWriter out;

    private InspectText(Inspection inspection, String description, PrintWriter out) {
        this.inspection = inspection;
        this.description = description;
        this.out = out;
    }

    /** @param description of the format, for people */
    static void print(Inspection inspection, String description, PrintWriter out) {
        InspectText text = new InspectText(inspection, description, out);
        text.summary();
        text.span();
        text.types();
        text.end();
        out.flush();
    }

    private void summary() {
        SourceReport report = inspection.report();
        FeedTally tally = report.tally();
        line("Source", report.source());
        line("Format", report.format() + ": " + description);
        line(
                "Messages",
                ValueText.count(tally.offered())
                        + (tally.accepted() == tally.offered()
                                ? ""
                                : ", " + ValueText.count(tally.accepted()) + " accepted"));
        note(tally.rejected(RejectReason.DUPLICATE), "of them duplicates, dropped");
        counters(tally.counters());
        FeedContents contents = inspection.contents();
        line(
                "Instruments",
                ValueText.count(contents.instruments())
                        + (contents.venues().isEmpty() ? "" : " on " + String.join(", ", contents.venues())));
        note(tally.undefinedInstruments(), "not named by the directory");
        if (contents.instruments() > 0) {
            line("Books", contents.books().stream().map(BOOKS::get).collect(Collectors.joining("; ")));
        }
    }

    private void counters(Map<String, Long> counters) {
        String name = "Beside";
        for (Map.Entry<String, Long> counter : counters.entrySet()) {
            line(name, ValueText.count(counter.getValue()) + " " + counter.getKey());
            name = "";
        }
    }

    private void span() {
        FeedContents contents = inspection.contents();
        if (contents.firstNanos() == Time.NONE) {
            line("Time", "none in any message");
            return;
        }
        VenueTime venue = VenueTime.of(contents.venues());
        line("First", times(venue, contents.firstNanos()));
        line("Last", times(venue, contents.lastNanos()));
        line("Span", spanText(Duration.ofNanos(contents.lastNanos() - contents.firstNanos())));
        note(inspection.report().tally().implausibleTimes(), "with a time that cannot be right");
    }

    private void types() {
        Map<String, Long> byType = inspection.report().messagesByType();
        if (byType.isEmpty()) {
            return;
        }
        boolean meant = inspection.meanings().values().stream().anyMatch(meaning -> !meaning.isEmpty());
        TextTable table =
                new TextTable(meant ? List.of("type", "meaning", "messages", "%") : List.of("type", "messages", "%"));
        double all = byType.values().stream().mapToLong(Long::longValue).sum();
        byType.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(type -> {
                    Object share = percent(type.getValue() / all);
                    table.row(
                            meant
                                    ? List.of(
                                            type.getKey(),
                                            inspection.meanings().getOrDefault(type.getKey(), ""),
                                            type.getValue(),
                                            share)
                                    : List.of(type.getKey(), type.getValue(), share));
                });
        out.println();
        table.print(out, ReplayText.INDENT, ReplayText.WIDTH, byType.size());
    }

    private void end() {
        if (inspection.stopped()) {
            out.println();
            out.println("Stopped before the end of the source: this is what was read so far.");
        }
        List<String> losses = Losses.of(inspection.report());
        out.println();
        if (losses.isEmpty()) {
            out.println("No gaps, nothing malformed, nothing cut off.");
        } else {
            out.println("Lost or skipped (exit code " + ExitCode.LOSSY + ")");
            losses.forEach(loss -> out.println(ReplayText.INDENT + loss));
        }
    }

    private void line(String name, String value) {
        out.println(TextTable.padded(name, 12, false) + ValueText.printable(value));
    }

    private void note(long count, String what) {
        if (count > 0) {
            line("", ValueText.count(count) + " " + what);
        }
    }

    private static String times(VenueTime venue, long nanos) {
        String utc = VenueTime.text(nanos, ZoneOffset.UTC);
        return venue.zone()
                .map(zone -> utc + " = " + VenueTime.text(nanos, zone))
                .orElse(utc);
    }

    private static String spanText(Duration span) {
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            return ValueText.duration(span.toNanos());
        }
        return (span.toDays() > 0 ? ValueText.count(span.toDays(), "day") + " " : "")
                + String.format(
                        Locale.ROOT, "%d:%02d:%02d", span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
    }

    private static Object percent(double share) {
        return Math.round(share * 10_000) / 100.0;
    }
}

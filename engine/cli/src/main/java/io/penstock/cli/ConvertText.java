package io.penstock.cli;

import io.penstock.api.event.EventKind;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Sink;
import io.penstock.engine.RunReport;
import io.penstock.engine.SourceReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report of a conversion, for standard error. */
final class ConvertText {
    private static final String INDENT = ReplayText.INDENT;

    private final RunReport report;
    private final Sink sink;
    private final PrintWriter err;

    ConvertText(RunReport report, Sink sink, PrintWriter err) {
        this.report = report;
        this.sink = sink;
        this.err = err;
    }

    /**
     * Prints it.
     *
     * @param kept whether the recording is whole and has its name
     * @param unwritable why it could not be written
     * @return the exit code
     */
    int print(String label, OutputOptions options, boolean kept, Optional<IOException> unwritable) {
        if (unwritable.isPresent()) {
            return printUnwritable(options, unwritable.get());
        }
        report.sources().forEach(this::source);
        double seconds = report.elapsedNs() / 1e9;
        err.println(
                (kept ? "Wrote    " : "Made     ") + ValueText.count(sink.written(), "record") + " of " + label + ", "
                        + (kept ? options.target() : "not kept") + ", in " + ValueText.decimal(seconds, 3) + " s, "
                        + ValueText.decimal(sink.written() / seconds, 0) + " a second");
        List<String> losses = losses();
        if (!losses.isEmpty()) {
            err.println("Lost, skipped or contradicted (exit code " + ExitCode.LOSSY + ")");
            losses.forEach(loss -> err.println(INDENT + loss));
        }
        failures();
        err.flush();
        int code = ExitCode.of(report);
        return code == ExitCode.DONE && unsupported() > 0 ? ExitCode.LOSSY : code;
    }

    /** Whoever reads a pipe may stop when they have seen enough, as {@code head} does. */
    private int printUnwritable(OutputOptions options, IOException why) {
        if (options.toStandardOutput() && "Broken pipe".equals(why.getMessage())) {
            return ExitCode.DONE;
        }
        err.println("penstock: " + options.target() + ": cannot be written: " + why.getMessage());
        err.flush();
        return ExitCode.FAILED;
    }

    private void source(SourceReport source) {
        FeedTally tally = source.tally();
        String accepted =
                tally.accepted() == tally.offered() ? "all accepted" : ValueText.count(tally.accepted()) + " accepted";
        err.println("Read     " + source.source() + " as " + source.format() + ": "
                + ValueText.count(tally.offered(), "message") + ", " + accepted);
    }

    private List<String> losses() {
        List<String> losses = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            long count = sink.unsupported(kind);
            if (count > 0) {
                losses.add(ValueText.count(count, ReplayJson.label(kind) + " event") + " that the format cannot say");
            }
        }
        losses.addAll(Losses.of(report));
        return losses;
    }

    private long unsupported() {
        long sum = 0;
        for (EventKind kind : EventKind.values()) {
            sum += sink.unsupported(kind);
        }
        return sum;
    }

    private void failures() {
        report.sources().forEach(source -> source.failure().ifPresent(why -> err.println("penstock: " + why)));
        report.failure().ifPresent(thrown -> failed("reading", thrown));
        report.lanes().forEach(lane -> lane.failure().ifPresent(thrown -> failed("lane " + lane.number(), thrown)));
        report.strategies().forEach(strategy -> strategy.failure()
                .ifPresent(thrown -> failed("writing " + strategy.name(), thrown)));
    }

    private void failed(String what, Throwable thrown) {
        err.println("penstock: " + what + " failed:");
        thrown.printStackTrace(err);
    }
}

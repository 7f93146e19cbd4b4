package io.penstock.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.penstock.perf.doctor.Examination;
import io.penstock.perf.doctor.Finding;
import io.penstock.perf.doctor.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penstock doctor}: is this machine fit to measure on? Its answer is advice, so it exits with 0 whatever it is. */
@Command(
        name = "doctor",
        description = "Tells whether this machine is fit to measure latencies on, and what to change.",
        footer = {"", "Example: java -XX:+UseTransparentHugePages -jar penstock.jar doctor"})
final class Doctor implements Callable<Integer> {
    @Option(names = "--json", description = "print one JSON document instead of the table")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Examination examination = Examination.ofThisMachine();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            writeJson(examination, out);
        } else {
            writeTable(examination, out);
        }
        out.flush();
        return 0;
    }

    private static void writeTable(Examination examination, PrintWriter out) {
        for (Finding finding : examination.findings()) {
            out.println(String.format(
                    Locale.ROOT, "%-4s  %-16s %s", finding.verdict().label(), finding.check(), finding.value()));
            if (!finding.advice().isEmpty()) {
                out.println("      -> " + finding.advice());
            }
        }
        long bad = examination.count(Verdict.BAD);
        out.println();
        out.println(
                bad > 0
                        ? "Figures measured here as it is now would mislead: " + bad + " bad, "
                                + examination.count(Verdict.NOTE) + " to be noted."
                        : "Fit to measure on; " + examination.count(Verdict.NOTE) + " to be noted beside the figures.");
    }

    private static void writeJson(Examination examination, PrintWriter out) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeArrayFieldStart("checks");
            for (Finding finding : examination.findings()) {
                json.writeStartObject();
                json.writeStringField("check", finding.check());
                json.writeStringField("value", finding.value());
                json.writeStringField("verdict", finding.verdict().label());
                json.writeStringField("advice", finding.advice());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("bad", examination.count(Verdict.BAD));
            json.writeNumberField("noted", examination.count(Verdict.NOTE));
            json.writeEndObject();
        }
        out.println();
    }
}

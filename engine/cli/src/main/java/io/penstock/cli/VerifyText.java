package io.penstock.cli;

import io.penstock.engine.RunReport;
import io.penstock.engine.Verification;
import io.penstock.engine.lane.StrategyReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcome of a verification, for people and for programs. */
final class VerifyText {
    private static final int HASH_SHOWN = 16;

    private VerifyText() {}

    static int exitCode(List<Verification.Outcome> outcomes) {
        boolean differs =
                outcomes.stream().anyMatch(outcome -> outcome.difference().isPresent());
        int worst = outcomes.stream()
                .mapToInt(outcome -> ExitCode.of(outcome.report()))
                .reduce(ExitCode.DONE, ExitCode::worse);
        return differs ? ExitCode.FAILED : worst;
    }

    static String verdict(Verification.Outcome outcome) {
        if (outcome.report().failed()) {
            return "failed";
        }
        return outcome.difference()
                .map(difference ->
                        difference.position() < 0 ? "other results" : "other orders from #" + difference.position())
                .orElse("same");
    }

    static void print(List<Verification.Outcome> outcomes, PrintWriter out) {
        TextTable table = new TextTable(List.of("condition", "events", "seconds", "orders", "sha256", "verdict"));
        String reference = outcomes.get(0).report().failed() ? "failed" : "reference";
        for (int i = 0; i < outcomes.size(); i++) {
            Verification.Outcome outcome = outcomes.get(i);
            RunReport report = outcome.report();
            StrategyReport first = report.strategies().get(0);
            table.row(List.of(
                    outcome.condition().name(),
                    report.events(),
                    report.elapsedNs() / 1e9,
                    first.orders().count(),
                    first.orders().sha256().substring(0, HASH_SHOWN),
                    i == 0 ? reference : verdict(outcome)));
        }
        table.print(out, "", ReplayText.WIDTH, outcomes.size());
        out.println();
        outcomes.forEach(outcome -> differences(outcome, out));
        if (outcomes.stream().allMatch(outcome -> outcome.difference().isEmpty())) {
            boolean orders = outcomes.get(0).report().strategies().stream()
                    .anyMatch(strategy -> strategy.orders().count() > 0);
            out.println("Same " + (orders ? "orders and results" : "results (no order was sent)") + " in all "
                    + outcomes.size() + " runs.");
        }
        out.flush();
    }

    private static void differences(Verification.Outcome outcome, PrintWriter out) {
        String name = outcome.condition().name();
        outcome.difference().ifPresent(difference -> {
            String where = difference.position() < 0
                    ? ": other results"
                    : ": first difference at position " + difference.position();
            out.println(name + ": " + difference.strategy() + where);
            out.println("  reference  " + difference.expected());
            out.println("  this run   " + difference.found());
        });
        for (StrategyReport strategy : outcome.report().strategies()) {
            strategy.failure().ifPresent(thrown -> out.println(name + ": " + strategy.name() + " failed: " + thrown));
        }
    }

    static Map<String, Object> json(List<Verification.Outcome> outcomes) {
        List<Object> runs = new ArrayList<>();
        for (Verification.Outcome outcome : outcomes) {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("condition", outcome.condition().name());
            run.put("lanes", outcome.condition().config().lanes());
            run.put("shards", outcome.condition().shards());
            run.put("events", outcome.report().events());
            run.put("elapsedSeconds", outcome.report().elapsedNs() / 1e9);
            run.put(
                    "strategies",
                    outcome.report().strategies().stream().map(VerifyText::json).toList());
            run.put("difference", outcome.difference().map(VerifyText::json).orElse(null));
            runs.add(run);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("same", outcomes.stream().allMatch(outcome -> outcome.difference()
                .isEmpty()));
        json.put("runs", runs);
        json.put("exitCode", exitCode(outcomes));
        return json;
    }

    private static Map<String, Object> json(StrategyReport strategy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", strategy.name());
        json.put("state", ReplayJson.label(strategy.state()));
        json.put("orders", OrdersText.json(strategy.orders()));
        return json;
    }

    private static Map<String, Object> json(Verification.Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("strategy", difference.strategy());
        json.put("position", difference.position() < 0 ? null : difference.position());
        json.put("expected", difference.expected());
        json.put("found", difference.found());
        return json;
    }
}

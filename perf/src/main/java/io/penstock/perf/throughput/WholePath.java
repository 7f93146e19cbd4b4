package io.penstock.perf.throughput;

import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.RunReport;
import io.penstock.engine.RunSettings;
import java.io.IOException;

/** {@link Stage#WHOLE_PATH}: a replay as users run it, but for where its bytes come from. */
final class WholePath implements Pass {
    private final MemoryFeed memory;
    private final EngineConfig config;
    private RunSettings settings;

    WholePath(MemoryFeed memory, EngineConfig config) {
        this.memory = memory;
        this.config = config;
    }

    @Override
    public Outcome run() throws IOException {
        QuoteSum quotes = new QuoteSum();
        RunReport report =
                Engine.of(config).feed(memory).strategy("quotes", quotes).run();
        settings = report.settings();
        if (report.failed() || report.unreadable()) {
            throw new IOException("the replay failed: " + report);
        }
        return new Outcome(report.sources().get(0).tally().offered(), report.elapsedNs(), quotes.value());
    }

    /** What was in force in the last run. */
    RunSettings settings() {
        return settings;
    }
}

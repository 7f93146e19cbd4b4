package io.penstock.cli;

import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.lane.FailurePolicy;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine.Option;

/** The options of somebody who watches a replay event by event. */
final class StepOptions {
    @Option(
            names = "--step",
            description =
                    "print the events of the next group and wait for a command: Enter, a number, s SYMBOL, u TIME, c, q;"
                            + " from a pipe too")
    private boolean step;

    @Option(
            names = "--until",
            paramLabel = "T|NUMBER",
            description = "step from a time or from a message number of the venue on; without a word up to there")
    private String until;

    boolean isGiven() {
        return step || until != null;
    }

    /** Somebody who reads through a pager may let the printing of an event wait for as long as they like. */
    EngineConfig allowFor(EngineConfig config) {
        return isGiven()
                ? config.withFailures(new FailurePolicy(config.failures().onFailure(), FailurePolicy.NO_LIMIT))
                : config;
    }

    /**
     * Lets the user watch a run: events to {@code lines}, prompts and errors to {@code err}.
     *
     * @throws IllegalArgumentException when {@code --until} is neither time nor number
     */
    void watch(Engine engine, EngineConfig config, PrintWriter lines, PrintWriter err) {
        EventPrinter printer = new EventPrinter(lines);
        engine.strategy("step", printer);
        engine.watch(new StepConsole(
                printer,
                until == null ? StepTarget.NOW : StepTarget.parse(until),
                config.symbols(),
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                err,
                Terminal.readsStandardInput(),
                engine::stop));
    }
}

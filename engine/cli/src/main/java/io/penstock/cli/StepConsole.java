package io.penstock.cli;

import io.penstock.api.Instrument;
import io.penstock.api.Time;
import io.penstock.api.event.Definition;
import io.penstock.api.event.Event;
import io.penstock.api.event.EventKind;
import io.penstock.engine.replay.SymbolPattern;
import io.penstock.engine.replay.Watcher;
import io.penstock.engine.replay.Window;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a user watches a replay event by event: reads a command when a group has been printed, and knows from it which group
 * is the next to be seen. Feed thread; the printing itself is done by an {@link EventPrinter} in its lane.
 */
final class StepConsole implements Watcher {
    /** Shown for an unknown command. */
    static final String HELP =
            "Enter: the next   12: the next 12   s AAPL,BRK*: only these symbols, s: all   u 10:30 or u 12345:"
                    + " on to a time or a message   c: on to the end   q: quit";

    private static final String PROMPT = "step> ";

    private final EventPrinter printer;
    private final BufferedReader commands;
    private final PrintWriter out;
    private final boolean prompts;
    private final Runnable quit;
    private final List<String> symbolById = new ArrayList<>();
    private List<SymbolPattern> patterns;
    private StepTarget target;
    private Window.Clock clock;
    private long firstNanos = Time.NONE;
    private int resolvedVersion = -1;
    private long targetNanos;
    private long groupsToShow = 1;
    private boolean isWatching = true;

    /**
     * A console.
     *
     * @param target where it begins to show
     * @param patterns of the symbols to show; empty for all
     * @param commands lines of the user; at their end the replay is quit
     * @param prompts whether he sees a prompt and what went wrong, on {@code out}
     * @param quit ends the run
     */
    StepConsole(
            EventPrinter printer,
            StepTarget target,
            List<SymbolPattern> patterns,
            BufferedReader commands,
            PrintWriter out,
            boolean prompts,
            Runnable quit) {
        this.printer = printer;
        this.target = target;
        this.patterns = patterns;
        this.commands = commands;
        this.out = out;
        this.prompts = prompts;
        this.quit = quit;
    }

    @Override
    public boolean isWatching() {
        return isWatching;
    }

    @Override
    public boolean wants(Event event, Window.Clock venueClock) {
        clock = venueClock;
        if (firstNanos == Time.NONE) {
            firstNanos = event.streamNanos();
        }
        if (event instanceof Definition definition && event.kind() == EventKind.DEFINITION) {
            name(definition.instrument());
        }
        if (resolvedVersion != clock.version() && firstNanos != Time.NONE) {
            resolvedVersion = clock.version();
            targetNanos = target.nanos(day(), clock.zone());
        }
        return target.isReached(event, targetNanos) && isShown(event.instrumentId());
    }

    @Override
    public void show() {
        printer.show(this::matches, clock.zone());
    }

    @Override
    public void proceed() {
        printer.hide();
        if (--groupsToShow <= 0) {
            ask();
        }
    }

    private LocalDate day() {
        ZoneId zone = clock.zone();
        return clock.day()
                .orElseGet(() ->
                        LocalDate.ofInstant(Instant.ofEpochSecond(Math.floorDiv(firstNanos, Time.SECOND_NS)), zone));
    }

    private void name(Instrument instrument) {
        while (symbolById.size() <= instrument.id()) {
            symbolById.add("");
        }
        symbolById.set(instrument.id(), instrument.symbol());
    }

    private boolean isShown(int instrumentId) {
        return patterns.isEmpty() || (instrumentId != Instrument.ALL && matches(symbolById.get(instrumentId)));
    }

    private boolean matches(String symbol) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(symbol));
    }

    /** Until a command says how to go on. */
    private void ask() {
        while (true) {
            Optional<String> command = read();
            if (command.isEmpty() || command.get().equals("q")) {
                isWatching = false;
                quit.run();
                return;
            }
            try {
                if (goesOn(command.get())) {
                    return;
                }
            } catch (IllegalArgumentException e) {
                say(e.getMessage());
            }
        }
    }

    private boolean goesOn(String command) {
        char first = command.isEmpty() ? 'n' : command.charAt(0);
        String rest = command.isEmpty() ? "" : command.substring(1).trim();
        if (first == 'n' && rest.isEmpty()) {
            groupsToShow = 1;
        } else if (Character.isDigit(first)) {
            groupsToShow = StepTarget.number("number", command);
        } else if (first == 'u') {
            target = StepTarget.parse(rest);
            resolvedVersion = -1;
            groupsToShow = 1;
        } else if (command.equals("c")) {
            isWatching = false;
        } else if (first == 's') {
            patterns = rest.isEmpty()
                    ? List.of()
                    : Arrays.stream(rest.split(",")).map(SymbolPattern::new).toList();
            return false;
        } else {
            say(HELP);
            return false;
        }
        return true;
    }

    private Optional<String> read() {
        if (prompts) {
            out.print(PROMPT);
            out.flush();
        }
        try {
            return Optional.ofNullable(commands.readLine()).map(String::trim);
        } catch (IOException e) {
            say("commands cannot be read on: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void say(String text) {
        out.println(text);
        out.flush();
    }
}

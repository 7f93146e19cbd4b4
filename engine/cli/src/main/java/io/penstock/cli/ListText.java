package io.penstock.cli;

import io.penstock.api.Parameter;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.SinkProvider;
import io.penstock.api.strategy.StrategyProvider;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The plug-ins for a terminal: what each is, and each parameter with its default, type, range and help. */
final class ListText {
    private static final int NAME_WIDTH = 11;
    private static final int LONGEST_CHOICE = 24;
    private static final String INDENT = ReplayText.INDENT;
    private static final String GAP = "  ";

    private final PrintWriter out;

    ListText(PrintWriter out) {
        this.out = out;
    }

    void feeds(Collection<FeedProvider> feeds) {
        out.println("Feeds: SOURCE is a file, its format seen by content, or scheme:rest");
        for (FeedProvider feed : feeds) {
            entry(feed.scheme() + ":", feed.description(), feed.parameters());
        }
        out.println();
    }

    void formats(Collection<SinkProvider> formats) {
        out.println("Formats: what convert can write, --format NAME:key=value,...");
        for (SinkProvider format : formats) {
            entry(format.format(), format.description(), format.parameters());
        }
        out.println();
    }

    void strategies(Collection<StrategyProvider> strategies) {
        out.println("Strategies: --strategy NAME:key=value,...");
        for (StrategyProvider strategy : strategies) {
            entry(strategy.name(), strategy.description(), strategy.parameters());
        }
    }

    private void entry(String name, String description, List<Parameter> parameters) {
        columns(INDENT + TextTable.padded(name, NAME_WIDTH, false) + GAP, description);
        int names = widest(parameters.stream().map(ListText::setting).toList());
        int types = widest(parameters.stream().map(ListText::values).toList());
        for (Parameter parameter : parameters) {
            columns(
                    INDENT
                            + INDENT
                            + TextTable.padded(setting(parameter), names, false)
                            + GAP
                            + TextTable.padded(values(parameter), types, false)
                            + GAP,
                    help(parameter));
        }
    }

    /** A text to the right of what stands before it, in as many lines as it needs. */
    private void columns(String before, String text) {
        String start = before;
        for (String line : WrappedText.lines(text, ReplayText.WIDTH - before.length())) {
            out.println((start + line).stripTrailing());
            start = " ".repeat(before.length());
        }
    }

    private static String setting(Parameter parameter) {
        return parameter.name() + "=" + parameter.defaultText();
    }

    private static String values(Parameter parameter) {
        boolean any = parameter.range().isEmpty() || parameter.min().equals(Long.toString(Long.MIN_VALUE));
        String type = parameter.type().name().toLowerCase(Locale.ROOT);
        return switch (parameter.type()) {
            case CHOICE -> isLongChoice(parameter) ? "choice" : parameter.range();
            case FLAG -> "true|false";
            default -> any ? type : type + " " + parameter.range();
        };
    }

    /** With the choices where they are too many to stand in a column. */
    private static String help(Parameter parameter) {
        return isLongChoice(parameter)
                ? parameter.help() + ": " + parameter.range().replace("|", ", ")
                : parameter.help();
    }

    private static boolean isLongChoice(Parameter parameter) {
        return parameter.type() == Parameter.Type.CHOICE && parameter.range().length() > LONGEST_CHOICE;
    }

    private static int widest(Collection<String> texts) {
        return texts.stream().collect(Collectors.summarizingInt(String::length)).getMax();
    }
}

package io.penstock.cli;

import io.penstock.engine.RunningStrategies;
import io.penstock.engine.RunningStrategies.Running;
import io.penstock.engine.plugin.AllowedJars;
import io.penstock.engine.plugin.PluginJar;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What {@code penstock ctl} may ask of a run, by the words that it sends. Any thread. */
final class ControlRequests implements Function<List<String>, ControlMessage.Answer> {
    private final Supplier<Optional<RunningStrategies>> run;
    private final AllowedJars allowed;

    /** @param run empty before it has begun */
    ControlRequests(Supplier<Optional<RunningStrategies>> run, AllowedJars allowed) {
        this.run = run;
        this.allowed = allowed;
    }

    @Override
    public ControlMessage.Answer apply(List<String> words) {
        try {
            RunningStrategies strategies = run.get().orElseThrow(() -> new IOException("the run has not begun yet"));
            return new ControlMessage.Answer(ExitCode.DONE, answer(words, strategies));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return new ControlMessage.Answer(ExitCode.USAGE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new ControlMessage.Answer(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private String answer(List<String> words, RunningStrategies strategies) throws IOException {
        String command = words.get(0);
        return switch (command) {
            case "list" -> list(strategies.list(), words.contains("--json"));
            case "add" -> {
                Running added = strategies.add(words.get(1), jars(words, 2));
                yield added.id() + " runs on lane " + added.lane() + " from event " + number(added.from());
            }
            case "replace" -> {
                Running heir = strategies.replace(words.get(1), words.get(2), jars(words, 3));
                yield heir.id() + " runs on lane " + heir.lane() + " from event " + number(heir.from())
                        + ", in the place of " + words.get(1);
            }
            case "remove" -> strategies.remove(words.get(1)).id() + " is removed";
            case "pause" -> strategies.pause(words.get(1)).id() + " is paused";
            case "resume" -> strategies.resume(words.get(1)).id() + " goes on";
            default -> throw new IllegalArgumentException("unknown request '" + command + "'");
        };
    }

    private List<PluginJar> jars(List<String> words, int first) {
        List<PluginJar> jars = new ArrayList<>();
        try {
            for (String path : words.subList(first, words.size())) {
                jars.addAll(PluginJar.open(Path.of(path), allowed));
            }
            return jars;
        } catch (IllegalArgumentException e) {
            jars.forEach(PluginJar::close);
            throw e;
        }
    }

    private static String list(List<Running> strategies, boolean json) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        if (json) {
            Json.print(strategies.stream().map(ControlRequests::json).toList(), out);
        } else {
            TextTable table = new TextTable(List.of("strategy", "lane", "state", "from event", "parameters"));
            strategies.forEach(strategy -> table.row(
                    List.of(strategy.id(), strategy.lane(), strategy.state(), strategy.from(), strategy.parameters())));
            table.print(out, "", ReplayText.WIDTH, strategies.size());
        }
        out.flush();
        return text.toString().stripTrailing();
    }

    private static Map<String, Object> json(Running strategy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("strategy", strategy.id());
        json.put("lane", strategy.lane());
        json.put("state", strategy.state());
        json.put("fromEvent", strategy.from());
        json.put("parameters", strategy.parameters());
        return json;
    }

    private static String number(long value) {
        return String.format(java.util.Locale.ROOT, "%,d", value);
    }
}

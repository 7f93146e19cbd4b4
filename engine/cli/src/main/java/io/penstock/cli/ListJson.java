package io.penstock.cli;

import io.penstock.api.Parameter;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.SinkProvider;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.Plugins;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The plug-ins for programs. Bounds and defaults are texts, as they would be typed. */
final class ListJson {
    private ListJson() {}

    static Map<String, Object> of(Plugins plugins, Collection<StrategyProvider> strategies) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("feeds", plugins.feeds().stream().map(ListJson::feed).toList());
        json.put("formats", plugins.sinks().stream().map(ListJson::format).toList());
        json.putAll(of(strategies));
        return json;
    }

    static Map<String, Object> of(Collection<StrategyProvider> strategies) {
        return Map.of("strategies", strategies.stream().map(ListJson::strategy).toList());
    }

    private static Map<String, Object> feed(FeedProvider feed) {
        Map<String, Object> json = named(feed.scheme(), feed.description());
        json.put("generated", feed.isGenerated());
        json.put("parameters", parameters(feed.parameters()));
        return json;
    }

    private static Map<String, Object> format(SinkProvider format) {
        Map<String, Object> json = named(format.format(), format.description());
        json.put("suffixes", format.suffixes());
        json.put("parameters", parameters(format.parameters()));
        return json;
    }

    private static Map<String, Object> strategy(StrategyProvider strategy) {
        Map<String, Object> json = named(strategy.name(), strategy.description());
        json.put("parameters", parameters(strategy.parameters()));
        return json;
    }

    private static Map<String, Object> named(String name, String description) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("description", description);
        return json;
    }

    private static List<Object> parameters(List<Parameter> parameters) {
        return parameters.stream().<Object>map(ListJson::parameter).toList();
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("type", parameter.type().name().toLowerCase(Locale.ROOT));
        json.put("default", parameter.defaultText());
        json.put("min", parameter.min().isEmpty() ? null : parameter.min());
        json.put("max", parameter.max().isEmpty() ? null : parameter.max());
        json.put("choices", parameter.choices());
        json.put("help", parameter.help());
        return json;
    }
}

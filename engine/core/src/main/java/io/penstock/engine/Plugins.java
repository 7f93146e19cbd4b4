package io.penstock.engine;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.SinkProvider;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.order.Part;
import io.penstock.engine.plugin.PluginJar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The feeds, sinks and strategies that {@link ServiceLoader} finds on the class path or in jars, by their unique names. Any
 * thread.
 */
public final class Plugins {
    private final Map<String, FeedProvider> feeds;
    private final Map<String, SinkProvider> sinks;
    private final Map<String, StrategyProvider> strategies;

    private Plugins(Iterable<FeedProvider> feeds, Iterable<SinkProvider> sinks, Iterable<StrategyProvider> strategies) {
        this.feeds = byName("feed", feeds, FeedProvider::scheme);
        this.sinks = byName("format", sinks, SinkProvider::format);
        this.strategies = byName("strategy", strategies, StrategyProvider::name);
    }

    /** Those of a class path. @throws IllegalArgumentException when two plug-ins have the same name */
    public static Plugins load(ClassLoader loader) {
        return new Plugins(
                ServiceLoader.load(FeedProvider.class, loader),
                ServiceLoader.load(SinkProvider.class, loader),
                ServiceLoader.load(StrategyProvider.class, loader));
    }

    /** These, and those of jars, which stay the caller's. @throws IllegalArgumentException when two have the same name */
    public Plugins and(List<PluginJar> jars) {
        return new Plugins(
                joined(feeds, jars, PluginJar::feeds),
                joined(sinks, jars, PluginJar::sinks),
                joined(strategies, jars, PluginJar::strategies));
    }

    /**
     * These, and those of jars, whose strategies take the place of those of the same name that came from jars before.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public Plugins replacing(List<PluginJar> jars) {
        Set<String> names = jars.stream()
                .flatMap(jar -> jar.strategies().stream())
                .map(StrategyProvider::name)
                .collect(Collectors.toSet());
        List<StrategyProvider> kept = strategies.values().stream()
                .filter(known -> !names.contains(known.name()) || !PluginJar.holds(known))
                .toList();
        return new Plugins(feeds.values(), sinks.values(), kept).and(jars);
    }

    /** All feeds, by scheme. */
    public Collection<FeedProvider> feeds() {
        return feeds.values();
    }

    /** All sinks, by format. */
    public Collection<SinkProvider> sinks() {
        return sinks.values();
    }

    /** All strategies, by name. */
    public Collection<StrategyProvider> strategies() {
        return strategies.values();
    }

    /** @throws IllegalArgumentException when there is no such feed, listing the known ones */
    public FeedProvider feed(String scheme) {
        return find("feed", feeds, scheme);
    }

    /** @throws IllegalArgumentException when there is no such format, listing the known ones */
    public SinkProvider sink(String format) {
        return find("format", sinks, format);
    }

    /** @throws IllegalArgumentException when there is no such strategy, listing the known ones */
    public StrategyProvider strategy(String name) {
        return find("strategy", strategies, name);
    }

    /**
     * Makes an instance of a strategy.
     *
     * @throws IllegalArgumentException when there is no such strategy or a parameter is not as it declares
     */
    public NamedStrategy create(PluginSpec spec) {
        return create(spec, 0, 1);
    }

    /** Makes the instance that does one part of a strategy's work. @throws IllegalArgumentException also when it has no parts */
    NamedStrategy create(PluginSpec spec, int shard, int shards) {
        StrategyProvider provider = strategy(spec.name());
        Parameters parameters = checked(spec.name(), provider.parameters(), spec.parameters());
        try {
            provider.check(parameters);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(spec.name() + ": " + e.getMessage(), e);
        }
        Part part = Roster.part(spec.name(), provider.hasIndependentInstruments(), shard, shards);
        try {
            return new NamedStrategy(spec.name(), parameters, provider.create(), provider.contract(), part);
        } catch (LinkageError e) {
            throw new IllegalArgumentException(spec.name() + ": " + PluginJar.explained(provider, e), e);
        }
    }

    static Parameters checked(String name, List<Parameter> declared, Map<String, String> given) {
        List<String> known = declared.stream().map(Parameter::name).toList();
        try {
            return Parameters.of(declared, given);
        } catch (IllegalArgumentException e) {
            String unknown = given.keySet().stream()
                    .filter(key -> !known.contains(key))
                    .findFirst()
                    .map(key -> NearestName.hint(key, known))
                    .orElse("");
            throw new IllegalArgumentException(name + ": " + e.getMessage() + unknown, e);
        }
    }

    private static <T> Map<String, T> byName(String what, Iterable<T> found, Function<T, String> name) {
        Map<String, T> byName = new TreeMap<>();
        for (T plugin : found) {
            T other = byName.put(name.apply(plugin), plugin);
            if (other != null) {
                throw new IllegalArgumentException("two plug-ins are the " + what + " '" + name.apply(plugin) + "': "
                        + other.getClass().getName() + PluginJar.origin(other) + " and "
                        + plugin.getClass().getName() + PluginJar.origin(plugin));
            }
        }
        return byName;
    }

    private static <T> List<T> joined(Map<String, T> own, List<PluginJar> jars, Function<PluginJar, List<T>> ofJar) {
        return Stream.concat(own.values().stream(), jars.stream().flatMap(jar -> ofJar.apply(jar).stream()))
                .toList();
    }

    private static <T> T find(String what, Map<String, T> known, String name) {
        T plugin = known.get(name);
        if (plugin == null) {
            throw new IllegalArgumentException("unknown " + what + " '" + name + "'; known: "
                    + String.join(", ", known.keySet()) + NearestName.hint(name, known.keySet()));
        }
        return plugin;
    }
}

package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Parameter;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plug-ins of a class path that a test lays out. */
class PluginsTest {
    public static class Alpha implements StrategyProvider {
        @Override
        public String name() {
            return "alpha";
        }

        @Override
        public String description() {
            return "for tests";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.integer("levels", 3, 1, 10, "levels to look at"));
        }

        @Override
        public Strategy create() {
            return new Strategy() {};
        }
    }

    public static final class Beta extends Alpha {
        @Override
        public String name() {
            return "beta";
        }
    }

    public static final class OtherAlpha extends Alpha {}

    @TempDir
    private Path directory;

    @Test
    void strategiesAreFoundByNameInTheirOrder() throws IOException {
        Plugins plugins = plugins(Beta.class, Alpha.class);

        assertEquals(
                List.of("alpha", "beta"),
                plugins.strategies().stream().map(StrategyProvider::name).toList());
        assertEquals(
                "levels=3",
                plugins.create(PluginSpec.parse("alpha")).parameters().toString());
        assertEquals(
                "levels=7",
                plugins.create(PluginSpec.parse("beta:levels=7")).parameters().toString());
    }

    @Test
    void twoOfOneNameAreRefusedNamingBoth() {
        String message = assertThrows(IllegalArgumentException.class, () -> plugins(Alpha.class, OtherAlpha.class))
                .getMessage();

        assertEquals(
                "two plug-ins are the strategy 'alpha': " + Alpha.class.getName() + " and "
                        + OtherAlpha.class.getName(),
                message);
    }

    @Test
    void anUnknownNameListsTheKnownOnes() throws IOException {
        Plugins plugins = plugins(Alpha.class, Beta.class);

        assertEquals(
                "unknown strategy 'gamma'; known: alpha, beta",
                assertThrows(IllegalArgumentException.class, () -> plugins.strategy("gamma"))
                        .getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> plugins.feed("gamma"))
                .getMessage()
                .startsWith("unknown feed 'gamma'; known: "));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> plugins.sink("gamma"))
                .getMessage()
                .startsWith("unknown format 'gamma'; known: "));
    }

    @Test
    void aParameterIsRefusedWithItsPlugInKeyValueAndRange() throws IOException {
        Plugins plugins = plugins(Alpha.class);

        assertRefused(plugins, "alpha:levels=11", "alpha: levels=11: must be in 1..10");
        assertRefused(plugins, "alpha:levels=x", "alpha: levels=x: not a whole number");
        assertRefused(
                plugins, "alpha:level=5", "alpha: unknown parameter 'level'; known: levels. Did you mean 'levels'?");
        assertRefused(plugins, "alpha:depth=5", "alpha: unknown parameter 'depth'; known: levels");
        assertRefused(plugins, "alpha:depth=5,levels=11,x=1", "alpha: unknown parameter 'depth'; known: levels");
        assertRefused(plugins, "alpa", "unknown strategy 'alpa'; known: alpha. Did you mean 'alpha'?");
    }

    @Test
    void aProviderThatCannotBeMadeIsNamed() {
        assertTrue(assertThrows(ServiceConfigurationError.class, () -> plugins("io.penstock.NoSuchProvider"))
                .getMessage()
                .contains("io.penstock.NoSuchProvider"));
    }

    private static void assertRefused(Plugins plugins, String spec, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> plugins.create(PluginSpec.parse(spec)))
                        .getMessage());
    }

    private Plugins plugins(Class<?>... providers) throws IOException {
        return plugins(Arrays.stream(providers).map(Class::getName).toArray(String[]::new));
    }

    private Plugins plugins(String... providers) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.write(services.resolve(StrategyProvider.class.getName()), List.of(providers));
        URL[] here = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(here, PluginsTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return findResources(name);
            }
        }) {
            return Plugins.load(loader);
        }
    }
}

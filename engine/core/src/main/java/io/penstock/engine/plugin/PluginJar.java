package io.penstock.engine.plugin;

import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.SinkProvider;
import io.penstock.api.strategy.StrategyProvider;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One jar with plug-ins, and its class loader. Any thread.
 *
 * <p>After {@link #close} nothing more can be loaded from it, and there are no providers. Its classes go when the last instance of one of them goes.
 */
public final class PluginJar implements Closeable {
    private static final String SERVICES = "META-INF/services/";
    /** What Maven builds beside the jar itself. */
    private static final String BESIDE = "(?:.*-(?:sources|javadoc|tests|test-sources)|original-.*)\\.jar";

    private final Path file;
    private volatile List<FeedProvider> feeds;
    private volatile List<SinkProvider> sinks;
    private volatile List<StrategyProvider> strategies;
    /** Null once it is closed: whoever keeps this object is not to keep the classes. */
    private volatile JarLoader loader;

    private PluginJar(Path file, Map<String, byte[]> entries) {
        this.file = file;
        loader = new JarLoader(file, entries);
        feeds = providers(FeedProvider.class);
        sinks = providers(SinkProvider.class);
        strategies = providers(StrategyProvider.class);
    }

    /**
     * Opens a jar, or the jars with plug-ins that lie in a directory, such as Maven's {@code target/}.
     *
     * @throws IllegalArgumentException when there is none, or one is broken, not allowed or was built against something that is
     *     not there; none stays open
     */
    public static List<PluginJar> open(Path path, AllowedJars allowed) {
        List<PluginJar> jars = new ArrayList<>();
        try {
            for (Path file : files(path)) {
                byte[] bytes = Files.readAllBytes(file);
                allowed.check(file, bytes);
                Map<String, byte[]> entries = entries(file, bytes);
                if (entries.keySet().stream().anyMatch(name -> name.startsWith(SERVICES + ApiLoader.PREFIX))) {
                    jars.add(loaded(file, entries));
                }
            }
        } catch (NoSuchFileException e) {
            throw refused(jars, path + ": no such file or directory", e);
        } catch (AccessDeniedException e) {
            throw refused(jars, path + ": access is denied", e);
        } catch (IOException e) {
            throw refused(jars, path + ": cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw refused(jars, e.getMessage(), e);
        }
        if (jars.isEmpty()) {
            String what = Files.isDirectory(path) ? ": no jar with a plug-in lies here" : ": holds no plug-in";
            throw new IllegalArgumentException(
                    path + what + ": none names a provider in " + SERVICES + ApiLoader.PREFIX + "*");
        }
        return jars;
    }

    /** Where it was read from. */
    public Path file() {
        return file;
    }

    /** The feeds in it. */
    public List<FeedProvider> feeds() {
        return feeds;
    }

    /** The formats in it. */
    public List<SinkProvider> sinks() {
        return sinks;
    }

    /** The strategies in it. */
    public List<StrategyProvider> strategies() {
        return strategies;
    }

    /** Whether a provider comes from a jar that was opened here. */
    public static boolean holds(Object provider) {
        return provider.getClass().getClassLoader() instanceof JarLoader;
    }

    /** Whether a provider comes from a jar, and which: {@code " of FILE"}; empty when it is the engine's own. */
    public static String origin(Object provider) {
        return provider.getClass().getClassLoader() instanceof JarLoader from ? " of " + from.file() : "";
    }

    /** Why code of a provider could not be linked. */
    public static String explained(Object provider, LinkageError thrown) {
        return (provider.getClass().getClassLoader() instanceof JarLoader from ? from.file() + ": " : "")
                + LoadFailure.words(thrown);
    }

    @Override
    public void close() {
        JarLoader open = loader;
        if (open != null) {
            open.release();
        }
        loader = null;
        feeds = List.of();
        sinks = List.of();
        strategies = List.of();
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().matches(BESIDE))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, byte[]> entries(Path file, byte[] bytes) {
        try {
            return JarEntries.read(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": not a whole jar: " + e.getMessage(), e);
        }
    }

    private static PluginJar loaded(Path file, Map<String, byte[]> entries) {
        PluginJar jar;
        try {
            jar = new PluginJar(file, entries);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IllegalArgumentException(file + ": " + LoadFailure.words(e), e);
        }
        jar.refuseMissingClasses(entries);
        return jar;
    }

    /** What its own classes use must be there: better said now than in the middle of a day. */
    private void refuseMissingClasses(Map<String, byte[]> entries) {
        List<String> ownPackages = Stream.of(feeds, sinks, strategies)
                .flatMap(List::stream)
                .map(provider -> provider.getClass().getPackageName().replace('.', '/') + "/")
                .distinct()
                .collect(Collectors.toList());
        entries.forEach((name, bytes) -> {
            if (name.endsWith(".class") && ownPackages.stream().anyMatch(name::startsWith)) {
                names(name, bytes).stream()
                        .filter(used -> !isThere(used))
                        .findFirst()
                        .ifPresent(used -> {
                            throw new IllegalArgumentException(file() + ": " + LoadFailure.missing(used));
                        });
            }
        });
    }

    private List<String> names(String name, byte[] bytes) {
        try {
            return ClassNames.in(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException(file() + ": holds a broken class: " + name + ": " + e.getMessage(), e);
        }
    }

    private boolean isThere(String className) {
        try {
            Class.forName(className, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        } catch (LinkageError e) {
            throw new IllegalArgumentException(file() + ": " + LoadFailure.words(e), e);
        }
    }

    private <T> List<T> providers(Class<T> type) {
        List<T> found = new ArrayList<>();
        ServiceLoader.load(type, loader).forEach(found::add);
        return List.copyOf(found);
    }

    private static IllegalArgumentException refused(List<PluginJar> opened, String why, Exception cause) {
        opened.forEach(PluginJar::close);
        return new IllegalArgumentException(why, cause);
    }
}

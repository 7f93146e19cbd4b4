package io.penstock.cli;

import io.penstock.engine.Plugins;
import io.penstock.engine.plugin.AllowedJars;
import io.penstock.engine.plugin.PluginJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which plug-ins there are beside those that come with Penstock. */
final class PluginOptions {
    @Option(
            names = "--plugins",
            paramLabel = "DIR|JAR",
            description = "plug-ins of yours: a jar, or the jars in a directory such as target/; repeatable")
    private List<Path> paths = List.of();

    @Option(
            names = "--plugins-allow",
            paramLabel = "FILE",
            description = "load only jars whose SHA-256 is in this file, as sha256sum prints it")
    private Path allowed;

    /**
     * Those of the class path and of the jars named, which stay open as long as this process.
     *
     * @throws IllegalArgumentException when a jar is broken or not allowed, or two plug-ins have the same name
     */
    Plugins load() {
        List<PluginJar> jars = new ArrayList<>();
        for (Path path : paths) {
            jars.addAll(PluginJar.open(path, allowedJars()));
        }
        return Plugins.load(PluginOptions.class.getClassLoader()).and(jars);
    }

    /** Which jars may be loaded. @throws IllegalArgumentException when the list is none */
    AllowedJars allowedJars() {
        return allowed == null ? AllowedJars.ANY : AllowedJars.listedIn(allowed);
    }
}

package io.penstock.engine.plugin;

import io.penstock.api.strategy.StrategyProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Plug-ins that a test writes as Java text, compiles against the class path of the tests, and packs. */
public final class PluginSource {
    private final Map<String, String> classes = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> providers = new ArrayList<>();

    /** A class of the package {@code plug}; {@code body} goes on after {@code public class NAME}. */
    public PluginSource type(String name, String body) {
        classes.put(
                name,
                "package plug;\nimport io.penstock.api.*;\nimport io.penstock.api.event.*;\n"
                        + "import io.penstock.api.strategy.*;\nimport java.util.*;\npublic class " + name + " " + body);
        return this;
    }

    /** A strategy, and its provider under the same name with {@code Provider} after it. */
    public PluginSource strategy(String type, String name, String body) {
        type(type, "implements Strategy {" + body + "}");
        return provider(type + "Provider", name, "return new " + type + "();");
    }

    /** A provider whose strategies are made by a piece of code. */
    public PluginSource provider(String type, String name, String create) {
        providers.add("plug." + type);
        return type(
                type,
                "implements StrategyProvider {"
                        + "  public String name() { return \"" + name + "\"; }"
                        + "  public String description() { return \"for tests\"; }"
                        + "  public List<Parameter> parameters() { return List.of(); }"
                        + "  public Strategy create() { " + create + " }"
                        + "}");
    }

    /** Another file of the jar, also in place of what was compiled. */
    public PluginSource file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** Packs all but the compiled classes named. */
    public Path jar(Path jar, String... without) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(compiled(Files.createTempDirectory(jar.getParent(), "plug")));
        entries.put(
                "META-INF/services/" + StrategyProvider.class.getName(),
                String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
        entries.putAll(files);
        for (String name : without) {
            entries.remove("plug/" + name + ".class");
        }
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }

    private Map<String, byte[]> compiled(Path directory) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-d", directory.toString(), "-cp", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> type : classes.entrySet()) {
            arguments.add(Files.writeString(directory.resolve(type.getKey() + ".java"), type.getValue())
                    .toString());
        }
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, System.out, System.err, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new AssertionError("does not compile: " + classes);
        }
        Map<String, byte[]> compiled = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory.resolve("plug"))) {
            for (Path file : files.toList()) {
                compiled.put("plug/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return compiled;
    }
}

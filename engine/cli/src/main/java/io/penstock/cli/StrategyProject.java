package io.penstock.cli;

import io.penstock.api.strategy.StrategyProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files of a Maven project with one strategy, from templates that are resources beside this class. */
final class StrategyProject {
    private final ProjectName name;

    StrategyProject(ProjectName name) {
        this.name = name;
    }

    /**
     * Writes the project into a directory that does not exist yet.
     *
     * @throws IOException when it cannot be written; what was written before stays, for the user to look at
     */
    void write(Path home) throws IOException {
        CarriedJars jars = CarriedJars.ofRunningProgram();
        String source = "java/" + name.packageName() + "/" + name.className();
        put(home, ".gitignore", "gitignore", jars);
        put(home, ".mvn/maven.config", "maven.config", jars);
        put(home, "README.md", "README.md", jars);
        put(home, "pom.xml", "pom.xml", jars);
        put(home, "src/main/" + source + "Strategy.java", "Strategy.java", jars);
        put(home, "src/main/" + source + "Provider.java", "Provider.java", jars);
        put(home, "src/test/" + source + "StrategyTest.java", "StrategyTest.java", jars);
        put(home, "src/main/resources/META-INF/services/" + StrategyProvider.class.getName(), "provider", jars);
        jars.write(home.resolve("lib"));
    }

    private void put(Path home, String file, String template, CarriedJars jars) throws IOException {
        Path target = home.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, filled(template(template), jars));
    }

    private String filled(String template, CarriedJars jars) {
        Map<String, String> values = Map.of(
                "@name@", name.text(),
                "@package@", name.packageName(),
                "@Class@", name.className(),
                "@version@", jars.version());
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    private static String template(String template) throws IOException {
        try (InputStream in = StrategyProject.class.getResourceAsStream("strategy/" + template + ".txt")) {
            if (in == null) {
                throw new IOException("this program lacks its template " + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

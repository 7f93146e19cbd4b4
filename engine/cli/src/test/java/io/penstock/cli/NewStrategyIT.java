package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The five-minute session: a new strategy, built by Maven and replayed from its jar. What Maven needs beside the project comes
 * from the repository that this build was fed from, as a user's comes from his own; nothing of ours is installed there.
 */
@Timeout(240)
class NewStrategyIT {
    @TempDir
    private Path directory;

    @Test
    void theProjectBuildsPassesItsTestsAndItsJarIsReplayed() throws Exception {
        Path home = Files.createDirectory(directory.resolve("an empty folder"));
        assertRuns(Jar.start(home, "new", "strategy", "my-idea"));
        Path project = home.resolve("my-idea");

        assertRuns(Jar.start(project, maven("package")));

        Run replay = assertRuns(Jar.start(
                project,
                "replay",
                "synthetic:messages=50000",
                "--plugins",
                "target/",
                "--strategy",
                "my-idea:window=50"));
        assertTrue(
                replay.out().matches("(?s).*Strategy my-idea\n  window=50\n  quotes +[\\d,]{4,} +crossings .*"),
                replay::toString);
        Run list = assertRuns(Jar.start(project, "list", "--plugins", "target/", "--strategy", "my-idea"));
        assertTrue(list.out().contains("quotes that the moving mean looks back"), list::toString);
    }

    private List<String> maven(String goal) throws IOException {
        Path command = onPath("mvn");
        Path filled =
                Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
        boolean isFilled = Files.isDirectory(filled.resolve("org/apache/maven/plugins"));
        assumeTrue(command != null && isFilled, "no mvn on the path, or no repository that it has filled: not tested");
        Path settings = Files.writeString(
                directory.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>filled</id><mirrorOf>external:*</mirrorOf><url>" + filled.toUri()
                        + "</url></mirror></mirrors></settings>");
        return new ArrayList<>(List.of(
                command.toString(),
                "-o",
                "-q",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + directory.resolve("repository"),
                goal));
    }

    private static Path onPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static Run assertRuns(Jar started) throws IOException, InterruptedException {
        try (Jar jar = started) {
            Run run = jar.await();
            assertEquals(0, run.exit(), run::toString);
            return run;
        }
    }
}

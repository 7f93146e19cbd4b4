package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewStrategyTest {
    @TempDir
    private Path directory;

    @Test
    void theProjectIsWholeAndTheNextCommandsAreSaid() throws IOException {
        Run run = Run.of("new", "strategy", "my-idea", "--in", directory.toString());

        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.out().contains("replay --plugins target/ --strategy my-idea:window=50"), run::toString);
        List<String> files = files();
        for (String file : List.of(
                "pom.xml",
                "src/main/java/myidea/MyIdeaStrategy.java",
                "src/main/java/myidea/MyIdeaProvider.java",
                "src/main/resources/META-INF/services/io.penstock.api.strategy.StrategyProvider",
                "src/test/java/myidea/MyIdeaStrategyTest.java")) {
            assertTrue(files.contains("my-idea/" + file), files::toString);
        }
        for (String file : files) {
            boolean isText = !file.endsWith(".jar");
            assertTrue(!isText || !Files.readString(directory.resolve(file)).matches("(?s).*@\\w+@.*"), file);
        }
    }

    @Test
    void twoProjectsOfOnePenstockCarryTheSameJars() throws IOException {
        Run.of("new", "strategy", "one", "--in", directory.toString());
        Run.of("new", "strategy", "other", "--in", directory.toString());

        List<String> jars =
                files().stream().filter(file -> file.endsWith(".jar")).toList();
        assertEquals(4, jars.size(), jars::toString);
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    -1,
                    Files.mismatch(directory.resolve(jars.get(i)), directory.resolve(jars.get(i + 2))),
                    jars::toString);
        }
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() throws IOException {
        Files.createDirectory(directory.resolve("my-idea"));

        Run run = Run.of("new", "strategy", "my-idea", "--in", directory.toString());

        assertEquals(1, run.exit());
        assertTrue(run.err().contains("my-idea exists already; nothing was written"), run::toString);
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @CsvSource({
        "My-Idea,    expected words of a-z and 0-9",
        "my_idea,    expected words of a-z and 0-9",
        "-idea,      Missing required parameter",
        "1st,        expected words of a-z and 0-9",
        "../idea,    expected words of a-z and 0-9",
        "class,      a word of the Java language",
        "vwap,       comes with Penstock"
    })
    void aNameThatCannotBeIsRefused(String name, String why) throws IOException {
        Run run = Run.of("new", "strategy", name, "--in", directory.toString());

        assertEquals(1, run.exit(), run::toString);
        assertTrue(run.err().contains(why), run::toString);
        assertEquals(List.of(), files());
    }

    @Test
    void whatCanBeMadeIsSaid() {
        Run run = Run.of("new");

        assertEquals(1, run.exit());
        assertTrue(run.err().startsWith("penstock: new what? 'new strategy NAME' is known"), run::toString);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}

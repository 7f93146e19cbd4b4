package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the commands take plug-ins that cannot be loaded; how they are loaded is tested in the engine. */
class PluginOptionsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"replay", "list", "inspect synthetic:", "convert synthetic: -o -"})
    void aBrokenJarIsAUsageErrorThatNamesIt(String command) throws IOException {
        Path jar = Files.writeString(directory.resolve("mine.jar"), "no jar");

        Run run = Run.of((command + " --plugins " + jar).split(" "));

        assertEquals(1, run.exit(), run::toString);
        assertEquals("", run.out());
        assertTrue(
                run.err().startsWith("penstock: " + jar + ": not a whole jar: the end of a jar is missing"),
                run::toString);
    }

    @Test
    void aDirectoryWithoutPlugInsAndAListThatIsNoneAreUsageErrors() throws IOException {
        Run nothing = Run.of("replay", "--plugins", directory.toString());
        assertEquals(1, nothing.exit());
        assertTrue(nothing.err().contains(directory + ": no jar with a plug-in lies here"), nothing::toString);

        Path list = Files.writeString(directory.resolve("allowed"), "mine.jar\n");
        Run unread = Run.of("list", "--plugins", directory.toString(), "--plugins-allow", list.toString());
        assertEquals(1, unread.exit());
        assertTrue(unread.err().contains("line 1: expected a SHA-256"), unread::toString);
    }
}

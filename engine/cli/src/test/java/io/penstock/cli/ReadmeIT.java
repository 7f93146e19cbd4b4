package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Does what the README says, in its order, in a directory with nothing but the jar, its Java and a day of ITCH. */
@Timeout(240)
class ReadmeIT {
    private static final String RECORDING = "01302019.NASDAQ_ITCH50.gz";

    @TempDir
    private static Path home;

    private static List<Path> classes;

    @BeforeAll
    static void layOut() throws IOException {
        Files.copy(Jar.path(), Files.createDirectory(home.resolve("target")).resolve("penstock.jar"));
        classes = Readme.read().writeClasses(home);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(home.resolve(RECORDING)))) {
            out.write(day());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandDoesWhatItSays(String command) throws Exception {
        List<String> shell = List.of("sh", "-c", "PATH=" + Jar.JAVA.getParent() + ":$PATH; " + command);
        try (Jar jar = Jar.start(home, shell)) {
            Run run = jar.await();

            assertEquals(0, run.exit(), run::toString);
            assertFalse(run.err().contains("penstock: "), run::toString);
            if (command.contains("--json")) {
                run.json();
            }
            if (command.contains("tight-quotes")) {
                assertTrue(
                        run.out().matches("(?s).*Strategy tight-quotes\n  cents=2\n  quotes +[\\d,]{5,}\n.*"),
                        run.out());
            }
        }
    }

    /** All but those that build, of which this test is a part. */
    static Stream<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (String line : Readme.read().commands()) {
            String rest = line.replaceFirst("^mvn [^&]*(&& )?", "");
            if (!rest.equals(line)) {
                System.out.println("README: not run by this test, which it runs itself: "
                        + line.substring(0, line.length() - rest.length()));
            }
            if (!rest.isEmpty()) {
                commands.add(rest);
            }
        }
        assertTrue(commands.size() > 5, commands::toString);
        return commands.stream();
    }

    @Test
    void itsJavaCompilesAndRuns() throws Exception {
        Path compiled = Files.createDirectory(home.resolve("compiled"));
        List<String> arguments = new ArrayList<>(
                List.of("-Xlint:all", "-d", compiled.toString(), "-cp", Jar.path() + File.pathSeparator + junit()));
        classes.forEach(file -> arguments.add(file.toString()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, compiler.run(null, System.out, System.err, arguments.toArray(String[]::new)));

        String classPath = Jar.path() + File.pathSeparator + compiled;
        try (Jar jar = Jar.start(home, List.of(Jar.JAVA.toString(), "-cp", classPath, "FromJava"))) {
            Run run = jar.await();
            assertEquals(0, run.exit(), run::toString);
            assertTrue(run.out().matches("200000 events in \\d+ ms\n"), run::toString);
        }
        assertEquals(1, runTests(compiled, "TightQuotesTest"));
    }

    private static int runTests(Path compiled, String name) throws Exception {
        URL[] classPath = {compiled.toUri().toURL()};
        int tests = 0;
        try (URLClassLoader loader = new URLClassLoader(classPath, ReadmeIT.class.getClassLoader())) {
            Class<?> type = loader.loadClass(name);
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    Constructor<?> constructor = type.getDeclaredConstructor();
                    constructor.setAccessible(true);
                    method.setAccessible(true);
                    method.invoke(constructor.newInstance());
                    tests++;
                }
            }
        }
        return tests;
    }

    /** Where the annotations of a test are, and what they refer to. */
    private static String junit() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        entry.contains("junit") || entry.contains("apiguardian") || entry.contains("opentest4j"))
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    private static byte[] day() {
        ItchDay day = new ItchDay().systemEvent('O').directory(1, "AAPL").directory(2, "MSFT");
        for (int i = 0; i < 500; i++) {
            int locate = 1 + i % 2;
            String stock = i % 2 == 0 ? "AAPL" : "MSFT";
            day.add(locate, 2L * i, 'B', 100, stock, 999_000 - i % 7)
                    .add(locate, 2L * i + 1, 'S', 100, stock, 1_000_000 + i % 5);
        }
        return day.systemEvent('C').bytes();
    }
}

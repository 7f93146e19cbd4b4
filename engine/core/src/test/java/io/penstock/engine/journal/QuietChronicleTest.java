package io.penstock.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chronicle calls nobody, leaves nothing in the home directory and announces nothing. */
class QuietChronicleTest {
    @TempDir
    private Path directory;

    @Test
    void itsAnalyticsAreNotOnTheClassPath() {
        assertThrows(
                ClassNotFoundException.class,
                () -> Class.forName(
                        "net.openhft.chronicle.analytics.Analytics",
                        false,
                        getClass().getClassLoader()));
    }

    @Test
    void aJournalIsWrittenWithoutAConnectionAFileAtHomeOrAWord() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .toList());
        command.addAll(List.of(
                "-Xmx64m",
                // Otherwise SLF4J announces that no logging is set up; penstock.jar has one.
                "-Dslf4j.internal.verbosity=ERROR",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                directory.resolve("journal").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(true, process.waitFor(20, TimeUnit.SECONDS));

        assertEquals("wrote 600 events, called []\n", said);
        try (Stream<Path> files = Files.list(home)) {
            // JNA, which pins threads, unpacks itself there.
            assertEquals(
                    List.of(), files.filter(file -> !file.endsWith(".cache")).toList());
        }
    }

    /** The other process. Whoever opens a connection by URL asks for the proxies first. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            List<URI> called = new ArrayList<>();
            ProxySelector.setDefault(new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    called.add(uri);
                    return List.of(Proxy.NO_PROXY);
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
            });
            Path journal = Path.of(arguments[0]);
            new JournalByHand(journal).session(10, 60, true);
            // Its analytics call from a thread of their own.
            Thread.sleep(300);
            System.out.println("wrote " + Numbered.read(journal).events() + " events, called " + called);
        }
    }
}

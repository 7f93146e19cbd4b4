package io.penstock.perf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another JVM like this one, with the same flags and classes, for what must not share compiled code with anything else.
 * Ends with this one, whatever ends it. One thread.
 */
public final class ChildJvm implements AutoCloseable {
    private static final int FIRST_WITH_UNSAFE_FLAG = 24;

    private final Process process;
    private final Path errors;
    private final Thread kill;
    private final BufferedReader answers;
    private final PrintWriter questions;

    private ChildJvm(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.kill = new Thread(process::destroyForcibly, "stop-child");
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(kill);
    }

    /**
     * Starts one.
     *
     * @param main has a {@code main} method
     * @param leastHeapBytes to be asked for when nobody set {@code -Xmx} and the usual heap is smaller; 0 for the usual
     */
    public static ChildJvm start(Class<?> main, List<String> arguments, long leastHeapBytes) throws IOException {
        return start(main, arguments, leastHeapBytes, List.of());
    }

    /** Starts one with flags besides those of this JVM; as the other. */
    public static ChildJvm start(Class<?> main, List<String> arguments, long leastHeapBytes, List<String> moreFlags)
            throws IOException {
        Path errors = Files.createTempFile("penstock-child", ".txt");
        List<String> command = command(leastHeapBytes);
        command.addAll(moreFlags);
        command.add(main.getName());
        command.addAll(arguments);
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** Sends a line and waits for the line that answers it. @throws IOException with what it said when it ended instead */
    public String ask(String question) throws IOException {
        tell(question);
        return answer();
    }

    /** Sends a line. */
    public void tell(String line) {
        questions.println(line);
    }

    /** Waits for its next line. @throws IOException with what it said when it ended instead */
    public String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            await();
            throw new IOException("a child JVM ended early: " + said());
        }
        return answer;
    }

    /** All that it writes until its end. @throws IOException with what it said when it failed */
    public String output() throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            printed.append(line).append('\n');
        }
        if (await() != 0) {
            throw new IOException(said());
        }
        return printed.toString();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            Runtime.getRuntime().removeShutdownHook(kill);
        } catch (IllegalStateException e) {
            // This JVM is ending, and the hook runs already.
        }
        Files.deleteIfExists(errors);
    }

    private int await() throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String said() throws IOException {
        return Files.readString(errors).strip();
    }

    private static List<String> command(long leastHeapBytes) {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        if (flags.stream().noneMatch(flag -> flag.startsWith("-Xmx"))
                && Runtime.getRuntime().maxMemory() < leastHeapBytes) {
            command.add("-Xmx" + leastHeapBytes);
        }
        // What the jar's manifest says when it is started with -jar.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED");
        command.add("--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED");
        command.add("--add-opens=java.base/java.lang.reflect=ALL-UNNAMED");
        command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
        if (Runtime.version().feature() >= FIRST_WITH_UNSAFE_FLAG) {
            // Other people's queues are made of it, and the JVM would announce so.
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        return command;
    }
}

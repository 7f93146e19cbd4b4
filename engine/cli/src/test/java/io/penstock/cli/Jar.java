package io.penstock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The executable jar in a JVM of its own, with its output in files, so that no pipe can fill. */
final class Jar implements AutoCloseable {
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final long LIMIT_SECONDS = 200;

    private final Path out;
    private final Path err;
    private final Process process;

    private Jar(Path directory, List<String> command) throws IOException {
        out = Files.createTempFile(directory, "out", ".txt");
        err = Files.createTempFile(directory, "err", ".txt");
        process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /** Where the build put it. */
    static Path path() {
        return Path.of(System.getProperty("penstock.jar")).toAbsolutePath();
    }

    /** Starts it with arguments, in a directory. */
    static Jar start(Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", path().toString()));
        command.addAll(List.of(arguments));
        return new Jar(directory, command);
    }

    /** Starts any command, in a directory. */
    static Jar start(Path directory, List<String> command) throws IOException {
        return new Jar(directory, command);
    }

    Process process() {
        return process;
    }

    /** Waits for its end. */
    Run await() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + result(-1));
        }
        return result(process.exitValue());
    }

    private Run result(int exit) throws IOException {
        return new Run(exit, Files.readString(out), Files.readString(err));
    }

    /** Ends it if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}

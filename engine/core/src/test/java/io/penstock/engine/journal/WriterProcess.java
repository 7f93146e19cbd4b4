package io.penstock.engine.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A {@link NumberedWriter} in a JVM of its own, and what it has said. */
final class WriterProcess implements AutoCloseable {
    private final Process process;
    private final Thread listener = new Thread(this::listen, "listener");
    private volatile boolean opening;
    private volatile boolean recovered;
    private volatile long ready = -1;
    private volatile long readyMillis;
    private volatile long acknowledged;
    private volatile long durable;
    private volatile String failed = "";
    private volatile String lastLine = "";

    private WriterProcess(Process process) {
        this.process = process;
    }

    static WriterProcess start(Path directory, long eventsASecond, long lowWater, String... flags) throws IOException {
        return start(directory, eventsASecond, lowWater, SyncMode.NEVER, flags);
    }

    static WriterProcess start(Path directory, long eventsASecond, long lowWater, SyncMode sync, String... flags)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-") || argument.startsWith("--sun-misc"))
                .toList());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                NumberedWriter.class.getName(),
                directory.toString(),
                Long.toString(eventsASecond),
                Long.toString(lowWater),
                sync.name()));
        // Not into one stream: what a library says there would come in the middle of a line.
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        WriterProcess writer = new WriterProcess(process);
        writer.listener.setDaemon(true);
        writer.listener.start();
        return writer;
    }

    boolean isOpening() {
        return opening;
    }

    /** Whether it had something to recover and has done so. */
    boolean isRecovered() {
        return recovered;
    }

    boolean isReady() {
        return ready >= 0;
    }

    long readyMillis() {
        return readyMillis;
    }

    long acknowledged() {
        return acknowledged;
    }

    /** When it ended in order: the last event that was forced to disk. */
    long durable() {
        return durable;
    }

    long pid() {
        return process.pid();
    }

    /** Why it ended in order; empty when it did not. */
    Optional<String> failed() {
        return failed.isEmpty() ? Optional.empty() : Optional.of(failed);
    }

    String lastLine() {
        return lastLine;
    }

    boolean awaitEnd(long seconds) throws InterruptedException {
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        listener.join(5_000);
        return ended;
    }

    int exitValue() {
        return process.exitValue();
    }

    /** Ends it as {@code kill -9} does, and hears what it had said before. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd(20);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            lastLine = e.toString();
        }
    }

    private void hear(String line) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case "opening" -> opening = true;
            case "recovered" -> recovered = true;
            case "ready" -> {
                readyMillis = Long.parseLong(words[2]);
                ready = Long.parseLong(words[1]);
            }
            case "acknowledged" -> acknowledged = Long.parseLong(words[1]);
            case "durable" -> durable = Long.parseLong(words[1]);
            case "failed" -> failed = line;
            default -> lastLine = line;
        }
    }
}

package io.penstock.perf.latency;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import jdk.jfr.StackTrace;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * When the JVM stopped its threads, and when its compilers worked beside them, as Flight Recorder tells it. One thread.
 *
 * <p>Flight Recorder has a clock of its own; events that carry the steady clock's time, written at the beginning and at the
 * end, say how the two go together.
 */
final class JvmPauses implements Closeable {
    private static final String COLLECTION = "garbage collection";
    /** Compilations are on threads of their own: shorter ones than this are not kept. */
    private static final long LEAST_COMPILATION_NS = 1_000_000;

    /**
     * One of them.
     *
     * @param what garbage collection and its name, operation at a safepoint, or compilation
     * @param stops whether application threads stood still
     * @param fromNanos on the steady clock
     */
    record Pause(String what, boolean stops, long fromNanos, long lengthNs) {
        boolean isCollection() {
            return what.startsWith(COLLECTION);
        }

        boolean overlaps(long from, long to) {
            return fromNanos < to && fromNanos + lengthNs > from;
        }
    }

    /** Ties the two clocks together. */
    @Name("penstock.Clock")
    @StackTrace(false)
    static final class ClockMark extends Event {
        long steadyNanos;
    }

    private final Recording recording = new Recording();
    private final LongSupplier nanoClock;

    private JvmPauses(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Begins to record. */
    static JvmPauses record(LongSupplier nanoClock) {
        JvmPauses pauses = new JvmPauses(nanoClock);
        for (String event :
                List.of("jdk.GCPhasePause", "jdk.ExecuteVMOperation", "jdk.Compilation", "penstock.Clock")) {
            pauses.recording.enable(event).withoutThreshold().withoutStackTrace();
        }
        pauses.recording.start();
        pauses.mark();
        return pauses;
    }

    /** Records nothing. */
    static JvmPauses none() {
        return new JvmPauses(() -> 0);
    }

    /** Ends recording. @return all of them, in the order of their time */
    List<Pause> stop() throws IOException {
        if (recording.getState() == RecordingState.NEW) {
            return List.of();
        }
        mark();
        recording.stop();
        Path file = Files.createTempFile("penstock", ".jfr");
        try {
            recording.dump(file);
            return read(RecordingFile.readAllEvents(file));
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }

    private void mark() {
        ClockMark mark = new ClockMark();
        mark.begin();
        mark.steadyNanos = nanoClock.getAsLong();
        mark.commit();
    }

    private static List<Pause> read(List<RecordedEvent> events) {
        long shift = events.stream()
                .filter(event -> event.getEventType().getName().equals("penstock.Clock"))
                .mapToLong(event -> event.getLong("steadyNanos") - nanos(event.getStartTime()))
                .findFirst()
                .orElse(0);
        List<Pause> pauses = new ArrayList<>();
        for (RecordedEvent event : events) {
            long from = nanos(event.getStartTime()) + shift;
            long length = event.getDuration().toNanos();
            switch (event.getEventType().getName()) {
                case "jdk.GCPhasePause" ->
                    pauses.add(new Pause(COLLECTION + " (" + event.getString("name") + ")", true, from, length));
                case "jdk.ExecuteVMOperation" -> {
                    if (event.getBoolean("safepoint")) {
                        pauses.add(new Pause("safepoint (" + event.getString("operation") + ")", true, from, length));
                    }
                }
                case "jdk.Compilation" -> {
                    if (length >= LEAST_COMPILATION_NS) {
                        pauses.add(new Pause("compilation of " + method(event), false, from, length));
                    }
                }
                default -> {}
            }
        }
        pauses.sort(Comparator.comparingLong(Pause::fromNanos));
        return pauses;
    }

    private static String method(RecordedEvent compilation) {
        RecordedMethod method = compilation.getValue("method");
        String type = method.getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}

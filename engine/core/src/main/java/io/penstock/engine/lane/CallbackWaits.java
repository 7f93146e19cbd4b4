package io.penstock.engine.lane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Parks, waits for monitors, sleeps and I/O inside callbacks, which hold the lane up and by that the feed: the flight recorder
 * keeps them, and when the run is over each place is told once, with how often, how long and the first stack.
 */
public final class CallbackWaits implements AutoCloseable {
    private static final Map<String, String> KINDS = Map.of(
            "jdk.ThreadPark", "parks",
            "jdk.ThreadSleep", "sleeps",
            "jdk.JavaMonitorWait", "waits to be notified",
            "jdk.JavaMonitorEnter", "waits for a monitor",
            "jdk.FileRead", "reads a file",
            "jdk.FileWrite", "writes a file",
            "jdk.FileForce", "forces a file",
            "jdk.SocketRead", "reads a socket",
            "jdk.SocketWrite", "writes a socket");
    /** Who calls callbacks, and their lambdas. */
    private static final List<String> CALLERS =
            List.of(StrategyRunner.class.getName(), CheckedStrategy.class.getName(), LentView.class.getName());

    private static final String LANE = CallbackWaits.class.getPackageName() + ".";
    private static final int MOST_FRAMES = 12;

    private static final class Place {
        private long times;
        private long ns;
        private String stack = "";
    }

    private final Recording recording = new Recording();
    private final Consumer<String> warnings;

    private CallbackWaits(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** Begins to record, before the lanes start. */
    public static CallbackWaits record(Consumer<String> warnings) {
        CallbackWaits waits = new CallbackWaits(warnings);
        KINDS.keySet().forEach(kind -> waits.recording
                .enable(kind)
                .withThreshold(Duration.ZERO)
                .withStackTrace());
        waits.recording.start();
        return waits;
    }

    /** Ends the recording, after the lanes have ended, and tells what was found. */
    @Override
    public void close() throws IOException {
        Path file = Files.createTempFile("penstock-check", ".jfr");
        try (recording) {
            recording.stop();
            recording.dump(file);
            Map<String, Place> places = new LinkedHashMap<>();
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                add(event, places);
            }
            places.forEach((what, place) -> warnings.accept(what + ": " + place.times + " times, "
                    + place.ns / 1_000_000 + " ms in all, first at" + place.stack));
        } finally {
            Files.delete(file);
        }
    }

    private static void add(RecordedEvent event, Map<String, Place> places) {
        String kind = KINDS.get(event.getEventType().getName());
        if (kind == null || event.getStackTrace() == null) {
            return;
        }
        List<String> frames = new ArrayList<>();
        int callback = -1;
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            RecordedMethod method = frame.getMethod();
            String owner = method.getType().getName();
            if (owner.equals(ClassLoader.class.getName())) {
                // A class is loaded once, and nobody's fault.
                return;
            }
            if (owner.startsWith(LANE)) {
                callback = CALLERS.stream().anyMatch(owner::startsWith) ? frames.size() - 1 : -1;
                break;
            }
            frames.add(owner + "." + method.getName() + ":" + frame.getLineNumber());
        }
        if (callback >= 0) {
            String at = frames.get(callback);
            Place place = places.computeIfAbsent(
                    "strategy code " + at.substring(0, at.lastIndexOf(':')) + " " + kind, key -> new Place());
            place.times++;
            place.ns += event.getDuration().toNanos();
            place.stack = place.stack.isEmpty() ? text(frames) : place.stack;
        }
    }

    private static String text(List<String> frames) {
        StringBuilder text = new StringBuilder();
        frames.stream().limit(MOST_FRAMES).forEach(frame -> text.append(System.lineSeparator())
                .append("\tat ")
                .append(frame));
        return text.toString();
    }
}

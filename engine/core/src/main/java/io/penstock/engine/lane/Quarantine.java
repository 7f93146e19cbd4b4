package io.penstock.engine.lane;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * The first failure of a strategy.
 *
 * @param callback in which it happened
 * @param position place in the stream, from 0; -1 before the first event
 * @param streamNanos stream time; {@link io.penstock.api.Time#NONE} before the first event
 * @param thrown what it threw, or what the engine found
 * @param stack the same as text, without the engine's frames below the callback
 * @param abandoned whether the callback did not return and its thread was given up
 * @param detectionNs for an abandoned callback, the time from its beginning until the lane had a successor, at most
 * @param ownNs what of that was the callback's own doing and not the machine's: for one that waits, as counted by the watchdog
 *     in its looks; for one that runs on, not more than it had of a core
 */
public record Quarantine(
        String callback,
        long position,
        long streamNanos,
        Throwable thrown,
        String stack,
        boolean abandoned,
        long detectionNs,
        long ownNs) {
    private static final int LONGEST_TEXT = 16_384;
    /** Of an overflown stack the rest is more of the same. */
    private static final int MOST_FRAMES = 24;

    /**
     * A failure as text. In the lane's thread, inside the wall of its strategy: it runs code of whoever wrote the exception,
     * which may throw or never return.
     */
    static String describe(Throwable thrown) {
        try {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text, true));
            return withoutEngine(text.toString());
        } catch (Throwable e) {
            return thrown.getClass().getName() + " (which cannot be printed: "
                    + e.getClass().getName() + ")";
        }
    }

    /** Below the callback are always the same frames of the lane, which say nothing to the author of a strategy. */
    private static String withoutEngine(String text) {
        StringBuilder kept = new StringBuilder();
        boolean ofLane = false;
        int frames = 0;
        for (String line : text.split("\\R")) {
            boolean isFrame = line.startsWith("\tat ");
            ofLane = isFrame && (ofLane || line.contains(StrategyRunner.class.getName() + "."));
            frames = isFrame ? frames + 1 : 0;
            if (!ofLane && frames <= MOST_FRAMES && kept.length() + line.length() < LONGEST_TEXT) {
                kept.append(kept.length() == 0 ? "" : System.lineSeparator()).append(line);
            }
        }
        return kept.toString();
    }
}

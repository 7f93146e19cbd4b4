package io.penstock.engine.journal;

import java.util.ArrayList;
import java.util.List;

/** How many writers were killed, and when. Any thread. */
final class KillTally {
    private static final int TELL_EVERY = 50;

    private final int planned;
    private final List<Long> readyMillis = new ArrayList<>();
    private int kills;
    private int inRecovery;
    private int inCopy;
    private int inRoll;
    private long mostEvents;

    KillTally(int planned) {
        this.planned = planned;
    }

    /** One was killed while it recovered what the one before had left; with or without a copy half made. */
    synchronized void inRecovery(boolean hasCopy) {
        inRecovery++;
        inCopy += hasCopy ? 1 : 0;
    }

    /** One was killed after it was ready; between the end of a file and the beginning of the next, or in one. */
    synchronized void whenReady(long millis, boolean isRoll) {
        readyMillis.add(millis);
        inRoll += isRoll ? 1 : 0;
    }

    /** What one left was read, and was right. */
    synchronized void checked(long events) {
        kills++;
        mostEvents = Math.max(mostEvents, events);
        if (planned > TELL_EVERY && kills % TELL_EVERY == 0) {
            System.out.println("journal: so far " + this);
        }
    }

    @Override
    public synchronized String toString() {
        long[] millis = readyMillis.stream().mapToLong(Long::longValue).sorted().toArray();
        String ready = millis.length == 0
                ? "none was ready"
                : "ready after " + millis[millis.length / 2] + " ms (median), " + millis[millis.length * 99 / 100]
                        + " ms (p99)";
        return kills + " of " + planned + " kills, " + inRecovery + " in a recovery (" + inCopy
                + " with its copy half made), " + inRoll + " in a roll; nothing acknowledged lost, nothing twice; the"
                + " longest journal had " + mostEvents + " events; " + ready;
    }
}

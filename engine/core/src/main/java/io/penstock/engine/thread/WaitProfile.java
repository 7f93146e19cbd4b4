package io.penstock.engine.thread;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the feed and the lanes wait for one another. What comes of it where lanes outnumber the cores is told of {@link WaitPlan}:
 * then they sleep up to a millisecond at a time, and a live or paced event waits as long before its strategies hear it.
 */
public enum WaitProfile {
    /** Parks: an idle engine costs no processor time; waking up takes tens of microseconds. */
    QUIET,
    /** Spins for a moment, then yields, then parks. */
    BALANCED,
    /** Spins without end: the shortest wait, and a whole core for each thread. */
    LATENCY;

    /**
     * What a run gets of what was asked for.
     *
     * @param profile the one to use
     * @param notice one line for the user when it is another one than asked for
     */
    public record Choice(WaitProfile profile, Optional<String> notice) {}

    /**
     * From its lower-case name.
     *
     * @param key the option, for the message
     * @throws IllegalArgumentException when there is none of this name; the message lists the names
     */
    public static WaitProfile parse(String key, String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.label().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(key + "=" + name + ": expected quiet, balanced or latency"));
    }

    /** As it is typed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * This profile, or {@link #BALANCED} where spinning threads would outnumber the cores: two that spin on one core wait
     * for the end of each other's time slice, thousands of times longer than parking takes.
     *
     * @param spinning threads that spin in this profile: the feed and the lanes
     */
    public Choice on(Cores cores, int spinning) {
        if (this != LATENCY || spinning <= cores.usable()) {
            return new Choice(this, Optional.empty());
        }
        return new Choice(
                BALANCED,
                Optional.of("wait=latency needs a core for each of " + spinning + " threads, but "
                        + (cores.usable() == 1 ? "only 1 is" : "only " + cores.usable() + " are") + " usable (cores "
                        + cores + "): waiting is balanced"));
    }
}

package io.penstock.engine.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which thread runs on which core. Thread 0 is the feed, thread {@code 1 + n} is lane {@code n}; two threads never share
 * a core.
 *
 * <ul>
 *   <li>{@code auto} pins all threads or none: all when the allowed cores are known, no quota makes the process share
 *       them, and there is one for each thread.
 *   <li>A list gives its first core to the feed and the others to the lanes in order; further cores stay unused. Lanes
 *       for which the list is too short, and threads whose core does not exist or is not allowed, run unpinned.
 * </ul>
 */
public final class PinPlan {
    /** The core of a thread that is not pinned. */
    public static final int UNPINNED = -1;

    private final List<Integer> cores;
    private final List<String> notices;

    private PinPlan(List<Integer> cores, List<String> notices) {
        this.cores = List.copyOf(cores);
        this.notices = List.copyOf(notices);
    }

    /**
     * Makes the plan of a run.
     *
     * @param profile the profile in force: with {@link WaitProfile#LATENCY} it is worth a notice that nothing is pinned
     */
    public static PinPlan of(Pinning pinning, int lanes, Cores cores, WaitProfile profile) {
        int threads = 1 + lanes;
        return switch (pinning.mode()) {
            case NONE -> new PinPlan(unpinned(threads), List.of());
            case AUTO -> auto(threads, cores, profile);
            case LIST -> list(pinning, threads, cores);
        };
    }

    /** The core of the feed thread, or {@link #UNPINNED}. */
    public int feedCore() {
        return cores.get(0);
    }

    /** The core of a lane, or {@link #UNPINNED}, as of every lane that is not in the plan. */
    public int laneCore(int lane) {
        return 1 + lane < cores.size() ? cores.get(1 + lane) : UNPINNED;
    }

    /** Whether any thread is pinned. */
    public boolean pins() {
        return cores.stream().anyMatch(core -> core != UNPINNED);
    }

    /** What the user should know, a line each. */
    public List<String> notices() {
        return notices;
    }

    /** As it stands in a report: {@code feed on core 1, lane-0 on core 2}, or {@code unpinned}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int thread = 0; thread < cores.size(); thread++) {
            if (cores.get(thread) != UNPINNED) {
                parts.add(name(thread) + " on core " + cores.get(thread));
            }
        }
        return parts.isEmpty() ? "unpinned" : String.join(", ", parts);
    }

    static String name(int thread) {
        return thread == 0 ? "feed" : "lane-" + (thread - 1);
    }

    private static PinPlan auto(int threads, Cores cores, WaitProfile profile) {
        String why = null;
        if (cores.allowed().isEmpty()) {
            why = "this system does not tell which cores the process may use";
        } else if (cores.limitedByQuota()) {
            why = "under a CPU quota the cores are shared with others (cores " + cores + ")";
        } else if (threads > cores.allowed().size()) {
            why = threads + " threads do not fit the cores " + cores;
        }
        if (why == null) {
            return new PinPlan(cores.pinOrder().subList(0, threads), List.of());
        }
        boolean asked = profile == WaitProfile.LATENCY;
        return new PinPlan(unpinned(threads), asked ? List.of("pin=auto: nothing is pinned: " + why) : List.of());
    }

    private static PinPlan list(Pinning pinning, int threads, Cores cores) {
        List<Integer> plan = new ArrayList<>(unpinned(threads));
        List<String> notices = new ArrayList<>();
        int given = Math.min(threads, pinning.cores().size());
        for (int thread = 0; thread < given; thread++) {
            int core = pinning.cores().get(thread);
            String refusal = refusal(core, cores);
            if (refusal == null) {
                plan.set(thread, core);
            } else {
                notices.add("pin=" + pinning + ": " + refusal + ": " + name(thread) + " runs unpinned");
            }
        }
        if (given < threads) {
            String rest = name(given) + (given + 1 < threads ? " to " + name(threads - 1) + " run" : " runs");
            notices.add("pin=" + pinning + ": " + pinning.cores().size()
                    + (pinning.cores().size() == 1 ? " core for " : " cores for ") + threads + " threads: " + rest
                    + " unpinned");
        }
        return new PinPlan(plan, notices);
    }

    private static String refusal(int core, Cores cores) {
        boolean may = cores.allowed().contains(core) || cores.isolated().contains(core);
        if (may) {
            return null;
        }
        return !cores.online().isEmpty() && !cores.online().contains(core)
                ? "core " + core + " does not exist or is switched off (online: " + CoreList.text(cores.online()) + ")"
                : "core " + core + " is not allowed to this process (allowed: " + cores + ")";
    }

    private static List<Integer> unpinned(int threads) {
        return Collections.nCopies(threads, UNPINNED);
    }
}

package io.penstock.engine.thread;

import java.util.BitSet;
import java.util.function.Consumer;
import net.openhft.affinity.Affinity;

/**
 * Carries out a {@link PinPlan}. A thread that cannot be pinned runs all the same, and a warning says why.
 *
 * <p>On Linux a new thread inherits the cores of the one that starts it: what the feed starts while it is pinned runs on
 * the feed's core. The lanes made here do not, also where the plan leaves them unpinned; start other threads before
 * {@link #pinFeed}.
 */
public final class PinnedThreads {
    private final PinPlan plan;
    private final Consumer<String> warnings;
    private final BitSet unpinned;

    /**
     * To be made in a thread that is not pinned. Loads native code when the plan pins anything.
     *
     * @param warnings told by any of the threads, a line each
     */
    public PinnedThreads(PinPlan plan, Consumer<String> warnings) {
        this.plan = plan;
        this.warnings = warnings;
        this.unpinned = plan.pins() ? current() : new BitSet();
    }

    /** The thread of a lane, not started: pins itself, then runs {@code body}. Named {@code lane-N}. */
    public Thread newLane(int lane, Runnable body) {
        String name = PinPlan.name(1 + lane);
        int core = plan.laneCore(lane);
        return daemon(name, () -> {
            if (core != PinPlan.UNPINNED) {
                pin(name, core);
            } else if (!unpinned.isEmpty()) {
                set(unpinned);
            }
            body.run();
        });
    }

    /** The thread that runs a lane on whose own was given up, and may still keep the lane's core busy: it is not pinned. */
    public Thread newSuccessor(int lane, Runnable body) {
        return daemon(PinPlan.name(1 + lane) + "-successor", () -> {
            if (!unpinned.isEmpty()) {
                set(unpinned);
            }
            body.run();
        });
    }

    /** A daemon, because a strategy may keep it for ever. */
    private static Thread daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Pins the calling thread as the feed until it closes what is returned. */
    public PinnedFeed pinFeed() {
        int core = plan.feedCore();
        boolean pinned = core != PinPlan.UNPINNED && pin(PinPlan.name(0), core);
        return new PinnedFeed(pinned ? this : null);
    }

    /** The feed's pin. To be closed by the thread that was pinned; gives it back the cores it had. */
    public static final class PinnedFeed implements AutoCloseable {
        private PinnedThreads owner;

        private PinnedFeed(PinnedThreads owner) {
            this.owner = owner;
        }

        @Override
        public void close() {
            if (owner != null) {
                owner.set(owner.unpinned);
                owner = null;
            }
        }
    }

    private boolean pin(String name, int core) {
        BitSet cores = new BitSet();
        cores.set(core);
        String refusal = set(cores);
        if (refusal != null) {
            warnings.accept(name + " runs unpinned: core " + core + " was refused: " + refusal);
        }
        return refusal == null;
    }

    /** Why the calling thread does not run on these cores now; null when it does. */
    private String set(BitSet cores) {
        try {
            Affinity.setAffinity(cores);
        } catch (RuntimeException | LinkageError e) {
            return reason(e);
        }
        // Where the library knows no way to pin, it says nothing and does nothing.
        return current().equals(cores) ? null : "pinning is not supported here";
    }

    /** The cores of the calling thread; empty where they cannot be told. */
    private static BitSet current() {
        try {
            return Affinity.getAffinity();
        } catch (RuntimeException | LinkageError e) {
            return new BitSet();
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}

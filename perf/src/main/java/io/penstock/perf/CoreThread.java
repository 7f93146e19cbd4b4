package io.penstock.perf;

import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.PinPlan;
import io.penstock.engine.thread.PinnedThreads;
import io.penstock.engine.thread.Pinning;
import io.penstock.engine.thread.WaitProfile;
import java.util.List;
import java.util.function.Consumer;

/** Threads of benchmarks, each on the core that it was made for. */
public final class CoreThread {
    private CoreThread() {}

    /**
     * A daemon, not started.
     *
     * @param core or {@link PinPlan#UNPINNED}
     * @param warnings told when the system refuses the core; the thread then runs where it may
     */
    public static Thread on(int core, String name, Runnable body, Consumer<String> warnings) {
        Pinning pinning = core == PinPlan.UNPINNED ? Pinning.NONE : new Pinning(Pinning.Mode.LIST, List.of(core, core));
        PinPlan plan = PinPlan.of(pinning, 1, Cores.ofThisProcess(), WaitProfile.QUIET);
        plan.notices().stream().limit(1).forEach(warnings);
        Thread thread = new PinnedThreads(plan, warnings).newLane(0, body);
        thread.setName(name);
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for the end of a thread, whoever interrupts. */
    public static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

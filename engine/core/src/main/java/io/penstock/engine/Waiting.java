package io.penstock.engine;

import io.penstock.engine.ring.EventRing;
import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.WaitPlan;
import io.penstock.engine.thread.WaitProfile;
import java.util.function.Consumer;

/**
 * How the threads of a run wait, by how many read the ring now: lanes that come while it goes on are in the budget of cores like
 * those that were there. Any thread.
 */
final class Waiting {
    private final EventRing ring;
    private final WaitProfile profile;
    private final Cores cores;
    private final Consumer<String> warnings;
    private int readers;
    private WaitProfile inForce;

    /**
     * Has a ring that nobody uses yet wait as it should.
     *
     * @param profile in force at the beginning
     * @param readers that are there at the beginning
     * @param warnings told when spinning threads would outnumber the cores from now on
     */
    Waiting(EventRing ring, WaitProfile profile, int readers, Cores cores, Consumer<String> warnings) {
        this.ring = ring;
        this.profile = profile;
        this.readers = readers;
        this.cores = cores;
        this.warnings = warnings;
        this.inForce = profile;
        plan();
    }

    /** A lane is about to read the ring. */
    synchronized void joined() {
        readers++;
        plan();
    }

    /** A lane has ended. */
    synchronized void left() {
        readers--;
        plan();
    }

    private void plan() {
        WaitProfile.Choice choice = profile.on(cores, 1 + readers);
        if (choice.profile() != inForce) {
            choice.notice().ifPresent(notice -> warnings.accept(notice + " while the added lane runs"));
        }
        inForce = choice.profile();
        ring.waitBy(WaitPlan.of(inForce, readers, cores.usable()));
    }
}

package io.penstock.engine.thread;

/**
 * What a thread does that waits for another one, one after the other: look again at once, give way, sleep, and park until it is
 * woken.
 *
 * <p>Where lanes outnumber the cores, one that runs takes the core from another that has work to do: waking them all for each
 * event that is published, or having them look for it, would be most of what the machine does. Such lanes sleep instead,
 * longer the more they are to a core, and take all that has come meanwhile at once; only after a while without any event do they
 * wait to be woken. A live or paced event waits for that long before its strategies hear it.
 *
 * @param spins looks at once; {@link Integer#MAX_VALUE} without end
 * @param yields looks after giving way
 * @param sleeps looks after sleeping
 * @param sleepNs how long a sleep takes; 0 where there are none
 */
public record WaitPlan(int spins, int yields, int sleeps, long sleepNs) {
    /** Short enough that what came in a sleep fits the shortest ring at a million events a second. */
    private static final long LONGEST_SLEEP_NS = 1_000_000;

    private static final long SLEEP_NS = 50_000;
    private static final int SLEEPS = 4;
    private static final int YIELDS = 100;

    /** Of a profile on cores of their own. */
    public static WaitPlan of(WaitProfile profile) {
        return switch (profile) {
            case QUIET -> new WaitPlan(500, 0, 0, 0);
            case BALANCED -> new WaitPlan(5_000, YIELDS, 0, 0);
            case LATENCY -> new WaitPlan(Integer.MAX_VALUE, 0, 0, 0);
        };
    }

    /**
     * Of a profile where so many threads read the ring.
     *
     * @param profile what is left of the user's choice; see {@link WaitProfile#on}
     * @param cores that may be used
     */
    public static WaitPlan of(WaitProfile profile, int readers, int cores) {
        if (readers <= cores || profile == WaitProfile.LATENCY) {
            return of(profile);
        }
        long sleepNs = Math.min(SLEEP_NS * readers / cores, LONGEST_SLEEP_NS);
        return new WaitPlan(0, profile == WaitProfile.BALANCED ? YIELDS : 0, SLEEPS, sleepNs);
    }

    /** Whether those who wait may sleep through what they wait for. */
    public boolean isCrowded() {
        return sleeps > 0;
    }

    /** Whether it never lets go of the core. */
    public boolean spinsForEver() {
        return spins == Integer.MAX_VALUE;
    }
}

package io.penstock.engine.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WaitPlanTest {
    @Test
    void lanesThatHaveACoreEachWaitAsTheirProfileSays() {
        for (WaitProfile profile : WaitProfile.values()) {
            assertEquals(WaitPlan.of(profile), WaitPlan.of(profile, 2, 2));
            assertFalse(WaitPlan.of(profile).isCrowded());
        }
        assertTrue(WaitPlan.of(WaitProfile.LATENCY).spinsForEver());
    }

    @Test
    void lanesThatOutnumberTheCoresSleepTheLongerTheMoreTheyAreAndNeverLookAtOnce() {
        WaitPlan three = WaitPlan.of(WaitProfile.QUIET, 3, 2);
        WaitPlan sixteen = WaitPlan.of(WaitProfile.QUIET, 16, 2);
        assertTrue(three.isCrowded());
        assertEquals(75_000, three.sleepNs());
        assertEquals(400_000, sixteen.sleepNs());
        assertEquals(1_000_000, WaitPlan.of(WaitProfile.QUIET, 64, 1).sleepNs());
        assertEquals(0, sixteen.spins());
        assertEquals(0, sixteen.yields());
        assertEquals(0, WaitPlan.of(WaitProfile.BALANCED, 16, 2).spins());
        assertTrue(WaitPlan.of(WaitProfile.BALANCED, 16, 2).yields() > 0);
    }
}

package io.penstock.engine.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.penstock.engine.thread.WaitProfile.Choice;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitProfileTest {
    @TempDir
    private Path directory;

    @Test
    void everyProfileIsReadAsItIsTyped() {
        for (WaitProfile profile : WaitProfile.values()) {
            assertEquals(profile, WaitProfile.parse("wait", profile.label()));
        }
    }

    @Test
    void anotherNameIsRefusedWithTheKnownOnes() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> WaitProfile.parse("wait", "QUIET"));
        assertEquals("wait=QUIET: expected quiet, balanced or latency", refusal.getMessage());
    }

    @Test
    void latencyFallsBackWhenSpinningThreadsOutnumberTheCores() {
        Cores two = new FakeRoot(directory).allowed("0-1").cores(2);

        assertEquals(new Choice(WaitProfile.LATENCY, Optional.empty()), WaitProfile.LATENCY.on(two, 2));
        assertEquals(
                new Choice(
                        WaitProfile.BALANCED,
                        Optional.of(
                                "wait=latency needs a core for each of 3 threads, but only 2 are usable (cores 0-1):"
                                        + " waiting is balanced")),
                WaitProfile.LATENCY.on(two, 3));
    }

    @Test
    void profilesThatParkNeverFallBack() {
        Cores one = new FakeRoot(directory).allowed("0").cores(1);

        assertEquals(new Choice(WaitProfile.QUIET, Optional.empty()), WaitProfile.QUIET.on(one, 33));
        assertEquals(new Choice(WaitProfile.BALANCED, Optional.empty()), WaitProfile.BALANCED.on(one, 33));
    }
}

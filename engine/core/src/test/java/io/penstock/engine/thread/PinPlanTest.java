package io.penstock.engine.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinPlanTest {
    @TempDir
    private Path directory;

    private FakeRoot root;

    @BeforeEach
    void fourOfEightCores() {
        root = new FakeRoot(directory).allowed("0-3").file("sys/devices/system/cpu/online", "0-7");
    }

    @Test
    void autoGivesEachThreadACoreOfItsOwn() {
        PinPlan plan = plan("auto", 3, WaitProfile.QUIET);

        assertEquals("feed on core 1, lane-0 on core 2, lane-1 on core 3, lane-2 on core 0", plan.toString());
        assertEquals(List.of(), plan.notices());
    }

    @Test
    void autoPinsNothingWhenTheThreadsDoNotFit() {
        assertEquals("unpinned", plan("auto", 4, WaitProfile.LATENCY).toString());
        assertEquals(
                List.of("pin=auto: nothing is pinned: 5 threads do not fit the cores 0-3"),
                plan("auto", 4, WaitProfile.LATENCY).notices());
        assertEquals(List.of(), plan("auto", 4, WaitProfile.QUIET).notices());
    }

    @Test
    void autoPinsNothingUnderAQuotaThatSharesTheCores() {
        root.file("proc/self/cgroup", "0::/").file("sys/fs/cgroup/cpu.max", "200000 100000");
        root.file("proc/self/mountinfo", "30 24 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw");

        assertEquals("unpinned", plan("auto", 1, WaitProfile.LATENCY).toString());
        assertTrue(plan("auto", 1, WaitProfile.LATENCY).notices().get(0).contains("quota 2.00"));
        assertEquals(
                "feed on core 1, lane-0 on core 2",
                plan("1,2", 1, WaitProfile.LATENCY).toString());
    }

    @Test
    void autoPinsNothingWhereTheCoresAreUnknown() {
        PinPlan plan = PinPlan.of(Pinning.AUTO, 1, new FakeRoot(directory.resolve("none")).cores(8), WaitProfile.QUIET);

        assertEquals("unpinned", plan.toString());
    }

    @Test
    void noneNeverPins() {
        assertEquals("unpinned", plan("none", 1, WaitProfile.LATENCY).toString());
        assertEquals(List.of(), plan("none", 1, WaitProfile.LATENCY).notices());
    }

    @Test
    void aListGoesToTheFeedFirstAndThenToTheLanes() {
        PinPlan plan = plan("3,0-2", 2, WaitProfile.QUIET);

        assertEquals("feed on core 3, lane-0 on core 0, lane-1 on core 1", plan.toString());
        assertEquals(List.of(), plan.notices());
    }

    @Test
    void lanesForWhichTheListIsTooShortRunUnpinned() {
        PinPlan plan = plan("2,3", 3, WaitProfile.QUIET);

        assertEquals("feed on core 2, lane-0 on core 3", plan.toString());
        assertEquals(PinPlan.UNPINNED, plan.laneCore(2));
        assertEquals(List.of("pin=2,3: 2 cores for 4 threads: lane-1 to lane-2 run unpinned"), plan.notices());
    }

    @Test
    void aCoreThatIsNotThereOrNotAllowedLeavesItsThreadUnpinned() {
        PinPlan plan = plan("99,5,2", 2, WaitProfile.QUIET);

        assertEquals("lane-1 on core 2", plan.toString());
        assertEquals(
                List.of(
                        "pin=99,5,2: core 99 does not exist or is switched off (online: 0-7): feed runs unpinned",
                        "pin=99,5,2: core 5 is not allowed to this process (allowed: 0-3): lane-0 runs unpinned"),
                plan.notices());
    }

    @Test
    void isolatedCoresMayBeNamedAlthoughTheyAreNotAmongTheAllowed() {
        root.file("sys/devices/system/cpu/isolated", "6-7");

        assertEquals(
                "feed on core 6, lane-0 on core 7",
                plan("6-7", 1, WaitProfile.QUIET).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", " ", "Auto", "1,", "3-1", "2,2", "-1", "1.5"})
    void anythingElseIsAUsageErrorThatSaysWhatIsExpected(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Pinning.parse("pin", text));
        assertTrue(
                refusal.getMessage().startsWith("pin=" + text + ": expected auto, none, or cores such as 2,3 or 2-5"),
                refusal::getMessage);
    }

    private PinPlan plan(String pin, int lanes, WaitProfile profile) {
        return PinPlan.of(Pinning.parse("pin", pin), lanes, root.cores(8), profile);
    }
}

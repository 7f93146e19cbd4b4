package io.penstock.engine.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoresTest {
    private static final String V2 = "30 24 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate";
    private static final String V1 = "31 24 0:27 / /sys/fs/cgroup/cpu rw shared:9 - cgroup cgroup rw,cpu,cpuacct";

    @TempDir
    private Path directory;

    private FakeRoot root;

    @BeforeEach
    void emptyRoot() {
        root = new FakeRoot(directory);
    }

    @Test
    void withoutProcWhatTheJvmCountsIsUsable() {
        Cores cores = root.cores(6);

        assertEquals(6, cores.usable());
        assertEquals(List.of(), cores.allowed());
        assertFalse(cores.limitedByQuota());
    }

    @Test
    void theAllowedListIsReadAndLimits() {
        Cores cores = root.allowed("0-2,8,10-11").cores(64);

        assertEquals(List.of(0, 1, 2, 8, 10, 11), cores.allowed());
        assertEquals(6, cores.usable());
        assertEquals("0-2,8,10-11", cores.toString());
    }

    @Test
    void theJvmsOwnLimitCountsToo() {
        assertEquals(1, root.allowed("0-7").cores(1).usable());
    }

    @ParameterizedTest(name = "cpu.max {0}: {1} of 8 cores")
    @CsvSource({
        "max 100000, 8",
        "150000 100000, 1",
        "250000 100000, 2",
        "50000 100000, 1",
        "1600000 100000, 8",
        "nonsense, 8",
        "100000 0, 8",
        "'', 8"
    })
    void quotaOfVersion2IsRoundedDownButNeverToNothing(String max, int usable) {
        root.allowed("0-7").file("proc/self/cgroup", "0::/user/own").file("proc/self/mountinfo", V2);
        root.file("sys/fs/cgroup/user/own/cpu.max", max);

        assertEquals(usable, root.cores(8).usable());
    }

    @Test
    void theTightestGroupOnTheWayUpDecides() {
        root.allowed("0-7").file("proc/self/cgroup", "0::/user/own").file("proc/self/mountinfo", V2);
        root.file("sys/fs/cgroup/user/own/cpu.max", "600000 100000")
                .file("sys/fs/cgroup/user/cpu.max", "320000 100000");
        root.file("sys/fs/cgroup/cpu.max", "max 100000").file("sys/fs/cpu.max", "100000 100000");

        Cores cores = root.cores(8);

        assertEquals(OptionalDouble.of(3.2), cores.quota());
        assertEquals(3, cores.usable());
        assertTrue(cores.limitedByQuota());
        assertEquals("0-7, quota 3.20", cores.toString());
    }

    @Test
    void quotaOfVersion1IsFoundBesideVersion2() {
        root.allowed("0-7").file("proc/self/cgroup", "4:memory:/m", "3:cpu,cpuacct:/own", "0::/");
        root.file("proc/self/mountinfo", V2, V1);
        root.file("sys/fs/cgroup/cpu/own/cpu.cfs_quota_us", "200000");
        root.file("sys/fs/cgroup/cpu/own/cpu.cfs_period_us", "100000");
        root.file("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1").file("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000");

        assertEquals(2, root.cores(8).usable());
    }

    @Test
    void aContainerThatSeesItsOwnGroupAsTheRootFindsItsQuota() {
        root.allowed("0-7").file("proc/self/cgroup", "3:cpu,cpuacct:/docker/ab12");
        root.file("proc/self/mountinfo", V1.replace(" / ", " /docker/ab12 "));
        root.file("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "400000");
        root.file("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000");

        assertEquals(4, root.cores(8).usable());
    }

    @Test
    void aGroupOutsideOfWhatTheContainerSeesIsNoReasonToFail() {
        root.allowed("0-7").file("proc/self/cgroup", "0::/../../elsewhere", "garbage", "1:cpu");
        root.file("proc/self/mountinfo", V2, "too short", "1 2 3 4 5 -");

        assertEquals(8, root.cores(8).usable());
    }

    @Test
    void physicalCoresAreTakenFirstAndCoreZeroAfterItsEquals() {
        root.allowed("0-3").siblings("0-1", "0-1", "2-3", "2-3");

        assertEquals(List.of(2, 0, 1, 3), root.cores(4).pinOrder());
    }

    @Test
    void withoutSiblingsEveryCoreIsPhysical() {
        assertEquals(List.of(1, 2, 0), root.allowed("0-2").cores(4).pinOrder());
    }

    @Test
    void thisProcessHasAtLeastOneCore() {
        assertTrue(Cores.ofThisProcess().usable() >= 1);
    }
}

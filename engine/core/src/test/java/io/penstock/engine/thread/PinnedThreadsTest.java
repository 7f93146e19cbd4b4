package io.penstock.engine.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PinnedThreadsTest {
    private static final Path OWN_STATUS = Path.of("/proc/thread-self/status");

    private final ConcurrentLinkedQueue<String> warnings = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path directory;

    private List<Integer> allowed;

    @BeforeEach
    void onLinuxOnly() {
        assumeTrue(Files.exists(OWN_STATUS), "no " + OWN_STATUS + ": pinning cannot be observed here");
        allowed = coresOfThisThread();
    }

    @Test
    void aLaneRunsOnItsCoreFromTheStart() throws InterruptedException {
        assumeTrue(allowed.size() > 1, "only one core: pinning changes nothing here");
        int core = allowed.get(1);
        PinnedThreads threads = threads(allowed.get(0) + "," + core, 1);

        assertEquals(List.of(core), coresOfLane(threads, 0));
        assertEquals(List.of(), List.copyOf(warnings));
    }

    @Test
    void theCallerIsPinnedAsFeedAndGetsItsCoresBack() {
        int core = allowed.get(0);
        PinnedThreads threads = threads(String.valueOf(core), 0);
        try (PinnedThreads.PinnedFeed feed = threads.pinFeed()) {
            assertEquals(List.of(core), coresOfThisThread());
        }
        assertEquals(allowed, coresOfThisThread());
    }

    @Test
    void anUnpinnedLaneDoesNotInheritTheFeedsCore() throws InterruptedException {
        PinnedThreads threads = threads(String.valueOf(allowed.get(0)), 1);
        try (PinnedThreads.PinnedFeed feed = threads.pinFeed()) {
            assertEquals(allowed, coresOfLane(threads, 0));
        }
    }

    @Test
    void aRefusedCoreIsAWarningAndTheThreadRuns() throws InterruptedException {
        Cores boast = new FakeRoot(directory).allowed("0-8191").cores(8_192);
        PinPlan plan = PinPlan.of(Pinning.parse("pin", "1000,8000"), 1, boast, WaitProfile.QUIET);
        PinnedThreads threads = new PinnedThreads(plan, warnings::add);

        try (PinnedThreads.PinnedFeed feed = threads.pinFeed()) {
            assertEquals(allowed, coresOfLane(threads, 0));
            assertEquals(allowed, coresOfThisThread());
        }
        assertEquals(2, warnings.size(), warnings::toString);
        assertTrue(warnings.poll().startsWith("feed runs unpinned: core 1000 was refused: "));
        assertTrue(warnings.poll().startsWith("lane-0 runs unpinned: core 8000 was refused: "));
    }

    @Test
    void aPlanThatPinsNothingLeavesTheCallerAlone() {
        try (PinnedThreads.PinnedFeed feed = threads("none", 1).pinFeed()) {
            assertEquals(allowed, coresOfThisThread());
        }
        assertEquals(List.of(), List.copyOf(warnings));
    }

    private PinnedThreads threads(String pin, int lanes) {
        PinPlan plan = PinPlan.of(Pinning.parse("pin", pin), lanes, Cores.ofThisProcess(), WaitProfile.QUIET);
        return new PinnedThreads(plan, warnings::add);
    }

    private static List<Integer> coresOfLane(PinnedThreads threads, int lane) throws InterruptedException {
        AtomicReference<List<Integer>> seen = new AtomicReference<>();
        Thread thread = threads.newLane(lane, () -> seen.set(coresOfThisThread()));
        assertEquals("lane-" + lane, thread.getName());
        thread.start();
        thread.join();
        return seen.get();
    }

    private static List<Integer> coresOfThisThread() {
        try {
            return Files.readAllLines(OWN_STATUS).stream()
                    .filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> CoreList.parse(line.substring(line.indexOf(':') + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

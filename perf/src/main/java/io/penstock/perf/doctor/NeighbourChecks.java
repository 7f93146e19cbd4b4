package io.penstock.perf.doctor;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Who else used the processor while something of ours ran on it.
 *
 * @param ownCpuNs processor time of this process so far
 */
record NeighbourChecks(KernelFiles files, LongSupplier ownCpuNs) {
    /** What proc(5) calls USER_HZ, which is 100 on every Linux that this runs on. */
    private static final long NS_PER_TICK = 10_000_000;

    private static final int IDLE = 4;
    private static final int WAITING_FOR_DISK = 5;
    private static final int STEAL = 8;

    private static final double NOTICED_PERCENT = 2;
    private static final double TOO_MUCH_PERCENT = 10;

    /** Ticks of all cores, as of one moment. */
    record Usage(long all, long unused, long stolen, long ownNs) {}

    /** Where the count begins. */
    Optional<Usage> begin() {
        return usage();
    }

    /** What others took since then, in % of all cores: other processes, and the host of a virtual machine. */
    Finding since(Optional<Usage> begin) {
        Optional<Usage> end = usage();
        if (begin.isEmpty() || end.isEmpty() || end.get().all() <= begin.get().all()) {
            return Finding.unknown("neighbours", "others on this machine take caches and time: see top");
        }
        Usage from = begin.get();
        Usage to = end.get();
        double all = to.all() - from.all();
        double own = (double) (to.ownNs() - from.ownNs()) / NS_PER_TICK;
        double stolen = to.stolen() - from.stolen();
        double others = Math.max(0, all - (to.unused() - from.unused()) - stolen - own);
        double worst = 100 * Math.max(others, stolen) / all;
        String value = String.format(
                Locale.ROOT,
                "other processes %.0f%%, the host %.0f%% of all cores just now",
                100 * others / all,
                100 * stolen / all);
        String advice = others >= stolen
                ? "they take caches and time: stop them, or keep them off these cores with cpusets"
                : "other guests of this host: take a dedicated host, or measure when it is quiet";
        return worst < NOTICED_PERCENT
                ? Finding.ok("neighbours", value)
                : worst < TOO_MUCH_PERCENT
                        ? Finding.note("neighbours", value, advice)
                        : Finding.bad("neighbours", value, advice);
    }

    private Optional<Usage> usage() {
        String[] columns = files.line("proc/stat").orElse("").split("\\s+");
        if (columns.length <= STEAL || !columns[0].equals("cpu")) {
            return Optional.empty();
        }
        long[] ticks = new long[STEAL + 1];
        long all = 0;
        for (int i = 1; i <= STEAL; i++) {
            if (!columns[i].matches("[0-9]{1,15}")) {
                return Optional.empty();
            }
            ticks[i] = Long.parseLong(columns[i]);
            all += ticks[i];
        }
        return Optional.of(new Usage(all, ticks[IDLE] + ticks[WAITING_FOR_DISK], ticks[STEAL], ownCpuNs.getAsLong()));
    }
}

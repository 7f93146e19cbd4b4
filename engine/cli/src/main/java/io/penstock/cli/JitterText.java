package io.penstock.cli;

import io.penstock.perf.jitter.Floor;
import io.penstock.perf.jitter.HandOff;
import io.penstock.perf.jitter.Hiccups;
import java.io.PrintWriter;

/** The floor under the figures of a benchmark, to be read beside them. */
final class JitterText {
    private JitterText() {}

    /** One line for each of the clock, the hand-off and the hiccups. */
    static void print(Floor floor, PrintWriter out) {
        out.println(
                "clock     System.nanoTime " + ValueText.decimal(floor.clock().leastNs(), 1) + " ns a call (median "
                        + ValueText.decimal(floor.clock().medianNs(), 1) + "), steps of "
                        + floor.clock().stepNs() + " ns");
        out.println("hand-off  " + handOff(floor.handOff()));
        out.println("hiccups   " + hiccups(floor.hiccups()));
        out.flush();
    }

    /** What the machine did around a benchmark. */
    static void printBeforeAndAfter(Floor before, Floor after, PrintWriter out) {
        out.println("before");
        print(before, out);
        out.println("after");
        print(after, out);
    }

    /** How long an event waits for a thread that is idle but for the machine. */
    static void printWaits(Hiccups hiccups, PrintWriter out) {
        StringBuilder line = new StringBuilder("waits     of an event that arrives at any moment:");
        line.append(" p99 ").append(ValueText.duration(hiccups.waitNs(99)));
        line.append(", p99.9 ").append(ValueText.duration(hiccups.waitNs(99.9)));
        line.append(", p99.99 ").append(ValueText.duration(hiccups.waitNs(99.99)));
        line.append(", longest ").append(ValueText.duration(hiccups.longestNs()));
        out.println(line);
        out.flush();
    }

    private static String handOff(HandOff handOff) {
        if (handOff.batches() == 0) {
            return "not measured: there are not two cores";
        }
        return "one way " + ValueText.decimal(handOff.p50Ns(), 0) + " ns, from "
                + ValueText.decimal(handOff.leastNs(), 0) + " in the fastest to "
                + ValueText.decimal(handOff.longestNs(), 0) + " in the slowest of "
                + ValueText.count(handOff.batches()) + " batches";
    }

    private static String hiccups(Hiccups hiccups) {
        return ValueText.count(hiccups.count()) + " over 1 us in "
                + ValueText.duration(hiccups.watchedNs()) + " (" + ValueText.decimal(hiccups.perSecond(), 0)
                + " a second), " + ValueText.decimal(hiccups.lostPercent(), 2) + "% of the time lost, longest "
                + ValueText.duration(hiccups.longestNs());
    }
}

package io.penstock.perf.throughput;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When to begin timing: once each of the last {@value #ALIKE} untimed passes is within {@value #PERCENT} % of the fastest
 * of them; without that after {@value #MOST} passes, or when they have taken {@value #MOST_SECONDS} s.
 */
final class Warmth {
    static final int ALIKE = 3;
    static final int PERCENT = 5;
    static final int MOST = 30;
    static final int MOST_SECONDS = 60;

    private final List<Long> passesNs = new ArrayList<>();

    void add(long elapsedNs) {
        passesNs.add(elapsedNs);
    }

    int passes() {
        return passesNs.size();
    }

    /** Whether the last passes were alike. */
    boolean isStable() {
        if (passesNs.size() < ALIKE) {
            return false;
        }
        List<Long> last = passesNs.subList(passesNs.size() - ALIKE, passesNs.size());
        return Collections.max(last) * 100 <= Collections.min(last) * (100 + PERCENT);
    }

    /** Whether further passes would not be worth their time. */
    boolean isEnough() {
        long sum = passesNs.stream().mapToLong(Long::longValue).sum();
        return isStable() || passesNs.size() >= MOST || sum >= MOST_SECONDS * 1_000_000_000L;
    }
}

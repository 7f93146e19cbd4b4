package io.penstock.engine.replay;

import io.penstock.api.Time;
import io.penstock.engine.ring.RingEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which time orders several sources, and moves stream time. */
public enum MergeBy {
    /** When a message was received, where that was recorded, else when the exchange sent it. */
    RECV,
    /**
     * When the exchange sent it. An exchange time that lies more than a day from the recorded receive time is not believed:
     * the receive time stands in for it.
     */
    EVENT;

    private static final long BELIEVED_NS = 86_400 * Time.SECOND_NS;

    /** From its text. @throws IllegalArgumentException for anything else */
    public static MergeBy parse(String text) {
        return Arrays.stream(values())
                .filter(by -> by.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("merge=" + text + ": recv or event"));
    }

    /** Several sources as one; of those with the same time the earlier in the list goes first. */
    public Groups merge(List<? extends Groups> sources) {
        List<Groups> ordered = new ArrayList<>(sources);
        if (this == EVENT) {
            ordered.replaceAll(ByExchangeTime::new);
        }
        return ordered.size() == 1 ? ordered.get(0) : new Merge(ordered);
    }

    /** As it is typed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The exchange time of a held event as far as it can be believed. */
    static long exchangeNanos(RingEvent event) {
        long sent = event.tsEvent();
        long received = event.tsRecv();
        boolean believed = sent != Time.NONE
                && (received == Time.NONE
                        ? event.streamNanos() != Time.NONE
                        : Math.abs(sent - received) <= BELIEVED_NS);
        return believed ? sent : event.streamNanos();
    }
}

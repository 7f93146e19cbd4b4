package io.penstock.feeds.pcap;

import io.penstock.api.HotPath;

/** The lines of a capture by address and port: open addressing, up to a limit, never forgets. Feed thread. */
final class Lines {
    /** A capture with more is a scan of ports, or broken. */
    static final int MOST = 4_096;

    private static final int SLOTS = 2 * MOST;

    private final Line[] slots = new Line[SLOTS];
    private int size;
    private Line last;

    /** The line that a datagram came on, new or known; null when there are too many. Allocates only for a new one. */
    @HotPath
    Line of(Datagram datagram) {
        Line line = last;
        if (line == null || !line.is(datagram)) {
            line = find(datagram);
            last = line;
        }
        return line;
    }

    private Line find(Datagram datagram) {
        int at = Line.hash(datagram.addressHigh, datagram.addressLow, datagram.port) & (SLOTS - 1);
        while (slots[at] != null) {
            if (slots[at].is(datagram)) {
                return slots[at];
            }
            at = (at + 1) & (SLOTS - 1);
        }
        return size == MOST ? null : add(at, new Line(datagram));
    }

    private Line add(int at, Line line) {
        slots[at] = line;
        size++;
        return line;
    }
}

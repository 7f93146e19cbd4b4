package io.penstock.perf.compare;

import io.penstock.perf.compare.carrier.Carrier;
import io.penstock.perf.compare.carrier.Receiver;
import io.penstock.perf.compare.carrier.Sender;
import io.penstock.perf.compare.carrier.Taker;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** One message at a time, there through one carrier and back through another. Two threads, one for each method. */
final class PingPong {
    private static final long LONGEST_NS = 3_600_000_000_000L;
    private static final int WARM_UP = 20_000;

    private final Histogram roundTrips = new Histogram(1, LONGEST_NS, 3);
    private final Carrier there;
    private final Carrier back;
    private final long forNs;

    PingPong(Carrier there, Carrier back, long forNs) {
        this.there = there;
        this.back = back;
        this.forNs = forNs;
    }

    void ping() throws InterruptedException {
        Sender sender = there.sender();
        Receiver receiver = back.receiver(0);
        Taker taker = new Taker();
        long start = System.nanoTime();
        long sent = start;
        long sequence = 0;
        while (sent - start < forNs) {
            sender.send(sequence++, sent);
            sender.flush();
            receiver.receive(taker);
            long now = System.nanoTime();
            // Early ones while they last: slow carriers may not get beyond them.
            if (sequence == WARM_UP) {
                roundTrips.reset();
            }
            roundTrips.recordValue(now - sent);
            sent = now;
        }
        sender.end();
    }

    void pong() throws InterruptedException {
        Receiver receiver = there.receiver(0);
        Sender sender = back.sender();
        Taker taker = new Taker();
        long sequence = 0;
        while (receiver.receive(taker)) {
            while (sequence < taker.taken()) {
                sender.send(sequence++, 0);
            }
            sender.flush();
        }
    }

    /** After both have ended. One way, in ns. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("handOffP50", roundTrips.getValueAtPercentile(50) / 2.0);
        figures.put("handOffP99", roundTrips.getValueAtPercentile(99) / 2.0);
        figures.put("handOffs", (double) roundTrips.getTotalCount());
        return figures;
    }
}

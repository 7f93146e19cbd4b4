package io.penstock.engine.journal;

import io.penstock.engine.ring.EventRing;
import io.penstock.engine.thread.WaitProfile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that keeps numbered events in a journal until it is killed, and says what is acknowledged: {@code opening},
 * {@code recovered} where it had to, {@code ready NUMBER MILLIS}, {@code acknowledged NUMBER}, and when it ends in order
 * {@code durable NUMBER} and {@code failed WHY}.
 */
final class NumberedWriter {
    private static final int ROLL_BYTES = 4 << 20;
    private static final int EVENTS_A_BURST = 512;
    private static final long TELL_EVERY_NS = 50_000;

    private NumberedWriter() {}

    /** @param arguments directory, events a second at the most, bytes to be left on the disk, when to force */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        JournalConfig config = JournalConfig.in(Path.of(arguments[0]))
                .withRoll(new JournalConfig.Roll(ROLL_BYTES, 0))
                .withSync(SyncMode.valueOf(arguments[3]))
                .withLowWater(Long.parseLong(arguments[2]));
        out.println("opening");
        long start = System.nanoTime();
        Journal journal = Journal.open(
                config,
                Map.of(),
                System::nanoTime,
                () -> System.currentTimeMillis() * 1_000_000,
                warning -> out.println("recovered"));
        long first = journal.positions().acknowledged() + 1;
        out.println("ready " + (first - 1) + " " + (System.nanoTime() - start) / 1_000_000);
        EventRing ring = new EventRing(1 << 14, 32, WaitProfile.QUIET, 64, instrument -> true, System::nanoTime);
        AtomicBoolean failed = new AtomicBoolean();
        journal.connect(ring.newReader(), () -> failed.set(true));
        Thread thread = new Thread(journal, "journal");
        thread.start();
        Thread teller = new Thread(() -> tell(journal, out));
        teller.setDaemon(true);
        teller.start();
        write(ring, first, Long.parseLong(arguments[1]), failed);
        thread.join();
        journal.close();
        out.println("acknowledged " + journal.positions().acknowledged());
        out.println("durable " + journal.positions().durable());
        out.println("failed " + journal.report().failure().orElseThrow());
    }

    private static void write(EventRing ring, long first, long eventsASecond, AtomicBoolean failed) throws Exception {
        long start = System.nanoTime();
        for (long sequence = first; !failed.get(); sequence++) {
            Numbered.write(ring.writer(), sequence, sequence == first);
            if (sequence % EVENTS_A_BURST == 0) {
                ring.writer().flush();
                long dueNs = (sequence - first) * 1_000_000_000 / eventsASecond;
                long aheadNs = dueNs - (System.nanoTime() - start);
                if (aheadNs > 0) {
                    Thread.sleep(aheadNs / 1_000_000, (int) (aheadNs % 1_000_000));
                }
            }
        }
        ring.writer().end();
    }

    private static void tell(Journal journal, PrintStream out) {
        long told = -1;
        while (true) {
            long acknowledged = journal.positions().acknowledged();
            if (acknowledged != told) {
                out.println("acknowledged " + acknowledged);
                told = acknowledged;
            }
            LockSupport.parkNanos(TELL_EVERY_NS);
        }
    }
}

package io.penstock.perf.latency;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * What the kernel counts of the thread that opens it: page faults, and how long it was ready to run while something else ran
 * on its core. Where the kernel does not tell, all is {@link #UNKNOWN}. That thread only; to be closed when it has ended.
 */
final class ThreadCounters implements Closeable {
    /** Of a count that cannot be read. */
    static final long UNKNOWN = -1;

    /** proc(5), /proc/pid/stat: fields are counted from the parenthesis that ends the name, which is field 2. */
    private static final int MINOR_FAULTS = 10;

    private static final int MAJOR_FAULTS = 12;

    private final byte[] text = new byte[1_024];
    private final RandomAccessFile stat = open("stat");
    private final RandomAccessFile schedule = open("schedstat");
    private long faults = UNKNOWN;
    private long preemptedNs = UNKNOWN;

    /** Reads them: some 10 us. */
    void read() {
        int length = read(stat);
        int name = length;
        while (name > 0 && text[name - 1] != ')') {
            name--;
        }
        faults = name == 0 ? UNKNOWN : field(name, length, MINOR_FAULTS - 2) + field(name, length, MAJOR_FAULTS - 2);
        int scheduled = read(schedule);
        preemptedNs = scheduled == 0 ? UNKNOWN : field(0, scheduled, 2);
    }

    /** Page faults, minor and major, as of the last reading. */
    long faults() {
        return faults;
    }

    /** Time in ns in which the thread waited for its core, as of the last reading. */
    long preemptedNs() {
        return preemptedNs;
    }

    @Override
    public void close() throws IOException {
        if (stat != null) {
            stat.close();
        }
        if (schedule != null) {
            schedule.close();
        }
    }

    private int read(RandomAccessFile file) {
        try {
            if (file == null) {
                return 0;
            }
            file.seek(0);
            return Math.max(0, file.read(text));
        } catch (IOException e) {
            return 0;
        }
    }

    /** The n-th number, from 1, that stands between blanks. */
    private long field(int from, int end, int wanted) {
        int at = from;
        for (int field = 1; ; field++) {
            while (at < end && text[at] == ' ') {
                at++;
            }
            if (at == end) {
                return UNKNOWN;
            }
            long value = 0;
            for (; at < end && text[at] != ' '; at++) {
                value = value * 10 + (text[at] - '0');
            }
            if (field == wanted) {
                return value;
            }
        }
    }

    private static RandomAccessFile open(String name) {
        try {
            return new RandomAccessFile("/proc/thread-self/" + name, "r");
        } catch (IOException e) {
            return null;
        }
    }
}

package io.penstock.perf.throughput;

/** Lines of text, whatever they say; the last one may lack its end. */
final class LineScan implements Scan {
    private long messages;
    private long sum;

    @Override
    public int walk(byte[] in, int from, int limit) {
        int start = from;
        for (int at = from; at < limit; at++) {
            if (in[at] == '\n') {
                messages++;
                sum = 31 * sum + (in[start] & 0xff) + 3L * (at - start);
                start = at + 1;
            }
        }
        return start;
    }

    @Override
    public long messages() {
        return messages;
    }

    @Override
    public long sum() {
        return sum;
    }
}

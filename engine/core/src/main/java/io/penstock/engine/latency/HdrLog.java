package io.penstock.engine.latency;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A file in HdrHistogram's log format 1.3, as HistogramLogAnalyzer and HistogramLogProcessor read it: start and base time,
 * then tagged interval histograms of ns whose maximum is shown in ms. One thread at a time.
 */
public final class HdrLog implements Closeable {
    private static final double NS_PER_MS = 1e6;

    // The library's writer hides what goes wrong with the file, so it writes to memory and this class to the file.
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final HistogramLogWriter writer = new HistogramLogWriter(text);
    private final Path path;
    private final OutputStream file;
    private final long baseMillis;
    private long fromMillis;
    private long toMillis;

    private HdrLog(Path path, OutputStream file, long nowMillis) {
        this.path = path;
        this.file = file;
        this.baseMillis = nowMillis;
        this.toMillis = nowMillis;
    }

    /**
     * Starts a log now, in place of what a file of this name held.
     *
     * @param key the option, for messages
     * @throws IllegalArgumentException when the path names a directory, or a file in none
     * @throws IOException when the file cannot be written
     */
    public static HdrLog create(String key, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(key + "=" + path + ": is a directory; expected a file to write");
        }
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new IllegalArgumentException(key + "=" + path + ": there is no directory " + parent);
        }
        HdrLog log = new HdrLog(path, Files.newOutputStream(path), System.currentTimeMillis());
        log.writer.outputComment("[Latencies of a Penstock run, in ns, by hop]");
        log.writer.outputLogFormatVersion();
        log.writer.outputStartTime(log.baseMillis);
        log.writer.outputBaseTime(log.baseMillis);
        log.writer.outputLegend();
        log.flush();
        return log;
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** Begins the interval that lies between the last one and now. */
    void startInterval() {
        fromMillis = toMillis;
        // A wall clock that was set back must not make an interval end before it began.
        toMillis = Math.max(fromMillis, System.currentTimeMillis());
    }

    void add(String tag, Histogram histogram) {
        if (histogram.getTotalCount() > 0) {
            histogram.setTag(tag);
            writer.outputIntervalHistogram(seconds(fromMillis), seconds(toMillis), histogram, NS_PER_MS);
        }
    }

    void endInterval() throws IOException {
        flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private double seconds(long epochMillis) {
        return (epochMillis - baseMillis) / 1e3;
    }

    private void flush() throws IOException {
        try {
            text.writeTo(file);
        } finally {
            text.reset();
        }
    }
}

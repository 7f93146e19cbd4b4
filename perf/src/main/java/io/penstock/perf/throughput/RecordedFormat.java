package io.penstock.perf.throughput;

import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.Source;
import io.penstock.engine.Plugins;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The format of a recording, recognised by its first bytes as a replay does it. A new format needs a line in {@link #SCANS}
 * for its {@link Stage#WALK}; without one it is walked line by line.
 *
 * @param provider opens its feeds
 * @param scans passes over its frames
 */
record RecordedFormat(FeedProvider provider, Supplier<Scan> scans) {
    private static final Map<String, Supplier<Scan>> SCANS =
            Map.of("itch", LengthPrefixScan::new, "dbn", DbnScan::new, "pcap", CaptureScan::new);

    /** @throws IOException when no feed knows the source */
    static RecordedFormat of(Source source, byte[] head) throws IOException {
        for (FeedProvider provider :
                Plugins.load(RecordedFormat.class.getClassLoader()).feeds()) {
            if (!provider.isGenerated() && provider.recognises(source.fileName(), head)) {
                return new RecordedFormat(provider, SCANS.getOrDefault(provider.scheme(), LineScan::new));
            }
        }
        throw new IOException(source.name() + ": no recording of a known format");
    }
}

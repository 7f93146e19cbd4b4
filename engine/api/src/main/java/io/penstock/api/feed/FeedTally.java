package io.penstock.api.feed;

import io.penstock.api.HotPath;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the messages of one feed: {@code offered = accepted + rejected}, by reason and by type; and beside them
 * whatever else a format wants counted. Written by the feed thread only; others read it after the feed has ended, or as an approximate progress figure before.
 */
public final class FeedTally {
    /** Types that can be counted apart, from 0. */
    public static final int TYPES = 1024;

    /** Counters that a feed may have beside its messages. */
    public static final int COUNTERS = 64;

    private static final RejectReason[] REASONS = RejectReason.values();

    private final long[] acceptedByType = new long[TYPES];
    private final long[] rejectedByType = new long[TYPES];
    private final long[] rejected = new long[REASONS.length];
    private final long[] firstOffset = new long[REASONS.length];
    private final String[] counterNames = new String[COUNTERS];
    private final long[] counts = new long[COUNTERS];
    private int counters;
    private long gaps;
    private long missing;
    private long truncatedBytes;
    private long bytesAfterEnd;
    private long undefinedInstruments;
    private long implausibleTimes;

    /** An empty tally. */
    public FeedTally() {
        Arrays.fill(firstOffset, -1);
    }

    /** One message of a type was taken. */
    @HotPath
    public void accept(int type) {
        acceptedByType[type]++;
    }

    /** One message was not taken. {@code offset} is its place in the decompressed recording, in bytes. */
    @HotPath
    public void reject(RejectReason reason, int type, long offset) {
        rejectedByType[type]++;
        if (rejected[reason.ordinal()]++ == 0) {
            firstOffset[reason.ordinal()] = offset;
        }
    }

    /** {@code messages} of which nothing was looked at but their numbers: they had come before. Nothing is lost by it. */
    @HotPath
    public void duplicates(long messages, long offset) {
        if (rejected[RejectReason.DUPLICATE.ordinal()] == 0) {
            firstOffset[RejectReason.DUPLICATE.ordinal()] = offset;
        }
        rejected[RejectReason.DUPLICATE.ordinal()] += messages;
    }

    /**
     * The number of a counter for what is no message, for {@link #count}.
     *
     * @param name as it stands in reports, lower-case words with dots between them, as {@code ignored.tcp}; the same
     *     counter for the same name
     */
    public int counter(String name) {
        for (int i = 0; i < counters; i++) {
            if (counterNames[i].equals(name)) {
                return i;
            }
        }
        counterNames[counters] = name;
        return counters++;
    }

    /** One more of what a counter counts. */
    @HotPath
    public void count(int counter) {
        counts[counter]++;
    }

    /** {@code count} sequence numbers did not arrive. */
    @HotPath
    public void gap(long count) {
        gaps++;
        missing += count;
    }

    /** The recording ended inside a message of which {@code bytes} were there; also counts the message as rejected. */
    public void truncated(long bytes, long offset) {
        truncatedBytes += bytes;
        if (rejected[RejectReason.TRUNCATED.ordinal()]++ == 0) {
            firstOffset[RejectReason.TRUNCATED.ordinal()] = offset;
        }
    }

    /** Bytes that follow the end of the session. */
    public void afterEnd(long bytes) {
        bytesAfterEnd += bytes;
    }

    /** An instrument appeared that no directory entry had named. */
    public void undefinedInstrument() {
        undefinedInstruments++;
    }

    /** A time that cannot be: it was not used to move the stream's time. */
    @HotPath
    public void implausibleTime() {
        implausibleTimes++;
    }

    /** What was counted beside messages, by name, in the order of {@link #counter}; only what came. */
    public Map<String, Long> counters() {
        Map<String, Long> byName = new LinkedHashMap<>();
        for (int i = 0; i < counters; i++) {
            if (counts[i] > 0) {
                byName.put(counterNames[i], counts[i]);
            }
        }
        return byName;
    }

    /** Adds what another tally says, of a later reading of the same source: the first offsets are those of the first. */
    public void add(FeedTally later) {
        for (int type = 0; type < TYPES; type++) {
            acceptedByType[type] += later.acceptedByType[type];
            rejectedByType[type] += later.rejectedByType[type];
        }
        for (int reason = 0; reason < REASONS.length; reason++) {
            rejected[reason] += later.rejected[reason];
            firstOffset[reason] = firstOffset[reason] < 0 ? later.firstOffset[reason] : firstOffset[reason];
        }
        for (int i = 0; i < later.counters; i++) {
            counts[counter(later.counterNames[i])] += later.counts[i];
        }
        gaps += later.gaps;
        missing += later.missing;
        truncatedBytes += later.truncatedBytes;
        bytesAfterEnd += later.bytesAfterEnd;
        undefinedInstruments += later.undefinedInstruments;
        implausibleTimes += later.implausibleTimes;
    }

    /** Messages seen, as the source frames them. Without allocation: benchmarks ask while the feed goes on. */
    @HotPath
    public long offered() {
        long sum = accepted();
        for (long count : rejected) {
            sum += count;
        }
        return sum;
    }

    /** Messages taken. */
    public long accepted() {
        long sum = 0;
        for (long count : acceptedByType) {
            sum += count;
        }
        return sum;
    }

    /** Messages of a type, taken or not; without those that were cut off and {@link #duplicates}. */
    public long ofType(int type) {
        return acceptedByType[type] + rejectedByType[type];
    }

    /** Messages rejected for a reason. */
    public long rejected(RejectReason reason) {
        return rejected[reason.ordinal()];
    }

    /** Offset of the first message rejected for a reason; -1 when there was none. */
    public long firstOffset(RejectReason reason) {
        return firstOffset[reason.ordinal()];
    }

    /** Gaps seen. */
    public long gaps() {
        return gaps;
    }

    /** Messages that the gaps swallowed. */
    public long missing() {
        return missing;
    }

    /** Bytes of the message that the end of the recording cut. */
    public long truncatedBytes() {
        return truncatedBytes;
    }

    /** Bytes found after the end of the session. */
    public long bytesAfterEnd() {
        return bytesAfterEnd;
    }

    /** Instruments that no directory entry had named. */
    public long undefinedInstruments() {
        return undefinedInstruments;
    }

    /** Times that could not be. */
    public long implausibleTimes() {
        return implausibleTimes;
    }

    /** True when anything was rejected but duplicates, missing or left unread. */
    public boolean lostAnything() {
        long lost = Arrays.stream(rejected).sum() - rejected(RejectReason.DUPLICATE);
        return lost > 0 || gaps > 0 || bytesAfterEnd > 0;
    }
}

package io.penstock.feeds.crypto;

import io.penstock.api.Time;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import io.penstock.feeds.text.LineFeed;
import io.penstock.feeds.text.LineReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the providers of all venues do alike: open the files of a session, look into the first lines of one. */
final class CaptureFeeds {
    private static final int LINES_TO_SEE = 10;
    private static final int BYTES_TO_SEE = 256;

    private CaptureFeeds() {}

    /** A feed of all files of a session. */
    static Feed open(Source source, FeedTally tally, Function<FeedTally, Venue> venue) throws IOException {
        List<LineReader> files = new ArrayList<>();
        for (Source part : source.parts()) {
            files.add(new LineReader(part.bytes(), tally));
        }
        return new LineFeed(files, new CaptureDecoder(venue.apply(tally)), tally);
    }

    /**
     * Whether the first lines of a file are those of a recorder, and one of them tells the venue.
     *
     * @param host what a URL of the venue contains
     * @param message whether the beginning of a message, without white space, can only be the venue's
     */
    static boolean recognise(byte[] head, String host, Predicate<String> message) {
        CaptureLine line = new CaptureLine();
        int start = 0;
        for (int seen = 0; seen < LINES_TO_SEE && start < head.length; seen++) {
            int end = start;
            while (end < head.length && head[end] != '\n') {
                end++;
            }
            if (end > start) {
                CaptureLine.Kind kind = line.parse(head, start, end);
                int from = kind == CaptureLine.Kind.MESSAGE ? line.bodyStart() : start;
                String text = new String(head, from, Math.min(end - from, BYTES_TO_SEE), StandardCharsets.ISO_8859_1);
                switch (kind) {
                    case MALFORMED -> {
                        return false;
                    }
                    case MESSAGE -> {
                        if (line.nanos() != Time.NONE && message.test(text.replace(" ", ""))) {
                            return true;
                        }
                    }
                    default -> {
                        if (text.contains(host)) {
                            return true;
                        }
                    }
                }
            }
            start = end + 1;
        }
        return false;
    }
}

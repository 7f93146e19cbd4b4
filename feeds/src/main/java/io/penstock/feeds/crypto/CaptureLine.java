package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.feeds.text.EpochText;

/**
 * What recorders of WebSocket feeds put around a message, told apart by content. hftbacktest's collector writes {@code
 * <receive time in ns> <json>}. cryptofeed writes {@code <seconds.fraction>: <json>} for what a socket received, {@code <url>
 * -> <seconds.fraction>: <json>} for the answer to a request, and lines of other forms (connections, what was sent, its
 * configuration) that hold no market data. Reused from line to line; feed thread.
 */
final class CaptureLine {
    /** What a line is. */
    enum Kind {
        /** A message that was received. */
        MESSAGE,
        /** The answer to a request. */
        RESPONSE,
        /** A word of the recorder itself. */
        NOTE,
        /** None of these. */
        MALFORMED
    }

    /** Requests are short: an arrow further on is not looked for. */
    private static final int MAX_URL = 2_048;

    private byte[] in;
    private int start;
    private int bodyStart;
    private int end;
    private int urlEnd;
    private long nanos;

    /** Takes a line apart. */
    @HotPath
    Kind parse(byte[] bytes, int lineStart, int lineEnd) {
        in = bytes;
        start = lineStart;
        end = lineEnd;
        urlEnd = lineStart;
        nanos = Time.NONE;
        if (in[lineStart] >= '0' && in[lineStart] <= '9') {
            return body(lineStart) ? Kind.MESSAGE : Kind.MALFORMED;
        }
        if (!startsWith("http") && !startsWith("wss:") && !startsWith("configuration")) {
            return Kind.MALFORMED;
        }
        for (int i = lineStart; i + 4 < Math.min(end, lineStart + MAX_URL); i++) {
            if (in[i] == ' ' && in[i + 1] == '-' && in[i + 2] == '>' && in[i + 3] == ' ') {
                urlEnd = i;
                return body(i + 4) ? Kind.RESPONSE : Kind.MALFORMED;
            }
        }
        return Kind.NOTE;
    }

    /** When it was received, in ns since the epoch; {@link Time#NONE} for a note. */
    @HotPath
    long nanos() {
        return nanos;
    }

    /** First byte of the JSON. */
    @HotPath
    int bodyStart() {
        return bodyStart;
    }

    /** Where in a response's URL the value of a parameter begins; -1 when it has none of that name. */
    int parameterStart(String nameAndEquals) {
        int length = nameAndEquals.length();
        for (int i = start + 1; i + length <= urlEnd; i++) {
            boolean begins = in[i - 1] == '?' || in[i - 1] == '&';
            int same = 0;
            while (begins && same < length && in[i + same] == nameAndEquals.charAt(same)) {
                same++;
            }
            if (same == length) {
                return i + length;
            }
        }
        return -1;
    }

    /** Where that value ends. */
    int parameterEnd(int valueStart) {
        int at = valueStart;
        while (at < urlEnd && in[at] != '&') {
            at++;
        }
        return at;
    }

    /** A time, then a space or a colon and a space, then JSON. */
    private boolean body(int timeStart) {
        int at = timeStart + EpochText.NANO_DIGITS;
        if (at + 1 < end && in[at] == ' ') {
            nanos = EpochText.nanos(in, timeStart, end);
            bodyStart = at + 1;
            if (nanos != Time.NONE) {
                return true;
            }
        }
        at = EpochText.end(in, timeStart, end);
        nanos = EpochText.parse(in, timeStart, at);
        at += at < end && in[at] == ':' ? 1 : 0;
        bodyStart = at + 1;
        return nanos != Time.NONE && bodyStart < end && in[at] == ' ';
    }

    private boolean startsWith(String text) {
        int same = 0;
        while (same < text.length() && start + same < end && in[start + same] == text.charAt(same)) {
            same++;
        }
        return same == text.length();
    }
}

package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.JsonScanner;
import io.penstock.feeds.text.LineDecoder;

/** Takes a recorder's lines apart and gives a venue what it said. Every line is a group. Feed thread. */
final class CaptureDecoder implements LineDecoder {
    /** Lines that are no line of a recorder, or too long. */
    static final int LINE = 0;

    /** Lines of the recorder itself. */
    static final int NOTE = 1;

    private final CaptureLine line = new CaptureLine();
    private final JsonScanner json = new JsonScanner();
    private final Venue venue;
    private int type;

    CaptureDecoder(Venue venue) {
        this.venue = venue;
    }

    @Override
    @HotPath
    public long nanos(byte[] in, int start, int end) {
        line.parse(in, start, end);
        return line.nanos();
    }

    @Override
    @HotPath
    public RejectReason decode(byte[] in, int start, int end, long sequence, EventWriter out) {
        CaptureLine.Kind kind = line.parse(in, start, end);
        if (kind == CaptureLine.Kind.MALFORMED) {
            type = LINE;
            return RejectReason.BAD_SYNTAX;
        }
        if (kind == CaptureLine.Kind.NOTE) {
            type = NOTE;
            return null;
        }
        json.reset(in, line.bodyStart(), end);
        RejectReason reason = kind == CaptureLine.Kind.MESSAGE
                ? venue.message(json, in, line, sequence, out)
                : venue.response(json, in, line, sequence, out);
        type = venue.type();
        return reason;
    }

    @Override
    @HotPath
    public int type() {
        return type;
    }

    @Override
    public String typeName(int of) {
        return of == LINE ? "line" : of == NOTE ? "note" : venue.typeName(of);
    }

    @Override
    public void end() {
        venue.end();
    }

    /** A venue's time in milliseconds, as ns. */
    @HotPath
    static long millis(long value) {
        return value > 0 && value < Time.NONE / 1_000_000 ? value * 1_000_000 : Time.NONE;
    }
}

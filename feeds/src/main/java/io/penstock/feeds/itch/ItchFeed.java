package io.penstock.feeds.itch;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import java.io.IOException;

/**
 * Nasdaq's daily files: each message behind its two-byte length, every message its own group. A zero length ends the
 * session (BinaryFILE); what follows it is counted. Feed thread.
 */
final class ItchFeed implements Feed {
    private final Bytes bytes;
    private final ItchDecoder decoder;
    private final FeedTally tally;
    private boolean ended;

    ItchFeed(Bytes bytes, ItchDecoder decoder, FeedTally tally) {
        this.bytes = bytes;
        this.decoder = decoder;
        this.tally = tally;
    }

    @Override
    public long nextNanos() throws IOException {
        int length = frame();
        return length < Itch.TIMESTAMP + 6 ? Time.NONE : decoder.nanos(bytes.array(), bytes.position() + Itch.FRAME);
    }

    @Override
    @HotPath
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int groups = 0;
        while (groups < maxGroups) {
            groups += window(out, maxGroups - groups);
            if (groups < maxGroups && frame() < 0) {
                return groups == 0 ? END : groups;
            }
        }
        return groups;
    }

    @Override
    public FeedTally tally() {
        return tally;
    }

    @Override
    public String typeName(int type) {
        return ItchNames.letter(type);
    }

    @Override
    public String typeMeaning(int type) {
        return ItchNames.of(type);
    }

    @Override
    public void close() {}

    /** Decodes whole messages in a row without asking for more bytes. @return how many */
    private int window(EventWriter out, int most) {
        byte[] in = bytes.array();
        int start = bytes.position();
        int limit = bytes.limit();
        long startOffset = bytes.offset() - start;
        int at = start;
        int messages = 0;
        while (messages < most && at + Itch.FRAME <= limit) {
            int length = ItchFields.int16(in, at);
            int next = at + Itch.FRAME + length;
            if (length == 0 || next > limit) {
                break;
            }
            decoder.decode(in, at + Itch.FRAME, length, startOffset + at, out);
            out.endGroup();
            at = next;
            messages++;
        }
        bytes.position(at);
        return messages;
    }

    /** Length of the next message, all of which is there; -1 at the end. */
    private int frame() throws IOException {
        if (ended) {
            return -1;
        }
        while (true) {
            int there = bytes.limit() - bytes.position();
            if (there >= Itch.FRAME) {
                byte[] in = bytes.array();
                int length = (in[bytes.position()] & 0xff) << 8 | (in[bytes.position() + 1] & 0xff);
                if (length == 0) {
                    return endOfSession();
                }
                if (there >= Itch.FRAME + length) {
                    return length;
                }
            }
            if (!bytes.fill()) {
                return endOfBytes(there);
            }
        }
    }

    private int endOfBytes(int left) {
        ended = true;
        if (left > 0) {
            tally.truncated(left, bytes.offset());
            bytes.position(bytes.limit());
        }
        return -1;
    }

    private int endOfSession() throws IOException {
        ended = true;
        bytes.position(bytes.position() + Itch.FRAME);
        long start = bytes.offset();
        do {
            bytes.position(bytes.limit());
        } while (bytes.fill());
        bytes.position(bytes.limit());
        if (bytes.offset() > start) {
            tally.afterEnd(bytes.offset() - start);
        }
        return -1;
    }
}

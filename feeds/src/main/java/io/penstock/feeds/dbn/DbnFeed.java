package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;
import java.io.Closeable;
import java.io.IOException;

/**
 * Records one after another, each with its length in its first byte. A length shorter than a header ends the stream:
 * nothing tells where the next record begins, and the bytes from there on are counted. Feed thread.
 */
final class DbnFeed implements Feed {
    private final Bytes bytes;
    private final Closeable resources;
    private final DbnDecoder decoder;
    private final FeedTally tally;
    private boolean ended;
    private boolean groupIsOpen;

    /** @param resources closed with the feed */
    DbnFeed(Bytes bytes, Closeable resources, DbnDecoder decoder, FeedTally tally) {
        this.bytes = bytes;
        this.resources = resources;
        this.decoder = decoder;
        this.tally = tally;
    }

    @Override
    public long nextNanos() throws IOException {
        int length = frame();
        return length < 0 ? Time.NONE : decoder.nanos(bytes.array(), bytes.position(), length);
    }

    @Override
    @HotPath
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int groups = 0;
        while (groups < maxGroups) {
            int length = frame();
            if (length < 0) {
                return endOfRecords(groups, out);
            }
            byte[] in = bytes.array();
            int at = bytes.position();
            if (groupIsOpen && decoder.isOverdue(decoder.nanos(in, at, length))) {
                decoder.closeGroup();
                groupIsOpen = false;
                out.endGroup();
                groups++;
                continue;
            }
            groupIsOpen = !decoder.decode(in, at, length, bytes.offset(), out);
            bytes.position(at + length);
            if (!groupIsOpen) {
                out.endGroup();
                groups++;
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
        return Dbn.typeName(type);
    }

    @Override
    public String typeMeaning(int type) {
        return DbnNames.of(type);
    }

    @Override
    public void close() throws IOException {
        resources.close();
    }

    private int endOfRecords(int groups, EventWriter out) {
        if (groupIsOpen) {
            groupIsOpen = false;
            out.endGroup();
            return groups + 1;
        }
        return groups == 0 ? END : groups;
    }

    /** Length of the next record, all of which is there; -1 at the end. */
    private int frame() throws IOException {
        while (!ended) {
            int there = bytes.limit() - bytes.position();
            if (there > 0) {
                int length = LittleEndian.u8(bytes.array(), bytes.position()) * Dbn.LENGTH_UNIT;
                if (length < Dbn.HEADER_BYTES) {
                    return endOfSense();
                }
                if (there >= length) {
                    return length;
                }
            }
            if (!bytes.fill()) {
                return endOfBytes(bytes.limit() - bytes.position());
            }
        }
        return -1;
    }

    private int endOfBytes(int left) {
        ended = true;
        if (left > 0) {
            tally.truncated(left, bytes.offset());
            bytes.position(bytes.limit());
        }
        return -1;
    }

    private int endOfSense() throws IOException {
        ended = true;
        int there = bytes.limit() - bytes.position();
        int rtype = there > Dbn.RTYPE ? LittleEndian.u8(bytes.array(), bytes.position() + Dbn.RTYPE) : 0;
        long start = bytes.offset();
        tally.reject(RejectReason.BAD_LENGTH, rtype, start);
        do {
            bytes.position(bytes.limit());
        } while (bytes.fill());
        bytes.position(bytes.limit());
        tally.afterEnd(bytes.offset() - start);
        return -1;
    }
}

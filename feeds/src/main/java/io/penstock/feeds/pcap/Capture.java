package io.penstock.feeds.pcap;

import io.penstock.api.HotPath;
import io.penstock.api.feed.Bytes;
import java.io.IOException;

/**
 * The packets of a capture, in the order in which they stand there. Total over any bytes: what is no packet is counted, and
 * every call gets on or ends. Feed thread.
 */
interface Capture {
    /** What a packet itself is called in a tally: its type, beside those of the formats. */
    int PACKET = 0;

    /** The longest record that is read; longer ones tcpdump does not write. */
    int MAX_RECORD = Bytes.MAX_UNREAD;

    /**
     * Moves on to the next packet.
     *
     * @return false at the end
     */
    @HotPath
    boolean next(Packet into) throws IOException;

    /** Reads to the end without looking. @return how many bytes that were */
    static long skipRest(Bytes bytes) throws IOException {
        long start = bytes.offset();
        do {
            bytes.position(bytes.limit());
        } while (bytes.fill());
        bytes.position(bytes.limit());
        return bytes.offset() - start;
    }
}

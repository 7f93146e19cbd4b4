package io.penstock.api.feed;

import java.io.IOException;

/**
 * The bytes of a recording, in order, as a window on an array: {@code array()[position()..limit())} is unread. Feed
 * thread. The array must not be written to.
 */
public interface Bytes {
    /** How many unread bytes {@link #fill} keeps at most: no message may be longer. */
    int MAX_UNREAD = 262_144;

    /** The array; another one after {@link #fill}. */
    byte[] array();

    /** First unread byte. */
    int position();

    /** End of what is there. */
    int limit();

    /** Declares everything before {@code position} read. */
    void position(int position);

    /**
     * Makes more bytes available behind the unread ones, which keep their order and may move.
     *
     * @return false when the recording has no more
     * @throws IOException when it cannot be read or decompressed on
     */
    boolean fill() throws IOException;

    /** Offset of {@link #position} in the decompressed recording. */
    long offset();
}

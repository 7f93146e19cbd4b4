package io.penstock.api.feed;

import java.io.IOException;

/** A recording as a feed sees it. Feed thread. */
public interface Source {
    /** How many bytes {@link FeedProvider#recognises} is shown at most. */
    int HEAD_BYTES = 65_536;

    /** As the user typed it. */
    String name();

    /** Last part of the path, without compression suffix; empty when the feed makes its market itself. */
    String fileName();

    /** The decompressed bytes; the same object each time. Closed by the engine. */
    Bytes bytes() throws IOException;
}

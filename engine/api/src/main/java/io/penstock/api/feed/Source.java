package io.penstock.api.feed;

import java.io.IOException;
import java.util.List;

/** A recording as a feed sees it. Feed thread. */
public interface Source {
    /** How many bytes {@link FeedProvider#recognises} is shown at most. */
    int HEAD_BYTES = 65_536;

    /** As the user typed it. */
    String name();

    /**
     * Last part of the path, without compression suffix; of a live feed the address; empty when the feed makes its market
     * itself.
     */
    String fileName();

    /**
     * The decompressed bytes; the same object each time. Closed by the engine.
     *
     * @throws IOException when they cannot be read, or are those of several {@link #parts}
     */
    Bytes bytes() throws IOException;

    /**
     * The files of a recording that has several, in the order of their names: the entries of a zip archive, the files of
     * a directory, or those with a common beginning. Of any other recording only itself.
     */
    default List<Source> parts() {
        return List.of(this);
    }
}

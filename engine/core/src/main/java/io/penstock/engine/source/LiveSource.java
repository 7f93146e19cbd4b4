package io.penstock.engine.source;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Source;

/**
 * The source of a feed that listens: an address without bytes of a recording.
 *
 * @param name as the user typed it
 * @param fileName the address
 */
public record LiveSource(String name, String fileName) implements Source {
    @Override
    public Bytes bytes() {
        throw new IllegalStateException(name + ": a feed that listens has no recording to read");
    }
}

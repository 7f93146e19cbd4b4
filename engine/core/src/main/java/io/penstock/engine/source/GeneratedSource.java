package io.penstock.engine.source;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Source;

/**
 * The source of a feed that makes its market itself: a name without bytes.
 *
 * @param name as the user typed it
 */
public record GeneratedSource(String name) implements Source {
    @Override
    public String fileName() {
        return "";
    }

    @Override
    public Bytes bytes() {
        throw new IllegalStateException(name + ": a feed that makes its market itself has no bytes to read");
    }
}

package io.penstock.api.feed;

import io.penstock.api.Parameter;
import java.io.IOException;
import java.util.List;

/** Opens feeds of one format; found with {@link java.util.ServiceLoader}. */
public interface FeedProvider {
    /** Unique scheme, as typed in {@code scheme:rest}. */
    String scheme();

    /** One line for {@code list}. */
    String description();

    /**
     * Parameters that may follow the source, in the order to show: {@code scheme:path?key=value&key=value}. No value may
     * hold a {@code &}. A recording that is named without its scheme is read with the defaults.
     */
    List<Parameter> parameters();

    /** True when this provider makes its market itself and reads no bytes ({@code synthetic:}). */
    default boolean isGenerated() {
        return false;
    }

    /**
     * True when this provider listens to what arrives now ({@code udp:}): its source has an address in place of a file
     * name, and no bytes.
     */
    default boolean isLive() {
        return false;
    }

    /**
     * True when the first bytes of a recording, decompressed, are certainly of this format.
     *
     * @param fileName last part of the path, without compression suffix
     * @param head first bytes, whole file when {@code head.length} is less than {@link Source#HEAD_BYTES}
     */
    boolean recognises(String fileName, byte[] head);

    /** Opens a feed. @throws IOException when the source is not of this format, saying what was expected */
    Feed open(Source source, FeedContext context) throws IOException;
}

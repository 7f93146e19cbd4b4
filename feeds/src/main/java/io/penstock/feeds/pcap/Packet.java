package io.penstock.feeds.pcap;

import io.penstock.api.Time;

/** A packet of a capture: {@code in[from..to)}, not to be written to, and valid until the next one is asked for. */
final class Packet {
    byte[] in;
    int from;
    int to;
    /** When it was captured, ns since the epoch; {@link Time#NONE} when the capture does not say it, or cannot be right. */
    long tsNanos = Time.NONE;
    /** What its first byte belongs to, as {@link LinkType} lists them. */
    int linkType;
    /** True when the capture kept less of it than there was. */
    boolean isCut;
    /** Where its record begins in the decompressed recording, in bytes. */
    long offset;
}

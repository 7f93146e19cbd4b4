package io.penstock.feeds.pcap;

import static io.penstock.feeds.pcap.WireNumbers.i64;
import static io.penstock.feeds.pcap.WireNumbers.u16;
import static io.penstock.feeds.pcap.WireNumbers.u32;

import java.util.Arrays;

/** The interfaces that a section of a pcapng capture describes, numbered from 0. Feed thread. */
final class CaptureInterfaces {
    /** More than any machine has; a capture that describes more is not believed. */
    private static final int MOST = 4_096;

    private int[] linkTypes = new int[4];
    private long[] snapLengths = new long[4];
    private CaptureClock[] clocks = new CaptureClock[4];
    private int size;

    /** Forgets them: another section begins. */
    void clear() {
        size = 0;
    }

    /** True when the section has described an interface of this number, which is unsigned. */
    boolean has(int number) {
        return number >= 0 && number < size;
    }

    int linkType(int number) {
        return linkTypes[number];
    }

    /** The most bytes that were kept of a packet. */
    long snapLength(int number) {
        return snapLengths[number];
    }

    CaptureClock clock(int number) {
        return clocks[number];
    }

    /**
     * Takes an interface description block that is all there.
     *
     * @return false when it is too short or there are too many
     */
    boolean add(byte[] in, int at, int length, boolean littleEndian) {
        if (length < Pcapng.INTERFACE_OPTIONS + Pcapng.TRAILER || size == MOST) {
            return false;
        }
        if (size == linkTypes.length) {
            linkTypes = Arrays.copyOf(linkTypes, 2 * size);
            snapLengths = Arrays.copyOf(snapLengths, 2 * size);
            clocks = Arrays.copyOf(clocks, 2 * size);
        }
        linkTypes[size] = u16(in, at + Pcapng.INTERFACE_LINK_TYPE, littleEndian);
        long snapLength = u32(in, at + Pcapng.INTERFACE_SNAP_LENGTH, littleEndian);
        snapLengths[size] = snapLength == 0 ? Long.MAX_VALUE : snapLength;
        clocks[size] = clock(in, at + Pcapng.INTERFACE_OPTIONS, at + length - Pcapng.TRAILER, littleEndian);
        size++;
        return true;
    }

    /** Each option moves on by four bytes at least, so that no list of them is endless. */
    private static CaptureClock clock(byte[] in, int from, int to, boolean littleEndian) {
        int resolution = -1;
        long offset = 0;
        int at = from;
        while (to - at >= Pcapng.OPTION_VALUE) {
            int code = u16(in, at, littleEndian);
            int length = u16(in, at + Pcapng.OPTION_LENGTH, littleEndian);
            at += Pcapng.OPTION_VALUE;
            if (code == Pcapng.OPTION_END || length > to - at) {
                break;
            }
            if (code == Pcapng.OPTION_RESOLUTION && length == 1) {
                resolution = in[at] & 0xff;
            } else if (code == Pcapng.OPTION_OFFSET && length == Long.BYTES) {
                offset = i64(in, at, littleEndian);
            }
            at += (length + 3) & ~3;
        }
        return resolution < 0 && offset == 0
                ? CaptureClock.MICROS
                : new CaptureClock(resolution < 0 ? 6 : resolution, offset);
    }
}

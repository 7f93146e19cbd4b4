package io.penstock.feeds.pcap;

import io.penstock.api.feed.Bytes;
import java.util.Arrays;

/** A recording that hands over a few bytes at a time, at another place of another array each time. */
final class Trickle implements Bytes {
    private final byte[] all;
    private final int step;
    private byte[] window = new byte[0];
    private int position;
    private int limit;
    private int read;

    Trickle(byte[] all, int step) {
        this.all = all;
        this.step = step;
    }

    /** Fills up to so many unread bytes. */
    boolean fill(int bytes) {
        while (limit - position < bytes) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public byte[] array() {
        return window;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public void position(int newPosition) {
        if (newPosition < position || newPosition > limit) {
            throw new IllegalArgumentException("position " + newPosition + " not in " + position + ".." + limit);
        }
        position = newPosition;
    }

    @Override
    public boolean fill() {
        int unread = limit - position;
        int more = Math.min(step, all.length - read);
        int shift = read % 7;
        window = new byte[shift + unread + more];
        System.arraycopy(all, read - unread, window, shift, unread + more);
        Arrays.fill(window, 0, shift, (byte) 0xa1);
        read += more;
        position = shift;
        limit = shift + unread + more;
        return more > 0;
    }

    @Override
    public long offset() {
        return (long) read - (limit - position);
    }
}

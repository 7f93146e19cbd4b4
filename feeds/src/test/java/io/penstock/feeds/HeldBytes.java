package io.penstock.feeds;

import io.penstock.api.feed.Bytes;

/** A recording that is there as a whole. */
public final class HeldBytes implements Bytes {
    private final byte[] bytes;
    private final int limit;
    private int position;

    /** All of it from the start. */
    public HeldBytes(byte[] bytes) {
        this(bytes, bytes.length);
    }

    /** The first bytes of an array. */
    public HeldBytes(byte[] bytes, int limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    @Override
    public byte[] array() {
        return bytes;
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
        position = newPosition;
    }

    @Override
    public boolean fill() {
        return false;
    }

    @Override
    public long offset() {
        return position;
    }
}

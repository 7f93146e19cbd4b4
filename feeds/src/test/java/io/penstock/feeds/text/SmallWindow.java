package io.penstock.feeds.text;

import io.penstock.api.feed.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A recording that comes a few bytes at a time, in a window that is a new array after each fill. */
public final class SmallWindow implements Bytes {
    private final byte[] content;
    private final int step;
    private byte[] window = new byte[0];
    private int position;
    private long windowOffset;

    /** @param step bytes that a fill brings */
    public SmallWindow(byte[] content, int step) {
        this.content = content;
        this.step = step;
    }

    /** All of a text at once. */
    public static SmallWindow of(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new SmallWindow(bytes, Math.max(1, bytes.length));
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
        return window.length;
    }

    @Override
    public void position(int newPosition) {
        position = newPosition;
    }

    @Override
    public boolean fill() {
        if (window.length - position > MAX_UNREAD) {
            throw new IllegalStateException("more than " + MAX_UNREAD + " bytes unread");
        }
        windowOffset += position;
        int end = (int) Math.min(content.length, windowOffset + window.length - position + step);
        boolean grows = end > windowOffset + window.length - position;
        window = Arrays.copyOfRange(content, (int) windowOffset, end);
        position = 0;
        return grows;
    }

    @Override
    public long offset() {
        return windowOffset + position;
    }
}

package io.penstock.engine.book;

/** Bytes that the tables of one lane's books took to become larger: the only ones that a change of a book may take. */
final class Growth {
    private static final int ARRAY_HEADER = 16;
    private static final int ALIGNMENT = 8;

    private long bytes;

    /** An array was made. */
    void add(long elements, int bytesEach) {
        long size = ARRAY_HEADER + elements * bytesEach;
        bytes += (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    long bytes() {
        return bytes;
    }
}

package io.penstock.engine.book;

/** Bytes that the tables of one lane's books took to become larger: the only ones that a change of a book may take. */
final class Growth {
    private long bytes;

    void add(long elements, int bytesEach) {
        bytes += elements * bytesEach;
    }

    long bytes() {
        return bytes;
    }
}

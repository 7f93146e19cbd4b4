package io.penstock.perf.throughput;

import io.penstock.api.feed.Bytes;
import io.penstock.perf.throughput.MemoryRecording.Chunk;
import java.io.IOException;
import java.util.List;

/** The chunks of a recording as one sequence: what a chunk leaves unread is copied in front of the next. Feed thread. */
final class MemoryBytes implements Bytes {
    private final List<Chunk> chunks;
    private int chunk;
    private byte[] array;
    private int position = Chunk.START;
    private int limit;
    private long offsetOfZero = -Chunk.START;

    MemoryBytes(List<Chunk> chunks) {
        this.chunks = chunks;
        this.array = chunks.get(0).array;
        this.limit = chunks.get(0).end;
    }

    @Override
    public byte[] array() {
        return array;
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
    public boolean fill() throws IOException {
        if (chunk + 1 == chunks.size()) {
            return false;
        }
        int unread = limit - position;
        if (unread > MAX_UNREAD) {
            throw new IOException("a message of more than " + MAX_UNREAD + " bytes at " + offset());
        }
        Chunk next = chunks.get(++chunk);
        System.arraycopy(array, position, next.array, Chunk.START - unread, unread);
        offsetOfZero += limit - Chunk.START;
        array = next.array;
        position = Chunk.START - unread;
        limit = next.end;
        return true;
    }

    @Override
    public long offset() {
        return offsetOfZero + position;
    }
}

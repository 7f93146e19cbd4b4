package io.penstock.perf.throughput;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Source;
import io.penstock.engine.source.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording read and decompressed into the heap once, in arrays of 32 MB, so that its length is bounded by the heap and
 * not by what one array holds. Each call of {@link #bytes} reads it from its start; one reader at a time.
 */
public final class MemoryRecording implements Source {
    private static final int CHUNK_BYTES = 32 << 20;

    private final Path path;
    private final String fileName;
    private final RecordedFormat format;
    private final List<Chunk> chunks;

    /** Free space in front, for what the chunk before leaves unread, then bytes up to {@code end}. */
    static final class Chunk {
        static final int START = Bytes.MAX_UNREAD;

        final byte[] array;
        final int end;

        Chunk(byte[] array, int end) {
            this.array = array;
            this.end = end;
        }
    }

    private MemoryRecording(Path path, String fileName, RecordedFormat format, List<Chunk> chunks) {
        this.path = path;
        this.fileName = fileName;
        this.format = format;
        this.chunks = chunks;
    }

    /** Reads a file. @throws IOException when it cannot be read or is of no known format */
    public static MemoryRecording load(Path path) throws IOException {
        return load(path, CHUNK_BYTES);
    }

    static MemoryRecording load(Path path, int chunkBytes) throws IOException {
        try (Recording recording = Recording.open(path)) {
            RecordedFormat format = RecordedFormat.of(recording, recording.head());
            List<Chunk> chunks = new ArrayList<>();
            byte[] array = new byte[Chunk.START + chunkBytes];
            int end = Chunk.START;
            Bytes from = recording.bytes();
            do {
                while (from.position() < from.limit()) {
                    if (end == array.length) {
                        chunks.add(new Chunk(array, end));
                        array = new byte[Chunk.START + chunkBytes];
                        end = Chunk.START;
                    }
                    int count = Math.min(from.limit() - from.position(), array.length - end);
                    System.arraycopy(from.array(), from.position(), array, end, count);
                    from.position(from.position() + count);
                    end += count;
                }
            } while (from.fill());
            chunks.add(new Chunk(array, end));
            return new MemoryRecording(path, recording.fileName(), format, chunks);
        }
    }

    /** What it is. */
    RecordedFormat format() {
        return format;
    }

    /** Bytes after decompression. */
    long size() {
        return chunks.stream().mapToLong(chunk -> chunk.end - Chunk.START).sum();
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public Bytes bytes() {
        return new MemoryBytes(chunks);
    }
}

package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads the batches of one file of the queue by plain reads that look nowhere but where they may: no byte of it can end the
 * JVM, and the file may grow or be deleted meanwhile. Of Chronicle's format only the words before the excerpts are used:
 * length in 30 bits, a bit for what is Chronicle's own, a bit for what is not complete; excerpts begin at multiples of 4
 * (Chronicle Wire, binary documents). Its indexes are passed over, so no damage to them can be noticed or do harm. One
 * thread.
 */
final class QueueFile implements Closeable {
    /** What {@link #next} found. */
    enum Found {
        /** A whole batch. */
        BATCH,
        /** Nothing, or nothing whole, so far: an excerpt that is being written, or was when its writer died. */
        NOTHING_YET,
        /** Chronicle's own mark that nothing follows in this file. */
        END,
        /** Bytes that are no batch; {@link #damage} says what is wrong. */
        DAMAGE
    }

    private static final int WORD = Integer.BYTES;
    private static final int LENGTH = 0x3fff_ffff;
    private static final int OWN = 0x4000_0000;
    private static final int INCOMPLETE = 0x8000_0000;
    private static final int END_MARK = OWN | INCOMPLETE;
    /** Bytes behind the last one read that decoders may load and throw away. */
    private static final int SLACK = Long.BYTES;

    /** Read at a time of what is there; it is less where a writer may be met, whose file is full of zeros ahead of it. */
    private static final int MOST_READ = 1 << 20;

    private static final int LEAST_READ = 1 << 12;

    private final Path path;
    private final FileChannel channel;
    private final Batch batch = new Batch();
    private byte[] bytes = new byte[MOST_READ + SLACK];
    private ByteBuffer target = ByteBuffer.wrap(bytes, 0, MOST_READ);
    /** Where in the file the array begins, and how much of it was read. */
    private long start;

    private int filled;
    private int readBytes = LEAST_READ;
    private long position;
    private long batchOffset;
    private boolean isFoundAgain;
    private String damage = "";

    /** Opens a file for reading. */
    QueueFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(path);
    }

    Path path() {
        return path;
    }

    /** The batch found last, until the next call of anything. */
    Batch batch() {
        return batch;
    }

    /** Where the excerpt of the batch found last, or of what was found in its place, begins. */
    long batchOffset() {
        return batchOffset;
    }

    /** Where the next excerpt begins. */
    long position() {
        return position;
    }

    /** Goes on at an excerpt whose place is known. */
    void position(long newPosition) {
        position = newPosition;
    }

    /** What is wrong at {@link #batchOffset}. */
    String damage() {
        return damage;
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Goes on to the next batch. After {@link Found#NOTHING_YET} and {@link Found#DAMAGE} it stays where it is. */
    @HotPath
    Found next() throws IOException {
        while (true) {
            batchOffset = position;
            if (!has(position, WORD)) {
                return Found.NOTHING_YET;
            }
            if (isFoundAgain) {
                // The word before it may be what is damaged.
                isFoundAgain = false;
                return has(position, WORD + BatchLayout.PAYLOAD)
                        ? excerpt(LittleEndian.getInt(bytes, place(position) + WORD + BatchLayout.LENGTH))
                        : Found.NOTHING_YET;
            }
            int word = LittleEndian.getInt(bytes, place(position));
            if (word == END_MARK) {
                return Found.END;
            }
            if (word == 0 || (word & INCOMPLETE) != 0) {
                // The next look is to see what was written since.
                filled = Math.min(filled, place(position));
                readBytes = LEAST_READ;
                return Found.NOTHING_YET;
            }
            int length = word & LENGTH;
            if ((word & OWN) == 0) {
                return excerpt(length);
            }
            if (position + WORD + length > channel.size()) {
                return damaged("Chronicle's own entry of " + length + " bytes reaches past the end of the file");
            }
            position = behind(length);
        }
    }

    /**
     * Goes on to the next whole batch behind damage, if there is one.
     *
     * @return whether there is; otherwise it stays where it is
     */
    boolean skipDamage() throws IOException {
        long before = position;
        long size = channel.size();
        for (long at = before + WORD; at + BatchLayout.PAYLOAD <= size; at += WORD) {
            if (!has(at, WORD)) {
                break;
            }
            if (LittleEndian.getInt(bytes, place(at)) == BatchLayout.MAGIC_VALUE && isBatch(at)) {
                position = at - WORD;
                isFoundAgain = true;
                return true;
            }
        }
        position = before;
        return false;
    }

    /** Whether there is any byte but zero behind the place where it stands. */
    boolean isFollowedByBytes() throws IOException {
        for (long at = position; has(at, 1); at = start + filled) {
            for (int i = place(at); i < filled; i++) {
                if (bytes[i] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private Found excerpt(int length) throws IOException {
        if (length < BatchLayout.PAYLOAD || length > BatchLayout.MOST_BYTES) {
            return damaged("an excerpt of " + length + " bytes, which no batch has");
        }
        if (!has(position + WORD, length)) {
            return damaged("a batch of " + length + " bytes, cut off by the end of the file");
        }
        int at = place(position + WORD);
        String wrong = batch.check(bytes, at, length);
        if (wrong != null) {
            return damaged("the batch " + wrong);
        }
        batch.wrap(bytes, at);
        if (batch.length() != length) {
            return damaged("an excerpt of " + length + " bytes with a batch of " + batch.length());
        }
        position = behind(length);
        return Found.BATCH;
    }

    private Found damaged(String what) {
        damage = what;
        // Nothing of what may be the half of something else is kept.
        filled = Math.min(filled, Math.max(0, place(Math.min(position, start + filled))));
        return Found.DAMAGE;
    }

    private boolean isBatch(long at) throws IOException {
        if (!has(at, BatchLayout.PAYLOAD)) {
            return false;
        }
        int length = LittleEndian.getInt(bytes, place(at) + BatchLayout.LENGTH);
        return length >= BatchLayout.PAYLOAD
                && length <= BatchLayout.MOST_BYTES
                && has(at, length)
                && batch.check(bytes, place(at), length) == null;
    }

    private long behind(int length) {
        return position + WORD + length + WORD - 1 & -WORD;
    }

    private int place(long offset) {
        return (int) (offset - start);
    }

    /** Whether the array holds {@code length} bytes from {@code offset} on, reading more where it does not. */
    private boolean has(long offset, int length) throws IOException {
        return (offset >= start && offset + length <= start + filled) || load(offset, length);
    }

    private boolean load(long offset, int length) throws IOException {
        int kept = offset >= start && offset < start + filled ? filled - place(offset) : 0;
        if (length > bytes.length - SLACK) {
            bytes = Arrays.copyOfRange(bytes, filled - kept, filled - kept + length + MOST_READ + SLACK);
        } else {
            System.arraycopy(bytes, filled - kept, bytes, 0, kept);
        }
        if (target.array() != bytes) {
            target = ByteBuffer.wrap(bytes);
        }
        start = offset;
        filled = kept;
        target.limit(Math.min(bytes.length - SLACK, Math.max(length, kept + readBytes)));
        readBytes = Math.min(MOST_READ, 2 * readBytes);
        while (filled < length) {
            target.position(filled);
            int read = channel.read(target, start + filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }
}

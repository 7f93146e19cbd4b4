package io.penstock.feeds.dbn;

import io.penstock.api.feed.Bytes;
import io.penstock.feeds.LittleEndian;
import java.io.IOException;

/**
 * Numbers and texts of metadata, taken one by one: nothing is allocated for what has not arrived, whatever length was
 * declared. Feed thread.
 */
final class MetadataInput {
    private final String name;
    private final Bytes bytes;
    private long left;

    /** @param left how many bytes there may be */
    MetadataInput(String name, Bytes bytes, long left) {
        this.name = name;
        this.bytes = bytes;
        this.left = left;
    }

    /** Bytes of the metadata that were not taken yet. */
    long left() {
        return left;
    }

    int u8() throws IOException {
        return LittleEndian.u8(bytes.array(), take(1));
    }

    int u16() throws IOException {
        return LittleEndian.u16(bytes.array(), take(Short.BYTES));
    }

    long u32() throws IOException {
        return LittleEndian.u32(bytes.array(), take(Integer.BYTES));
    }

    long i64() throws IOException {
        return LittleEndian.i64(bytes.array(), take(Long.BYTES));
    }

    String text(int width) throws IOException {
        return LittleEndian.text(bytes.array(), take(width), width);
    }

    /** A number of things of at least {@code eachBytes}, all of which there is room for. */
    int count(int eachBytes, String what) throws IOException {
        long count = u32();
        if (count > Integer.MAX_VALUE || count * eachBytes > left) {
            throw malformed(count + " " + what + " do not fit the " + left + " bytes left");
        }
        return (int) count;
    }

    void skip(long count) throws IOException {
        for (long toSkip = count; toSkip > 0; ) {
            int step = (int) Math.min(toSkip, Bytes.MAX_UNREAD / 2);
            take(step);
            toSkip -= step;
        }
    }

    IOException malformed(String what) {
        return new IOException(name + ": metadata at byte " + bytes.offset() + ": " + what);
    }

    /** @return where the bytes taken begin; valid until the next call */
    private int take(int count) throws IOException {
        if (count > left) {
            throw malformed("end inside a field");
        }
        while (bytes.limit() - bytes.position() < count) {
            if (!bytes.fill()) {
                throw malformed("the recording ends inside them");
            }
        }
        int at = bytes.position();
        bytes.position(at + count);
        left -= count;
        return at;
    }
}

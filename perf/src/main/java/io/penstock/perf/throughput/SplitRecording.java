package io.penstock.perf.throughput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A day in the format of Nasdaq's daily files as several, each with a part of the stocks: what several feeds deliver that
 * know nothing of one another.
 */
public final class SplitRecording {
    private static final int FRAME = 2;
    private static final int LOCATE = 3;

    private SplitRecording() {}

    /**
     * Splits by stock; what concerns all stocks goes to the first part.
     *
     * @param file neither compressed nor larger than an array
     * @param directory for the parts
     */
    public static List<Path> by(Path file, int parts, Path directory) throws IOException {
        byte[] day = Files.readAllBytes(file);
        List<ByteArrayOutputStream> outs = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            outs.add(new ByteArrayOutputStream());
        }
        for (int at = 0; at < day.length; ) {
            int length = FRAME + unsigned16(day, at);
            int locate = unsigned16(day, at + LOCATE);
            outs.get(locate % parts).write(day, at, length);
            at += length;
        }
        List<Path> files = new ArrayList<>();
        for (ByteArrayOutputStream out : outs) {
            files.add(Files.write(directory.resolve("part-" + files.size() + ".itch"), out.toByteArray()));
        }
        return files;
    }

    private static int unsigned16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }
}

package io.penstock.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a jar that is in memory: PKWARE's APPNOTE 4.3.7 (local headers) and 4.3.16 (end of central directory). */
final class JarEntries {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int TOTAL_ENTRIES = 10;
    private static final int MORE_THAN_SAID = 0xffff;

    private JarEntries() {}

    /** Its files by name. @throws IOException saying in which way it is no whole jar */
    static Map<String, byte[]> read(byte[] jar) throws IOException {
        int said = entriesSaid(jar);
        Map<String, byte[]> files = new HashMap<>();
        int found = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found++;
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in it is no text", e);
        }
        if (said != MORE_THAN_SAID && found != said) {
            throw new IOException("it holds " + found + " entries and says " + said);
        }
        return files;
    }

    /** A jar without its end was cut, or is still being written. */
    private static int entriesSaid(byte[] jar) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = jar.length - END_BYTES; at >= Math.max(0, jar.length - END_BYTES - MORE_THAN_SAID); at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return Short.toUnsignedInt(bytes.getShort(at + TOTAL_ENTRIES));
            }
        }
        throw new IOException("the end of a jar is missing");
    }
}

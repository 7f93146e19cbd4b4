package io.penstock.engine.source;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Source;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a user means by a path: a file, the entries of a zip archive, the files of a directory, or, where there is neither,
 * the files whose names go on with a dot after it ({@code KRAKEN} for {@code KRAKEN.0} and {@code KRAKEN.ws.1.0}). One
 * thread but for {@link #fractionRead}.
 */
public final class RecordingSet implements Source, Closeable {
    /** Each costs a window on its bytes. */
    private static final int MAX_PARTS = 64;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final String name;
    private final String fileName;
    private final List<Recording> parts;
    private final List<Closeable> owned;

    private RecordingSet(String name, String fileName, Opening opening) {
        this.name = name;
        this.fileName = fileName;
        this.parts = List.copyOf(opening.parts);
        this.owned = List.copyOf(opening.owned);
    }

    /** Opens what a path means. @throws IOException saying which file and what is wrong with it */
    public static RecordingSet open(Path path) throws IOException {
        String fileName = String.valueOf(path.getFileName());
        Opening opening = new Opening(path);
        try {
            if (Files.isDirectory(path)) {
                opening.files(path, "");
            } else if (Files.exists(path)) {
                opening.file(path);
            } else {
                opening.files(path.toAbsolutePath().getParent(), fileName + ".");
            }
        } catch (IOException | RuntimeException e) {
            closeAll(opening.owned);
            throw e;
        }
        return new RecordingSet(path.toString(), fileName, opening);
    }

    /** The parts as they can be looked at before any feed is chosen. */
    public List<Recording> recordings() {
        return parts;
    }

    /** Whether the compressed data of a part stops before its end, or bytes follow that belong to nothing. After the end. */
    public boolean cutShort() {
        return parts.stream().anyMatch(Recording::cutShort);
    }

    /** How much of it was read, 0 to 1. Any thread; approximate. */
    public double fractionRead() {
        double read = 0;
        double size = 0;
        for (Recording part : parts) {
            read += part.fractionRead() * part.size();
            size += part.size();
        }
        return read / size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String fileName() {
        return parts.size() == 1 ? parts.get(0).fileName() : fileName;
    }

    @Override
    public Bytes bytes() throws IOException {
        if (parts.size() == 1) {
            return parts.get(0).bytes();
        }
        throw new IOException(name + ": holds several files, expected one of its own format: "
                + parts.stream().map(Recording::fileName).collect(Collectors.joining(", ")));
    }

    @Override
    public List<Source> parts() {
        return List.copyOf(parts);
    }

    @Override
    public void close() throws IOException {
        closeAll(owned);
    }

    private static void closeAll(Collection<Closeable> all) throws IOException {
        IOException first = null;
        for (Closeable one : all) {
            try {
                one.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** What was opened so far. */
    private static final class Opening {
        private final Path path;
        private final List<Recording> parts = new ArrayList<>();
        private final List<Closeable> owned = new ArrayList<>();

        Opening(Path path) {
            this.path = path;
        }

        void file(Path file) throws IOException {
            if (isZip(file)) {
                archive(file);
            } else {
                add(Recording.open(file));
            }
        }

        void files(Path directory, String prefix) throws IOException {
            List<Path> files = new ArrayList<>();
            if (directory != null && Files.isDirectory(directory)) {
                try (DirectoryStream<Path> inside = Files.newDirectoryStream(directory)) {
                    for (Path file : inside) {
                        String fileName = file.getFileName().toString();
                        boolean isMeant = prefix.isEmpty() ? !fileName.startsWith(".") : fileName.startsWith(prefix);
                        if (isMeant && Files.isRegularFile(file) && Files.size(file) > 0) {
                            files.add(file);
                        }
                    }
                }
            }
            if (files.isEmpty()) {
                throw new IOException(path
                        + (prefix.isEmpty()
                                ? ": is a directory without files, expected a recording"
                                : ": no such file"));
            }
            checkCount(files.size());
            files.sort(null);
            for (Path file : files) {
                add(Recording.open(file));
            }
        }

        private void archive(Path file) throws IOException {
            ZipFile zip = zip(file);
            owned.add(zip);
            TreeMap<String, ZipEntry> entries = new TreeMap<>();
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> entries.put(entry.getName(), entry));
            if (entries.isEmpty()) {
                throw new IOException(path + ": is an archive without files, expected a recording");
            }
            checkCount(entries.size());
            for (ZipEntry entry : entries.values()) {
                String entryName = entry.getName();
                add(Recording.open(
                        file + "!" + entryName,
                        entryName.substring(entryName.lastIndexOf('/') + 1),
                        Math.max(1, entry.getSize()),
                        zip.getInputStream(entry),
                        true));
            }
        }

        private static boolean isZip(Path file) throws IOException {
            if (!Files.isReadable(file)) {
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
            }
        }

        private static ZipFile zip(Path file) throws IOException {
            try {
                return new ZipFile(file.toFile());
            } catch (IOException e) {
                throw new IOException(file + ": a zip archive that is cut or damaged: " + e.getMessage(), e);
            }
        }

        private void checkCount(int count) throws IOException {
            if (count > MAX_PARTS) {
                throw new IOException(path + ": holds " + count + " files, expected at most " + MAX_PARTS);
            }
        }

        private void add(Recording part) {
            parts.add(part);
            owned.add(0, part);
        }
    }
}

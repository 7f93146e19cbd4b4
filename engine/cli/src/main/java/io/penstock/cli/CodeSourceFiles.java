package io.penstock.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files beside a class of the running program: in its jar, or in its directory of the class path. */
record CodeSourceFiles(Path root) {
    static CodeSourceFiles of(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            if (source != null) {
                return new CodeSourceFiles(Path.of(source.getLocation().toURI()));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("where " + type.getName() + " was read from is no file: " + source.getLocation(), e);
        }
        throw new IOException("this Java does not say where " + type.getName() + " was read from");
    }

    /** Adds the files below a place, or the one that is there, by their names with {@code /} from the root. */
    void read(String place, Map<String, byte[]> into) throws IOException {
        if (Files.isDirectory(root)) {
            read(root, place, into);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(root)) {
                read(jar.getPath("/"), place, into);
            }
        }
    }

    private static void read(Path top, String place, Map<String, byte[]> into) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(top.resolve(place))) {
            files = below.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            into.put(top.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }
}
